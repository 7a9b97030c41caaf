package io.perennial.platform.receivables;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When so much is owed to us that somebody should look; see {@link ReceivablesPolicy}.
 *
 * @param receivablesWarningShare share of our assets above which all receivables together give a
 *     warning
 */
@ConfigurationProperties("perennial.policy.credit")
public record ReceivablesSettings(@DefaultValue("0.30") BigDecimal receivablesWarningShare) {

  /** The rule. */
  public ReceivablesPolicy policy() {
    return new ReceivablesPolicy(receivablesWarningShare);
  }
}

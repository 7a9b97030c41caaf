package io.perennial.platform.churn;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When silence counts as a loss; see {@link ChurnPolicy}. Views that were folded with other values
 * are made anew.
 *
 * @param gapFactor how many median gaps of silence
 * @param minimumDays days of silence that are needed at least
 * @param daysWithoutGap days of silence for a customer that has no gap yet
 */
@ConfigurationProperties("perennial.policy.churn")
public record ChurnSettings(
    @DefaultValue("3") BigDecimal gapFactor,
    @DefaultValue("90") int minimumDays,
    @DefaultValue("90") int daysWithoutGap) {

  /** The rule. */
  public ChurnPolicy policy() {
    return new ChurnPolicy(gapFactor, minimumDays, daysWithoutGap);
  }
}

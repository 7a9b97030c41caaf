package io.perennial.platform.receivables;

import java.math.BigDecimal;

/**
 * When so much is owed to us that somebody should look.
 *
 * @param warningShare share of our assets above which all receivables together give a warning
 */
public record ReceivablesPolicy(BigDecimal warningShare) {

  /** Three tenths; the handbook names no share, and each company sets its own. */
  public static final ReceivablesPolicy STANDARD = new ReceivablesPolicy(new BigDecimal("0.30"));

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when it is no share
   */
  public ReceivablesPolicy {
    if (warningShare.signum() < 0 || warningShare.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("The share that gives a warning lies between 0 and 1");
    }
  }
}

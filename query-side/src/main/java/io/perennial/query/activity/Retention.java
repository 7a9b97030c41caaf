package io.perennial.query.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Retention a year as observed: of the customers active twelve months before a date, the share that
 * is active on it. Mutable, for figures to accumulate.
 */
public final class Retention {

  private static final int DECIMALS = 6;

  private final LocalDate on;
  private long before;
  private long kept;

  /** Observes the twelve months that end with a date. */
  public Retention(LocalDate on) {
    this.on = on;
  }

  /** Adds a customer. */
  public void add(LossHistory history) {
    if (history.statusOn(on.minusMonths(12)) == CustomerStatus.ACTIVE) {
      before++;
      kept += history.statusOn(on) == CustomerStatus.ACTIVE ? 1 : 0;
    }
  }

  /** Adds the customers of another. */
  public void addAll(Retention other) {
    before += other.before;
    kept += other.kept;
  }

  /** Customers active twelve months before. */
  public long before() {
    return before;
  }

  /** Those of them that are active on the date. */
  public long kept() {
    return kept;
  }

  /**
   * The given retention, or the observed one when zero is given.
   *
   * @return absent when it is to be observed and there was nobody to observe
   */
  public @Nullable BigDecimal orGiven(BigDecimal given) {
    if (given.signum() > 0) {
      return given;
    }
    return before == 0
        ? null
        : BigDecimal.valueOf(kept)
            .divide(BigDecimal.valueOf(before), DECIMALS, RoundingMode.HALF_EVEN);
  }
}

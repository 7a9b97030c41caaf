package io.perennial.query.activity;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An estimate of our part of what a customer spends on such products. */
public interface EstimatedShare {

  /** Business date. */
  LocalDate on();

  /** Our part, 0 to 1. */
  BigDecimal share();
}

package io.perennial.command.common;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the samples of commands have in common. */
public final class Samples {
  /** The customer that they are about. */
  public static final String CUSTOMER = "customer-1";

  /** The day on which they happen. */
  public static final LocalDate ON = LocalDate.of(2024, 3, 15);

  private Samples() {}

  /** An amount in US dollars. */
  public static Amount usd(String amount) {
    return new Amount(new BigDecimal(amount), "USD");
  }
}

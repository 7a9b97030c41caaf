package io.perennial.cli.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the file, below the header. */
sealed interface Row {

  /** Number of the line in the file, from 1. */
  long line();

  /** The line as it stands in the file. */
  String text();

  /**
   * A purchase.
   *
   * @param customer the customer's number in the file
   * @param name legal name of the customer, where the file tells it
   * @param occurrence the how-manieth purchase of this customer on this date in the file, from 1
   */
  record Purchase(
      long line,
      String text,
      String customer,
      @Nullable String name,
      LocalDate date,
      int occurrence,
      int quantity,
      BigDecimal amount,
      @Nullable String product,
      @Nullable BigDecimal unitCost)
      implements Row {}

  /**
   * A line that is no purchase.
   *
   * @param reason why not
   */
  record Malformed(long line, String text, String reason) implements Row {}
}

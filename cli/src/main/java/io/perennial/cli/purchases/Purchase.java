package io.perennial.cli.purchases;

import io.perennial.cli.imports.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line that records a purchase.
 *
 * @param commands makes its commands
 * @param name legal name of the customer, where the file tells it
 */
record Purchase(
    PurchaseLines commands,
    long line,
    String customer,
    @Nullable String number,
    @Nullable String name,
    LocalDate date,
    int quantity,
    BigDecimal amount,
    @Nullable String product,
    @Nullable BigDecimal unitCost)
    implements Entry {

  private static final char BETWEEN = '\u001F';

  @Override
  public String customerId() {
    return commands.customerId(this);
  }

  @Override
  public String content() {
    return amount.stripTrailingZeros().toPlainString()
        + BETWEEN
        + quantity
        + BETWEEN
        + (product == null ? "" : product)
        + BETWEEN
        + (unitCost == null ? "" : unitCost.stripTrailingZeros().toPlainString());
  }

  @Override
  public String registration(LocalDate on) {
    return commands.registration(this, on);
  }

  @Override
  public String command(String id) {
    return commands.purchase(this, id);
  }
}

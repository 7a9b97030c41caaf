package io.perennial.cli.purchases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rows of texts, and counts the purchases of a customer on a date. */
final class RowReader {

  private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}");
  private static final int LONGEST_ID = 80;

  /** The texts of a row, as they stand in the file. */
  record Texts(
      String customer,
      @Nullable String name,
      String date,
      @Nullable String quantity,
      String amount,
      @Nullable String product,
      @Nullable String unitCost) {}

  private record Day(String customer, long date) {}

  private final String prefix;
  private final DateTimeFormatter dates;
  private final Map<Day, Integer> seen = new HashMap<>();

  RowReader(String prefix, DateTimeFormatter dates) {
    this.prefix = prefix;
    this.dates = dates;
  }

  Row row(long line, String text, Texts texts) {
    String customer = texts.customer().strip();
    String id = prefix + customer;
    if (customer.isEmpty() || id.length() > LONGEST_ID || !CUSTOMER.matcher(id).matches()) {
      return new Row.Malformed(line, text, "the customer is not a number or short name");
    }
    LocalDate date;
    try {
      date = LocalDate.parse(texts.date().strip(), dates);
    } catch (DateTimeException e) {
      return new Row.Malformed(line, text, "the date is not a date as expected");
    }
    // Counted before the rest is looked at: once the line is mended, its neighbours keep their ids.
    int occurrence = seen.merge(new Day(customer, date.toEpochDay()), 1, Integer::sum);
    String quantity = known(texts.quantity());
    if (quantity != null && !QUANTITY.matcher(quantity).matches()) {
      return new Row.Malformed(line, text, "the quantity is not a whole number");
    }
    String amount = texts.amount().strip();
    if (!AMOUNT.matcher(amount).matches()) {
      return new Row.Malformed(line, text, "the amount is not a decimal number");
    }
    String unitCost = known(texts.unitCost());
    if (unitCost != null && !AMOUNT.matcher(unitCost).matches()) {
      return new Row.Malformed(line, text, "the unit cost is not a decimal number");
    }
    return new Row.Purchase(
        line,
        text,
        customer,
        known(texts.name()),
        date,
        occurrence,
        quantity == null ? 1 : Integer.parseInt(quantity),
        new BigDecimal(amount),
        known(texts.product()),
        unitCost == null ? null : new BigDecimal(unitCost));
  }

  private static @Nullable String known(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

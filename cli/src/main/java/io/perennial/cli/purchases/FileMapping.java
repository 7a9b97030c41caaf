package io.perennial.cli.purchases;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a file of purchases is to be read. The CDNOW layout names its columns itself; columns, dates
 * and separator are for CSV.
 *
 * @param columns which column holds what
 * @param dates how dates are written
 * @param separator what separates fields; absent: found in the header line
 * @param encoding encoding of the file
 * @param currency ISO 4217 code of all amounts
 * @param prefix put before the customer's number
 * @param customerClass what the customers are in the trade
 * @param source where the information comes from
 */
public record FileMapping(
    Columns columns,
    DateTimeFormatter dates,
    @Nullable Character separator,
    Charset encoding,
    String currency,
    String prefix,
    String customerClass,
    String source) {

  /**
   * Columns of a CSV file, by name.
   *
   * @param customer the customer's number
   * @param date date of the purchase
   * @param amount net amount
   * @param quantity units; absent: one
   * @param product product; absent: not told
   * @param unitCost our cost of one unit; absent: not told
   * @param name the customer's legal name; absent: made of the number
   */
  public record Columns(
      String customer,
      String date,
      String amount,
      @Nullable String quantity,
      @Nullable String product,
      @Nullable String unitCost,
      @Nullable String name) {}
}

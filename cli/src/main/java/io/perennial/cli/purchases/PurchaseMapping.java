package io.perennial.cli.purchases;

import io.perennial.cli.imports.Dates;
import io.perennial.cli.imports.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file of purchases hold. The CDNOW layout names its columns itself, and how
 * its dates and numbers are written; the rest is for CSV.
 *
 * @param columns which column holds what
 * @param dates how dates are written
 * @param numbers how numbers are written
 * @param currency ISO 4217 code of all amounts
 * @param prefix put before the customer's number
 * @param customerClass what the customers are in the trade
 * @param source name of the system or branch the file comes from; absent when there is one only
 * @param information where the information about new customers comes from
 */
public record PurchaseMapping(
    Columns columns,
    Dates dates,
    Numbers numbers,
    String currency,
    String prefix,
    String customerClass,
    @Nullable String source,
    String information) {

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
   * @param currency currency of the line; absent: the column {@code currency}, where there is one
   * @param ids what makes up the source's own number; empty: it gives none
   * @param ignored columns that are left out on purpose
   */
  public record Columns(
      String customer,
      String date,
      String amount,
      @Nullable String quantity,
      @Nullable String product,
      @Nullable String unitCost,
      @Nullable String name,
      @Nullable String currency,
      List<String> ids,
      List<String> ignored) {}
}

package io.perennial.imports.kinds;

import io.perennial.imports.Dates;
import io.perennial.imports.Numbers;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values are written in a file.
 *
 * @param dates how dates are written
 * @param numbers how numbers are written
 * @param meanings words of the file, and which words of ours they mean
 * @param currency ISO 4217 code of all amounts
 * @param source name of the system or branch whose numbers they are; absent when there is one only
 * @param digits decimals that an amount may have
 */
public record Reading(
    Dates dates,
    Numbers numbers,
    Map<String, String> meanings,
    String currency,
    @Nullable String source,
    int digits) {

  /** With as many decimals as the currency has. */
  public static Reading of(
      Dates dates,
      Numbers numbers,
      Map<String, String> meanings,
      String currency,
      @Nullable String source) {
    return new Reading(
        dates,
        numbers,
        meanings,
        currency,
        source,
        Currency.getInstance(currency).getDefaultFractionDigits());
  }
}

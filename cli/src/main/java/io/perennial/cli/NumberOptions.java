package io.perennial.cli;

import io.perennial.imports.CannotDoException;
import io.perennial.imports.Numbers;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How numbers and amounts are written in a file. */
final class NumberOptions {

  /** What the service reports in when it does not tell. */
  private static final String USUAL = "USD";

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--decimal",
      paramLabel = "STYLE",
      description =
          "What stands before decimals: ${COMPLETION-CANDIDATES} (default: a point, and what could"
              + " be read in two ways, such as 1.000, is rejected).")
  private Numbers.@Nullable Decimal decimal;

  @Option(
      names = "--grouping",
      paramLabel = "STYLE",
      description =
          "What stands between groups of three digits: ${COMPLETION-CANDIDATES} (default: what"
              + " --decimal leaves of point and comma; without it NONE).")
  private Numbers.@Nullable Grouping grouping;

  @Option(
      names = "--round",
      description = "Round noise of binary floating point, such as 118.22999999999999.")
  private boolean round;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "ISO 4217 code of all amounts (default: the one in which the service reports).")
  private @Nullable String currency;

  @Option(
      names = "--currency-column",
      paramLabel = "COLUMN",
      description =
          "Column with the currency; lines in another one are rejected (default: the column"
              + " currency, where there is one).")
  private @Nullable String currencyColumn;

  Numbers numbers() {
    return new Numbers(decimal, grouping, round);
  }

  @Nullable String currencyColumn() {
    return currencyColumn;
  }

  /**
   * The currency of all amounts.
   *
   * @param reported the one in which the service reports; absent when it does not tell
   */
  String currency(@Nullable String reported) {
    String given = currency;
    if (given == null) {
      return reported == null ? USUAL : reported;
    }
    String code = given.toUpperCase(Locale.ROOT);
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--currency: there is no ISO 4217 currency " + given + ".");
    }
    if (reported != null && !reported.equals(code)) {
      throw new CannotDoException(
          "The service reports in " + reported + ": amounts in " + code + " cannot be recorded.");
    }
    return code;
  }
}

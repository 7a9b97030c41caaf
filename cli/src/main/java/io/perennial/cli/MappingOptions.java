package io.perennial.cli;

import io.perennial.cli.imports.Dates;
import io.perennial.cli.imports.FileFormat;
import io.perennial.cli.imports.Numbers;
import io.perennial.cli.purchases.PurchaseMapping;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which column of the file holds what, and what the file does not say itself. */
final class MappingOptions {

  /** What a customer is in the trade; the names of the command door. */
  enum CustomerClass {
    DEALER,
    RETAILER,
    AGENT,
    END_USER
  }

  private static final int LONGEST_SOURCE = 40;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--customer",
      paramLabel = "COLUMN",
      defaultValue = "customer",
      description = "CSV column with the customer's number (default: ${DEFAULT-VALUE}).")
  private String customer = "customer";

  @Option(
      names = "--date",
      paramLabel = "COLUMN",
      defaultValue = "date",
      description = "CSV column with the date of the purchase (default: ${DEFAULT-VALUE}).")
  private String date = "date";

  @Option(
      names = "--amount",
      paramLabel = "COLUMN",
      defaultValue = "amount",
      description = "CSV column with the net amount, as 1234.50 (default: ${DEFAULT-VALUE}).")
  private String amount = "amount";

  @Option(
      names = "--quantity",
      paramLabel = "COLUMN",
      description = "CSV column with the units (default: 1 unit a line).")
  private @Nullable String quantity;

  @Option(names = "--product", paramLabel = "COLUMN", description = "CSV column with the product.")
  private @Nullable String product;

  @Option(
      names = "--unit-cost",
      paramLabel = "COLUMN",
      description = "CSV column with our cost of one unit.")
  private @Nullable String unitCost;

  @Option(
      names = "--name",
      paramLabel = "COLUMN",
      description = "CSV column with the customer's legal name (default: Customer NUMBER).")
  private @Nullable String name;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      defaultValue = "uuuu-MM-dd",
      description =
          "Pattern of CSV dates, such as dd.MM.uuuu, or with time and zone:"
              + " \"uuuu-MM-dd'T'HH:mm:ssXXX\" (default: ${DEFAULT-VALUE}).")
  private String dateFormat = "uuuu-MM-dd";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "${env:PERENNIAL_COMPANY_TIMEZONE}",
      description =
          "Time zone in which the company counts its days, where times carry a zone:"
              + " Europe/Berlin.")
  private @Nullable ZoneId zone;

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
      names = "--id",
      paramLabel = "COLUMN",
      description =
          "CSV column with the number that the source has given the purchase; repeated where"
              + " several make one, such as invoice and position.")
  private List<String> ids = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      description = "Column that is left out on purpose; may be repeated.")
  private List<String> ignored = List.of();

  @Option(
      names = "--count-again",
      description =
          "Import a file of the same content as one before, told apart in another way (--source,"
              + " --id): all of it counts again.")
  private boolean countAgain;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description = "What separates CSV fields (default: found in the header line).")
  private @Nullable String delimiter;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "Encoding of the file (default: ${DEFAULT-VALUE}).")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "ISO 4217 code of all amounts (default: the one in which the service reports).")
  private @Nullable String currency;

  @Option(
      names = "--currency-column",
      paramLabel = "COLUMN",
      description =
          "CSV column with the currency; lines in another one are rejected (default: the column"
              + " currency, where there is one).")
  private @Nullable String currencyColumn;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Put before the customer's number, to keep files apart: customer-TEXTNUMBER.")
  private String prefix = "";

  @Option(
      names = "--customer-class",
      paramLabel = "CLASS",
      defaultValue = "END_USER",
      description = "What the customers are: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private CustomerClass customerClass = CustomerClass.END_USER;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description =
          "Name of the system or branch that the file comes from: equal lines and numbers of two"
              + " sources are two purchases. New customers name it, else the file.")
  private @Nullable String source;

  /**
   * What the columns hold.
   *
   * @param reported the currency in which the service reports; absent when it does not tell
   */
  PurchaseMapping mapping(Path file, @Nullable String reported) {
    return new PurchaseMapping(
        new PurchaseMapping.Columns(
            customer,
            date,
            amount,
            quantity,
            product,
            unitCost,
            name,
            currencyColumn,
            ids,
            ignored),
        dates(),
        new Numbers(decimal, grouping, round),
        currency(reported),
        prefix,
        customerClass.name(),
        source(),
        source == null ? String.valueOf(file.getFileName()) : source);
  }

  private String currency(@Nullable String reported) {
    String given = currency;
    if (given == null) {
      return reported == null ? "USD" : reported;
    }
    String code = given.toUpperCase(Locale.ROOT);
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)) {
      throw usage("--currency: there is no ISO 4217 currency " + given + ".");
    }
    if (reported != null && !reported.equals(code)) {
      throw new CannotDoException(
          "The service reports in " + reported + ": amounts in " + code + " cannot be recorded.");
    }
    return code;
  }

  private @Nullable String source() {
    String given = source;
    if (given != null && (given.isBlank() || given.length() > LONGEST_SOURCE)) {
      throw usage("--source is a name of at most 40 characters.");
    }
    return given;
  }

  /** How the text is written. */
  FileFormat format() {
    return new FileFormat(separator(), encoding);
  }

  boolean countAgain() {
    return countAgain;
  }

  String prefix() {
    return prefix;
  }

  /** What purchases of the file are told apart by. */
  String identity() {
    return (source == null ? "no source" : "source " + source)
        + (ids.isEmpty() ? ", what the lines say" : ", --id " + String.join(", ", ids));
  }

  /** All that decides how lines are read, in one text. */
  String how(PurchaseMapping mapping) {
    return String.join(
        "\n",
        mapping.columns().toString(),
        dateFormat,
        String.valueOf(zone),
        mapping.numbers().toString(),
        mapping.currency(),
        mapping.customerClass(),
        mapping.information(),
        String.valueOf(delimiter),
        encoding.name());
  }

  private Dates dates() {
    try {
      return Dates.of(dateFormat, zone);
    } catch (IllegalArgumentException e) {
      throw usage("--date-format: " + e.getMessage());
    }
  }

  private @Nullable Character separator() {
    String given = delimiter;
    if (given == null) {
      return null;
    }
    String one = given.equals("\\t") || given.equalsIgnoreCase("tab") ? "\t" : given;
    if (one.length() != 1 || one.charAt(0) > '~' || one.charAt(0) == '"') {
      throw usage("--delimiter is one ASCII character, or tab.");
    }
    return one.charAt(0);
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

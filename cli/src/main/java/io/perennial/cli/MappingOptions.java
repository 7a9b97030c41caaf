package io.perennial.cli;

import io.perennial.cli.purchases.FileMapping;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
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
      description = "Pattern of CSV dates, such as dd.MM.uuuu (default: uuuu-MM-dd).")
  private @Nullable String dateFormat;

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
      defaultValue = "USD",
      description = "ISO 4217 code of all amounts (default: ${DEFAULT-VALUE}).")
  private String currency = "USD";

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
      description = "Where the information comes from (default: the file's name).")
  private @Nullable String source;

  FileMapping mapping(Path file) {
    return new FileMapping(
        new FileMapping.Columns(customer, date, amount, quantity, product, unitCost, name),
        dates(),
        separator(),
        encoding,
        currency.toUpperCase(Locale.ROOT),
        prefix,
        customerClass.name(),
        source == null ? String.valueOf(file.getFileName()) : source);
  }

  private DateTimeFormatter dates() {
    String pattern = dateFormat;
    if (pattern == null) {
      return DateTimeFormatter.ISO_LOCAL_DATE;
    }
    try {
      return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
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
    if (one.length() != 1) {
      throw usage("--delimiter is one character, or tab.");
    }
    return one.charAt(0);
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}

package io.perennial.cli;

import io.perennial.imports.kinds.Column;
import io.perennial.imports.kinds.Column.Need;
import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which column of a file holds what: an option for each column that a kind of import reads. */
final class ColumnOptions {

  /** What a customer is in the trade; the names of the command door. */
  enum CustomerClass {
    DEALER,
    RETAILER,
    AGENT,
    END_USER
  }

  private static final String CLASS = "customer-class";
  private static final String ID = "id";

  private final ImportKind kind;
  private final Map<String, OptionSpec> columns = new LinkedHashMap<>();
  private final OptionSpec ids;
  private final OptionSpec customerClass =
      OptionSpec.builder("--" + CLASS)
          .paramLabel("CLASS")
          .type(CustomerClass.class)
          .defaultValue(CustomerClass.END_USER.name())
          .description(
              "What new customers are in the trade: ${COMPLETION-CANDIDATES} (default:"
                  + " ${DEFAULT-VALUE}).")
          .build();

  ColumnOptions(ImportKind kind) {
    this.kind = kind;
    this.ids =
        repeated(
            ID,
            "Column with the number that the source has given the "
                + kind.one()
                + "; repeated where several make one, such as invoice and position.");
    add(
        ImportMapping.CUSTOMER,
        single(
            ImportMapping.CUSTOMER,
            kind.createsCustomers() ? ID : null,
            "the customer's number",
            ImportMapping.CUSTOMER));
    add(
        ImportMapping.DATE,
        single(
            ImportMapping.DATE,
            null,
            kind.createsCustomers()
                ? "the date since which it is a customer or prospect (default: today)"
                : "the date of the " + kind.one(),
            kind.dated() ? ImportMapping.DATE : null));
    kind.columns().forEach(this::add);
    if (kind.registers()) {
      add(
          ImportMapping.NAME,
          single(
              ImportMapping.NAME,
              null,
              "the legal name of a customer that is new (default: Customer NUMBER)",
              null));
    }
  }

  /** Gives them to a command. */
  void addTo(CommandSpec spec) {
    columns.values().forEach(spec::addOption);
    if (!kind.createsCustomers()) {
      spec.addOption(ids);
    }
    if (kind.createsCustomers() || kind.registers()) {
      spec.addOption(customerClass);
    }
  }

  private void add(String name, OptionSpec option) {
    columns.put(name, option);
  }

  private void add(Column column) {
    String assumed = column.assumed();
    add(
        column.option(),
        column.need() == Need.REPEATED
            ? repeated(
                column.option(), "Column with " + column.description() + "; may be repeated.")
            : single(
                column.option(),
                null,
                column.description()
                    + (assumed == null ? "" : " (without it or empty: " + assumed + ")"),
                column.need() == Need.REQUIRED ? column.option() : null));
  }

  private static OptionSpec single(
      String name, @Nullable String alias, String holds, @Nullable String byDefault) {
    OptionSpec.Builder option =
        OptionSpec.builder("--" + name)
            .paramLabel("COLUMN")
            .type(String.class)
            .description(
                "Column with "
                    + holds
                    + (byDefault == null ? "" : " (default: ${DEFAULT-VALUE})")
                    + ".");
    if (alias != null) {
      option.names("--" + name, "--" + alias);
    }
    if (byDefault != null) {
      option.defaultValue(byDefault);
    }
    return option.build();
  }

  private static OptionSpec repeated(String name, String description) {
    return OptionSpec.builder("--" + name)
        .paramLabel("COLUMN")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  /** The columns that are named, by option. */
  Map<String, List<String>> columns() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    columns.forEach((name, option) -> {
      List<String> values = values(option);
      if (!values.isEmpty()) {
        named.put(name, values);
      }
    });
    return named;
  }

  /** The columns that make up the source's own number. */
  List<String> ids() {
    return values(ids);
  }

  String customerClass() {
    Object given = customerClass.getValue();
    return String.valueOf(given == null ? CustomerClass.END_USER : given);
  }

  private static List<String> values(OptionSpec option) {
    Object value = option.getValue();
    List<String> values = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(v -> values.add(String.valueOf(v)));
    } else if (value != null) {
      values.add(value.toString());
    }
    return values;
  }
}

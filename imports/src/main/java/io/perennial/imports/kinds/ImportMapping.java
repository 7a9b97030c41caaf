package io.perennial.imports.kinds;

import io.perennial.imports.Header;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file hold, and what the file does not say itself.
 *
 * @param columns which columns hold what, by option; {@code customer}, {@code date} and {@code
 *     name} too. Instead of a column there may be {@code =} and the value of all lines
 * @param currencyColumn currency of the line; absent: the column {@code currency}, where there is
 *     one
 * @param ids what makes up the source's own number; empty: it gives none
 * @param ignored columns that are left out on purpose
 * @param reading how values are written
 * @param prefix put before the customer's number
 * @param customerClass what customers are in the trade, unless a column says it
 * @param source name of the system or branch the file comes from; absent when there is one only
 * @param information where the information about new customers comes from
 */
public record ImportMapping(
    Map<String, List<String>> columns,
    @Nullable String currencyColumn,
    List<String> ids,
    List<String> ignored,
    Reading reading,
    String prefix,
    String customerClass,
    @Nullable String source,
    String information) {

  /** The option of the column with the customer's number. */
  public static final String CUSTOMER = "customer";

  /** The option of the column with the business date. */
  public static final String DATE = "date";

  /** The option of the column with the legal name of a customer that is registered on the way. */
  public static final String NAME = "name";

  /** The option of the column that says what each customer is in the trade. */
  public static final String CLASS_COLUMN = "customer-class-column";

  private static final String CLASS = "customer-class";

  /** What all lines have instead of a column. */
  private static final String CONSTANT = "=";

  /** The column that holds what an option names; absent when it names none. */
  @Nullable String column(String option) {
    List<String> named = columns.getOrDefault(option, List.of());
    return named.isEmpty() || isConstant(named.getFirst()) ? null : named.getFirst();
  }

  /**
   * The same in a file: without a word about it, the column that is called as the option, unless it
   * is said to hold something else.
   */
  @Nullable String column(String option, Header header) {
    if (columns.containsKey(option)) {
      return column(option);
    }
    String called = option.equals(CLASS_COLUMN) ? CLASS : option;
    boolean free =
        !ignored.contains(called)
            && !ids.contains(called)
            && !called.equals(currencyColumn)
            && columns.values().stream().noneMatch(named -> named.contains(called));
    return free && header.place(called) >= 0 ? called : null;
  }

  /** The columns of an option that may be repeated. */
  List<String> all(String option) {
    return columns.getOrDefault(option, List.of());
  }

  /** The value that all lines have, where the option names one instead of a column. */
  @Nullable String constant(String option) {
    List<String> named = columns.getOrDefault(option, List.of());
    return named.isEmpty() || !isConstant(named.getFirst())
        ? null
        : named.getFirst().substring(CONSTANT.length()).strip();
  }

  /** What the facts of a file are told apart by. */
  public String identity(ImportKind kind) {
    if (kind.createsCustomers()) {
      return "the customer's number";
    }
    return (source == null ? "no source" : "source " + source)
        + (ids.isEmpty() ? ", what the lines say" : ", --id " + String.join(", ", ids));
  }

  private static boolean isConstant(String named) {
    return named.startsWith(CONSTANT);
  }
}

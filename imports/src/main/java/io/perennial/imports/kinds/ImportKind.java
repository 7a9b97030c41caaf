package io.perennial.imports.kinds;

import io.perennial.imports.ShapedLayout;
import io.perennial.imports.UnknownCustomer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of import.
 *
 * @param name what is imported, in the plural: the word of the command line
 * @param label the same in the summary
 * @param one one of them
 * @param command what is sent for a line
 * @param dated whether each line needs a date; else it is as of today without one
 * @param unknownCustomer what becomes of a customer that is not known
 * @param total the option of the column of which a sum is told; absent: of none
 * @param columns what is read beside customer, date and number
 * @param known a layout that is known by its shape; absent when there is none
 */
public record ImportKind(
    String name,
    String label,
    String one,
    Sent command,
    boolean dated,
    UnknownCustomer unknownCustomer,
    @Nullable String total,
    List<Column> columns,
    @Nullable KnownLayout known) {

  /**
   * What is sent for a line.
   *
   * @param path behind the customer; absent when the command creates the customer
   * @param idField the field with the identifier of what is recorded
   * @param event the event that tells that it was recorded
   * @param entryKind what kind of entry it is where it is struck out; absent when it cannot be
   */
  public record Sent(
      @Nullable String path, String idField, String event, @Nullable String entryKind) {}

  /**
   * A layout without a header.
   *
   * @param layout its shape
   * @param columns which of its columns holds what, by option; {@code customer} and {@code date}
   *     too
   * @param dates how its dates are written
   */
  public record KnownLayout(ShapedLayout layout, Map<String, String> columns, String dates) {}

  /** Whether what is recorded is the customer itself. */
  public boolean createsCustomers() {
    return unknownCustomer == UnknownCustomer.RECORDED;
  }

  /** Whether a customer that is not known is registered on the way. */
  public boolean registers() {
    return unknownCustomer == UnknownCustomer.REGISTERED;
  }

  /** Whether amounts are read. */
  public boolean hasMoney() {
    return columns.stream().anyMatch(Column::isMoney);
  }

  /** Whether numbers are read that may be written in several styles. */
  public boolean hasNumbers() {
    return columns.stream()
        .anyMatch(c -> c.isMoney() || c.type() instanceof WholeColumn w && w.most() > 999);
  }
}

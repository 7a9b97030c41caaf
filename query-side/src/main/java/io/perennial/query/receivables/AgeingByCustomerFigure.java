package io.perennial.query.receivables;

import io.perennial.query.activity.Receivables.OpenInvoice;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long what is open of each customer's invoices has been due. */
final class AgeingByCustomerFigure
    extends ListFigure<
        ReceivablesDocument, AgeingByCustomerFigure.Row, AgeingByCustomerFigure.Ageing> {

  private final String currency;

  AgeingByCustomerFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "ageing-by-customer";
  }

  @Override
  public String meaning() {
    return "What is open of each customer's invoices by how long it has been due, those with most"
        + " overdue first; by the same rules as ageing";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::overdue)
        .thenComparing(Row::unpaid)
        .reversed()
        .thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.overdue();
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    List<OpenInvoice> invoices = document.on(on).receivables().invoices();
    if (invoices.isEmpty()) {
      return Stream.empty();
    }
    BigDecimal zero = Amounts.zero(currency);
    Map<AgeClass, BigDecimal> open = new EnumMap<>(AgeClass.class);
    for (AgeClass each : AgeClass.values()) {
      open.put(each, zero);
    }
    invoices.forEach(
        invoice -> open.merge(AgeClass.of(invoice.dueOn(), on), invoice.open(), BigDecimal::add));
    BigDecimal unpaid = open.values().stream().reduce(zero, BigDecimal::add);
    BigDecimal notDue = open.getOrDefault(AgeClass.NOT_DUE, zero);
    return Stream.of(
        new Row(
            document.id(),
            document.customer().legalName(),
            unpaid,
            unpaid.subtract(notDue),
            notDue,
            open.getOrDefault(AgeClass.DAYS_1_TO_30, zero),
            open.getOrDefault(AgeClass.DAYS_31_TO_60, zero),
            open.getOrDefault(AgeClass.DAYS_61_TO_90, zero),
            open.getOrDefault(AgeClass.OVER_90_DAYS, zero),
            invoices.size(),
            invoices.getFirst().dueOn(),
            currency));
  }

  @Override
  protected Ageing finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Ageing(
        arguments.date("on"), currency, all.count(), Amounts.zero(currency).add(all.total()), rows);
  }

  @Override
  public List<Row> rows(Ageing result) {
    return result.mostOverdue();
  }

  /**
   * The ageing.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers with an open invoice
   * @param overdue what is overdue of all their invoices
   * @param mostOverdue those with most overdue
   */
  record Ageing(
      LocalDate on, String currency, long customers, BigDecimal overdue, List<Row> mostOverdue) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param unpaid what is open of its invoices
   * @param overdue what of that was due before the date
   * @param notDue what of it was not
   * @param due1To30 what has been due for 1 to 30 days
   * @param due31To60 what has been due for 31 to 60 days
   * @param due61To90 what has been due for 61 to 90 days
   * @param dueOver90 what has been due for more than 90 days
   * @param invoices how many invoices are open
   * @param firstDueOn when the first of them is or was due
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Summed BigDecimal unpaid,
      @Summed BigDecimal overdue,
      @Summed BigDecimal notDue,
      @Summed BigDecimal due1To30,
      @Summed BigDecimal due31To60,
      @Summed BigDecimal due61To90,
      @Summed BigDecimal dueOver90,
      @Summed long invoices,
      LocalDate firstDueOn,
      String currency) {}
}

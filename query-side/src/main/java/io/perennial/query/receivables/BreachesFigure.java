package io.perennial.query.receivables;

import io.perennial.query.activity.LimitBreach;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When customers owed more than their limits, how long and how much. */
final class BreachesFigure
    extends ListFigure<ReceivablesDocument, BreachesFigure.Row, BreachesFigure.Breaches> {

  private final String currency;

  BreachesFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "breaches";
  }

  @Override
  public String meaning() {
    return "When customers owed more than their limits on any day of a span, those that last first,"
        + " then by the excess at its height; the days are those from the beginning to the end, or"
        + " to the date while it lasts";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing((Row row) -> row.endedOn() != null)
        .thenComparing(Row::excess, Comparator.reverseOrder())
        .thenComparing(Row::customerId)
        .thenComparing(Row::number);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.endedOn() == null ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    LocalDate from = arguments.date("from");
    return LimitBreach.in(document.stepsUpTo(on)).stream()
        .filter(breach -> breach.lastedFrom(from))
        .map(breach ->
            new Row(
                document.id(),
                document.customer().legalName(),
                breach.number(),
                breach.begunOn(),
                breach.endedOn(),
                breach.daysUntil(on),
                breach.highestOn(),
                breach.limit(),
                Amounts.zero(currency).add(breach.excess()),
                currency));
  }

  @Override
  protected Breaches finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Breaches(
        arguments.date("from"),
        arguments.date("on"),
        currency,
        all.count(),
        all.total().longValueExact(),
        rows);
  }

  @Override
  public List<Row> rows(Breaches result) {
    return result.breaches();
  }

  /**
   * The breaches.
   *
   * @param from first day of the span
   * @param on its last day, and date as of which
   * @param currency currency of all amounts
   * @param count how many there were
   * @param lasting how many of them last
   * @param breaches those that last, and those with the highest excess
   */
  record Breaches(
      LocalDate from,
      LocalDate on,
      String currency,
      long count,
      long lasting,
      List<Row> breaches) {}

  /**
   * A breach.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param number which of its breaches, the first one 1
   * @param begunOn day on which it came to owe more than its limit
   * @param endedOn day on which it no longer did; absent while it does
   * @param days how long it has lasted
   * @param highestOn first day on which the excess was at its height
   * @param limit limit in force then
   * @param excess what it owed beyond the limit then
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Coordinate int number,
      LocalDate begunOn,
      @Nullable LocalDate endedOn,
      @Summed long days,
      LocalDate highestOn,
      BigDecimal limit,
      @Summed BigDecimal excess,
      String currency) {}
}

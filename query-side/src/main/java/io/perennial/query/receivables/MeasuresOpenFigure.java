package io.perennial.query.receivables;

import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures against worsened credit that hold. */
final class MeasuresOpenFigure
    extends ListFigure<ReceivablesDocument, MeasuresOpenFigure.Row, MeasuresOpenFigure.Measures> {

  @Override
  public String name() {
    return "measures-open";
  }

  @Override
  public String meaning() {
    return "Measures ordered when credit worsened that hold on a day, what is due first first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::dueOn)
        .thenComparing(Row::customerId)
        .thenComparing(Row::measureId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.overdueDays() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    return document.matters().measures().stream()
        .filter(each -> each.isOpenOn(on))
        .map(each ->
            new Row(
                document.id(),
                document.customer().legalName(),
                each.measureId(),
                each.measure(),
                each.owner(),
                each.orderedOn(),
                each.dueOn(),
                Math.max(0, ChronoUnit.DAYS.between(each.dueOn(), on))));
  }

  @Override
  protected Measures finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Measures(arguments.date("on"), all.count(), all.total().longValueExact(), rows);
  }

  @Override
  public List<Row> rows(Measures result) {
    return result.measures();
  }

  /**
   * The measures.
   *
   * @param on date as of which
   * @param open how many hold
   * @param overdue how many of them were to have a result before
   * @param measures those that are due first
   */
  record Measures(LocalDate on, long open, long overdue, List<Row> measures) {}

  /**
   * A measure.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param measureId the measure
   * @param measure what is done
   * @param owner who sees to it
   * @param orderedOn business date
   * @param dueOn by when it is to have a result
   * @param overdueDays days since then; 0 when that day has not passed
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Coordinate String measureId,
      CreditMeasure measure,
      @StaffName String owner,
      LocalDate orderedOn,
      LocalDate dueOn,
      @Summed long overdueDays) {}
}

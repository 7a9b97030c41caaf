package io.perennial.query.receivables;

import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.receivables.CreditMatters.Measure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Measures against worsened credit, by their kind. */
final class MeasuresFigure
    extends TallyFigure<
        ReceivablesDocument, CreditMeasure, MeasuresFigure.Counts, MeasuresFigure.Measures> {

  @Override
  public String name() {
    return "measures";
  }

  @Override
  public String meaning() {
    return "Measures ordered when credit worsened, by kind: how many were ordered and closed in a"
        + " span, how many are open at its end, and how many of these are overdue";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  protected void add(
      Tally<CreditMeasure, Counts> tally, FigureArguments arguments, ReceivablesDocument document) {
    Span span = Span.of(arguments);
    for (Measure each : document.matters().measures()) {
      boolean open = each.isOpenOn(span.on());
      tally.add(
          each.measure(),
          new Counts(
              span.count(each.orderedOn()),
              span.count(each.closedOn()),
              open ? 1 : 0,
              open && each.dueOn().isBefore(span.on()) ? 1 : 0));
    }
  }

  @Override
  protected Counts plus(Counts left, Counts right) {
    return new Counts(
        left.ordered + right.ordered,
        left.closed + right.closed,
        left.open + right.open,
        left.overdue + right.overdue);
  }

  @Override
  protected Measures finish(FigureArguments arguments, SortedMap<CreditMeasure, Counts> sums) {
    return new Measures(
        arguments.date("from"),
        arguments.date("on"),
        Stream.of(CreditMeasure.values())
            .map(each -> row(each, sums.getOrDefault(each, new Counts(0, 0, 0, 0))))
            .toList());
  }

  private static Row row(CreditMeasure measure, Counts counts) {
    return new Row(measure, counts.ordered, counts.closed, counts.open, counts.overdue);
  }

  @Override
  public List<Row> rows(Measures result) {
    return result.kinds();
  }

  /** Numbers of measures. */
  record Counts(long ordered, long closed, long open, long overdue) {}

  /**
   * The measures.
   *
   * @param from first day of the span
   * @param on its last day
   * @param kinds one a kind of measure
   */
  record Measures(LocalDate from, LocalDate on, List<Row> kinds) {}

  /**
   * Measures of a kind.
   *
   * @param measure what is done
   * @param ordered how many were ordered in the span
   * @param closed how many were closed in it
   * @param open how many are open at its end
   * @param overdue how many of these were to have a result before
   */
  record Row(
      @Coordinate CreditMeasure measure,
      @Summed long ordered,
      @Summed long closed,
      @Summed long open,
      @Summed long overdue) {}
}

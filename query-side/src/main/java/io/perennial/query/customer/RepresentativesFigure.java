package io.perennial.query.customer;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.StaffName;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many customers each of our representatives looks after, and how that has changed. */
final class RepresentativesFigure
    extends TallyFigure<
        CustomerCard, String, RepresentativesFigure.Row, RepresentativesFigure.Representatives> {

  private final ChurnPolicy policy;

  RepresentativesFigure(ChurnPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "representatives";
  }

  @Override
  public String meaning() {
    return "Customers and prospects by their representative on the last date, those that are no target"
        + " or were declared lost left out; and how many of all a representative was given in the"
        + " span, was given as the first one, and gave up to another one";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  protected void add(Tally<String, Row> tally, FigureArguments arguments, CustomerCard card) {
    Span span = Span.of(arguments);
    String before = null;
    for (Assignment each : card.representatives()) {
      if (each.since().isAfter(span.on())) {
        break;
      }
      if (span.has(each.since())) {
        boolean first = before == null;
        add(tally, each.representative(), 0, 1, first ? 1 : 0, 0);
        if (!first) {
          add(tally, before, 0, 0, 0, 1);
        }
      }
      before = each.representative();
    }
    Stage stage = Stage.on(span.on(), card, policy);
    if (stage != null
        && stage.stage() != LifecycleStage.DISQUALIFIED
        && stage.stage() != LifecycleStage.DEFECTED) {
      add(tally, before, 1, 0, 0, 0);
    }
  }

  private static void add(
      Tally<String, Row> tally,
      @Nullable String name,
      long customers,
      long given,
      long givenFirst,
      long givenUp) {
    tally.add(StaffNames.key(name), new Row(name, customers, given, givenFirst, givenUp));
  }

  @Override
  protected Row plus(Row left, Row right) {
    return new Row(
        StaffNames.first(left.representative, right.representative),
        left.customers + right.customers,
        left.given + right.given,
        left.givenFirst + right.givenFirst,
        left.givenUp + right.givenUp);
  }

  @Override
  protected Representatives finish(FigureArguments arguments, SortedMap<String, Row> sums) {
    return new Representatives(
        arguments.date("from"), arguments.date("on"), List.copyOf(sums.values()));
  }

  @Override
  public List<Row> rows(Representatives result) {
    return result.representatives();
  }

  /**
   * The representatives.
   *
   * @param from first day of the changes
   * @param on last day, as of which
   * @param representatives one for each of them
   */
  record Representatives(LocalDate from, LocalDate on, List<Row> representatives) {}

  /**
   * A representative.
   *
   * @param representative who; absent of customers that nobody looks after
   * @param customers customers looked after on the last day
   * @param given customers given in the span
   * @param givenFirst those of them that nobody had looked after before
   * @param givenUp customers given to another one in the span
   */
  record Row(
      @Coordinate @StaffName @Nullable String representative,
      @Summed long customers,
      @Summed long given,
      @Summed long givenFirst,
      @Summed long givenUp) {}
}

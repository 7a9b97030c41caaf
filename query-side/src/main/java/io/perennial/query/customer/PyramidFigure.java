package io.perennial.query.customer;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many customers are in which class of the pyramid, and what time is spent on them. */
final class PyramidFigure
    extends TallyFigure<CustomerCard, String, PyramidFigure.Counts, PyramidFigure.Pyramid> {

  private final ChurnPolicy policy;

  PyramidFigure(ChurnPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "pyramid";
  }

  @Override
  public String meaning() {
    return "Customers by class of the pyramid as it is on the last date, and the minutes of visits and"
        + " calls in the span, with shares of all that have a class; reference: 10 % are key, 30 %"
        + " regular, 60 % potential, and get 60 %, 30 % and 10 % of the time. Who is no target, or"
        + " was declared lost, counts with the time that was spent on it only";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  protected void add(Tally<String, Counts> tally, FigureArguments arguments, CustomerCard card) {
    Span span = Span.of(arguments);
    PyramidClass place = card.standing().pyramidClassOn(span.on());
    Counts counts = Counts.NONE;
    for (ContactDay day : card.contactDays()) {
      counts = span.has(day.on()) ? counts.plus(Counts.of(day)) : counts;
    }
    Stage stage = Stage.on(span.on(), card, policy);
    boolean counted =
        stage != null
            && stage.stage() != LifecycleStage.DISQUALIFIED
            && stage.stage() != LifecycleStage.DEFECTED;
    if (counted || counts.visits + counts.calls > 0) {
      tally.add(
          place == null ? Grouping.UNKNOWN : place.name(),
          counts.plus(new Counts(counted ? 1 : 0, 0, 0, 0, 0)));
    }
  }

  @Override
  protected Counts plus(Counts left, Counts right) {
    return left.plus(right);
  }

  @Override
  protected Pyramid finish(FigureArguments arguments, SortedMap<String, Counts> sums) {
    Counts all = Counts.NONE;
    for (PyramidClass each : PyramidClass.values()) {
      all = all.plus(sums.getOrDefault(each.name(), Counts.NONE));
    }
    List<Row> rows = new ArrayList<>();
    for (PyramidClass each : PyramidClass.values()) {
      Counts counts = sums.getOrDefault(each.name(), Counts.NONE);
      rows.add(
          row(
              each.name(),
              counts,
              Shares.of(counts.customers, all.customers),
              headsReference(each),
              Shares.of(counts.minutes(), all.minutes()),
              timeReference(each)));
    }
    Counts unknown = sums.get(Grouping.UNKNOWN);
    if (unknown != null) {
      rows.add(row(Grouping.UNKNOWN, unknown, null, null, null, null));
    }
    return new Pyramid(
        arguments.date("from"), arguments.date("on"), all.customers, all.minutes(), rows);
  }

  private static Row row(
      String place,
      Counts counts,
      @Nullable Double share,
      @Nullable Double shareReference,
      @Nullable Double shareOfTime,
      @Nullable Double shareOfTimeReference) {
    return new Row(
        place,
        counts.customers,
        share,
        shareReference,
        counts.visits,
        counts.visitMinutes,
        counts.calls,
        counts.callMinutes,
        counts.minutes(),
        shareOfTime,
        shareOfTimeReference);
  }

  private static double headsReference(PyramidClass place) {
    return switch (place) {
      case KEY -> 0.10;
      case REGULAR -> 0.30;
      case POTENTIAL -> 0.60;
    };
  }

  private static double timeReference(PyramidClass place) {
    return switch (place) {
      case KEY -> 0.60;
      case REGULAR -> 0.30;
      case POTENTIAL -> 0.10;
    };
  }

  @Override
  public List<Row> rows(Pyramid result) {
    return result.classes();
  }

  /** Customers and what was spent on them. */
  record Counts(long customers, long visits, long visitMinutes, long calls, long callMinutes) {
    private static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    private static Counts of(ContactDay day) {
      return new Counts(0, day.visits(), day.visitMinutes(), day.calls(), day.callMinutes());
    }

    private Counts plus(Counts other) {
      return new Counts(
          customers + other.customers,
          visits + other.visits,
          visitMinutes + other.visitMinutes,
          calls + other.calls,
          callMinutes + other.callMinutes);
    }

    private long minutes() {
      return visitMinutes + callMinutes;
    }
  }

  /**
   * The pyramid.
   *
   * @param from first day of the visits and calls
   * @param on their last day, as of which the classes are
   * @param customers customers that have a class
   * @param minutes time spent on them
   * @param classes one a class, and those without one
   */
  record Pyramid(LocalDate from, LocalDate on, long customers, long minutes, List<Row> classes) {}

  /**
   * A class of the pyramid.
   *
   * @param pyramidClass which; unknown of those that have none
   * @param customers customers in it
   * @param share part of all that have a class
   * @param shareReference what that is to be
   * @param visits number of visits
   * @param visitMinutes minutes of the visits
   * @param calls number of calls
   * @param callMinutes minutes of the calls
   * @param minutes minutes of both
   * @param shareOfTime part of the time spent on all that have a class
   * @param shareOfTimeReference what that is to be
   */
  record Row(
      @Coordinate String pyramidClass,
      @Summed long customers,
      @Nullable Double share,
      @Nullable Double shareReference,
      @Summed long visits,
      @Summed long visitMinutes,
      @Summed long calls,
      @Summed long callMinutes,
      @Summed long minutes,
      @Nullable Double shareOfTime,
      @Nullable Double shareOfTimeReference) {}
}

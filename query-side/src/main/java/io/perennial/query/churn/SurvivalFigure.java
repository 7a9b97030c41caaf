package io.perennial.query.churn;

import io.perennial.models.survival.KaplanMeier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long customers stay. */
final class SurvivalFigure implements Figure<ChurnDocument, StayGroups, SurvivalFigure.Survival> {

  private final ChurnPolicy policy;

  SurvivalFigure(ChurnPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "survival";
  }

  @Override
  public String meaning() {
    return "Kaplan-Meier estimate of the share of customers that stay longer than so many days after"
        + " their first purchase, with Greenwood's variance and a 95 % band. A customer leaves on"
        + " the day on which it first counts as lost (declared, or lapsed); customers that have not"
        + " left by the date are censored there. The median has the interval at which the band"
        + " falls to one half (Brookmeyer-Crowley)";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FIRST_BOUGHT_FROM,
        Parameters.ON,
        Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS),
        EndingLoss.parameter(),
        SurvivalParameters.BAND,
        SurvivalParameters.HORIZON);
  }

  @Override
  public StayGroups start(FigureArguments arguments) {
    return StayGroups.of(arguments);
  }

  @Override
  public void add(StayGroups stays, ChurnDocument document) {
    stays.add(document, policy);
  }

  /** Who stays is at risk at all times until then, at which others leave. */
  @Override
  public List<Row> contribution(
      FigureArguments arguments, ChurnDocument document, Supplier<Survival> whole) {
    Stay stay = start(arguments).stay(document, policy);
    return stay == null
        ? List.of()
        : rows(whole.get()).stream()
            .filter(row -> row.group().equals(stay.group()) && row.days() <= stay.days())
            .map(row -> row.of(1, stay.hasLeft() && row.days() == stay.days() ? 1 : 0))
            .toList();
  }

  @Override
  public StayGroups merge(StayGroups left, StayGroups right) {
    return left.and(right);
  }

  @Override
  public long held(StayGroups stays) {
    return stays.groups.values().stream().mapToLong(times -> times.size() - times.steps()).sum();
  }

  @Override
  public Survival finish(StayGroups stays) {
    FigureTooLargeException.check(
        stays.groups.values().stream().mapToLong(times -> 1 + times.steps()).sum(),
        "let from begin later, or take all customers together");
    List<Curve> curves = new ArrayList<>();
    stays.groups.forEach((group, times) -> curves.add(curve(group, stays, stays.estimate(times))));
    return new Survival(stays.asked.from(), stays.asked.on(), curves);
  }

  private static Curve curve(String group, StayGroups stays, KaplanMeier estimate) {
    List<Point> points =
        estimate.points().stream()
            .map(point ->
                new Point(
                    point.duration(),
                    point.atRisk(),
                    point.left(),
                    Shares.rounded(point.survival()),
                    Shares.rounded(point.variance()),
                    Shares.rounded(point.lower()),
                    Shares.rounded(point.upper())))
            .toList();
    StayingTime time = stays.time(estimate);
    return new Curve(
        group,
        estimate.subjects(),
        estimate.losses(),
        time.medianDays(),
        time.medianLowerDays(),
        time.medianUpperDays(),
        time.horizonDays(),
        time.restrictedMeanDays(),
        time.restrictedMeanStandardError(),
        points);
  }

  @Override
  public List<Row> rows(Survival survival) {
    return survival.curves().stream()
        .flatMap(curve ->
            curve.points().stream()
                .map(point ->
                    new Row(
                        curve.group(),
                        point.days(),
                        point.atRisk(),
                        point.lost(),
                        point.survival(),
                        point.variance(),
                        point.lower(),
                        point.upper())))
        .toList();
  }

  /**
   * The curves.
   *
   * @param from first date of a first purchase
   * @param on date as of which
   * @param curves one a group
   */
  record Survival(LocalDate from, LocalDate on, List<Curve> curves) {}

  /**
   * One curve.
   *
   * @param group the group
   * @param customers customers in it
   * @param losses those of them that left
   * @param medianDays days after which half have left; absent when more than half stay
   * @param medianLowerDays lower end of its 95 % interval, where the band falls to one half; absent
   *     when it does not
   * @param medianUpperDays upper end, likewise
   * @param horizonDays days within which the mean is taken
   * @param restrictedMeanDays mean days that customers stay within the horizon; absent when nobody
   *     was observed so long
   * @param restrictedMeanStandardError its standard error
   * @param points the curve
   */
  record Curve(
      String group,
      long customers,
      long losses,
      @Nullable Integer medianDays,
      @Nullable Integer medianLowerDays,
      @Nullable Integer medianUpperDays,
      int horizonDays,
      @Nullable Double restrictedMeanDays,
      @Nullable Double restrictedMeanStandardError,
      List<Point> points) {}

  /**
   * A point of the curve; it holds until the next one.
   *
   * @param days days since the first purchase
   * @param atRisk customers that had stayed until then
   * @param lost those lost on that day
   * @param survival estimated share that stays longer
   * @param variance its variance by Greenwood
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  record Point(
      int days,
      long atRisk,
      long lost,
      double survival,
      double variance,
      double lower,
      double upper) {}

  /**
   * A point of a curve.
   *
   * @param group the group
   * @param days days since the first purchase
   * @param atRisk customers that had stayed until then
   * @param lost those lost on that day
   * @param survival estimated share that stays longer
   * @param variance its variance by Greenwood
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  record Row(
      @Coordinate String group,
      @Coordinate int days,
      @Summed long atRisk,
      @Summed long lost,
      double survival,
      double variance,
      double lower,
      double upper) {

    private Row of(long partAtRisk, long partLost) {
      return new Row(group, days, partAtRisk, partLost, survival, variance, lower, upper);
    }
  }
}

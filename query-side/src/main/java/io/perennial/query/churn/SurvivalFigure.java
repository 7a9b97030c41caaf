package io.perennial.query.churn;

import io.perennial.models.survival.Band;
import io.perennial.models.survival.Durations;
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
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long customers stay. */
final class SurvivalFigure
    implements Figure<ChurnDocument, SurvivalFigure.Sums, SurvivalFigure.Survival> {

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
  public Sums start(FigureArguments arguments) {
    return new Sums(
        Stay.Asked.of(arguments),
        EndingLoss.named(arguments.text("loss")),
        SurvivalParameters.band(arguments),
        arguments.integer("horizon"));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    Stay stay = sums.asked.of(document, policy, sums.loss::endedBy);
    if (stay != null) {
      stay.count(sums.curves.computeIfAbsent(stay.group(), group -> new Durations()));
    }
  }

  /** Who stays is at risk at all times until then, at which others leave. */
  @Override
  public List<Row> contribution(
      FigureArguments arguments, ChurnDocument document, Supplier<Survival> whole) {
    Sums alone = start(arguments);
    Stay stay = alone.asked.of(document, policy, alone.loss::endedBy);
    return stay == null
        ? List.of()
        : rows(whole.get()).stream()
            .filter(row -> row.group().equals(stay.group()) && row.days() <= stay.days())
            .map(row -> row.of(1, stay.hasLeft() && row.days() == stay.days() ? 1 : 0))
            .toList();
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.curves.forEach((group, times) ->
        left.curves.computeIfAbsent(group, each -> new Durations()).addAll(times));
    return left;
  }

  @Override
  public long held(Sums sums) {
    return sums.curves.values().stream().mapToLong(times -> times.size() - times.steps()).sum();
  }

  @Override
  public Survival finish(Sums sums) {
    FigureTooLargeException.check(
        sums.curves.values().stream().mapToLong(times -> 1 + times.steps()).sum(),
        "let from begin later, or take all customers together");
    List<Curve> curves = new ArrayList<>();
    sums.curves.forEach(
        (group, times) -> curves.add(curve(group, KaplanMeier.of(times, sums.band), sums.horizon)));
    return new Survival(sums.asked.from(), sums.asked.on(), curves);
  }

  private static Curve curve(String group, KaplanMeier estimate, int horizon) {
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
    StayingTime time = StayingTime.of(estimate, horizon);
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

  static final class Sums {
    private final Stay.Asked asked;
    private final EndingLoss loss;
    private final Band band;
    private final int horizon;
    private final TreeMap<String, Durations> curves = new TreeMap<>();

    private Sums(Stay.Asked asked, EndingLoss loss, Band band, int horizon) {
      this.asked = asked;
      this.loss = loss;
      this.band = band;
      this.horizon = horizon;
    }
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

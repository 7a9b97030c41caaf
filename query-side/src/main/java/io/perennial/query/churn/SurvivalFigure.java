package io.perennial.query.churn;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.churn.KaplanMeier.Point;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long customers stay. */
final class SurvivalFigure
    implements Figure<ChurnDocument, SurvivalFigure.Sums, SurvivalFigure.Survival> {

  private static final String STANDING = "standing";
  private static final String FIRST = "first";

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
        + " their first purchase, with Greenwood's variance and a 95 % log-log band. A customer"
        + " leaves on the day on which it counts as lost (declared, or lapsed); customers still"
        + " active on the date are censored there";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FIRST_BOUGHT_FROM,
        Parameters.ON,
        Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS),
        FigureParameter.choice(
            "loss",
            STANDING,
            List.of(STANDING, FIRST),
            "Which loss ends a customer's time: the one that stands on the date, so that whoever"
                + " came back counts as staying, or the first one ever"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("from"),
        arguments.date("on"),
        Grouping.named(arguments.text("by")),
        arguments.text("loss").equals(FIRST));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    LossHistory history = document.losses(policy);
    LocalDate first = history.firstPurchaseOn();
    if (first == null || first.isBefore(sums.from) || first.isAfter(sums.on)) {
      return;
    }
    KaplanMeier curve =
        sums.curves.computeIfAbsent(
            document.customer().groupOn(sums.by, sums.on, first), group -> new KaplanMeier());
    LocalDate left = left(history, sums);
    if (left == null) {
      curve.stayed(days(first, sums.on));
    } else {
      curve.lost(days(first, left));
    }
  }

  /** Who stays is at risk at all times until then, at which others leave. */
  @Override
  public List<Row> contribution(
      FigureArguments arguments, ChurnDocument document, Supplier<Survival> whole) {
    Sums alone = start(arguments);
    add(alone, document);
    List<Row> rows = new ArrayList<>();
    alone.curves.forEach((group, time) ->
        rows(whole.get()).stream()
            .filter(row -> row.group().equals(group) && row.days() <= time.longest())
            .map(row -> row.of(1, row.days() == time.longest() ? time.losses() : 0))
            .forEach(rows::add));
    return rows;
  }

  private static @Nullable LocalDate left(LossHistory history, Sums sums) {
    if (!sums.first) {
      Loss standing = history.standingOn(sums.on);
      return standing == null ? null : standing.since();
    }
    List<Loss> losses = history.losses();
    return losses.isEmpty() || losses.getFirst().since().isAfter(sums.on)
        ? null
        : losses.getFirst().since();
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.curves.forEach((group, curve) ->
        left.curves.computeIfAbsent(group, each -> new KaplanMeier()).addAll(curve));
    return left;
  }

  @Override
  public Survival finish(Sums sums) {
    FigureTooLargeException.check(
        sums.curves.values().stream().mapToLong(KaplanMeier::mostPoints).sum(),
        "let from begin later, or take all customers together");
    List<Curve> curves = new ArrayList<>();
    sums.curves.forEach((group, estimate) -> {
      List<Point> points = estimate.curve();
      curves.add(
          new Curve(
              group, estimate.customers(), estimate.losses(), KaplanMeier.median(points), points));
    });
    return new Survival(sums.from, sums.on, curves);
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
    private final LocalDate from;
    private final LocalDate on;
    private final Grouping by;
    private final boolean first;
    private final TreeMap<String, KaplanMeier> curves = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on, Grouping by, boolean first) {
      this.from = from;
      this.on = on;
      this.by = by;
      this.first = first;
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
   * @param points the curve
   */
  record Curve(
      String group,
      long customers,
      long losses,
      @Nullable Integer medianDays,
      List<Point> points) {}

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

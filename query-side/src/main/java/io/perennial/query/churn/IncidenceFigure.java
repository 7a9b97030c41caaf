package io.perennial.query.churn;

import io.perennial.models.survival.Band;
import io.perennial.models.survival.CumulativeIncidence;
import io.perennial.models.survival.Durations;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.StageChange;
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

/** What share of customers has left for which reason after so many days. */
final class IncidenceFigure
    implements Figure<ChurnDocument, IncidenceFigure.Sums, IncidenceFigure.Incidence> {

  /** The reason of those that fell silent and gave none. */
  private static final String LAPSED = "LAPSED";

  private final ChurnPolicy policy;

  IncidenceFigure(ChurnPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "incidence";
  }

  @Override
  public String meaning() {
    return "Aalen-Johansen estimate of the share of customers that has left for each of the competing"
        + " reasons within so many days after their first purchase, until the first loss, with"
        + " variance (delta method) and a 95 % band; who lapsed without a declared reason left for"
        + " LAPSED; customers that have not left by the date are censored there. The shares of all"
        + " reasons add up to the share that has left";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FIRST_BOUGHT_FROM,
        Parameters.ON,
        Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS),
        SurvivalParameters.BAND);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(Stay.Asked.of(arguments), SurvivalParameters.band(arguments));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    Stay stay = sums.asked.of(document, policy, EndingLoss.FIRST::endedBy);
    if (stay == null) {
      return;
    }
    Counts counts = sums.groups.computeIfAbsent(stay.group(), group -> new Counts());
    if (stay.hasLeft()) {
      counts.left(reason(document, sums.asked.on())).left(stay.days());
    } else {
      counts.stayed.stayed(stay.days());
    }
  }

  private String reason(ChurnDocument document, LocalDate on) {
    Loss loss = EndingLoss.first(document.losses(policy), on);
    LocalDate declaredOn = loss == null ? null : loss.declaredOn();
    if (declaredOn == null || declaredOn.isAfter(on)) {
      return LAPSED;
    }
    return document.stageChanges().stream()
        .filter(change -> change.on().equals(declaredOn))
        .map(StageChange::reason)
        .filter(reason -> reason != null)
        .map(Enum::name)
        .findFirst()
        .orElse(LAPSED);
  }

  /** Who stays is at risk at all times until then, at which others leave. */
  @Override
  public List<Row> contribution(
      FigureArguments arguments, ChurnDocument document, Supplier<Incidence> whole) {
    LocalDate on = arguments.date("on");
    Stay stay = Stay.Asked.of(arguments).of(document, policy, EndingLoss.FIRST::endedBy);
    if (stay == null) {
      return List.of();
    }
    String reason = stay.hasLeft() ? reason(document, on) : "";
    return rows(whole.get()).stream()
        .filter(row -> row.group().equals(stay.group()) && row.days() <= stay.days())
        .map(row -> row.of(1, row.reason().equals(reason) && row.days() == stay.days() ? 1 : 0))
        .toList();
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.groups.forEach((group, counts) -> {
      Counts into = left.groups.computeIfAbsent(group, each -> new Counts());
      into.stayed.addAll(counts.stayed);
      counts.left.forEach((reason, times) -> into.left(reason).addAll(times));
    });
    return left;
  }

  @Override
  public long held(Sums sums) {
    return sums.groups.values().stream().mapToLong(counts -> counts.stayed.size()).sum();
  }

  @Override
  public Incidence finish(Sums sums) {
    FigureTooLargeException.check(
        sums.groups.values().stream()
            .flatMap(counts -> counts.left.values().stream())
            .mapToLong(Durations::steps)
            .sum(),
        "let from begin later, or take all customers together");
    List<Group> groups = new ArrayList<>();
    sums.groups.forEach((group, counts) -> {
      List<Reason> reasons =
          CumulativeIncidence.of(counts.left, counts.stayed, sums.band).stream()
              .map(IncidenceFigure::reason)
              .toList();
      long lost = reasons.stream().mapToLong(Reason::lost).sum();
      groups.add(new Group(group, lost + counts.stayed.subjects(), lost, reasons));
    });
    return new Incidence(sums.asked.from(), sums.asked.on(), groups);
  }

  private static Reason reason(CumulativeIncidence estimate) {
    List<Point> points =
        estimate.points().stream()
            .map(point ->
                new Point(
                    point.duration(),
                    point.atRisk(),
                    point.left(),
                    Shares.rounded(point.incidence()),
                    Shares.rounded(point.variance()),
                    Shares.rounded(point.lower()),
                    Shares.rounded(point.upper())))
            .toList();
    return new Reason(estimate.reason(), estimate.losses(), points.getLast().incidence(), points);
  }

  @Override
  public List<Row> rows(Incidence result) {
    List<Row> rows = new ArrayList<>();
    for (Group group : result.groups()) {
      for (Reason reason : group.reasons()) {
        for (Point point : reason.points()) {
          rows.add(
              new Row(
                  group.group(),
                  reason.reason(),
                  point.days(),
                  point.atRisk(),
                  point.lost(),
                  point.incidence(),
                  point.variance(),
                  point.lower(),
                  point.upper()));
        }
      }
    }
    return rows;
  }

  static final class Sums {
    private final Stay.Asked asked;
    private final Band band;
    private final TreeMap<String, Counts> groups = new TreeMap<>();

    private Sums(Stay.Asked asked, Band band) {
      this.asked = asked;
      this.band = band;
    }
  }

  private static final class Counts {
    private final TreeMap<String, Durations> left = new TreeMap<>();
    private final Durations stayed = new Durations();

    private Durations left(String reason) {
      return left.computeIfAbsent(reason, each -> new Durations());
    }
  }

  /**
   * The shares that have left.
   *
   * @param from first date of a first purchase
   * @param on date as of which
   * @param groups one a group
   */
  record Incidence(LocalDate from, LocalDate on, List<Group> groups) {}

  /**
   * A group.
   *
   * @param group the group
   * @param customers customers in it
   * @param lost those of them that left
   * @param reasons one a reason for which somebody left
   */
  record Group(String group, long customers, long lost, List<Reason> reasons) {}

  /**
   * A reason.
   *
   * @param reason the declared reason, or {@code LAPSED}
   * @param lost customers that left for it
   * @param incidence estimated share that has left for it in the time observed
   * @param points the curve
   */
  record Reason(String reason, long lost, double incidence, List<Point> points) {}

  /**
   * A point of a curve; it holds until the next one.
   *
   * @param days days since the first purchase
   * @param atRisk customers that had stayed until then
   * @param lost those lost for the reason on that day
   * @param incidence estimated share that has left for the reason by then
   * @param variance its variance
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  record Point(
      int days,
      long atRisk,
      long lost,
      double incidence,
      double variance,
      double lower,
      double upper) {}

  /**
   * A point of the curve of a reason.
   *
   * @param group the group
   * @param reason the declared reason, or {@code LAPSED}
   * @param days days since the first purchase
   * @param atRisk customers that had stayed until then
   * @param lost those lost for the reason on that day
   * @param incidence estimated share that has left for the reason by then
   * @param variance its variance
   * @param lower lower end of the 95 % band
   * @param upper upper end of the 95 % band
   */
  record Row(
      @Coordinate String group,
      @Coordinate String reason,
      @Coordinate int days,
      @Summed long atRisk,
      @Summed long lost,
      double incidence,
      double variance,
      double lower,
      double upper) {

    private Row of(long partAtRisk, long partLost) {
      return new Row(group, reason, days, partAtRisk, partLost, incidence, variance, lower, upper);
    }
  }
}

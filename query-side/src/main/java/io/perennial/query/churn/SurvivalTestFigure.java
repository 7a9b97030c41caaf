package io.perennial.query.churn;

import io.perennial.models.survival.Band;
import io.perennial.models.survival.Durations;
import io.perennial.models.survival.KaplanMeier;
import io.perennial.models.survival.LogRank;
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
import org.jspecify.annotations.Nullable;

/** Whether customers of one kind stay longer than those of another. */
final class SurvivalTestFigure
    implements Figure<ChurnDocument, SurvivalTestFigure.Sums, SurvivalTestFigure.Comparison> {

  private final ChurnPolicy policy;

  SurvivalTestFigure(ChurnPolicy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "survival-test";
  }

  @Override
  public String meaning() {
    return "How long the customers of each group stay, and the log-rank test of whether they differ:"
        + " losses observed in each group against those expected if all groups left alike,"
        + " chi-square with one degree of freedom less than there are groups, and the probability"
        + " of such a difference by chance. Customers of whom the criterion is not known are a group"
        + " as well. The mean within a horizon compares groups when the same horizon is given";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FIRST_BOUGHT_FROM,
        Parameters.ON,
        Grouping.parameter(Grouping.TIER, Grouping.REGION, Grouping.CLASS),
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
      stay.count(sums.groups.computeIfAbsent(stay.group(), group -> new Durations()));
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.groups.forEach((group, times) ->
        left.groups.computeIfAbsent(group, each -> new Durations()).addAll(times));
    return left;
  }

  @Override
  public long held(Sums sums) {
    return sums.groups.values().stream().mapToLong(Durations::size).sum();
  }

  @Override
  public Comparison finish(Sums sums) {
    FigureTooLargeException.check(sums.groups.size(), "let from begin later");
    LogRank test = LogRank.of(sums.groups);
    List<Row> rows = new ArrayList<>();
    for (LogRank.Group group : test.groups()) {
      Durations times = sums.groups.getOrDefault(group.name(), new Durations());
      StayingTime time = StayingTime.of(KaplanMeier.of(times, sums.band), sums.horizon);
      rows.add(
          new Row(
              group.name(),
              group.subjects(),
              group.observed(),
              Shares.rounded(group.expected()),
              time.medianDays(),
              time.medianLowerDays(),
              time.medianUpperDays(),
              time.horizonDays(),
              time.restrictedMeanDays(),
              time.restrictedMeanStandardError()));
    }
    return new Comparison(
        sums.asked.from(),
        sums.asked.on(),
        rounded(test.chiSquare()),
        test.degreesOfFreedom(),
        test.pValue(),
        test.chiSquare() == null
            ? "two groups, in which somebody was there when others left"
            : null,
        rows);
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Shares.rounded(value);
  }

  @Override
  public List<Row> rows(Comparison result) {
    return result.groups();
  }

  static final class Sums {
    private final Stay.Asked asked;
    private final EndingLoss loss;
    private final Band band;
    private final int horizon;
    private final TreeMap<String, Durations> groups = new TreeMap<>();

    private Sums(Stay.Asked asked, EndingLoss loss, Band band, int horizon) {
      this.asked = asked;
      this.loss = loss;
      this.band = band;
      this.horizon = horizon;
    }
  }

  /**
   * The comparison.
   *
   * @param from first date of a first purchase
   * @param on date as of which
   * @param chiSquare the statistic of the log-rank test; absent when there is nothing to compare
   * @param degreesOfFreedom groups of which a loss was to be expected, less one
   * @param pValue probability of a statistic as large when all groups leave alike; not rounded
   * @param missing what would make the test known; absent when it is
   * @param groups one a group
   */
  record Comparison(
      LocalDate from,
      LocalDate on,
      @Nullable Double chiSquare,
      int degreesOfFreedom,
      @Nullable Double pValue,
      @Nullable String missing,
      List<Row> groups) {}

  /**
   * A group.
   *
   * @param group the group
   * @param customers customers in it
   * @param lost those of them that left
   * @param expectedLost how many would have left, if all groups left alike
   * @param medianDays days after which half have left; absent when more than half stay
   * @param medianLowerDays lower end of its 95 % interval, where the band falls to one half; absent
   *     when it does not
   * @param medianUpperDays upper end, likewise
   * @param horizonDays days within which the mean is taken
   * @param restrictedMeanDays mean days that customers stay within the horizon; absent when nobody
   *     was observed so long
   * @param restrictedMeanStandardError its standard error
   */
  record Row(
      @Coordinate String group,
      @Summed long customers,
      @Summed long lost,
      double expectedLost,
      @Nullable Integer medianDays,
      @Nullable Integer medianLowerDays,
      @Nullable Integer medianUpperDays,
      int horizonDays,
      @Nullable Double restrictedMeanDays,
      @Nullable Double restrictedMeanStandardError) {}
}

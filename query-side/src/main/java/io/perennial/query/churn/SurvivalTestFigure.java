package io.perennial.query.churn;

import io.perennial.models.survival.Durations;
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
import org.jspecify.annotations.Nullable;

/** Whether customers of one kind stay longer than those of another. */
final class SurvivalTestFigure
    implements Figure<ChurnDocument, StayGroups, SurvivalTestFigure.Comparison> {

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
  public StayGroups start(FigureArguments arguments) {
    return StayGroups.of(arguments);
  }

  @Override
  public void add(StayGroups stays, ChurnDocument document) {
    stays.add(document, policy);
  }

  @Override
  public StayGroups merge(StayGroups left, StayGroups right) {
    return left.and(right);
  }

  @Override
  public long held(StayGroups stays) {
    return stays.groups.values().stream().mapToLong(Durations::size).sum();
  }

  @Override
  public Comparison finish(StayGroups stays) {
    FigureTooLargeException.check(stays.groups.size(), "let from begin later");
    LogRank test = LogRank.of(stays.groups);
    List<Row> rows = new ArrayList<>();
    for (LogRank.Group group : test.groups()) {
      Durations times = stays.groups.getOrDefault(group.name(), new Durations());
      StayingTime time = stays.time(stays.estimate(times));
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
        stays.asked.from(),
        stays.asked.on(),
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

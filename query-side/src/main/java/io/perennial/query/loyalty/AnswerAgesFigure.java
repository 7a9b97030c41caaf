package io.perennial.query.loyalty;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import io.perennial.query.measure.DaysTaken;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How old the last answers are of the customers that we have. */
final class AnswerAgesFigure
    implements Figure<LoyaltyDocument, AnswerAgesFigure.Sums, AnswerAgesFigure.AnswerAges> {

  private static final long QUARTER_DAYS = 90;
  private static final long HALF_YEAR_DAYS = 180;
  private static final long YEAR_DAYS = 365;
  private static final double NINE_TENTHS = 0.9;

  private final ChurnPolicy churnPolicy;

  AnswerAgesFigure(ChurnPolicy churnPolicy) {
    this.churnPolicy = churnPolicy;
  }

  @Override
  public String name() {
    return "answer-ages";
  }

  @Override
  public String meaning() {
    return "How many days ago customers that are active on the date answered last, in classes of age,"
        + " with the median and the 90th percentile; those that never answered are counted apart";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, AnswerWindow.BY);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments);
  }

  @Override
  public void add(Sums sums, LoyaltyDocument document) {
    LocalDate on = sums.on();
    if (LossHistory.of(document.purchaseDays(), document.stageChanges(), churnPolicy).statusOn(on)
        == CustomerStatus.ACTIVE) {
      Ages ages =
          sums.groups.computeIfAbsent(
              AnswerWindow.group(sums.arguments, document), group -> new Ages());
      Answer last = document.lastAnswer(LocalDate.MIN, on);
      if (last == null) {
        ages.never++;
      } else {
        ages.days.add(ChronoUnit.DAYS.between(last.on(), on));
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.groups.forEach(
        (group, ages) -> left.groups.computeIfAbsent(group, each -> new Ages()).addAll(ages));
    return left;
  }

  @Override
  public AnswerAges finish(Sums sums) {
    return new AnswerAges(
        sums.on(),
        sums.groups.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Row row(String group, Ages ages) {
    DaysTaken days = ages.days;
    return new Row(
        group,
        days.count() + ages.never,
        days.count(),
        days.count(0, QUARTER_DAYS),
        days.count(QUARTER_DAYS + 1, HALF_YEAR_DAYS),
        days.count(HALF_YEAR_DAYS + 1, YEAR_DAYS),
        days.count(YEAR_DAYS + 1, Long.MAX_VALUE),
        ages.never,
        days.median(),
        days.percentile(NINE_TENTHS));
  }

  @Override
  public List<Row> rows(AnswerAges result) {
    return result.groups();
  }

  static final class Sums {
    private final FigureArguments arguments;
    private final SortedMap<String, Ages> groups = new TreeMap<>();

    private Sums(FigureArguments arguments) {
      this.arguments = arguments;
    }

    private LocalDate on() {
      return arguments.date(Parameters.ON.name());
    }
  }

  /** Days since the last answers, and how many there are without one. */
  private static final class Ages {
    private final DaysTaken days = new DaysTaken();
    private long never;

    private void addAll(Ages others) {
      days.addAll(others.days);
      never += others.never;
    }
  }

  /**
   * Ages of answers.
   *
   * @param on date as of which
   * @param groups one a group
   */
  record AnswerAges(LocalDate on, List<Row> groups) {}

  /**
   * A group of customers.
   *
   * @param group the group
   * @param customers customers that are active on the date
   * @param answered those of them that have ever answered
   * @param upTo90 those that answered last at most 90 days ago
   * @param upTo180 those that answered last 91 to 180 days ago
   * @param upTo365 those that answered last 181 to 365 days ago
   * @param older those that answered last more than 365 days ago
   * @param never those that have never answered
   * @param medianDays median of the days since the last answer; absent when nobody answered
   * @param ninetiethDays 90th percentile of the days since the last answer; absent when nobody
   *     answered
   */
  record Row(
      @Coordinate String group,
      @Summed long customers,
      @Summed long answered,
      @Summed long upTo90,
      @Summed long upTo180,
      @Summed long upTo365,
      @Summed long older,
      @Summed long never,
      @Nullable Double medianDays,
      @Nullable Double ninetiethDays) {}
}

package io.perennial.query.loyalty;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Ranking;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why satisfaction alone says little.
 *
 * <ul>
 *   <li>Those who left: customers whose loss began between the two dates and stands on the last. A
 *       leaver was satisfied when its last answer before it left was 4 or 5; leavers never asked
 *       are told apart and not counted in the share.
 *   <li>Completely satisfied: the last answer between the two dates, and before it left, is 5.
 *   <li>Satisfied that bought again: of those with an answer of 4 or 5 between the dates, the ones
 *       that bought after the first such answer.
 *   <li>The mean satisfaction is weighted by the margin of the last 12 months where the cost of all
 *       sales of those asked is known, and by their sales otherwise; the result says which.
 *   <li>Top and bottom tenth go by known margin to date where the cost of all sales is known, and
 *       by sales to date otherwise; the result says which.
 * </ul>
 */
final class ParadoxFigure
    implements Figure<LoyaltyDocument, ParadoxFigure.Sums, ParadoxFigure.Paradox> {

  private static final String MARGIN = "margin";
  private static final String SALES = "sales";

  private final String currency;
  private final LoyaltyPolicy policy;
  private final ChurnPolicy churnPolicy;

  ParadoxFigure(String currency, LoyaltyPolicy policy, ChurnPolicy churnPolicy) {
    this.currency = currency;
    this.policy = policy;
    this.churnPolicy = churnPolicy;
  }

  @Override
  public String name() {
    return "paradox";
  }

  @Override
  public String meaning() {
    return "Why satisfaction alone says little: satisfied customers among those who left, completely"
        + " satisfied customers that left, satisfied customers that bought again, mean satisfaction"
        + " plain and weighted, top tenth against bottom tenth; each beside its reference figure";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"));
  }

  @Override
  public void add(Sums sums, LoyaltyDocument document) {
    PurchaseHistory history = document.history().upTo(sums.on);
    if (history.isEmpty()) {
      return;
    }
    sums.toDate.add(history.sums());
    addLeaving(sums, document, history);
    BigDecimal satisfaction = Standing.on(sums.on, document, policy).satisfaction();
    if (satisfaction != null) {
      sums.asked.add(satisfaction, history.twelveMonthsTo(sums.on));
    }
  }

  private void addLeaving(Sums sums, LoyaltyDocument document, PurchaseHistory history) {
    Loss loss =
        LossHistory.of(document.purchaseDays(), document.stageChanges(), churnPolicy)
            .standingOn(sums.on);
    LocalDate leftOn = loss != null && !loss.since().isBefore(sums.from) ? loss.since() : null;
    if (leftOn != null) {
      sums.left++;
      Answer last = document.lastAnswer(LocalDate.MIN, leftOn);
      sums.leftAsked += last == null ? 0 : 1;
      sums.leftSatisfied += last != null && last.satisfied() ? 1 : 0;
    }
    if (loss == null || leftOn != null) {
      Answer last = document.lastAnswer(sums.from, leftOn == null ? sums.on : leftOn);
      if (last != null && last.completelySatisfied()) {
        sums.completelySatisfied++;
        sums.completelySatisfiedLeft += leftOn == null ? 0 : 1;
      }
    }
    for (Answer answer : document.answers()) {
      if (answer.satisfied() && !answer.on().isBefore(sums.from) && !answer.on().isAfter(sums.on)) {
        sums.satisfied++;
        sums.satisfiedBoughtAgain += history.boughtBetween(answer.on(), sums.on) ? 1 : 0;
        break;
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.left += right.left;
    left.leftAsked += right.leftAsked;
    left.leftSatisfied += right.leftSatisfied;
    left.completelySatisfied += right.completelySatisfied;
    left.completelySatisfiedLeft += right.completelySatisfiedLeft;
    left.satisfied += right.satisfied;
    left.satisfiedBoughtAgain += right.satisfiedBoughtAgain;
    left.asked.addAll(right.asked);
    left.toDate.addAll(right.toDate);
    return left;
  }

  @Override
  public Paradox finish(Sums sums) {
    Ranking ranking = sums.toDate.ranking();
    return new Paradox(
        sums.from,
        sums.on,
        currency,
        sums.left,
        sums.leftAsked,
        sums.leftSatisfied,
        Shares.of(sums.leftSatisfied, sums.leftAsked),
        "0.60 to 0.80",
        sums.completelySatisfied,
        sums.completelySatisfiedLeft,
        Shares.of(sums.completelySatisfiedLeft, sums.completelySatisfied),
        "0.40",
        sums.satisfied,
        sums.satisfiedBoughtAgain,
        Shares.of(sums.satisfiedBoughtAgain, sums.satisfied),
        "0.30 to 0.40",
        sums.asked.customers,
        sums.asked.plainMean(),
        sums.asked.weightedMean(),
        sums.asked.byMargin() ? MARGIN : SALES,
        ranking.topTenth(),
        ranking.bottomTenth(),
        ranking.topAgainstBottom(),
        sums.toDate.byMargin() ? MARGIN : SALES,
        "5 to 10");
  }

  @Override
  public List<Paradox> rows(Paradox result) {
    return List.of(result);
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Asked asked = new Asked();
    private final ToDate toDate = new ToDate();
    private long left;
    private long leftAsked;
    private long leftSatisfied;
    private long completelySatisfied;
    private long completelySatisfiedLeft;
    private long satisfied;
    private long satisfiedBoughtAgain;

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }
  }

  /** Satisfaction scores and what they are weighted by. */
  private static final class Asked {
    private long customers;
    private BigDecimal scores = BigDecimal.ZERO;
    private BigDecimal margins = BigDecimal.ZERO;
    private BigDecimal byMargins = BigDecimal.ZERO;
    private BigDecimal sales = BigDecimal.ZERO;
    private BigDecimal bySales = BigDecimal.ZERO;
    private long withoutCost;

    private void add(BigDecimal score, PurchaseSums year) {
      // Somebody who brought a loss must not turn the mean round: it weighs nothing.
      BigDecimal margin =
          year.margin() == null ? BigDecimal.ZERO : year.margin().max(BigDecimal.ZERO);
      BigDecimal sold = year.sales().max(BigDecimal.ZERO);
      customers++;
      scores = scores.add(score);
      margins = margins.add(margin);
      byMargins = byMargins.add(score.multiply(margin));
      sales = sales.add(sold);
      bySales = bySales.add(score.multiply(sold));
      withoutCost += year.salesWithoutCost().signum() == 0 ? 0 : 1;
    }

    private void addAll(Asked other) {
      customers += other.customers;
      scores = scores.add(other.scores);
      margins = margins.add(other.margins);
      byMargins = byMargins.add(other.byMargins);
      sales = sales.add(other.sales);
      bySales = bySales.add(other.bySales);
      withoutCost += other.withoutCost;
    }

    private boolean byMargin() {
      return withoutCost == 0 && margins.signum() > 0;
    }

    private @Nullable Double plainMean() {
      return mean(scores, BigDecimal.valueOf(customers));
    }

    private @Nullable Double weightedMean() {
      return byMargin() ? mean(byMargins, margins) : mean(bySales, sales);
    }

    private static @Nullable Double mean(BigDecimal sum, BigDecimal weights) {
      return weights.signum() <= 0
          ? null
          : sum.divide(weights, 4, RoundingMode.HALF_EVEN).doubleValue();
    }
  }

  /** What customers brought to date. */
  private static final class ToDate {
    private final List<BigDecimal> margins = new ArrayList<>();
    private final List<BigDecimal> sales = new ArrayList<>();
    private long withoutCost;

    private void add(PurchaseSums sums) {
      margins.add(sums.margin() == null ? BigDecimal.ZERO : sums.margin());
      sales.add(sums.sales());
      withoutCost += sums.salesWithoutCost().signum() == 0 ? 0 : 1;
    }

    private void addAll(ToDate other) {
      margins.addAll(other.margins);
      sales.addAll(other.sales);
      withoutCost += other.withoutCost;
    }

    private boolean byMargin() {
      return withoutCost == 0;
    }

    private Ranking ranking() {
      return new Ranking(byMargin() ? margins : sales);
    }
  }

  /**
   * The report.
   *
   * @param from first date
   * @param on last date
   * @param currency currency of all amounts
   * @param left customers that left
   * @param leftAsked those of them that had been asked
   * @param leftSatisfied those of them that were satisfied
   * @param satisfiedShareOfLeft satisfied / asked, of those who left
   * @param satisfiedShareOfLeftReference reference figure
   * @param completelySatisfied completely satisfied customers
   * @param completelySatisfiedLeft those of them that left
   * @param completelySatisfiedLeftShare their share
   * @param completelySatisfiedLeftReference reference figure
   * @param satisfied satisfied customers
   * @param satisfiedBoughtAgain those of them that bought again
   * @param satisfiedBoughtAgainShare their share
   * @param satisfiedBoughtAgainReference reference figure
   * @param customersWithScore customers with an answer in the last 12 months
   * @param meanSatisfaction mean of their scores
   * @param weightedSatisfaction mean of their scores by what they brought in the last 12 months
   * @param weightedBy margin or sales
   * @param topTenth what the top tenth of customers brought to date
   * @param bottomTenth what the bottom tenth brought to date
   * @param topAgainstBottom the one divided by the other; absent when the bottom tenth brought
   *     nothing
   * @param rankedBy margin or sales
   * @param topAgainstBottomReference reference figure
   */
  record Paradox(
      LocalDate from,
      LocalDate on,
      String currency,
      @Summed long left,
      @Summed long leftAsked,
      @Summed long leftSatisfied,
      @Nullable Double satisfiedShareOfLeft,
      String satisfiedShareOfLeftReference,
      @Summed long completelySatisfied,
      @Summed long completelySatisfiedLeft,
      @Nullable Double completelySatisfiedLeftShare,
      String completelySatisfiedLeftReference,
      @Summed long satisfied,
      @Summed long satisfiedBoughtAgain,
      @Nullable Double satisfiedBoughtAgainShare,
      String satisfiedBoughtAgainReference,
      @Summed long customersWithScore,
      @Nullable Double meanSatisfaction,
      @Nullable Double weightedSatisfaction,
      String weightedBy,
      BigDecimal topTenth,
      BigDecimal bottomTenth,
      @Nullable Double topAgainstBottom,
      String rankedBy,
      String topAgainstBottomReference) {}
}

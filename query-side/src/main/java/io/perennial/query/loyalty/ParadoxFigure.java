package io.perennial.query.loyalty;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import io.perennial.query.measure.AmountList;
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
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Why satisfaction alone says little, from one date to another.
 *
 * <ul>
 *   <li>Those who left: customers whose loss began between the two dates and stands on the last. A
 *       leaver was satisfied when its last answer before it left was 4 or 5; leavers never asked
 *       are told apart and not counted in the share.
 *   <li>Completely satisfied: the last answer between the two dates, and before it left, is 5.
 *   <li>Satisfied that bought again: of those whose last answer between the dates is 4 or 5, the
 *       ones that bought after it.
 *   <li>The mean satisfaction is weighted by the margin of the last 12 months, of those of whom a
 *       margin is known; who brought a loss weighs nothing. The result says of which share of their
 *       sales the cost is known.
 *   <li>Top and bottom tenth go by the margin between the dates, of those of whom one is known; the
 *       result says of which share of all sales the cost is known.
 * </ul>
 */
final class ParadoxFigure
    implements Figure<LoyaltyDocument, ParadoxFigure.Sums, ParadoxFigure.Paradox> {

  private static final int TENTH = 10;

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
        + " plain and weighted by margin, margin of the top tenth of customers against the bottom tenth; each beside its reference figure";
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
    sums.ranked.add(history.between(sums.from.minusDays(1), sums.on));
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
    Answer last = document.lastAnswer(sums.from, sums.on);
    if (last != null && last.satisfied()) {
      sums.satisfied++;
      sums.satisfiedBoughtAgain += history.boughtBetween(last.on(), sums.on) ? 1 : 0;
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
    left.ranked.addAll(right.ranked);
    return left;
  }

  @Override
  public long held(Sums sums) {
    return sums.ranked.margins.held();
  }

  @Override
  public Paradox finish(Sums sums) {
    Ranking ranking = new Ranking(sums.ranked.margins);
    boolean tenths = ranking.first(TENTH) > 0;
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
        sums.asked.withMargin,
        sums.asked.weightedMean(),
        sums.asked.purchases.knownShareOfSales(),
        ranking.customers(),
        tenths ? ranking.topTenth() : null,
        tenths ? ranking.bottomTenth() : null,
        ranking.topAgainstBottom(),
        "5 to 10",
        sums.ranked.purchases.knownShareOfSales(),
        missing(sums, tenths));
  }

  private static @Nullable String missing(Sums sums, boolean tenths) {
    StringJoiner missing = new StringJoiner("; ").setEmptyValue("");
    if (sums.leftAsked == 0) {
      missing.add("satisfied that left: somebody who left and had answered before");
    }
    if (sums.completelySatisfied == 0) {
      missing.add("completely satisfied that left: a last answer of 5");
    }
    if (sums.satisfied == 0) {
      missing.add("satisfied that bought again: a last answer of 4 or 5");
    }
    if (sums.asked.customers == 0) {
      missing.add("mean satisfaction: a survey answer within 12 months");
    } else if (sums.asked.weightedMean() == null) {
      missing.add("weighted satisfaction: margins of those who answered");
    }
    if (!tenths) {
      missing.add("tenths: ten customers of whom a margin is known");
    }
    return missing.length() == 0 ? null : missing.toString();
  }

  @Override
  public List<Paradox> rows(Paradox result) {
    return List.of(result);
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Asked asked = new Asked();
    private final Ranked ranked = new Ranked();
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
    private long withMargin;
    private BigDecimal margins = BigDecimal.ZERO;
    private BigDecimal weighted = BigDecimal.ZERO;
    private PurchaseSums purchases = PurchaseSums.NONE;

    private void add(BigDecimal score, PurchaseSums year) {
      customers++;
      scores = scores.add(score);
      purchases = purchases.plus(year);
      if (year.margin() != null) {
        // Somebody who brought a loss must not turn the mean round: it weighs nothing.
        BigDecimal margin = year.margin().max(BigDecimal.ZERO);
        withMargin++;
        margins = margins.add(margin);
        weighted = weighted.add(score.multiply(margin));
      }
    }

    private void addAll(Asked other) {
      customers += other.customers;
      scores = scores.add(other.scores);
      withMargin += other.withMargin;
      margins = margins.add(other.margins);
      weighted = weighted.add(other.weighted);
      purchases = purchases.plus(other.purchases);
    }

    private @Nullable Double plainMean() {
      return mean(scores, BigDecimal.valueOf(customers));
    }

    private @Nullable Double weightedMean() {
      return mean(weighted, margins);
    }

    private static @Nullable Double mean(BigDecimal sum, BigDecimal weights) {
      return weights.signum() <= 0
          ? null
          : sum.divide(weights, 4, RoundingMode.HALF_EVEN).doubleValue();
    }
  }

  /** What customers brought between the dates. */
  private static final class Ranked {
    private final AmountList margins = new AmountList();
    private PurchaseSums purchases = PurchaseSums.NONE;

    private void add(PurchaseSums brought) {
      purchases = purchases.plus(brought);
      if (brought.margin() != null) {
        margins.add(brought.margin());
      }
    }

    private void addAll(Ranked other) {
      margins.addAll(other.margins);
      purchases = purchases.plus(other.purchases);
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
   * @param customersWeighted those of them of whom a margin of the last 12 months is known
   * @param weightedSatisfaction mean of their scores, weighted by that margin; absent when they
   *     brought none
   * @param weightedKnownShare share of the sales of all with a score of which the cost is known
   * @param customersRanked customers of whom a margin between the dates is known
   * @param topTenth margin of the top tenth of them; absent when they are fewer than ten
   * @param bottomTenth margin of the bottom tenth of them; absent when they are fewer than ten
   * @param topAgainstBottom the one divided by the other; absent when the bottom tenth brought
   *     nothing
   * @param topAgainstBottomReference reference figure
   * @param rankedKnownShare share of all sales between the dates of which the cost is known
   * @param missing what would make known what is not; absent when all is known
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
      @Summed long customersWeighted,
      @Nullable Double weightedSatisfaction,
      @Nullable Double weightedKnownShare,
      @Summed long customersRanked,
      @Nullable BigDecimal topTenth,
      @Nullable BigDecimal bottomTenth,
      @Nullable Double topAgainstBottom,
      String topAgainstBottomReference,
      @Nullable Double rankedKnownShare,
      @Nullable String missing) {}
}

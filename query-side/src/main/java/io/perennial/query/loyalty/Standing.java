package io.perennial.query.loyalty;

import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.activity.Term;
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands at the end of a day. Scores run from 0 to 100, rounded half to even to
 * four decimals; parts from 0 to 1, to six. A score is rounded once, and the rounded one decides on
 * the quadrant: what is shown is what counts.
 *
 * <ul>
 *   <li>Satisfaction: mean of (answer - 1) / 4 over the answers of the last 12 months; not known
 *       without one.
 *   <li>Repurchase: 1 while the time since the last purchase is within the customer's median gap,
 *       falling in a straight line to 0 at 3 gaps; not known while it bought on one day only.
 *   <li>Volume trend: sales of the last 12 months against the 12 before; half gives 0, level 0.5,
 *       half as much again 1; known only of who has been a customer for 24 months, and not when
 *       nothing was sold in the 12 before.
 *   <li>Renewal: contracts renewed, of those that came up for renewal; not known when none did.
 *   <li>Wallet: the last estimate of our share of its wallet; not known without one.
 *   <li>Referrals: a third for each company to which the customer has recommended us, at most 1;
 *       not known while no referral is.
 *   <li>Loyalty: mean of the parts known by their weights; not known when no part is. From a
 *       declared defection on until the win-back it is 0, whatever the parts are.
 * </ul>
 *
 * @param quadrant where it stands
 * @param satisfaction satisfaction score; absent when not known
 * @param loyalty loyalty score; absent when not known
 * @param repurchase part of the loyalty score; absent when not known
 * @param renewal part of the loyalty score; absent when not known
 * @param volumeTrend part of the loyalty score; absent when not known
 * @param wallet part of the loyalty score; absent when not known
 * @param referrals part of the loyalty score; absent when not known
 */
record Standing(
    Quadrant quadrant,
    @Nullable BigDecimal satisfaction,
    @Nullable BigDecimal loyalty,
    @Nullable BigDecimal repurchase,
    @Nullable BigDecimal renewal,
    @Nullable BigDecimal volumeTrend,
    @Nullable BigDecimal wallet,
    @Nullable BigDecimal referrals) {

  private static final int SCORE_DECIMALS = 4;
  private static final int PART_DECIMALS = 6;

  /** So many that what is left out does not show in a score. */
  private static final int EXACT_DECIMALS = 30;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int MONTHS_COMPARED = 24;
  private static final long MOST_REFERRALS = 3;

  static Standing on(LocalDate on, LoyaltyDocument document, LoyaltyPolicy policy) {
    PurchaseHistory history = document.history().upTo(on);
    BigDecimal satisfaction = satisfaction(document.answers(), on);
    if (history.isEmpty()) {
      return new Standing(Quadrant.NOT_YET, satisfaction, null, null, null, null, null, null);
    }
    Standing parts =
        new Standing(
            Quadrant.UNKNOWN,
            satisfaction,
            null,
            repurchase(history, on),
            renewal(document.terms(), on),
            volumeTrend(history, on),
            wallet(document.walletShares(), on),
            referrals(document.referredOn(), on));
    BigDecimal loyalty =
        StageChange.isDeclaredLost(document.stageChanges(), history, on)
            ? BigDecimal.ZERO.setScale(SCORE_DECIMALS)
            : parts.weighted(policy).score();
    return parts.scored(quadrant(satisfaction, loyalty, policy), loyalty);
  }

  private Standing scored(Quadrant where, @Nullable BigDecimal score) {
    return new Standing(
        where,
        satisfaction,
        score,
        rounded(repurchase),
        rounded(renewal),
        rounded(volumeTrend),
        rounded(wallet),
        rounded(referrals));
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal part) {
    return part == null ? null : part.setScale(PART_DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** What would make known what is not; absent when all is known. */
  @Nullable String missing() {
    StringJoiner missing = new StringJoiner("; ").setEmptyValue("");
    say(missing, satisfaction, "satisfaction: a survey answer within 12 months");
    say(missing, repurchase, "repurchase: a purchase on a second day");
    say(missing, renewal, "renewal: a contract that ends");
    say(missing, volumeTrend, "volume trend: 24 months as a customer, with sales in the first 12");
    say(missing, wallet, "wallet: an estimate of our share of all that it spends");
    say(missing, referrals, "referrals: a company to which it recommends us");
    return missing.length() == 0 ? null : missing.toString();
  }

  private static void say(StringJoiner missing, @Nullable BigDecimal known, String sentence) {
    if (known == null) {
      missing.add(sentence);
    }
  }

  /** Weight of the parts that the loyalty score rests on. */
  int knownWeight(LoyaltyPolicy policy) {
    return weighted(policy).weights;
  }

  private WeightedMean weighted(LoyaltyPolicy policy) {
    return new WeightedMean()
        .with(repurchase, policy.repurchase())
        .with(renewal, policy.renewal())
        .with(volumeTrend, policy.volumeTrend())
        .with(wallet, policy.wallet())
        .with(referrals, policy.referrals());
  }

  /** The mean of the parts that are known. */
  private static final class WeightedMean {
    private BigDecimal sum = BigDecimal.ZERO;
    private int weights;

    private WeightedMean with(@Nullable BigDecimal part, int weight) {
      if (part != null) {
        sum = sum.add(part.multiply(BigDecimal.valueOf(weight)));
        weights += weight;
      }
      return this;
    }

    private @Nullable BigDecimal score() {
      return weights == 0
          ? null
          : sum.multiply(HUNDRED)
              .divide(BigDecimal.valueOf(weights), SCORE_DECIMALS, RoundingMode.HALF_EVEN);
    }
  }

  /** Answers that the satisfaction score of a day rests on: those of the twelve months to it. */
  static Stream<Answer> answers(List<Answer> answers, LocalDate on) {
    LocalDate after = on.minusMonths(12);
    return answers.stream()
        .filter(answer -> answer.on().isAfter(after) && !answer.on().isAfter(on));
  }

  private static @Nullable BigDecimal satisfaction(List<Answer> answers, LocalDate on) {
    LongSummaryStatistics overall =
        answers(answers, on).mapToLong(Answer::overall).summaryStatistics();
    return overall.getCount() == 0
        ? null
        : BigDecimal.valueOf((overall.getSum() - overall.getCount()) * 25)
            .divide(BigDecimal.valueOf(overall.getCount()), SCORE_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static @Nullable BigDecimal repurchase(PurchaseHistory history, LocalDate on) {
    OptionalInt twiceMedianGap = history.twiceMedianGap();
    if (twiceMedianGap.isEmpty()) {
      return null;
    }
    long gap = twiceMedianGap.getAsInt();
    long twiceSilence = 2 * ChronoUnit.DAYS.between(Objects.requireNonNull(history.last()), on);
    return clamped(
        BigDecimal.valueOf(3 * gap - twiceSilence)
            .divide(BigDecimal.valueOf(2 * gap), EXACT_DECIMALS, RoundingMode.HALF_EVEN));
  }

  private static @Nullable BigDecimal volumeTrend(PurchaseHistory history, LocalDate on) {
    LocalDate yearAgo = on.minusMonths(12);
    if (Objects.requireNonNull(history.first()).isAfter(on.minusMonths(MONTHS_COMPARED))) {
      return null;
    }
    BigDecimal before = history.twelveMonthsTo(yearAgo).sales();
    BigDecimal last = history.twelveMonthsTo(on).sales();
    if (before.signum() <= 0) {
      return null;
    }
    return clamped(
        last.subtract(before).divide(before, EXACT_DECIMALS, RoundingMode.HALF_EVEN).add(HALF));
  }

  private static @Nullable BigDecimal renewal(List<Term> terms, LocalDate on) {
    long cameUp = terms.stream().filter(term -> term.cameUpBy(on)).count();
    long renewed = terms.stream().filter(term -> term.renewedBy(on)).count();
    return cameUp == 0
        ? null
        : BigDecimal.valueOf(renewed)
            .divide(BigDecimal.valueOf(cameUp), EXACT_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static @Nullable BigDecimal wallet(List<WalletShare> shares, LocalDate on) {
    return shares.stream()
        .filter(share -> !share.on().isAfter(on))
        .reduce((earlier, later) -> later)
        .map(WalletShare::share)
        .orElse(null);
  }

  private static @Nullable BigDecimal referrals(List<LocalDate> referredOn, LocalDate on) {
    long count = referredOn.stream().filter(day -> !day.isAfter(on)).count();
    return count == 0
        ? null
        : BigDecimal.valueOf(Math.min(count, MOST_REFERRALS))
            .divide(BigDecimal.valueOf(MOST_REFERRALS), EXACT_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal clamped(BigDecimal part) {
    return part.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  private static Quadrant quadrant(
      @Nullable BigDecimal satisfaction, @Nullable BigDecimal loyalty, LoyaltyPolicy policy) {
    if (satisfaction == null || loyalty == null) {
      return Quadrant.UNKNOWN;
    }
    boolean happy = satisfaction.compareTo(BigDecimal.valueOf(policy.satisfiedFrom())) >= 0;
    boolean loyal = loyalty.compareTo(BigDecimal.valueOf(policy.loyalFrom())) >= 0;
    if (loyal) {
      return happy ? Quadrant.LOYALIST : Quadrant.HOSTAGE;
    }
    return happy ? Quadrant.MERCENARY : Quadrant.DEFECTOR;
  }
}

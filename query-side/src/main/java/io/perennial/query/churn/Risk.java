package io.perennial.query.churn;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How likely a customer that is active on a date is to leave, in points, and what makes each point.
 *
 * @param score sum of the points, at most 100
 * @param evidence what makes the points, part by part
 * @param lastPurchaseOn last purchase
 * @param medianGapDays its median gap; absent when it bought on one day only
 * @param silence days since the last purchase, or since the win-back after it
 * @param horizon days of silence that count as a loss
 * @param lapsesOn day on which it counts as lost when nothing is bought
 * @param trendKnown whether it has been a customer for long enough that its sales can have fallen
 * @param sales sales of the last 12 months
 */
record Risk(
    BigDecimal score,
    List<Evidence> evidence,
    LocalDate lastPurchaseOn,
    @Nullable Double medianGapDays,
    long silence,
    long horizon,
    LocalDate lapsesOn,
    boolean trendKnown,
    BigDecimal sales) {

  private static final int DECIMALS = 4;
  private static final int YEAR = 12;

  /** A fall by half takes all points, so each part of the whole takes twice as many. */
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);

  private static final BigDecimal EACH = BigDecimal.TEN;

  /** The risk at the end of a day; absent of who is no customer then. */
  static @Nullable Risk of(ChurnDocument document, LocalDate on, ChurnPolicy policy) {
    if (document.losses(policy).statusOn(on) != CustomerStatus.ACTIVE) {
      return null;
    }
    PurchaseHistory history = document.history().upTo(on);
    OptionalInt twiceMedianGap = history.twiceMedianGap();
    List<StageChange> stageChanges =
        document.stageChanges().stream().filter(change -> !change.on().isAfter(on)).toList();
    LocalDate since =
        Objects.requireNonNull(LossHistory.silentSince(history.days(), stageChanges, on));
    LocalDate lapsesOn =
        Objects.requireNonNull(
            LossHistory.lapsesOn(history.days(), stageChanges, twiceMedianGap, policy));
    long silence = ChronoUnit.DAYS.between(since, on);
    long horizon = ChronoUnit.DAYS.between(since, lapsesOn);
    BigDecimal sales = history.twelveMonthsTo(on).sales();
    boolean trendKnown =
        !Objects.requireNonNull(history.first()).isAfter(on.minusMonths(2L * YEAR));
    List<Evidence> evidence = new ArrayList<>();
    if (silence > 0) {
      evidence.add(silence(document, since, silence, horizon));
    }
    BigDecimal before = history.between(on.minusMonths(2L * YEAR), on.minusMonths(YEAR)).sales();
    if (trendKnown && before.compareTo(sales.max(BigDecimal.ZERO)) > 0) {
      evidence.add(fall(on, before, sales));
    }
    evidence.addAll(complaints(document, on));
    evidence.addAll(partialDefections(document, on));
    return new Risk(
        evidence.stream().map(Evidence::points).reduce(BigDecimal.ZERO, BigDecimal::add),
        List.copyOf(evidence),
        Objects.requireNonNull(history.last()),
        twiceMedianGap.isPresent() ? twiceMedianGap.getAsInt() / 2.0 : null,
        silence,
        horizon,
        lapsesOn,
        trendKnown,
        sales);
  }

  /** The points of a part. */
  BigDecimal points(RiskPart part) {
    return evidence.stream()
        .filter(each -> each.part() == part)
        .map(Evidence::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Evidence silence(
      ChurnDocument document, LocalDate since, long silence, long horizon) {
    LastSign sign = document.lastSign();
    return Evidence.of(RiskPart.SILENCE, since)
        .withPoints(points(RiskPart.SILENCE, silence, horizon))
        .withDays(silence, horizon)
        .withEvent(null, sign != null && sign.on().equals(since) ? sign.eventId() : null);
  }

  private static BigDecimal points(RiskPart part, long some, long all) {
    return BigDecimal.valueOf(part.most())
        .multiply(BigDecimal.valueOf(some))
        .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static Evidence fall(LocalDate on, BigDecimal before, BigDecimal sales) {
    BigDecimal most = BigDecimal.valueOf(RiskPart.FALLING_SALES.most());
    BigDecimal points =
        most.multiply(TWICE)
            .multiply(before.subtract(sales))
            .divide(before, DECIMALS, RoundingMode.HALF_EVEN)
            .min(most);
    return Evidence.of(RiskPart.FALLING_SALES, on.minusMonths(YEAR).plusDays(1))
        .withPoints(points)
        .withSales(before, sales);
  }

  private static List<Evidence> complaints(ChurnDocument document, LocalDate on) {
    return limited(
        RiskPart.COMPLAINT,
        document.complaints().stream()
            .filter(complaint -> complaint.openOn(on))
            .map(complaint ->
                Evidence.of(RiskPart.COMPLAINT, complaint.openedOn())
                    .withDays(ChronoUnit.DAYS.between(complaint.openedOn(), on), null)
                    .withEvent(complaint.complaintId(), complaint.eventId())));
  }

  private static List<Evidence> partialDefections(ChurnDocument document, LocalDate on) {
    return limited(
        RiskPart.PARTIAL_DEFECTION,
        document.partialDefections().stream()
            .filter(partial -> partial.standsOn(on))
            .map(partial ->
                Evidence.of(RiskPart.PARTIAL_DEFECTION, partial.since())
                    .withDays(ChronoUnit.DAYS.between(partial.since(), on), null)
                    .withEvent(partial.partialDefectionId(), partial.eventId())));
  }

  /** Ten points each, as long as the part has some left; the rest is shown all the same. */
  private static List<Evidence> limited(RiskPart part, Stream<Evidence> pieces) {
    List<Evidence> evidence = new ArrayList<>();
    BigDecimal left = BigDecimal.valueOf(part.most());
    for (Evidence each : pieces.toList()) {
      BigDecimal points = EACH.min(left);
      evidence.add(each.withPoints(points));
      left = left.subtract(points);
    }
    return evidence;
  }

  /**
   * What makes some of the points.
   *
   * @param part of what they are points
   * @param points how many
   * @param since business date from which on it is so
   * @param reference the complaint or partial defection; absent of other parts
   * @param eventId the event that says so; absent where several do, or it is not the last of its
   *     kind
   * @param days days since then; absent of sales
   * @param daysAllowed days that count as a loss; absent of what is not silence
   * @param salesBefore sales of the 12 months before the last 12; absent of other parts
   * @param sales sales of the last 12 months, likewise
   */
  record Evidence(
      RiskPart part,
      BigDecimal points,
      LocalDate since,
      @Nullable String reference,
      @Nullable String eventId,
      @Nullable Long days,
      @Nullable Long daysAllowed,
      @Nullable BigDecimal salesBefore,
      @Nullable BigDecimal sales) {

    private static Evidence of(RiskPart part, LocalDate since) {
      return new Evidence(part, BigDecimal.ZERO, since, null, null, null, null, null, null);
    }

    private Evidence withPoints(BigDecimal points) {
      return new Evidence(
          part, points, since, reference, eventId, days, daysAllowed, salesBefore, sales);
    }

    private Evidence withEvent(@Nullable String reference, @Nullable String eventId) {
      return new Evidence(
          part, points, since, reference, eventId, days, daysAllowed, salesBefore, sales);
    }

    private Evidence withDays(long days, @Nullable Long daysAllowed) {
      return new Evidence(
          part, points, since, reference, eventId, days, daysAllowed, salesBefore, sales);
    }

    private Evidence withSales(BigDecimal salesBefore, BigDecimal sales) {
      return new Evidence(
          part, points, since, reference, eventId, days, daysAllowed, salesBefore, sales);
    }
  }
}

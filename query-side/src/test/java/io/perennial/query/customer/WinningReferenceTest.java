package io.perennial.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How customers are won: as going through the rounds of a world, fact by fact, says. */
class WinningReferenceTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<CustomerCard> CARDS = List.copyOf(WORLD.documents(VIEW).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** A span that leaves out what was long ago. */
  private static LocalDate from(LocalDate on) {
    return on.minusMonths(14);
  }

  private static <R> R figure(Class<R> type, String name, LocalDate on) {
    return Folding.figure(
        type, VIEW, name, on.toString(), Map.of("from", from(on).toString()), CARDS);
  }

  /** A round of winning, by a day. */
  private static final class PlainRound {
    private final List<LocalDate> steps = new ArrayList<>();
    private final Map<ObjectionRecorded, Integer> objections = new HashMap<>();
    private @Nullable LocalDate wonOn;
    private boolean lost;
    private BigDecimal deal = BigDecimal.ZERO;

    /** Days from a step to the next one, or to the deal; absent when it went no further. */
    private @Nullable Long daysFrom(int step) {
      LocalDate next = step + 1 < steps.size() ? steps.get(step + 1) : wonOn;
      return next == null ? null : ChronoUnit.DAYS.between(steps.get(step), next);
    }

    private AfterObjection after(int stepsThen) {
      if (wonOn != null) {
        return AfterObjection.DEAL;
      }
      return steps.size() > stepsThen
          ? AfterObjection.WENT_ON
          : lost ? AfterObjection.LOST : AfterObjection.STILL_THERE;
    }
  }

  private static List<PlainRound> rounds(LocalDate on) {
    Map<String, PlainRound> rounds = new TreeMap<>();
    Map<String, PlainRound> last = new HashMap<>();
    for (LifecycleEvent fact : WORLD.standing(on)) {
      switch (fact) {
        case FunnelStepRecorded step -> {
          PlainRound round = rounds.computeIfAbsent(step.roundId(), id -> new PlainRound());
          round.steps.add(step.occurredOn());
          last.put(step.customerId(), round);
        }
        case ObjectionRecorded objection -> {
          PlainRound round = last.getOrDefault(objection.customerId(), new PlainRound());
          round.objections.put(objection, round.steps.size());
        }
        case DealClosed closed -> {
          PlainRound round = rounds.getOrDefault(closed.roundId(), new PlainRound());
          round.wonOn = closed.occurredOn();
          round.deal = closed.amount().amount();
        }
        case ProspectLost lost -> rounds.getOrDefault(lost.roundId(), new PlainRound()).lost = true;
        default -> {} // says nothing of winning
      }
    }
    return List.copyOf(rounds.values());
  }

  private static List<PlainRound> begunInSpan(LocalDate on) {
    return rounds(on).stream().filter(round -> !round.steps.getFirst().isBefore(from(on))).toList();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/funnel")
  void theFunnelCountsRounds(LocalDate on) {
    List<PlainRound> rounds = begunInSpan(on);
    List<FunnelFigure.Row> rows = figure(FunnelFigure.Funnel.class, "funnel", on).rows();
    long before = 0;
    for (FunnelStep step : FunnelStep.values()) {
      int at = step.ordinal();
      List<PlainRound> came = rounds.stream().filter(round -> round.steps.size() > at).toList();
      List<Long> days =
          came.stream().flatMap(round -> Stream.ofNullable(round.daysFrom(at))).sorted().toList();
      long lost = came.stream().filter(round -> round.daysFrom(at) == null && round.lost).count();
      FunnelFigure.Row row = rows.get(at);
      assertThat(row.step()).isEqualTo(step.name());
      assertThat(row.rounds()).isEqualTo(came.size());
      assertThat(row.lost()).isEqualTo(lost);
      assertThat(row.open()).isEqualTo(came.size() - days.size() - lost);
      assertShare(row.conversion(), came.size(), before);
      assertShare(row.shareOfCalls(), came.size(), rounds.size());
      if (days.isEmpty()) {
        assertThat(row.medianDays()).isNull();
      } else {
        int n = days.size();
        assertThat(row.medianDays()).isEqualTo((days.get((n - 1) / 2) + days.get(n / 2)) / 2.0);
      }
      before = came.size();
    }
    long deals = rounds.stream().filter(round -> round.wonOn != null).count();
    assertThat(rows.getLast().rounds()).isEqualTo(deals);
    assertShare(rows.getLast().conversion(), deals, before);
  }

  private static void assertShare(@Nullable Double share, long part, long whole) {
    if (whole == 0) {
      assertThat(share).isNull();
    } else {
      assertThat(share).isCloseTo((double) part / whole, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/sales-per-call")
  void salesAndCommissionAreThoseOfTheDeals(LocalDate on) {
    List<PlainRound> rounds = begunInSpan(on);
    BigDecimal sales =
        rounds.stream().map(round -> round.deal).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal calls = BigDecimal.valueOf(rounds.size());

    SalesPerCallFigure.SalesPerCall each =
        figure(SalesPerCallFigure.SalesPerCall.class, "sales-per-call", on);

    assertThat(each.calls()).isEqualTo(rounds.size()).isPositive();
    assertThat(each.deals())
        .isEqualTo(rounds.stream().filter(round -> round.wonOn != null).count());
    assertThat(each.sales()).isEqualByComparingTo(sales);
    assertThat(each.salesPerCall())
        .isEqualByComparingTo(sales.divide(calls, 2, RoundingMode.HALF_EVEN));
    assertThat(each.commissionPerCall())
        .isEqualByComparingTo(
            sales.multiply(new BigDecimal("0.05")).divide(calls, 2, RoundingMode.HALF_EVEN));
  }

  /** What came of the objections of the span, with what was answered. */
  private static Map<ObjectionRecorded, AfterObjection> objections(LocalDate on) {
    Map<ObjectionRecorded, AfterObjection> objections = new HashMap<>();
    for (PlainRound round : rounds(on)) {
      round.objections.forEach((objection, stepsThen) -> {
        if (!objection.occurredOn().isBefore(from(on))) {
          objections.put(objection, round.after(stepsThen));
        }
      });
    }
    return objections;
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/objections")
  void objectionsAreCountedByReasonAndByWhatCameOfThem(LocalDate on) {
    Map<ObjectionRecorded, AfterObjection> objections = objections(on);
    Map<ObjectionReason, List<Long>> expected = new TreeMap<>();
    for (ObjectionReason reason : ObjectionReason.values()) {
      List<Long> counts = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L, 0L));
      objections.forEach((objection, after) -> {
        if (objection.reason() == reason) {
          add(counts, 0, true);
          add(counts, 1, objection.answer() != null);
          add(counts, 2, after == AfterObjection.WENT_ON || after == AfterObjection.DEAL);
          add(counts, 3, after == AfterObjection.DEAL);
          add(counts, 4, after == AfterObjection.LOST);
          add(counts, 5, after == AfterObjection.STILL_THERE);
        }
      });
      if (counts.getFirst() > 0) {
        expected.put(reason, counts);
      }
    }
    Map<ObjectionReason, List<Long>> found = new TreeMap<>();
    for (ObjectionsFigure.Row row :
        figure(ObjectionsFigure.Objections.class, "objections", on).rows()) {
      found.put(
          row.reason(),
          List.of(
              row.objections(),
              row.answered(),
              row.wentOn(),
              row.deals(),
              row.lost(),
              row.stillThere()));
      assertThat(row.inNoRound()).isZero();
      assertShare(row.share(), row.objections(), objections.size());
      assertShare(row.wentOnShare(), row.wentOn(), row.objections());
    }
    assertThat(found).isEqualTo(expected).isNotEmpty();
  }

  private static void add(List<Long> counts, int at, boolean so) {
    counts.set(at, counts.get(at) + (so ? 1 : 0));
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/objection-answers")
  void objectionsAreListedWithTheirAnswers(LocalDate on) {
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    objections(on).entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<ObjectionRecorded, AfterObjection>::getValue)
                .thenComparing(each -> each.getKey().occurredOn(), Comparator.reverseOrder())
                .thenComparing(each -> each.getKey().customerId())
                .thenComparing(each -> each.getKey().objectionId()))
        .forEach(each ->
            expected.add(
                ReferenceRows.row(
                    "customerId", each.getKey().customerId(),
                    "objectionId", each.getKey().objectionId(),
                    "on", each.getKey().occurredOn(),
                    "reason", each.getKey().reason(),
                    "step", FunnelStep.CALL,
                    "answer", each.getKey().answer(),
                    "after", each.getValue())));
    ReferenceRows.assertSame(
        VIEW,
        "objection-answers",
        on,
        Map.of("from", from(on).toString(), "top", "1000"),
        CARDS,
        expected);
  }

  /** Else the comparison says little. */
  @Test
  void everythingCanComeOfAnObjection() {
    Set<AfterObjection> found = new HashSet<>();
    dates().forEach(on -> found.addAll(objections(on).values()));
    assertThat(found)
        .containsExactlyInAnyOrder(
            AfterObjection.DEAL,
            AfterObjection.WENT_ON,
            AfterObjection.LOST,
            AfterObjection.STILL_THERE);
  }
}

package io.perennial.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.Seeds;
import io.perennial.query.WinningHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WinningFiguresTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final LocalDate DAY = Facts.day("2026-03-02");

  private static <R> R figure(
      Class<R> type, String name, String on, Map<String, String> given, List<CustomerCard> cards) {
    return Folding.figure(type, VIEW, name, on, given, cards);
  }

  private static CustomerCard card(List<LifecycleEvent> events) {
    return Folding.fold(VIEW, events);
  }

  private static FunnelStepRecorded step(
      String customerId, String round, FunnelStep step, LocalDate on) {
    return new FunnelStepRecorded(customerId, round, step, null, null, on);
  }

  /** A company that comes so many steps far, one a day, and then to a deal where there is one. */
  private static CustomerCard won(int number, int steps, boolean deal) {
    String customerId = "customer-" + number;
    List<LifecycleEvent> events = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      events.add(step(customerId, "r-1", FunnelStep.values()[i], DAY.plusDays(i)));
    }
    if (deal) {
      events.add(new DealClosed(customerId, "r-1", Facts.money("4000.00"), DAY.plusDays(9)));
    }
    return card(events);
  }

  /**
   * The reference of the handbook: of 100 calls 50 were reached, 13 gave an appointment, 13 had a
   * proposal, 5 made a deal of 4,000 each: 20,000 / 100 = 200 a call, at 5 % 10 in commission.
   */
  private static List<CustomerCard> handbook() {
    List<CustomerCard> cards = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      cards.add(won(i, i < 13 ? 4 : i < 50 ? 2 : 1, i < 5));
    }
    return cards;
  }

  @Test
  void theHandbooksFunnel() {
    FunnelFigure.Funnel funnel =
        figure(FunnelFigure.Funnel.class, "funnel", "2026-12-31", Map.of(), handbook());

    assertThat(funnel.rows())
        .containsExactly(
            // 37 + 50 never went on; one day from step to step; from the proposal (the 4th day) to
            // the deal (the 10th) six days
            new FunnelFigure.Row("CALL", 100, null, 1.0, 0, 50, 1.0),
            new FunnelFigure.Row("REACHED", 50, 0.5, 0.5, 0, 37, 1.0),
            new FunnelFigure.Row("APPOINTMENT", 13, 0.26, 0.13, 0, 0, 1.0),
            new FunnelFigure.Row("PROPOSAL", 13, 1.0, 0.13, 0, 8, 6.0),
            new FunnelFigure.Row("DEAL", 5, 0.384615, 0.05, 0, 0, null));
  }

  @Test
  void theHandbooksSalesAndCommissionPerCall() {
    SalesPerCallFigure.SalesPerCall each =
        figure(
            SalesPerCallFigure.SalesPerCall.class,
            "sales-per-call",
            "2026-12-31",
            Map.of(),
            handbook());

    assertThat(each.calls()).isEqualTo(100);
    assertThat(each.deals()).isEqualTo(5);
    assertThat(each.sales()).isEqualTo("20000.00");
    assertThat(each.salesPerCall()).isEqualTo("200.00");
    assertThat(each.commissionPerCall()).isEqualTo("10.00");
  }

  @Test
  void withoutACallNothingIsKnownPerCall() {
    SalesPerCallFigure.SalesPerCall each =
        figure(
            SalesPerCallFigure.SalesPerCall.class,
            "sales-per-call",
            "2026-03-01",
            Map.of(),
            handbook());

    assertThat(each.sales()).isEqualTo("0.00");
    assertThat(each.salesPerCall()).isNull();
    assertThat(each.commissionPerCall()).isNull();
  }

  @Test
  void whatIsDatedLaterIsNotKnownYet() {
    // on the 3rd of March the 50 that were reached had been reached, and nobody was further
    assertThat(
            figure(FunnelFigure.Funnel.class, "funnel", "2026-03-03", Map.of(), handbook()).rows())
        .extracting(FunnelFigure.Row::rounds)
        .containsExactly(100L, 50L, 0L, 0L, 0L);
  }

  @Test
  void whatCameOfObjections() {
    List<CustomerCard> cards =
        List.of(
            // answered, and the round went on to a deal
            card(
                List.of(
                    step("a", "r", FunnelStep.CALL, DAY),
                    objection("a", "o-1", ObjectionReason.NO_BUDGET, "pay by the month", DAY),
                    step("a", "r", FunnelStep.REACHED, DAY),
                    new DealClosed("a", "r", Facts.money("10.00"), DAY.plusDays(3)))),
            // not answered, lost where it was; later another objection outside of any round
            card(
                List.of(
                    step("b", "r", FunnelStep.CALL, DAY),
                    objection("b", "o-1", ObjectionReason.NO_BUDGET, null, DAY.plusDays(1)),
                    new ProspectLost(
                        "b",
                        "r",
                        FunnelStep.CALL,
                        ProspectLossReason.NO_BUDGET,
                        null,
                        DAY.plusDays(2)),
                    objection(
                        "b",
                        "o-2",
                        ObjectionReason.HAS_SUPPLIER,
                        "we are near",
                        DAY.plusDays(5)))));

    assertThat(
            figure(ObjectionsFigure.Objections.class, "objections", "2026-12-31", Map.of(), cards)
                .rows())
        .containsExactly(
            new ObjectionsFigure.Row(ObjectionReason.NO_BUDGET, 2, 0.666667, 1, 1, 1, 1, 0, 0, 0.5),
            new ObjectionsFigure.Row(
                ObjectionReason.HAS_SUPPLIER, 1, 0.333333, 1, 0, 0, 0, 0, 1, null));
    assertThat(
            figure(
                    ObjectionAnswersFigure.Answers.class,
                    "objection-answers",
                    "2026-12-31",
                    Map.of("reason", "NO_BUDGET"),
                    cards)
                .answers())
        .extracting(
            ObjectionAnswersFigure.Row::customerId,
            ObjectionAnswersFigure.Row::answer,
            ObjectionAnswersFigure.Row::after)
        .containsExactly(
            tuple("a", "pay by the month", AfterObjection.DEAL),
            tuple("b", null, AfterObjection.LOST));
  }

  private static ObjectionRecorded objection(
      String customerId, String id, ObjectionReason reason, @Nullable String answer, LocalDate on) {
    return new ObjectionRecorded(customerId, id, "call-1", reason, answer, on);
  }

  @Test
  void whoRestsAndUntilWhen() {
    Facts a = new Facts("a");
    List<CustomerCard> cards =
        List.of(
            card(
                List.of(
                    a.registered("2026-01-01"),
                    a.assigned("2026-01-02", "rep-7"),
                    new ProspectRestBegan("a", "c", Facts.day("2026-04-01"), DAY))),
            card(List.of(new ProspectRestBegan("b", "c", Facts.day("2026-03-20"), DAY))));

    assertThat(
            figure(RestingFigure.Resting.class, "resting", "2026-03-19", Map.of(), cards)
                .prospects())
        .containsExactly(
            new RestingFigure.Row("b", null, null, DAY, Facts.day("2026-03-20")),
            new RestingFigure.Row("a", "Name of a", "rep-7", DAY, Facts.day("2026-04-01")));
    // on the 20th b may be called
    assertThat(
            figure(RestingFigure.Resting.class, "resting", "2026-03-20", Map.of(), cards).count())
        .isEqualTo(1);
    assertThat(
            figure(RestingFigure.Resting.class, "resting", "2026-03-01", Map.of(), cards).count())
        .isZero();
  }

  /** At ten dates the same as counted from the plain events. */
  @Seeds(20)
  void figuresAreWhatTheEventsSay(Random random) {
    List<CustomerCard> cards = new ArrayList<>();
    List<LifecycleEvent> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Facts facts = new Facts("customer-" + i);
      List<LifecycleEvent> events = new ArrayList<>();
      events.add(facts.registered("1996-01-01"));
      events.addAll(WinningHistory.of(random, facts.customerId()));
      all.addAll(events);
      cards.add(card(events));
    }
    for (int i = 0; i < 10; i++) {
      LocalDate from = Facts.day("1996-01-01").plusDays(random.nextInt(500));
      LocalDate on = from.plusDays(random.nextInt(900));
      check(cards, all, from, on);
    }
  }

  private static LocalDate day(Map<String, LocalDate> round, String step) {
    return Objects.requireNonNull(round.get(step));
  }

  private static void check(
      List<CustomerCard> cards, List<LifecycleEvent> all, LocalDate from, LocalDate on) {
    Map<String, String> given = Map.of("from", from.toString());
    Map<String, Map<String, LocalDate>> rounds = new TreeMap<>();
    BigDecimal sales = BigDecimal.ZERO;
    for (LifecycleEvent event : all) {
      if (event.occurredOn().isAfter(on)) {
        continue;
      }
      if (event instanceof FunnelStepRecorded step) {
        rounds
            .computeIfAbsent(step.customerId() + step.roundId(), any -> new TreeMap<>())
            .put(step.step().name(), step.occurredOn());
      } else if (event instanceof DealClosed deal) {
        Map<String, LocalDate> round =
            Objects.requireNonNull(rounds.get(deal.customerId() + deal.roundId()));
        round.put("DEAL", deal.occurredOn());
        sales = day(round, "CALL").isBefore(from) ? sales : sales.add(deal.amount().amount());
      } else if (event instanceof ProspectLost lost) {
        Objects.requireNonNull(rounds.get(lost.customerId() + lost.roundId()))
            .put("LOST" + lost.lastStep(), lost.occurredOn());
      }
    }
    rounds.values().removeIf(round -> day(round, "CALL").isBefore(from));
    List<String> steps = List.of("CALL", "REACHED", "APPOINTMENT", "PROPOSAL", "DEAL");

    FunnelFigure.Funnel funnel =
        figure(FunnelFigure.Funnel.class, "funnel", on.toString(), given, cards);

    for (FunnelFigure.Row row : funnel.rows()) {
      assertThat(row.rounds())
          .isEqualTo(rounds.values().stream().filter(each -> each.containsKey(row.step())).count());
      assertThat(row.lost())
          .isEqualTo(
              rounds.values().stream()
                  .filter(each -> each.containsKey("LOST" + row.step()))
                  .count());
      int next = steps.indexOf(row.step()) + 1;
      List<Long> days =
          next == steps.size()
              ? List.of()
              : rounds.values().stream()
                  .filter(each -> each.containsKey(steps.get(next)))
                  .map(each ->
                      day(each, steps.get(next)).toEpochDay() - day(each, row.step()).toEpochDay())
                  .sorted()
                  .toList();
      int count = days.size();
      if (count == 0) {
        assertThat(row.medianDays()).isNull();
      } else {
        assertThat(row.medianDays())
            .isEqualTo((days.get((count - 1) / 2) + days.get(count / 2)) / 2.0);
      }
    }
    SalesPerCallFigure.SalesPerCall perCall =
        figure(
            SalesPerCallFigure.SalesPerCall.class, "sales-per-call", on.toString(), given, cards);
    assertThat(perCall.calls()).isEqualTo(rounds.size());
    assertThat(perCall.sales()).isEqualByComparingTo(sales);

    assertThat(
            figure(ObjectionsFigure.Objections.class, "objections", on.toString(), given, cards)
                .rows()
                .stream()
                .collect(
                    Collectors.toMap(
                        ObjectionsFigure.Row::reason, ObjectionsFigure.Row::objections)))
        .isEqualTo(
            all.stream()
                .filter(ObjectionRecorded.class::isInstance)
                .map(ObjectionRecorded.class::cast)
                .filter(
                    event -> !event.occurredOn().isBefore(from) && !event.occurredOn().isAfter(on))
                .collect(Collectors.groupingBy(ObjectionRecorded::reason, Collectors.counting())));
    assertThat(
            figure(
                    RestingFigure.Resting.class,
                    "resting",
                    on.toString(),
                    Map.of("top", "1000"),
                    cards)
                .prospects())
        .extracting(RestingFigure.Row::customerId)
        .containsExactlyInAnyOrderElementsOf(resting(all, on));
  }

  /** Who began to rest, is to rest beyond the day, and has made no deal since. */
  private static List<String> resting(List<LifecycleEvent> all, LocalDate on) {
    return all.stream()
        .filter(ProspectRestBegan.class::isInstance)
        .map(ProspectRestBegan.class::cast)
        .filter(rest -> !rest.occurredOn().isAfter(on) && rest.restsUntil().isAfter(on))
        .filter(rest ->
            all.subList(all.indexOf(rest), all.size()).stream()
                .noneMatch(event ->
                    event instanceof DealClosed
                        && event.customerId().equals(rest.customerId())
                        && !event.occurredOn().isAfter(on)))
        .map(ProspectRestBegan::customerId)
        .distinct()
        .toList();
  }
}

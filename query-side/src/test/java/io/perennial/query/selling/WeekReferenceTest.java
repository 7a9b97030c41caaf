package io.perennial.query.selling;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.References;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What competitors did, and who needs attention, compared with plain looking through the facts. */
class WeekReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(3);
  private static final List<SellingDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(SellingHistory.VIEW).values());
  private static final int GRAVE = 2;

  /** Days on which weeks end, and days within weeks. */
  static Stream<LocalDate> dates() {
    return GeneratedWorld.START
        .plusMonths(4)
        .datesUntil(GeneratedWorld.END.plusDays(1), Period.ofDays(73));
  }

  private static LocalDate monday(LocalDate on) {
    return on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static <T> List<T> inWeek(PlainFacts facts, Class<T> kind, LocalDate on) {
    return facts.of(kind).stream()
        .filter(each -> PlainFacts.isIn(((LifecycleEvent) each).occurredOn(), monday(on), on))
        .toList();
  }

  /** A visit or a call. */
  private record Contact(
      LifecycleEvent event,
      String id,
      String representative,
      VisitPurpose purpose,
      VisitOutcome outcome,
      @Nullable ContactReport report) {}

  /** Visits and calls of a week. */
  private static List<Contact> contacts(PlainFacts facts, LocalDate on) {
    List<Contact> contacts = new ArrayList<>();
    for (VisitLogged each : inWeek(facts, VisitLogged.class, on)) {
      contacts.add(
          new Contact(
              each,
              each.visitId(),
              each.representative(),
              each.purpose(),
              each.outcome(),
              each.report()));
    }
    for (CallLogged each : inWeek(facts, CallLogged.class, on)) {
      contacts.add(
          new Contact(
              each,
              each.callId(),
              each.representative(),
              each.purpose(),
              each.outcome(),
              each.report()));
    }
    return contacts;
  }

  private static Set<String> moves(LocalDate on, BiPredicate<String, LifecycleEvent> asked) {
    PlainFacts facts = new PlainFacts(WORLD.standing(on));
    Set<String> moves = new HashSet<>();
    for (MarketReportFiled each : inWeek(facts, MarketReportFiled.class, on)) {
      boolean ofACompetitor =
          each.competitor() != null
              || each.subject() == MarketSubject.COMPETITOR_LAUNCH
              || each.subject() == MarketSubject.COMPETITOR_PROMOTION;
      if (ofACompetitor && asked.test(each.representative(), each)) {
        moves.add(
            "%s %s %s %s"
                .formatted(
                    each.customerId(), each.marketReportId(), each.severity(), each.competitor()));
      }
    }
    for (Contact each : contacts(facts, on)) {
      if (each.report() != null
          && each.report().competitorNews() != null
          && asked.test(each.representative(), each.event())) {
        moves.add("%s %s null null".formatted(each.event().customerId(), each.id()));
      }
    }
    return moves;
  }

  private static CompetitorMovesFigure.CompetitorMoves told(
      LocalDate on, Map<String, String> given) {
    return SellingHistory.figure(
        CompetitorMovesFigure.CompetitorMoves.class,
        "competitor-moves",
        on.toString(),
        given,
        DOCUMENTS);
  }

  private static Stream<String> texts(CompetitorMovesFigure.CompetitorMoves moves) {
    return moves.rows().stream()
        .map(row ->
            "%s %s %s %s"
                .formatted(row.customerId(), row.source(), row.severity(), row.competitor()));
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("selling/competitor-moves")
  void whatCompetitorsDid(LocalDate on) {
    assertThat(texts(told(on, Map.of())))
        .containsExactlyInAnyOrderElementsOf(moves(on, (who, event) -> true));
    assertThat(texts(told(on, Map.of("representative", "rep-3"))))
        .containsExactlyInAnyOrderElementsOf(moves(on, (who, event) -> who.equals("rep-3")));
    PlainFacts facts = new PlainFacts(WORLD.standing(GeneratedWorld.END));
    assertThat(texts(told(on, Map.of("area", "North"))))
        .containsExactlyInAnyOrderElementsOf(
            moves(
                on,
                (who, event) ->
                    facts.region(event.customerId(), event.occurredOn()).equals("North")));
  }

  /** A complaint after its last change by a day. */
  private record Open(LocalDate since, int severity, boolean open) {}

  private static Map<String, Map<AttentionReason, LocalDate>> reasons(LocalDate on) {
    PlainFacts facts = new PlainFacts(WORLD.standing(on));
    Map<String, Map<AttentionReason, LocalDate>> reasons = new TreeMap<>();
    Map<String, Open> complaints = new HashMap<>();
    Map<String, String> whose = new HashMap<>();
    facts.of(LifecycleEvent.class).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .forEach(event -> {
          Open before = complaints.get(event.streamId());
          Open after = change(event, before);
          if (after != null) {
            complaints.put(event.streamId(), after);
            whose.put(event.streamId(), event.customerId());
          }
        });
    complaints.forEach((id, complaint) -> {
      if (complaint.open && complaint.severity <= GRAVE) {
        String customerId = Objects.requireNonNull(whose.get(id));
        say(reasons, customerId, AttentionReason.GRAVE_COMPLAINT, complaint.since);
      }
    });
    Set<String> answered = new HashSet<>();
    facts.of(MarketReportAnswered.class).forEach(each -> answered.add(each.marketReportId()));
    for (MarketReportFiled each : facts.of(MarketReportFiled.class)) {
      if (each.severity() <= GRAVE
          && !answered.contains(each.marketReportId())
          && !each.customerId().equals(each.marketReportId())) {
        say(reasons, each.customerId(), AttentionReason.MARKET_REPORT, each.occurredOn());
      }
    }
    for (Contact each : contacts(facts, on)) {
      if (each.purpose() == VisitPurpose.COMPLAINT
          && each.outcome() != VisitOutcome.PROBLEM_SOLVED) {
        say(
            reasons,
            each.event().customerId(),
            AttentionReason.UNSOLVED_CONTACT,
            each.event().occurredOn());
      }
    }
    for (DefectionDeclared each : inWeek(facts, DefectionDeclared.class, on)) {
      say(reasons, each.customerId(), AttentionReason.LOST, each.occurredOn());
    }
    return reasons;
  }

  private static @Nullable Open change(LifecycleEvent event, @Nullable Open before) {
    if (event instanceof ComplaintRecorded recorded) {
      return new Open(event.occurredOn(), recorded.severity(), true);
    }
    if (before == null) {
      return null;
    }
    return switch (event) {
      case ComplaintSeverityChanged changed ->
          new Open(event.occurredOn(), changed.severity(), before.open);
      case ComplaintClosedAsUnfounded closed ->
          new Open(event.occurredOn(), before.severity, false);
      case ComplaintEvaluated evaluated -> new Open(event.occurredOn(), before.severity, false);
      case ComplaintReopened reopened -> new Open(event.occurredOn(), before.severity, true);
      default -> null;
    };
  }

  private static void say(
      Map<String, Map<AttentionReason, LocalDate>> reasons,
      String customerId,
      AttentionReason reason,
      LocalDate since) {
    reasons
        .computeIfAbsent(customerId, id -> new TreeMap<>())
        .merge(reason, since, (one, other) -> one.isBefore(other) ? one : other);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("selling/needing-attention")
  void whoNeedsAttention(LocalDate on) {
    PlainFacts facts = new PlainFacts(WORLD.standing(on));
    Set<String> expected = new HashSet<>();
    reasons(on)
        .forEach((customerId, reasons) ->
            reasons.forEach((reason, since) ->
                expected.add(
                    "%s %s %s %s"
                        .formatted(customerId, reason, since, facts.responsible(customerId, on)))));
    assertThat(
            SellingHistory.figure(
                    NeedingAttentionFigure.NeedingAttention.class,
                    "needing-attention",
                    on.toString(),
                    Map.of(),
                    DOCUMENTS)
                .rows()
                .stream()
                .map(row ->
                    "%s %s %s %s"
                        .formatted(
                            row.customerId(), row.reason(), row.since(), row.representative())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everythingOccurs() {
    Set<AttentionReason> reasons = new HashSet<>();
    dates().forEach(on -> reasons(on).values().forEach(each -> reasons.addAll(each.keySet())));
    assertThat(reasons).containsExactlyInAnyOrder(AttentionReason.values());
    assertThat(dates().flatMap(on -> moves(on, (who, event) -> true).stream()))
        .anyMatch(move -> move.contains("market-report"))
        .anyMatch(move -> move.contains("visit-"));
  }
}

package io.perennial.query.selling;

import static io.perennial.query.selling.SellingHistory.document;
import static io.perennial.query.selling.SellingHistory.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EfficiencyFigureTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final Facts A = new Facts("a");

  private static List<EfficiencyFigure.Row> rows(
      String on, Map<String, String> given, List<SellingDocument> documents) {
    return SellingHistory.figure(
            EfficiencyFigure.Efficiency.class, "efficiency", on, given, documents)
        .rows();
  }

  /** Ann is responsible until the 10th, Bo from then on. */
  private static final List<SellingDocument> DOCUMENTS =
      List.of(
          document(
              A.registered("2026-01-01"),
              A.assigned("2026-01-01", "Ann"),
              A.assigned("2026-03-10", "Bo"),
              A.bought("2026-03-05", "900.00"),
              A.bought("2026-03-12", "300.00"),
              visit(
                  "a",
                  "2026-03-04",
                  "Ann",
                  VisitPurpose.ORDER,
                  VisitOutcome.ORDER_PLACED,
                  90,
                  "60.00"),
              visit("a", "2026-03-06", "Ann", VisitPurpose.ORDER, VisitOutcome.NO_RESULT, 20, null),
              A.called("2026-03-07", "1.00")));

  @Test
  void salesForCostAndForTimeByRepresentative() {
    assertThat(rows("2026-03-31", Map.of("from", "2026-03-01"), DOCUMENTS))
        .containsExactly(
            // 900 / 60 = 15; 900 in 90 + 20 minutes: 490.91 an hour
            new EfficiencyFigure.Row(
                "Ann",
                null,
                new BigDecimal("900.00"),
                2,
                0,
                110,
                new BigDecimal("60.00"),
                1,
                15.0,
                new BigDecimal("490.91"),
                "the cost of 1 visits (log-visit)",
                "USD"),
            new EfficiencyFigure.Row(
                "Bo",
                null,
                new BigDecimal("300.00"),
                0,
                0,
                0,
                null,
                0,
                null,
                null,
                "visits (log-visit)",
                "USD"),
            // who calls is somebody else
            new EfficiencyFigure.Row(
                "rep",
                null,
                new BigDecimal("0.00"),
                0,
                1,
                10,
                null,
                0,
                null,
                new BigDecimal("0.00"),
                "visits (log-visit)",
                "USD"));
  }

  @Test
  void byAreaAndByCustomer() {
    // 1200 in 120 minutes: 600 an hour; 1200 / 60 = 20
    assertThat(rows("2026-03-31", Map.of("by", "area"), DOCUMENTS))
        .extracting(EfficiencyFigure.Row::group, EfficiencyFigure.Row::salesPerCost)
        .containsExactly(tuple("North", 20.0));
    assertThat(rows("2026-03-31", Map.of("by", "customer"), DOCUMENTS).getFirst())
        .returns("a", EfficiencyFigure.Row::group)
        .returns(new BigDecimal("600.00"), EfficiencyFigure.Row::salesPerHour);
    assertThat(rows("2026-03-31", Map.of("area", "South"), DOCUMENTS)).isEmpty();
    assertThat(rows("2026-03-31", Map.of("representative", "bo"), DOCUMENTS)).hasSize(1);
  }

  @Test
  @References("selling/efficiency")
  void isWhatTheEventsSayAtTenDates() {
    List<SellingDocument> documents = List.copyOf(WORLD.documents(SellingHistory.VIEW).values());
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusDays(300);
      PlainFacts facts = new PlainFacts(WORLD.standing(on));
      Map<String, String> given = Map.of("from", from.toString());
      for (EfficiencyFigure.Row row : rows(on.toString(), given, documents)) {
        String who = row.representative();
        BigDecimal sales = BigDecimal.ZERO;
        for (PurchaseRecorded each : facts.of(PurchaseRecorded.class)) {
          if (PlainFacts.isIn(each.occurredOn(), from, on)
              && Objects.equals(who, facts.responsible(each.customerId(), each.occurredOn()))) {
            sales = sales.add(each.netAmount().amount());
          }
        }
        for (PurchaseReturned each : facts.of(PurchaseReturned.class)) {
          if (PlainFacts.isIn(each.occurredOn(), from, on)
              && Objects.equals(who, facts.responsible(each.customerId(), each.occurredOn()))) {
            sales = sales.subtract(each.netAmount().amount());
          }
        }
        List<VisitLogged> visits =
            facts.of(VisitLogged.class).stream()
                .filter(each -> PlainFacts.isIn(each.occurredOn(), from, on))
                .filter(each -> each.representative().equals(who))
                .toList();
        long calling =
            facts.of(CallLogged.class).stream()
                .filter(each -> PlainFacts.isIn(each.occurredOn(), from, on))
                .filter(each -> each.representative().equals(who))
                .mapToLong(CallLogged::durationMinutes)
                .sum();
        assertThat(row.sales()).isEqualByComparingTo(sales);
        assertThat(row.visits()).isEqualTo(visits.size());
        assertThat(row.minutes())
            .isEqualTo(visits.stream().mapToLong(VisitLogged::durationMinutes).sum() + calling);
        assertThat(row.visitsWithoutCost())
            .isEqualTo(visits.stream().filter(each -> each.cost() == null).count());
      }
    }
  }
}

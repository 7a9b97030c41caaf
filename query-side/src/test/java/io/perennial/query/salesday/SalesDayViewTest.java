package io.perennial.query.salesday;

import static io.perennial.query.SellingFacts.VISIT;
import static io.perennial.query.SellingFacts.commented;
import static io.perennial.query.SellingFacts.countersigned;
import static io.perennial.query.SellingFacts.handedIn;
import static io.perennial.query.SellingFacts.plannedDay;
import static io.perennial.query.SellingFacts.plannedVisits;
import static io.perennial.query.SellingFacts.sentBack;
import static io.perennial.query.SellingFacts.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Subject;
import io.perennial.events.salesday.Attendance;
import io.perennial.query.Folding;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesDayViewTest {
  private static final SalesDayView VIEW = new SalesDayView();
  private static final LocalDate FIRST = LocalDate.of(1997, 2, 1);

  private static SalesDayCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Object field(String name, SalesDayCard card) {
    return VIEW.fields().stream()
        .filter(field -> field.field().name().equals(name))
        .map(ViewField::value)
        .map(value -> value.apply(card))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDayOfWhichNothingIsPlannedSaysSo() {
    assertThat(card(plannedDay("1997-02-01")))
        .isEqualTo(
            new SalesDayCard(
                "sales-day-1",
                "rep-7",
                FIRST,
                "north",
                List.of(),
                VisitPlanState.NOTHING_PLANNED,
                FIRST,
                null,
                null));
  }

  @Test
  void aPlanGoesFromHandToHand() {
    SalesDayCard planned = card(plannedDay("1997-02-01", VISIT));
    assertThat(planned.planState()).isEqualTo(VisitPlanState.PLANNED);
    assertThat(planned.visits()).containsExactly(VISIT);

    SalesDayCard back =
        card(plannedDay("1997-02-01", VISIT), submitted("1997-02-01"), sentBack("1997-02-02"));
    assertThat(back.planState()).isEqualTo(VisitPlanState.SENT_BACK);
    assertThat(back.planSince()).isEqualTo(FIRST.plusDays(1));
    assertThat(back.sentBackFor()).isEqualTo("too few visits");

    SalesDayCard signed =
        card(
            plannedDay("1997-02-01", VISIT),
            submitted("1997-02-01"),
            sentBack("1997-02-02"),
            plannedVisits("1997-02-02", "south"),
            submitted("1997-02-02"),
            countersigned("1997-02-03"));
    assertThat(signed.planState()).isEqualTo(VisitPlanState.COUNTERSIGNED);
    assertThat(signed.planSince()).isEqualTo(FIRST.plusDays(2));
    assertThat(signed.sentBackFor()).isNull();
    assertThat(signed.area()).isEqualTo("south");
  }

  @Test
  void aReportIsShownWithItsGrade() {
    assertThat(
            card(plannedDay("1997-02-01"), handedIn("1997-02-02", true), commented("1997-02-03", 4))
                .report())
        .isEqualTo(
            new SalesDayReport(
                FIRST.plusDays(1),
                true,
                Attendance.PRESENT,
                "full hotels",
                "call before",
                "well prepared",
                4,
                FIRST.plusDays(2)));
  }

  @Test
  void isFoundByItsRepresentativeHoweverTheNameIsWritten() {
    SalesDayCard card = card(plannedDay("1997-02-01"));

    assertThat(field("representative", card)).isEqualTo(Subject.staff(" REP-7 ").id());
    assertThat(field("representative", card.of(Erased.TEXT, FIRST))).isEqualTo("");
    assertThat(field("late", card)).isEqualTo("no");
  }
}

package io.perennial.query.selling;

import static io.perennial.query.selling.SellingHistory.document;
import static io.perennial.query.selling.SellingHistory.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.query.Facts;
import io.perennial.query.selling.WeeklyReportFigure.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The week is that from Monday the 2nd to Sunday the 8th of March 2026, the 10th of that year. */
class WeeklyReportFigureTest {

  private static final Facts A = new Facts("a");
  private static final Facts B = new Facts("b");
  private static final Map<String, String> NORTH = Map.of("week", "2026-W10", "area", "North");

  private static Lines lines(
      String on, Map<String, String> given, List<SellingDocument> documents) {
    return new Lines(
        SellingHistory.figure(
                WeeklyReportFigure.WeeklyReport.class, "weekly-report", on, given, documents)
            .lines());
  }

  /** The lines of a report. */
  private record Lines(List<Row> rows) {
    Row get(WeeklyLine line) {
      return rows.stream().filter(row -> row.line() == line).findFirst().orElseThrow();
    }
  }

  private static TargetFigures figures(String amount) {
    return new TargetFigures(Facts.money(amount), null, null, null);
  }

  private static SalesDayPlanned day(String id, String who, String on, String area) {
    return new SalesDayPlanned(id, who, Facts.day(on), area, List.of(), Facts.day(on));
  }

  private static DayReportHandedIn report(String id, String who, String on, boolean late) {
    return new DayReportHandedIn(id, who, Attendance.PRESENT, null, null, late, Facts.day(on));
  }

  private static MarketReportFiled market(
      String id, String customerId, MarketSubject subject, int severity, @Nullable String who) {
    return new MarketReportFiled(
        id, customerId, "Ann", subject, severity, who, "cheaper", Facts.day("2026-03-04"));
  }

  private static CallLogged callWithNews(String on) {
    return new CallLogged(
        "a",
        "call-" + on,
        "Bo",
        5,
        VisitPurpose.SERVICE,
        VisitOutcome.INFORMATION_GAINED,
        null,
        null,
        null,
        null,
        new ContactReport(null, "Rival was here", null, null, null),
        null,
        Facts.day(on));
  }

  private static final List<SellingDocument> DOCUMENTS =
      List.of(
          // in the north, Ann's: new in the week
          document(
              A.registered("2026-01-01"),
              A.assigned("2026-01-01", "Ann"),
              A.bought("2026-03-03", "600.00"),
              A.bought("2026-03-09", "50.00"),
              A.paid("2026-03-05", "250.00", "0.00"),
              A.paid("2026-03-01", "9.00", "0.00"),
              visit(
                  "a", "2026-03-02", "Ann", VisitPurpose.ORDER, VisitOutcome.ORDER_PLACED, 9, null),
              visit(
                  "a", "2026-03-03", "Ann", VisitPurpose.DEVELOP, VisitOutcome.NO_RESULT, 9, null),
              visit("a", "2026-03-04", "Bo", VisitPurpose.SURVEY, VisitOutcome.NO_RESULT, 9, null),
              visit(
                  "a",
                  "2026-03-05",
                  "Ann",
                  VisitPurpose.DEVELOP,
                  VisitOutcome.FOLLOW_UP_AGREED,
                  9,
                  null),
              new DealClosed("a", "r", Facts.money("600.00"), Facts.day("2026-03-03")),
              callWithNews("2026-03-06"),
              A.complained("2026-02-20", "complaint-1"),
              market("market-report-1", "a", MarketSubject.COMPETITOR_LAUNCH, 3, null),
              market("market-report-2", "a", MarketSubject.PRODUCT_CRITICISM, 1, null)),
          // in the north, nobody's: bought before
          document(
              B.registered("2026-01-01"),
              B.bought("2026-02-02", "1000.00"),
              B.bought("2026-03-08", "300.00")),
          // in the south
          document(
              new Facts("c").registered("2026-01-01", CustomerClass.DEALER, "South"),
              new Facts("c").bought("2026-03-03", "77.00")),
          document(
              day("sales-day-1", "Ann", "2026-03-02", "North"),
              report("sales-day-1", "Ann", "2026-03-02", false)),
          document(
              day("sales-day-2", "Ann", "2026-03-03", "North"),
              report("sales-day-2", "Ann", "2026-03-04", true)),
          document(day("sales-day-3", "Cy", "2026-03-04", "North")),
          document(day("sales-day-4", "Cy", "2026-03-04", "South")),
          document(
              new SalesTargetSet(
                  "sales-target-1",
                  2026,
                  new TargetScope(TargetScopeKind.REGION, "North", null),
                  figures("10000.00"),
                  List.of(
                      new TargetSplit(
                          TargetSplitKind.MONTH,
                          List.of(new TargetPart("2026-03", null, figures("2000.00"))))),
                  Facts.day("2026-01-01"))),
          document(
              new SalesTargetSet(
                  "sales-target-0",
                  2026,
                  new TargetScope(TargetScopeKind.COMPANY, null, null),
                  figures("50000.00"),
                  List.of(
                      new TargetSplit(
                          TargetSplitKind.REGION,
                          List.of(new TargetPart("North", null, figures("9999.00"))))),
                  Facts.day("2026-01-01"))));

  @Test
  void everyLineOfTheNorth() {
    Lines lines = lines("2026-03-31", NORTH, DOCUMENTS);

    // 1000 in February, 600 + 300 in March: 1900 of 10,000, and 900 of 2,000
    assertThat(lines.get(WeeklyLine.ATTAINMENT_OF_YEAR))
        .returns(new BigDecimal("1900.00"), Row::amount)
        .returns(new BigDecimal("10000.00"), Row::ofAmount)
        .returns(0.19, Row::rate);
    assertThat(lines.get(WeeklyLine.ATTAINMENT_OF_QUARTER))
        .returns(null, Row::rate)
        .returns("a sales target of just this, with its parts (set-sales-target)", Row::missing);
    assertThat(lines.get(WeeklyLine.ATTAINMENT_OF_MONTH)).returns(0.45, Row::rate);
    assertThat(lines.get(WeeklyLine.SALES).amount()).isEqualTo("900.00");
    assertThat(lines.get(WeeklyLine.NEW_CUSTOMERS).count()).isEqualTo(1);
    assertThat(lines.get(WeeklyLine.COLLECTIONS).amount()).isEqualTo("250.00");
    // the order and what was agreed, of four visits
    assertThat(lines.get(WeeklyLine.EFFECTIVE_VISIT_RATE).rate()).isEqualTo(0.5);
    // one deal, of the order and two developing visits
    assertThat(lines.get(WeeklyLine.CLOSING_RATE).rate()).isEqualTo(0.333333);
    // Ann, Bo who visited and called, and Cy who had a sales day: 900 / 3
    assertThat(lines.get(WeeklyLine.SALES_PER_PERSON).each()).isEqualTo("300.00");
    // the launch, and the news of the call
    assertThat(lines.get(WeeklyLine.COMPETITOR_MOVES).count()).isEqualTo(2);
    assertThat(lines.get(WeeklyLine.CUSTOMERS_NEEDING_ATTENTION).count()).isEqualTo(1);
    // one of two reports; one of three days has none
    assertThat(lines.get(WeeklyLine.REPORTS_LATE).rate()).isEqualTo(0.5);
    assertThat(lines.get(WeeklyLine.REPORTS_NOT_HANDED_IN).rate()).isEqualTo(0.333333);
    assertThat(lines.rows()).hasSize(WeeklyLine.values().length);
    assertThat(lines.rows()).allSatisfy(row -> assertThat(row.meaning()).isNotBlank());
  }

  @Test
  void ofARepresentative() {
    Lines lines =
        lines("2026-03-31", Map.of("week", "2026-W10", "representative", "ann"), DOCUMENTS);

    assertThat(lines.get(WeeklyLine.SALES).amount()).isEqualTo("600.00");
    // of Ann's three visits two had a result
    assertThat(lines.get(WeeklyLine.EFFECTIVE_VISIT_RATE).rate()).isEqualTo(0.666667);
    assertThat(lines.get(WeeklyLine.REPORTS_LATE).ofCount()).isEqualTo(2);
    assertThat(lines.get(WeeklyLine.ATTAINMENT_OF_YEAR).missing()).isNotNull();
  }

  @Test
  void ofAllTheCompany() {
    Lines lines = lines("2026-03-31", Map.of("week", "2026-W10"), DOCUMENTS);

    assertThat(lines.get(WeeklyLine.SALES).amount()).isEqualTo("977.00");
    assertThat(lines.get(WeeklyLine.NEW_CUSTOMERS).count()).isEqualTo(2);
    assertThat(lines.get(WeeklyLine.ATTAINMENT_OF_YEAR).ofAmount()).isEqualTo("50000.00");
  }

  @Test
  void onTheThirdOfMarchTheRestOfTheWeekIsNotKnownYet() {
    Lines lines = lines("2026-03-03", Map.of("area", "North"), DOCUMENTS);

    assertThat(lines.get(WeeklyLine.SALES).amount()).isEqualTo("600.00");
    assertThat(lines.get(WeeklyLine.COLLECTIONS).amount()).isEqualTo("0.00");
    assertThat(lines.get(WeeklyLine.EFFECTIVE_VISIT_RATE).rate()).isEqualTo(0.5);
    // the report of the 3rd has not come
    assertThat(lines.get(WeeklyLine.REPORTS_LATE).rate()).isEqualTo(0.0);
    assertThat(lines.get(WeeklyLine.REPORTS_NOT_HANDED_IN).rate()).isEqualTo(0.5);
  }

  @Test
  void whatIsNotKnownIsAbsentAndSaysWhatWouldMakeItKnown() {
    Lines lines = lines("2026-03-31", NORTH, List.of());

    assertThat(lines.get(WeeklyLine.EFFECTIVE_VISIT_RATE))
        .returns(null, Row::rate)
        .returns("visits (log-visit)", Row::missing);
    assertThat(lines.get(WeeklyLine.CLOSING_RATE).missing()).isNotNull();
    assertThat(lines.get(WeeklyLine.SALES_PER_PERSON).each()).isNull();
    assertThat(lines.get(WeeklyLine.REPORTS_NOT_HANDED_IN))
        .returns(null, Row::count)
        .returns("sales days (plan-sales-day)", Row::missing);
  }

  @Test
  void listsWhatCompetitorsDid() {
    assertThat(
            SellingHistory.figure(
                    CompetitorMovesFigure.CompetitorMoves.class,
                    "competitor-moves",
                    "2026-03-31",
                    NORTH,
                    DOCUMENTS)
                .rows())
        .extracting(
            CompetitorMovesFigure.Row::source,
            CompetitorMovesFigure.Row::severity,
            CompetitorMovesFigure.Row::news)
        .containsExactly(
            tuple("market-report-1", 3, "cheaper"),
            tuple("call-2026-03-06", null, "Rival was here"));
  }

  @Test
  void listsWhoNeedsAttentionAndWhy() {
    List<LifecycleEvent> more = new ArrayList<>();
    more.add(B.registered("2026-01-01"));
    more.add(B.complained("2026-02-20", "complaint-2"));
    more.add(B.closedComplaint("2026-03-05", "complaint-2"));
    more.add(
        new MarketReportFiled(
            "market-report-3",
            "b",
            "Ann",
            MarketSubject.CHANGE_OF_PEOPLE,
            2,
            null,
            "new owner",
            Facts.day("2026-03-02")));
    more.add(
        new MarketReportAnswered(
            "market-report-3", "b", "bert", "call them", Facts.day("2026-03-10")));
    more.add(
        visit("b", "2026-03-04", "Ann", VisitPurpose.COMPLAINT, VisitOutcome.NO_RESULT, 9, null));
    more.add(B.left("2026-03-07", DefectionReason.PRICE));
    List<SellingDocument> documents =
        List.of(
            DOCUMENTS.getFirst(),
            document(more.toArray(LifecycleEvent[]::new)),
            // it concerns no customer
            document(
                market(
                    "market-report-4",
                    "market-report-4",
                    MarketSubject.COMPETITOR_LAUNCH,
                    1,
                    null)));

    assertThat(attention("2026-03-31", NORTH, documents))
        .extracting(
            NeedingAttentionFigure.Row::customerId,
            NeedingAttentionFigure.Row::reason,
            NeedingAttentionFigure.Row::since)
        .containsExactly(
            tuple("a", AttentionReason.GRAVE_COMPLAINT, Facts.day("2026-02-20")),
            tuple("b", AttentionReason.MARKET_REPORT, Facts.day("2026-03-02")),
            tuple("a", AttentionReason.MARKET_REPORT, Facts.day("2026-03-04")),
            tuple("b", AttentionReason.UNSOLVED_CONTACT, Facts.day("2026-03-04")),
            tuple("b", AttentionReason.LOST, Facts.day("2026-03-07")));
    // before the 5th the complaint of b was open
    assertThat(attention("2026-03-04", Map.of("area", "North"), documents))
        .filteredOn(row -> row.reason() == AttentionReason.GRAVE_COMPLAINT)
        .extracting(NeedingAttentionFigure.Row::customerId)
        .containsExactly("a", "b");
  }

  private static List<NeedingAttentionFigure.Row> attention(
      String on, Map<String, String> given, List<SellingDocument> documents) {
    return SellingHistory.figure(
            NeedingAttentionFigure.NeedingAttention.class,
            "needing-attention",
            on,
            given,
            documents)
        .rows();
  }
}

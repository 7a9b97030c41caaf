package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.golden.GoldenSamples.Sample;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import io.perennial.events.salesmeeting.MeetingDecision;
import io.perennial.events.salesmeeting.MeetingParticipant;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import io.perennial.events.salestarget.SalesTargetRevised;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The samples of facts about selling. */
final class SellingSamples {

  private static final String SALES_DAY = "sales-day-0007";
  private static final String REP = "rep@example.com";
  private static final LocalDate TOMORROW = DAY.plusDays(1);

  private SellingSamples() {}

  static void addTo(List<Sample> samples) {
    salesDays(samples);
    salesMeetings(samples);
    marketReports(samples);
    salesTargets(samples);
  }

  private static void salesDays(List<Sample> samples) {
    PlannedVisit timed =
        new PlannedVisit(CUSTOMER, LocalTime.of(9, 0), LocalTime.of(10, 30), VisitPurpose.COLLECT);
    PlannedVisit untimed = new PlannedVisit("customer-0043", null, null, VisitPurpose.DEVELOP);
    add(
        samples,
        "typical",
        new SalesDayPlanned(SALES_DAY, REP, TOMORROW, "north", List.of(timed, untimed), DAY));
    add(samples, "minimal", new SalesDayPlanned("sales-day-1", "rep-7", DAY, null, List.of(), DAY));
    add(samples, "typical", new VisitsPlanned(SALES_DAY, "north-east", List.of(timed), DAY));
    add(samples, "minimal", new VisitsPlanned("sales-day-1", null, List.of(), DAY));
    add(samples, "typical", new VisitPlanSubmitted(SALES_DAY, DAY));
    add(samples, "minimal", new VisitPlanSubmitted("sales-day-1", DAY));
    add(samples, "typical", new VisitPlanCountersigned(SALES_DAY, DAY));
    add(samples, "minimal", new VisitPlanCountersigned("sales-day-1", DAY));
    add(
        samples,
        "typical",
        new VisitPlanSentBack(SALES_DAY, REP, "Ann Example expects two of us", DAY));
    add(samples, "minimal", new VisitPlanSentBack("sales-day-1", "rep-7", "too few", DAY));
    add(
        samples,
        "typical",
        new DayReportHandedIn(
            SALES_DAY,
            REP,
            Attendance.PART_OF_DAY,
            "the road to the coast is closed until May",
            "call before a long way",
            true,
            TOMORROW));
    add(
        samples,
        "minimal",
        new DayReportHandedIn("sales-day-1", "rep-7", Attendance.SICK, null, null, false, DAY));
    add(
        samples,
        "typical",
        new DayReportCommented(SALES_DAY, REP, "well prepared", 4, TOMORROW.plusDays(1)));
    add(samples, "minimal", new DayReportCommented("sales-day-1", "rep-7", "short", 1, DAY));
  }

  private static void salesTargets(List<Sample> samples) {
    TargetFigures whole = new TargetFigures(usd("120000.00"), usd("30000.00"), 12, usd("90000.00"));
    TargetFigures least = new TargetFigures(usd("0.01"), null, null, null);
    List<TargetSplit> splits =
        List.of(
            new TargetSplit(
                TargetSplitKind.QUARTER, List.of(new TargetPart("2026-Q1", null, whole))),
            new TargetSplit(
                TargetSplitKind.REPRESENTATIVE, List.of(new TargetPart(null, REP, whole))));
    add(
        samples,
        "typical",
        new SalesTargetSet(
            "sales-target-2026-north",
            2026,
            new TargetScope(TargetScopeKind.REGION, "north", null),
            whole,
            splits,
            DAY));
    add(
        samples,
        "minimal",
        new SalesTargetSet(
            "sales-target-1",
            2026,
            new TargetScope(TargetScopeKind.COMPANY, null, null),
            least,
            List.of(),
            DAY));
    add(
        samples,
        "typical",
        new SalesTargetRevised(
            "sales-target-2026-north", whole, splits, "Ann Example leaves in May", DAY));
    add(
        samples,
        "minimal",
        new SalesTargetRevised("sales-target-1", least, List.of(), "less", DAY));
  }

  private static void marketReports(List<Sample> samples) {
    add(
        samples,
        "typical",
        new MarketReportFiled(
            "market-report-0001",
            CUSTOMER,
            REP,
            MarketSubject.COMPETITOR_LAUNCH,
            2,
            "Rival Records",
            "Ann Example has seen their new series",
            DAY));
    add(
        samples,
        "minimal",
        new MarketReportFiled(
            "market-report-1",
            "market-report-1",
            "rep-7",
            MarketSubject.PRODUCT_CRITICISM,
            4,
            null,
            "too loud",
            DAY));
    add(
        samples,
        "typical",
        new MarketReportAnswered(
            "market-report-0001",
            CUSTOMER,
            "head@example.com",
            "our own series comes in May",
            TOMORROW));
    add(
        samples,
        "minimal",
        new MarketReportAnswered("market-report-1", "market-report-1", "rep-7", "noted", DAY));
  }

  private static void salesMeetings(List<Sample> samples) {
    add(
        samples,
        "typical",
        new SalesMeetingHeld(
            "sales-meeting-0001",
            SalesMeetingKind.WEEKLY,
            List.of(new MeetingParticipant(REP), new MeetingParticipant("head@example.com")),
            List.of(new MeetingDecision("the north is visited on Mondays")),
            List.of(new MeetingTask(REP, "draw the route with Ann Example", TOMORROW)),
            DAY));
    add(
        samples,
        "minimal",
        new SalesMeetingHeld(
            "sales-meeting-1",
            SalesMeetingKind.MORNING,
            List.of(new MeetingParticipant("rep-7")),
            List.of(),
            List.of(),
            DAY));
    add(
        samples,
        "typical",
        new SalesMeetingTaskDone(
            "sales-meeting-0001", 1, REP, "Ann Example has the route", TOMORROW));
    add(samples, "minimal", new SalesMeetingTaskDone("sales-meeting-1", 1, "rep-7", "done", DAY));
  }
}

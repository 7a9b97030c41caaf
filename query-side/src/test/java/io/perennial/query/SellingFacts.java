package io.perennial.query;

import static io.perennial.query.Facts.day;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.VisitPurpose;
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
import java.time.LocalTime;
import java.util.List;

/** Plainly invented facts about selling that are about no single customer. */
public final class SellingFacts {

  public static final String SALES_DAY = "sales-day-1";
  public static final PlannedVisit VISIT =
      new PlannedVisit(
          "customer-1", LocalTime.of(9, 0), LocalTime.of(10, 30), VisitPurpose.COLLECT);

  private SellingFacts() {}

  public static SalesDayPlanned plannedDay(String on, PlannedVisit... visits) {
    return new SalesDayPlanned(SALES_DAY, "rep-7", day(on), "north", List.of(visits), day(on));
  }

  public static VisitsPlanned plannedVisits(String on, String area) {
    return new VisitsPlanned(SALES_DAY, area, List.of(VISIT), day(on));
  }

  public static VisitPlanSubmitted submitted(String on) {
    return new VisitPlanSubmitted(SALES_DAY, day(on));
  }

  public static VisitPlanSentBack sentBack(String on) {
    return new VisitPlanSentBack(SALES_DAY, "rep-7", "too few visits", day(on));
  }

  public static VisitPlanCountersigned countersigned(String on) {
    return new VisitPlanCountersigned(SALES_DAY, day(on));
  }

  public static DayReportHandedIn handedIn(String on, boolean late) {
    return new DayReportHandedIn(
        SALES_DAY, "rep-7", Attendance.PRESENT, "full hotels", "call before", late, day(on));
  }

  public static DayReportCommented commented(String on, int grade) {
    return new DayReportCommented(SALES_DAY, "rep-7", "well prepared", grade, day(on));
  }

  public static TargetFigures figures(String amount) {
    return new TargetFigures(Facts.money(amount), null, 3, null);
  }

  public static List<TargetSplit> splits(String amount) {
    return List.of(
        new TargetSplit(
            TargetSplitKind.REGION, List.of(new TargetPart("north", null, figures(amount)))));
  }

  public static SalesTargetSet target(String on, String amount) {
    return new SalesTargetSet(
        "sales-target-1",
        1997,
        new TargetScope(TargetScopeKind.REPRESENTATIVE, null, "rep-7"),
        figures(amount),
        splits(amount),
        day(on));
  }

  public static SalesTargetRevised revisedTarget(String on, String amount) {
    return new SalesTargetRevised(
        "sales-target-1", figures(amount), splits(amount), "no fair", day(on));
  }

  public static MarketReportFiled filed(String on, String customerId) {
    return new MarketReportFiled(
        "market-report-1",
        customerId,
        "rep-7",
        MarketSubject.COMPETITOR_LAUNCH,
        2,
        "Rival Ltd",
        "a lighter drill",
        day(on));
  }

  public static MarketReportAnswered answered(String on, String customerId) {
    return new MarketReportAnswered("market-report-1", customerId, "bert", "we lend ours", day(on));
  }

  public static SalesMeetingHeld held(String on) {
    return new SalesMeetingHeld(
        "sales-meeting-1",
        SalesMeetingKind.WEEKLY,
        List.of(new MeetingParticipant("anna"), new MeetingParticipant("rep-7")),
        List.of(new MeetingDecision("visit the north on Mondays")),
        List.of(
            new MeetingTask("rep-7", "draw the route", day(on).plusDays(14)),
            new MeetingTask("anna", "tell the customers", day(on).plusDays(7))),
        day(on));
  }

  public static SalesMeetingTaskDone taskDone(String on, int number) {
    return new SalesMeetingTaskDone(
        "sales-meeting-1", number, "rep-7", "the route is drawn", day(on));
  }

  /** At least one of each. */
  public static List<LifecycleEvent> all() {
    return List.of(
        plannedDay("1997-02-01"),
        plannedVisits("1997-02-01", "north"),
        submitted("1997-02-01"),
        sentBack("1997-02-01"),
        plannedVisits("1997-02-01", "south"),
        submitted("1997-02-01"),
        countersigned("1997-02-01"),
        handedIn("1997-02-02", true),
        commented("1997-02-03", 4),
        target("1997-02-04", "100.00"),
        revisedTarget("1997-02-05", "90.00"),
        filed("1997-02-06", "customer-1"),
        answered("1997-02-07", "customer-1"),
        held("1997-02-08"),
        taskDone("1997-02-09", 2));
  }
}

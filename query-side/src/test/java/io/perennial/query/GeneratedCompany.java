package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesmeeting.MeetingDecision;
import io.perennial.events.salesmeeting.MeetingParticipant;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What our own company does in a generated world, beside what it does with one customer. */
final class GeneratedCompany {

  private final GeneratedTimeline timeline;
  private final Dice dice;
  private final int customers;

  GeneratedCompany(GeneratedTimeline timeline, Random random, int customers) {
    this.timeline = timeline;
    this.dice = new Dice(random);
    this.customers = customers;
  }

  static String customer(int number) {
    return "customer-%03d".formatted(number);
  }

  void live(List<LifecycleEvent> ofCustomers) {
    for (String line : List.of("power tools", "hand tools", "supplies")) {
      String id = "product-line-" + line.replace(' ', '-');
      timeline.add(new ProductLineIntroduced(id, line, GeneratedWorld.START));
      timeline.add(
          new ProductLineDifferentiated(
              id, Differentiation.COMMODITY, null, "alike", GeneratedWorld.START.plusDays(40)));
    }
    for (int year = GeneratedWorld.START.getYear(); year <= GeneratedWorld.END.getYear(); year++) {
      targets(year);
      balanceSheet(year);
      tieringRun(year, ofCustomers);
    }
    for (LocalDate day = GeneratedWorld.START;
        !day.isAfter(GeneratedWorld.END);
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
        salesDays(day);
      }
      if (day.getDayOfMonth() == 3) {
        meeting(day);
      }
    }
  }

  private void targets(int year) {
    LocalDate on = LocalDate.of(year, 1, 4);
    List<TargetPart> people =
        GeneratedCustomer.REPRESENTATIVES.stream()
            .map(name -> new TargetPart(null, name, SellingFacts.figures("60000.00")))
            .toList();
    List<TargetPart> quarters =
        Stream.of("Q1", "Q2", "Q3", "Q4")
            .map(quarter ->
                new TargetPart(year + "-" + quarter, null, SellingFacts.figures("90000.00")))
            .toList();
    timeline.add(
        new SalesTargetSet(
            "sales-target-" + year,
            year,
            new TargetScope(TargetScopeKind.COMPANY, null, null),
            SellingFacts.figures("360000.00"),
            List.of(
                new TargetSplit(TargetSplitKind.REPRESENTATIVE, people),
                new TargetSplit(TargetSplitKind.QUARTER, quarters)),
            on));
    for (String name : GeneratedCustomer.REPRESENTATIVES) {
      timeline.add(
          new SalesTargetSet(
              "sales-target-" + year + "-" + name,
              year,
              new TargetScope(TargetScopeKind.REPRESENTATIVE, null, name),
              SellingFacts.figures("60000.00"),
              List.of(),
              on));
    }
  }

  private void balanceSheet(int year) {
    String id = "balance-sheet-" + year;
    LocalDate day = LocalDate.of(year, 3, 31);
    timeline.note(
        BalanceSheetFacts.stated(id, day.toString(), dice.between(200, 900) + "000.00"),
        day.plusDays(40));
    if (dice.oneIn(2)) {
      timeline.note(
          BalanceSheetFacts.restated(id, day.toString(), dice.between(200, 900) + "000.00"),
          day.plusDays(90));
    }
  }

  private void salesDays(LocalDate day) {
    for (String name : GeneratedCustomer.REPRESENTATIVES) {
      String id = "sales-day-" + day + "-" + name;
      List<PlannedVisit> visits = new ArrayList<>();
      for (int i = 0; i < dice.between(1, 4); i++) {
        visits.add(
            new PlannedVisit(
                customer(dice.between(1, customers)),
                LocalTime.of(9 + i, 0),
                LocalTime.of(9 + i, 45),
                dice.any(List.of(VisitPurpose.values()))));
      }
      LocalDate before = day.minusDays(1);
      timeline.add(new SalesDayPlanned(id, name, day, "north", visits, before));
      timeline.add(new VisitPlanSubmitted(id, before));
      timeline.add(new VisitPlanCountersigned(id, before));
      if (dice.oneIn(10)) {
        continue; // no report was handed in
      }
      boolean late = dice.oneIn(5);
      timeline.add(
          new DayReportHandedIn(
              id,
              name,
              dice.oneIn(20) ? Attendance.SICK : Attendance.PRESENT,
              null,
              "call before",
              late,
              late ? day.plusDays(1) : day));
      timeline.add(new DayReportCommented(id, name, "go on", dice.between(1, 5), day.plusDays(2)));
    }
  }

  private void meeting(LocalDate on) {
    timeline.add(
        new SalesMeetingHeld(
            "sales-meeting-" + on,
            SalesMeetingKind.WEEKLY,
            List.of(new MeetingParticipant("rep-1"), new MeetingParticipant("rep-2")),
            List.of(new MeetingDecision("visit the north on Mondays")),
            List.of(new MeetingTask("rep-1", "draw the route", on.plusDays(14))),
            on));
    timeline.add(
        new SalesMeetingTaskDone(
            "sales-meeting-" + on, 1, "rep-1", "the route is drawn", on.plusDays(7)));
  }

  /** A run at the end of the year over the year: A up to 80 % of sales, B up to 95 %. */
  private void tieringRun(int year, List<LifecycleEvent> ofCustomers) {
    LocalDate from = LocalDate.of(year - 1, 12, 1);
    LocalDate to = LocalDate.of(year, 11, 30);
    LocalDate on = to.plusDays(2);
    Map<String, BigDecimal> sales = new TreeMap<>();
    for (LifecycleEvent each : ofCustomers) {
      if (each instanceof PurchaseRecorded purchase
          && !purchase.occurredOn().isBefore(from)
          && !purchase.occurredOn().isAfter(to)) {
        sales.merge(purchase.customerId(), purchase.netAmount().amount(), BigDecimal::add);
      }
    }
    BigDecimal all = sales.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() == 0) {
      return;
    }
    String run = "tiering-run-" + year;
    List<TierMove> moves = ranked(sales, all);
    timeline.add(
        new TieringRunStarted(
            run,
            from,
            to,
            List.of(
                new TierCut(Tier.A, new BigDecimal("0.80")),
                new TierCut(Tier.B, new BigDecimal("0.95"))),
            on));
    timeline.add(new TierMovesPreviewed(run, 1, moves, on));
    timeline.add(
        new TieringRunPreviewed(
            run,
            sales.size(),
            moves.size(),
            0,
            new Money(all, Facts.CURRENCY),
            List.of(new TierCount(Tier.A, 1, new Money(all, Facts.CURRENCY))),
            on));
    timeline.add(new TieringRunApplied(run, on.plusDays(1)));
    for (TierMove move : moves) {
      timeline.add(
          new TierChanged(
              move.customerId(),
              move.tier(),
              null,
              TierBasis.TIERING_RUN,
              null,
              new TierPlacement(
                  run, move.rank(), move.cumulativeShare(), move.netSales(), from, to),
              on.plusDays(1)));
    }
    timeline.add(new TieringRunFinished(run, moves.size(), 0, on.plusDays(1)));
  }

  private static List<TierMove> ranked(Map<String, BigDecimal> sales, BigDecimal all) {
    List<TierMove> moves = new ArrayList<>();
    BigDecimal above = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> each :
        sales.entrySet().stream()
            .sorted(
                Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList()) {
      BigDecimal share = above.divide(all, 4, RoundingMode.DOWN);
      Tier tier =
          share.compareTo(new BigDecimal("0.80")) < 0
              ? Tier.A
              : share.compareTo(new BigDecimal("0.95")) < 0 ? Tier.B : Tier.C;
      above = above.add(each.getValue());
      moves.add(
          new TierMove(
              each.getKey(),
              tier,
              null,
              moves.size() + 1,
              above.divide(all, 4, RoundingMode.HALF_EVEN),
              new Money(each.getValue(), Facts.CURRENCY)));
    }
    return moves;
  }
}

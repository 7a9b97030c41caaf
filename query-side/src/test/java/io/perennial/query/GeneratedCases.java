package io.perennial.query;

import static io.perennial.query.Facts.money;

import io.perennial.events.Money;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.OwedStep;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.notice.NoticeAcknowledged;
import io.perennial.events.customer.notice.NoticeRole;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.customer.notice.NoticeSubject;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** What of one customer goes on in steps: complaints, plans, contracts, reviews, goodwill. */
final class GeneratedCases {

  private final GeneratedTimeline timeline;
  private final Dice dice;
  private final String id;
  private final LocalDate end;
  private int number;

  GeneratedCases(GeneratedTimeline timeline, Dice dice, String id, LocalDate end) {
    this.timeline = timeline;
    this.dice = dice;
    this.id = id;
    this.end = end;
  }

  private String named(String kind) {
    return kind + "-" + id + "-" + number++;
  }

  /** Complaints, each as far as it has come. */
  void complaints(LocalDate from) {
    for (LocalDate on = dice.after(from, 0, 500); !on.isAfter(end); on = dice.after(on, 60, 900)) {
      complaint(on);
    }
  }

  private void complaint(LocalDate on) {
    String complaintId = named("complaint");
    int severity = dice.between(1, 4);
    timeline.add(
        new ComplaintRecorded(
            complaintId,
            id,
            dice.any(List.of(ComplaintCategory.values())),
            severity,
            dice.any(List.of(ComplaintChannel.values())),
            "broken",
            null,
            null,
            null,
            dice.oneIn(2) ? dice.any("drill-1", "saw-1", "hammer-1") : null,
            on));
    LocalDate acknowledged = dice.after(on, 0, 3);
    timeline.add(
        new ComplaintAcknowledged(
            complaintId,
            id,
            on.plusDays(20).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
            acknowledged));
    LocalDate judged = dice.after(acknowledged, 0, 4);
    boolean valid = !dice.oneIn(6);
    timeline.add(
        new ComplaintJudged(complaintId, id, valid, valid ? null : "used wrongly", judged));
    if (!valid) {
      timeline.add(new ComplaintClosedAsUnfounded(complaintId, id, dice.after(judged, 0, 2)));
      return;
    }
    LocalDate assigned = dice.after(judged, 0, 2);
    timeline.add(
        new ComplaintAssigned(
            complaintId, id, dice.any("works", "logistics", "sales"), "rep-1", assigned));
    if (dice.oneIn(8)) {
      timeline.add(
          new ComplaintEscalated(
              complaintId,
              id,
              OwedStep.PROPOSAL,
              1,
              assigned.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
              dice.after(assigned, 1, 3)));
      return; // and nobody has dealt with it since
    }
    LocalDate analysed = dice.after(assigned, 0, 10);
    timeline.add(new ComplaintCauseAnalysed(complaintId, id, "a bad batch", analysed));
    solve(complaintId, analysed, 1);
  }

  private void solve(String complaintId, LocalDate from, int round) {
    String solutionId = "solution-" + round + "-" + complaintId;
    LocalDate proposed = dice.after(from, 0, 12);
    timeline.add(
        new ComplaintSolutionProposed(
            complaintId,
            id,
            solutionId,
            "a new one",
            ComplaintChannel.PHONE,
            null,
            null,
            proposed));
    LocalDate answered = dice.after(proposed, 0, 8);
    if (round < 3 && dice.oneIn(4)) {
      timeline.add(
          new ComplaintSolutionDeclined(complaintId, id, solutionId, "too little", answered));
      solve(complaintId, answered, round + 1);
      return;
    }
    timeline.add(new ComplaintSolutionAccepted(complaintId, id, solutionId, answered));
    LocalDate carriedOut = dice.after(answered, 0, 15);
    timeline.add(
        new ComplaintSolutionCarriedOut(
            complaintId, id, solutionId, dice.oneIn(3) ? null : dice.money(1, 300), carriedOut));
    LocalDate closed = dice.after(carriedOut, 0, 10);
    timeline.add(new ComplaintEvaluated(complaintId, id, "solved", "check batches", null, closed));
    if (dice.oneIn(8)) {
      LocalDate reopened = dice.after(closed, 1, 25);
      timeline.add(new ComplaintReopened(complaintId, id, "broken again", reopened));
    }
  }

  /** Losses suffered with us, and what is given back. */
  void goodwill(LocalDate from) {
    for (LocalDate on = dice.after(from, 0, 700);
        !on.isAfter(end);
        on = dice.after(on, 100, 1000)) {
      String lossId = named("loss");
      String goodwillId = "goodwill-of-" + lossId;
      Money amount = dice.money(100, 900);
      Money ceiling = new Money(amount.amount().multiply(new BigDecimal("0.1")), Facts.CURRENCY);
      timeline.add(new LossSufferedRecorded(id, lossId, amount, "we were late", on));
      LocalDate decided = dice.after(on, 2, 20);
      switch (dice.between(0, 3)) {
        case 0 -> {} // nothing was given
        case 1 -> {
          timeline.add(
              new GoodwillProposed(
                  id, goodwillId, lossId, money("9.00"), "ten drills", on.plusDays(1)));
          timeline.add(new GoodwillRejected(id, goodwillId, "not our fault", decided));
        }
        default -> {
          timeline.add(
              new GoodwillProposed(
                  id, goodwillId, lossId, money("9.00"), "ten drills", on.plusDays(1)));
          timeline.add(
              new GoodwillGranted(
                  id, goodwillId, lossId, money("9.00"), money("9.00"), ceiling, null, decided));
        }
      }
    }
  }

  /** Contracts of a year each. */
  void contracts(LocalDate from) {
    LocalDate on = dice.after(from, 0, 400);
    while (!on.isAfter(end)) {
      String contractId = named("contract");
      LocalDate endsOn = on.plusDays(364);
      timeline.add(
          new ContractSigned(id, contractId, "supply", "supplies", on, endsOn, null, null, on));
      while (dice.oneIn(2) && endsOn.isBefore(end)) {
        LocalDate next = endsOn.plusDays(365);
        timeline.add(new ContractRenewed(id, contractId, endsOn, next, endsOn.minusDays(10)));
        endsOn = next;
      }
      if (dice.oneIn(2)) {
        timeline.add(
            new ContractRenewalDeclined(
                id, contractId, endsOn, DefectionReason.PRICE, null, endsOn.minusDays(5)));
      }
      timeline.add(new ContractExpired(id, contractId, endsOn.plusDays(1)));
      on = dice.after(endsOn, 30, 900);
    }
  }

  /** Reviews, investigations and measures. */
  void creditDesk(LocalDate from) {
    CreditFacts facts = new CreditFacts(id);
    for (LocalDate on = dice.after(from, 0, 800); !on.isAfter(end); on = dice.after(on, 200, 900)) {
      String reviewId = named("review");
      timeline.add(
          new CreditReviewOpened(
              id,
              reviewId,
              dice.any(List.of(ReviewReason.values())),
              "rep-2",
              on.plusDays(20),
              null,
              on));
      String investigationId = named("investigation");
      timeline.add(
          facts.opened(
              on.plusDays(1).toString(),
              investigationId,
              dice.any(List.of(InvestigationChannel.values()))));
      timeline.add(
          facts.answered(
              on.plusDays(5).toString(),
              investigationId,
              dice.any(List.of(FinancesQuestion.values())),
              dice.any(List.of(InvestigationAnswer.values())),
              "80.00"));
      timeline.add(
          dice.oneIn(5)
              ? facts.abandoned(on.plusDays(9).toString(), investigationId)
              : facts.concluded(
                  on.plusDays(9).toString(),
                  investigationId,
                  dice.any(List.of(CreditClass.values()))));
      String measureId = named("measure");
      timeline.add(
          facts.ordered(
              on.plusDays(12).toString(), measureId, dice.any(List.of(CreditMeasure.values()))));
      timeline.add(
          new CreditReviewConcluded(
              id, reviewId, ReviewResult.ORDER_MEASURE, "so", on.plusDays(13)));
      if (!dice.oneIn(3)) {
        timeline.add(facts.closed(dice.after(on, 40, 200).toString(), measureId));
      }
    }
  }

  /** An account plan. */
  void plan(LocalDate on) {
    PlanFacts plan = new PlanFacts(id, named("plan"));
    timeline.add(plan.drafted(on.toString(), on.getYear(), PlanFacts.objective("20", "35")));
    timeline.add(plan.bring(on.plusDays(1).toString(), "250.00", "1000.00"));
    timeline.add(
        plan.action(
            on.plusDays(1).toString(), "action-1", "show drills", on.plusDays(90).toString()));
    timeline.add(plan.found(on.plusDays(2).toString(), "item-1", dice.between(1, 4)));
    timeline.add(plan.submitted(on.plusDays(5).toString()));
    if (dice.oneIn(4)) {
      timeline.add(plan.sentBack(on.plusDays(8).toString()));
      return;
    }
    timeline.add(plan.approved(on.plusDays(8).toString()));
    timeline.add(plan.progress(on.plusDays(100).toString(), "objective-1", "25"));
    if (dice.oneIn(2)) {
      timeline.add(plan.actionDone(on.plusDays(110).toString(), "action-1"));
    }
    timeline.add(plan.reviewed(on.plusDays(180).toString(), "review-1"));
    if (dice.oneIn(2)) {
      timeline.add(plan.closed(on.plusDays(360).toString(), PlanOutcome.ACHIEVED));
    }
  }

  /** What was reported of it beyond the day, what somebody was told of it, and what it may keep. */
  void notices(LocalDate from) {
    LocalDate on = dice.after(from, 0, 900);
    String reportId = named("market-report");
    timeline.add(
        new MarketReportFiled(
            reportId,
            id,
            "rep-3",
            dice.any(List.of(MarketSubject.values())),
            dice.between(1, 4),
            "Rival 1",
            "a lighter drill",
            on));
    if (dice.oneIn(2)) {
      timeline.add(new MarketReportAnswered(reportId, id, "rep-4", "ours too", on.plusDays(9)));
    }
    String noticeId = named("notice");
    timeline.add(
        new NoticeSent(
            id,
            noticeId,
            NoticeSubject.GRAVE_MARKET_REPORT,
            reportId,
            NoticeRole.SALES_MANAGER,
            null,
            on));
    if (dice.oneIn(2)) {
      timeline.add(new NoticeAcknowledged(id, noticeId, null, on.plusDays(2)));
    }
    if (dice.oneIn(10)) {
      timeline.add(new LegalHoldSet(id, "it sues us", on.plusDays(3)));
      timeline.add(new LegalHoldLifted(id, "settled", on.plusDays(300)));
    }
  }
}

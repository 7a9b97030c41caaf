package io.perennial.query;

import io.perennial.events.Money;
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The life of one customer of a generated world. */
final class GeneratedCustomer {

  static final Money ZERO = Facts.money("0.00");
  static final List<String> REPRESENTATIVES =
      List.of("rep-1", "rep-2", "rep-3", "rep-4", "rep-5", "rep-6");

  private static final LocalDate END = GeneratedWorld.END;

  /** Of so many customers one is only identified, of so many one has a plan in any case. */
  private static final int IDENTIFIED_ONLY = 25;

  private static final int PLANNED_FOR = 4;

  /** Of so many contacts one brings news of a competitor. */
  private static final int NEWS_AT = 5;

  private final GeneratedTimeline timeline;
  private final Dice dice;
  private final String id;
  private final int place;
  private final int customers;
  private final Facts facts;
  private final FileFacts file;
  private int number;

  GeneratedCustomer(GeneratedTimeline timeline, Random random, int number, int customers) {
    this.timeline = timeline;
    this.dice = new Dice(random);
    this.id = GeneratedCompany.customer(number);
    this.place = number;
    this.customers = customers;
    this.facts = new Facts(id);
    this.file = new FileFacts(id);
  }

  void live() {
    LocalDate registered = dice.after(GeneratedWorld.START, 0, 1000);
    CustomerRegistered registration =
        facts.registered(
            registered.toString(),
            dice.any(List.of(CustomerClass.values())),
            dice.any("North", "South", "East", ""));
    if (place % IDENTIFIED_ONLY == 0) {
      timeline.add(identified(registration));
      return;
    }
    timeline.add(registration);
    file(registered);
    standing(registered);
    contacts(registered);
    LocalDate first = win(registered);
    if (first != null) {
      GeneratedTrade trade = new GeneratedTrade(timeline, dice, id, END);
      trade.credit(dice.after(registered, 0, 200));
      trade.buy(first);
      known(first);
      GeneratedCases cases = new GeneratedCases(timeline, dice, id, END);
      cases.complaints(first);
      cases.goodwill(first);
      cases.contracts(first);
      cases.creditDesk(first);
      cases.notices(first);
      if (dice.oneIn(3) || place % PLANNED_FOR == 0) {
        cases.plan(dice.after(first, 100, 700));
      }
    }
  }

  /** Nobody has talked to it yet. */
  private static CustomerRegistered identified(CustomerRegistered known) {
    return new CustomerRegistered(
        known.customerId(),
        known.legalName(),
        known.tradingName(),
        known.registrationNumber(),
        known.customerClass(),
        LifecycleStage.IDENTIFIED,
        known.region(),
        known.lineOfBusiness(),
        known.relationshipStartedOn(),
        known.details(),
        known.people(),
        known.profile(),
        known.business(),
        known.dealings(),
        known.source(),
        known.occurredOn());
  }

  private void file(LocalDate from) {
    timeline.add(file.personAdded(from.plusDays(1).toString(), "person-2", "Ben Example"));
    timeline.add(file.stakeholder(from.plusDays(2).toString(), Attitude.NEUTRAL));
    timeline.add(file.profile(from.plusDays(3).toString(), "grows"));
    timeline.add(facts.prefers(from.plusDays(3).toString(), "calls", Liking.DISLIKED));
    if (dice.oneIn(4)) {
      timeline.add(
          file.basics(
              dice.after(from, 30, 700).toString(),
              "Renamed Ltd",
              dice.any(List.of(CustomerClass.values())),
              dice.any("North", "South")));
    }
    String before = "";
    for (LocalDate on = dice.after(from, 0, 10); !on.isAfter(END); on = dice.after(on, 150, 900)) {
      before = another(dice.any(REPRESENTATIVES), before);
      timeline.add(facts.assigned(on.toString(), before));
    }
  }

  /** Who looks after a customer already does not take it over. */
  private static String another(String drawn, String before) {
    int next = (REPRESENTATIVES.indexOf(drawn) + 1) % REPRESENTATIVES.size();
    return drawn.equals(before) ? REPRESENTATIVES.get(next) : drawn;
  }

  private void standing(LocalDate from) {
    if (!dice.oneIn(8)) {
      for (LocalDate on = dice.after(from, 0, 90);
          !on.isAfter(END);
          on = dice.after(on, 200, 900)) {
        timeline.add(
            new CustomerClassifiedInPyramid(
                id, dice.any(List.of(PyramidClass.values())), null, "by what it may buy", on));
      }
    }
    if (!dice.oneIn(8)) {
      for (LocalDate on = dice.after(from, 0, 90);
          !on.isAfter(END);
          on = dice.after(on, 300, 900)) {
        timeline.add(
            new ContactPrioritySet(id, dice.any(List.of(ContactPriority.values())), null, on));
      }
    }
    for (LocalDate on = dice.after(from, 0, 300); !on.isAfter(END); on = dice.after(on, 200, 900)) {
      timeline.add(facts.tier(on.toString(), dice.any(Tier.A, Tier.B, Tier.C)));
    }
    LocalDate on = dice.after(from, 0, 60);
    RelationshipPhase before = null;
    for (RelationshipPhase phase :
        List.of(
            RelationshipPhase.BREAKTHROUGH,
            RelationshipPhase.CONSOLIDATION,
            RelationshipPhase.GROWTH,
            RelationshipPhase.DEFENCE)) {
      timeline.add(new RelationshipPhaseMoved(id, phase, before, on));
      before = phase;
      on = dice.after(on, 60, 500);
    }
  }

  private void contacts(LocalDate from) {
    int most = dice.any(40, 100, 250);
    for (LocalDate on = dice.after(from, 3, most); !on.isAfter(END); on = dice.after(on, 3, most)) {
      if (dice.oneIn(2)) {
        visit(on);
      } else {
        call("call-" + id + "-" + number++, on, VisitPurpose.ORDER);
      }
    }
  }

  private void visit(LocalDate on) {
    VisitLogged visit =
        new VisitLogged(
            id,
            "visit-" + id + "-" + number++,
            dice.any(REPRESENTATIVES),
            dice.between(10, 180),
            dice.any(List.of(VisitPurpose.values())),
            dice.any(List.of(VisitOutcome.values())),
            null,
            null,
            dice.oneIn(4) ? null : dice.money(5, 150),
            "a note",
            number % NEWS_AT == 0
                ? new ContactReport(null, "Rival 2 was here", null, null, null)
                : null,
            on);
    boolean noted = timeline.addPerhapsLate(visit);
    if (noted && dice.oneIn(40)) {
      timeline.note(facts.struckOut(visit), on.plusDays(70));
    }
  }

  private void call(String callId, LocalDate on, VisitPurpose purpose) {
    timeline.add(
        new CallLogged(
            id,
            callId,
            dice.any(REPRESENTATIVES),
            dice.between(2, 40),
            purpose,
            dice.any(List.of(VisitOutcome.values())),
            null,
            null,
            dice.oneIn(2) ? null : dice.money(0, 9),
            null,
            null,
            null,
            on));
  }

  /** The day of its first purchase; absent when it never buys. */
  private @Nullable LocalDate win(LocalDate from) {
    LocalDate on = dice.after(from, 0, 60);
    timeline.add(facts.qualified(on.toString()));
    if (dice.oneIn(12)) {
      timeline.add(facts.disqualified(on.plusDays(20).toString()));
      if (dice.oneIn(2)) {
        return null;
      }
      timeline.add(facts.reopened(on.plusDays(120).toString(), LifecycleStage.PROSPECT));
      on = on.plusDays(130);
    }
    int tries = dice.between(1, 3);
    for (int i = 1; i <= tries; i++) {
      String roundId = "round-" + id + "-" + i;
      FunnelStep last = FunnelStep.CALL;
      for (FunnelStep step : FunnelStep.values()) {
        timeline.add(new FunnelStepRecorded(id, roundId, step, null, null, on));
        if (step == FunnelStep.CALL) {
          String callId = "call-" + roundId;
          call(callId, on, VisitPurpose.DEVELOP);
          if (dice.oneIn(2)) {
            timeline.add(
                new ObjectionRecorded(
                    id,
                    "objection-" + roundId,
                    callId,
                    dice.any(List.of(ObjectionReason.values())),
                    dice.oneIn(2) ? "try it first" : null,
                    on));
          }
        }
        last = step;
        on = dice.after(on, 0, 20);
        if (dice.oneIn(4)) {
          break;
        }
      }
      if (last == FunnelStep.PROPOSAL && dice.oneIn(2)) {
        timeline.add(new DealClosed(id, roundId, dice.money(50, 5000), on));
        return on;
      }
      timeline.add(
          new ProspectLost(
              id, roundId, last, dice.any(List.of(ProspectLossReason.values())), null, on));
      timeline.add(new ProspectRestBegan(id, "call-" + roundId, on.plusDays(90), on));
      on = dice.after(on, 95, 200);
    }
    return dice.oneIn(4) ? null : on;
  }

  /** What it says of us, and what is known of its demand. */
  private void known(LocalDate first) {
    for (LocalDate on = dice.after(first, 10, 300);
        !on.isAfter(END);
        on = dice.after(on, 40, 400)) {
      SurveyAnswerRecorded answer =
          new SurveyAnswerRecorded(
              id,
              "answer-" + id + "-" + number++,
              dice.between(1, 5),
              dice.oneIn(2) ? dice.between(0, 10) : null,
              dice.oneIn(3) ? List.of(new SurveyItem("delivery", dice.between(1, 5))) : List.of(),
              dice.any("phone", "visit"),
              on);
      if (timeline.addPerhapsLate(answer) && dice.oneIn(30)) {
        timeline.note(facts.struckOut(answer), on.plusDays(70));
      }
    }
    for (LocalDate on = dice.after(first, 10, 500);
        !on.isAfter(END);
        on = dice.after(on, 90, 400)) {
      timeline.add(
          new ShareOfWalletEstimated(
              id, null, BigDecimal.valueOf(dice.between(5, 95), 2), "visit", on));
      timeline.add(
          new StockReported(
              id,
              "drill-1",
              YearMonth.from(on).minusMonths(1),
              dice.between(0, 40),
              dice.between(0, 40),
              on));
      timeline.add(
          new ExitBarrierRecorded(
              id, dice.any(List.of(ExitBarrier.values())), dice.between(0, 3), null, on));
    }
    appraised(first);
    referred(first);
  }

  private void appraised(LocalDate first) {
    LocalDate on = dice.after(first, 10, 900);
    timeline.add(
        new CustomerEvaluated(
            id,
            dice.between(1, 5),
            "pays",
            dice.between(1, 5),
            "two shops",
            List.of(),
            List.of(),
            on));
    timeline.add(
        new ExperienceClassified(
            id, dice.any(List.of(Experience.values())), null, "asks for parts", on));
    if (dice.oneIn(8)) {
      LeavingFacts leaving = new LeavingFacts(id);
      String partId = "part-" + id;
      timeline.add(leaving.leftPart(on.toString(), partId, "supplies", DefectionReason.PRICE));
      timeline.add(leaving.analysed(on.plusDays(3).toString(), partId, on.toString()));
      if (dice.oneIn(2)) {
        timeline.add(leaving.partBack(on.plusDays(100).toString(), partId));
      }
    }
  }

  private void referred(LocalDate first) {
    for (LocalDate on = dice.after(first, 10, 900);
        !on.isAfter(END);
        on = dice.after(on, 60, 900)) {
      String referralId = "referral-" + id + "-" + number++;
      timeline.add(new LeavingFacts(id).referred(on.toString(), referralId));
      if (dice.oneIn(3)) {
        timeline.add(
            new ReferralLedToPurchase(
                id,
                referralId,
                GeneratedCompany.customer(dice.between(1, customers)),
                null,
                dice.after(on, 10, 100)));
      }
    }
  }
}

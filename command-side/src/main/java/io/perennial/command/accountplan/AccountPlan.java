package io.perennial.command.accountplan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.FeatureMember;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The plan for a key account and a year. A step that has been taken is quiet when just that is
 * asked for again, even after later steps; one whose turn has not come, or has gone, is refused.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class AccountPlan {
  @AggregateIdentifier private String planId;
  private String customerId;
  private Asker author;
  private @Nullable Trace draft;
  private @Nullable Asker submitter;
  private @Nullable Trace submission;
  private @Nullable Trace approval;
  private @Nullable Trace closure;
  private @Nullable Trace sentBack;
  private Traces reviews = new Traces();
  @FeatureMember private Commitments commitments = new Commitments();
  @FeatureMember private Work work = new Work();
  @FeatureMember private Knowledge knowledge = new Knowledge();

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  AccountPlan() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      DraftAccountPlan command,
      MetaData metaData,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanDrafted drafted =
        new AccountPlanDrafted(
            command.planId(),
            command.customerId(),
            command.year(),
            command.vision(),
            command.objectives().stream().map(ObjectiveEntry::toObjective).toList(),
            on);
    if (draft != null) {
      if (!draft.sameAs(
          Asked.of(traceOf(drafted), command.occurredOn()).saying(facts.wordsOf(drafted)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, "Another plan has been drafted as " + command.planId());
      }
      return;
    }
    dates.requireYearWithinBounds(command.year(), "/year");
    for (int i = 0; i < command.objectives().size(); i++) {
      dates.requireWithinBounds(command.objectives().get(i).dueOn(), "/objectives/" + i + "/dueOn");
    }
    if (!customers.exists(command.customerId())) {
      throw RefusedException.at(
          "/customerId",
          CommonRefusal.CUSTOMER_UNKNOWN,
          "There is no customer " + command.customerId());
    }
    apply(drafted, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(SubmitAccountPlan command, MetaData metaData, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        submission, Asked.of(Trace.of(on), command.occurredOn()), "The plan has been submitted")) {
      return;
    }
    requireOpen();
    StepOrderRule.check(on, dateOf(draft), "the draft");
    StepOrderRule.check(on, commitments.lastWrittenOn(), "what was planned last");
    StepOrderRule.check(on, dateOf(sentBack), "the sending back");
    apply(new AccountPlanSubmitted(planId, customerId, on), Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(ApproveAccountPlan command, MetaData metaData, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        approval, Asked.of(Trace.of(on), command.occurredOn()), "The plan has been approved")) {
      return;
    }
    requireOpen();
    if (submission == null || submitter == null) {
      throw outOfOrder("The plan has not been submitted");
    }
    Asker approver = Asker.of(metaData);
    approver.requireOtherThan(author, "Who drafts a plan does not approve it");
    approver.requireOtherThan(submitter, "Who submits a plan does not approve it");
    commitments.requireNotWrittenBy(approver);
    StepOrderRule.check(on, submission.on(), "the submission");
    apply(new AccountPlanApproved(planId, customerId, on));
  }

  @CommandHandler
  void handle(SendBackAccountPlan command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanSentBack back = new AccountPlanSentBack(planId, customerId, command.reason(), on);
    if (submission == null
        && RepeatRule.repeats(
            sentBack,
            Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(back)),
            "The plan has been sent back")) {
      return;
    }
    requireOpen();
    if (submission == null) {
      throw outOfOrder("The plan has not been submitted");
    }
    if (approval != null) {
      throw outOfOrder("The plan has been approved");
    }
    StepOrderRule.check(on, submission.on(), "the submission");
    apply(back);
  }

  @CommandHandler
  void handle(ReviewAccountPlan command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanReviewed reviewed =
        new AccountPlanReviewed(
            planId,
            customerId,
            command.reviewId(),
            command.summary(),
            command.changed(),
            command.nextReviewOn(),
            on);
    if (reviews.repeats(
        command.reviewId(),
        Asked.of(traceOf(reviewed), command.occurredOn()).saying(facts.wordsOf(reviewed)))) {
      return;
    }
    requireOpen();
    if (approval == null) {
      throw outOfOrder("The plan has not been approved");
    }
    StepOrderRule.check(on, approval.on(), "the approval");
    if (command.nextReviewOn() != null) {
      dates.requireWithinBounds(command.nextReviewOn(), "/nextReviewOn");
      StepOrderRule.check(command.nextReviewOn(), "/nextReviewOn", on, "this one");
    }
    apply(reviewed);
  }

  @CommandHandler
  void handle(RecordProgress command, BusinessDates dates, RecordedFacts facts) {
    work.record(command, commitments, dates, facts);
  }

  @CommandHandler
  void handle(PlanAction command, BusinessDates dates, RecordedFacts facts) {
    work.plan(command, commitments, dates, facts);
  }

  @CommandHandler
  void handle(CompleteAction command, BusinessDates dates, RecordedFacts facts) {
    work.complete(command, commitments, dates, facts);
  }

  @CommandHandler
  void handle(PlanMeasure command, BusinessDates dates, RecordedFacts facts) {
    work.plan(command, commitments, dates, facts);
  }

  @CommandHandler
  void handle(CarryOutMeasure command, BusinessDates dates, RecordedFacts facts) {
    work.carryOut(command, commitments, dates, facts);
  }

  @CommandHandler
  void handle(CloseAccountPlan command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    AccountPlanClosed closed =
        new AccountPlanClosed(planId, customerId, command.outcome(), command.lessons(), on);
    if (closure != null
        && closure.sameAs(
            Asked.of(traceOf(closed), command.occurredOn()).saying(facts.wordsOf(closed)))) {
      return;
    }
    requireOpen();
    if (command.outcome() == PlanOutcome.ACHIEVED && approval == null) {
      throw outOfOrder("Only an approved plan can have been achieved");
    }
    StepOrderRule.check(on, dateOf(draft), "the draft");
    StepOrderRule.check(on, dateOf(submission), "the submission");
    StepOrderRule.check(on, dateOf(approval), "the approval");
    StepOrderRule.check(on, reviews.lastOn(), "the last review");
    apply(closed);
  }

  @EventSourcingHandler
  void on(AccountPlanDrafted event, MetaData metaData, @SequenceNumber long sequence) {
    planId = event.planId();
    customerId = event.customerId();
    author = Asker.of(metaData);
    draft = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(AccountPlanSubmitted event, MetaData metaData, @SequenceNumber long sequence) {
    submitter = Asker.of(metaData);
    submission = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(AccountPlanApproved event, @SequenceNumber long sequence) {
    approval = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(AccountPlanSentBack event, @SequenceNumber long sequence) {
    sentBack = Trace.of(event.occurredOn()).recordedAs(sequence);
    submission = null;
    submitter = null;
  }

  @EventSourcingHandler
  void on(AccountPlanReviewed event, @SequenceNumber long sequence) {
    reviews.keep(event.reviewId(), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(AccountPlanClosed event, @SequenceNumber long sequence) {
    closure = traceOf(event).recordedAs(sequence);
  }

  private static @Nullable LocalDate dateOf(@Nullable Trace step) {
    return step == null ? null : step.on();
  }

  private void requireOpen() {
    if (closure != null) {
      throw outOfOrder("The plan has been closed");
    }
  }

  private static RefusedException outOfOrder(String detail) {
    return new RefusedException(CommonRefusal.STEP_OUT_OF_ORDER, detail);
  }

  private static Trace traceOf(AccountPlanDrafted event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.customerId());
    parts.add(event.year());
    for (Objective objective : event.objectives()) {
      parts.add(objective.baseline());
      parts.add(objective.target());
      parts.add(objective.dueOn());
      parts.add(objective.metric());
      parts.add(objective.unit());
    }
    return Trace.of(event.occurredOn(), parts.toArray());
  }

  private static Trace traceOf(AccountPlanReviewed event) {
    return Trace.of(event.occurredOn(), event.nextReviewOn());
  }

  private static Trace traceOf(AccountPlanClosed event) {
    return Trace.of(event.occurredOn(), event.outcome());
  }
}

package io.perennial.command.complaint;

import static io.perennial.command.complaint.ComplaintTraces.asked;
import static io.perennial.command.complaint.ComplaintTraces.traceOf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.FeatureMember;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.events.ComparableText;
import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.complaint.ComplaintPolicy;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A complaint, from its recording to its closing and beyond. One table says which step may follow
 * which ({@link ComplaintStep}). What was said in words is not kept here.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Complaint {
  @AggregateIdentifier private String complaintId;
  private String customerId;
  @FeatureMember private Course course = new Course();
  @FeatureMember private Deadlines deadlines = new Deadlines();
  @FeatureMember private Solutions solutions = new Solutions();

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Complaint() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      RecordComplaint command,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    ComplaintRecorded recorded =
        new ComplaintRecorded(
            command.complaintId(),
            command.customerId(),
            command.category(),
            command.severity(),
            command.channel(),
            command.subject(),
            command.requested(),
            command.complainant(),
            command.purchaseId(),
            command.productId(),
            dates.resolve(command.occurredOn()));
    Trace recording = course.last(ComplaintStep.RECORD);
    if (recording != null) {
      if (!recording.sameAs(asked(recorded, command.occurredOn(), facts))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            "Another complaint has been recorded as " + command.complaintId());
      }
      return;
    }
    if (!customers.exists(command.customerId())) {
      throw RefusedException.at(
          "/customerId",
          CommonRefusal.CUSTOMER_UNKNOWN,
          "There is no customer " + command.customerId());
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(
      AcknowledgeComplaint command,
      BusinessDates dates,
      RecordedFacts facts,
      ComplaintPolicy policy) {
    ComplaintAcknowledged acknowledged =
        new ComplaintAcknowledged(
            complaintId,
            customerId,
            deadlines.dueAt(OwedStep.ACKNOWLEDGEMENT, policy),
            dates.resolve(command.occurredOn()));
    take(ComplaintStep.ACKNOWLEDGE, acknowledged, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(JudgeComplaint command, BusinessDates dates, RecordedFacts facts) {
    ComplaintJudged judged =
        new ComplaintJudged(
            complaintId,
            customerId,
            command.valid(),
            command.reasons(),
            dates.resolve(command.occurredOn()));
    if (course.isJudgedOtherwise(command.valid())) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "The complaint has been judged otherwise already");
    }
    if (course.takes(ComplaintStep.JUDGE, asked(judged, command.occurredOn(), facts))) {
      ReasonsRule.check(command);
      apply(judged);
    }
  }

  @CommandHandler
  void handle(CloseComplaintAsUnfounded command, BusinessDates dates, RecordedFacts facts) {
    ComplaintClosedAsUnfounded closed =
        new ComplaintClosedAsUnfounded(
            complaintId, customerId, dates.resolve(command.occurredOn()));
    take(ComplaintStep.CLOSE_AS_UNFOUNDED, closed, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(AssignComplaint command, BusinessDates dates, RecordedFacts facts) {
    ComplaintAssigned assigned =
        new ComplaintAssigned(
            complaintId,
            customerId,
            command.department(),
            command.person(),
            dates.resolve(command.occurredOn()));
    if (!RepeatRule.repeats(
        isAssigned(assigned, facts) ? course.last(ComplaintStep.ASSIGN) : null,
        Asked.of(traceOf(assigned), command.occurredOn()),
        "The complaint was assigned")) {
      course.check(ComplaintStep.ASSIGN, assigned.occurredOn());
      apply(assigned);
    }
  }

  /** A name that can no longer be read is nobody's: whoever is assigned after it is another one. */
  private boolean isAssigned(ComplaintAssigned asked, RecordedFacts facts) {
    Trace last = course.last(ComplaintStep.ASSIGN);
    return last != null
        && facts
            .find(complaintId, last.sequence())
            .filter(ComplaintAssigned.class::isInstance)
            .map(ComplaintAssigned.class::cast)
            .filter(known ->
                known.department().equals(asked.department())
                    && ComparableText.person(known.person())
                        .equals(ComparableText.person(asked.person())))
            .isPresent();
  }

  @CommandHandler
  void handle(AnalyseComplaintCause command, BusinessDates dates, RecordedFacts facts) {
    ComplaintCauseAnalysed analysed =
        new ComplaintCauseAnalysed(
            complaintId, customerId, command.cause(), dates.resolve(command.occurredOn()));
    take(ComplaintStep.ANALYSE_CAUSE, analysed, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(
      ProposeSolution command,
      BusinessDates dates,
      RecordedFacts facts,
      ReportingCurrency currency,
      ComplaintPolicy policy) {
    ComplaintSolutionProposed proposed =
        new ComplaintSolutionProposed(
            complaintId,
            customerId,
            command.solutionId(),
            command.solution(),
            command.toldThrough(),
            currency.exactOrNull(command.cost(), "/cost"),
            deadlines.dueAt(OwedStep.PROPOSAL, policy),
            dates.resolve(command.occurredOn()));
    if (!solutions.repeatsProposal(
        command.solutionId(), asked(proposed, command.occurredOn(), facts))) {
      course.check(ComplaintStep.PROPOSE, proposed.occurredOn());
      apply(proposed);
    }
  }

  @CommandHandler
  void handle(AcceptSolution command, BusinessDates dates, RecordedFacts facts) {
    ComplaintSolutionAccepted accepted =
        new ComplaintSolutionAccepted(
            complaintId, customerId, command.solutionId(), dates.resolve(command.occurredOn()));
    if (!solutions.repeatsAnswer(
        command.solutionId(), asked(accepted, command.occurredOn(), facts))) {
      answered(ComplaintStep.ACCEPT, accepted);
    }
  }

  @CommandHandler
  void handle(DeclineSolution command, BusinessDates dates, RecordedFacts facts) {
    ComplaintSolutionDeclined declined =
        new ComplaintSolutionDeclined(
            complaintId,
            customerId,
            command.solutionId(),
            command.reason(),
            dates.resolve(command.occurredOn()));
    if (!solutions.repeatsAnswer(
        command.solutionId(), asked(declined, command.occurredOn(), facts))) {
      answered(ComplaintStep.DECLINE, declined);
    }
  }

  /** Who answers is not waited for any more. */
  private void answered(ComplaintStep step, ComplaintEvent answer) {
    course.check(step, answer.occurredOn());
    if (course.isWaiting()) {
      apply(new ComplaintWaitEnded(complaintId, customerId, answer.occurredOn()));
    }
    apply(answer);
  }

  @CommandHandler
  void handle(
      CarryOutSolution command,
      BusinessDates dates,
      RecordedFacts facts,
      ReportingCurrency currency) {
    Money cost = currency.exactOrNull(command.cost(), "/cost");
    ComplaintSolutionCarriedOut carriedOut =
        new ComplaintSolutionCarriedOut(
            complaintId,
            customerId,
            solutions.last(),
            cost == null ? solutions.lastCost() : cost,
            dates.resolve(command.occurredOn()));
    take(ComplaintStep.CARRY_OUT, carriedOut, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(EvaluateComplaint command, BusinessDates dates, RecordedFacts facts) {
    ComplaintEvaluated evaluated =
        new ComplaintEvaluated(
            complaintId,
            customerId,
            command.summary(),
            command.preventiveMeasures(),
            command.consequences(),
            dates.resolve(command.occurredOn()));
    take(ComplaintStep.EVALUATE, evaluated, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(
      ReopenComplaint command, BusinessDates dates, RecordedFacts facts, ComplaintPolicy policy) {
    ComplaintReopened reopened =
        new ComplaintReopened(
            complaintId, customerId, command.reason(), dates.resolve(command.occurredOn()));
    if (course.takes(ComplaintStep.REOPEN, asked(reopened, command.occurredOn(), facts))) {
      Instant closing = course.closingRecordedAt();
      ReopeningWindowRule.check(
          dates.today(), closing == null ? null : dates.dayOf(closing), policy.reopenDays());
      apply(reopened);
    }
  }

  @CommandHandler
  void handle(
      ChangeComplaintSeverity command,
      BusinessDates dates,
      RecordedFacts facts,
      ComplaintPolicy policy) {
    ComplaintSeverityChanged changed =
        new ComplaintSeverityChanged(
            complaintId,
            customerId,
            command.severity(),
            command.reason(),
            deadlines.overdueSince(OwedStep.PROPOSAL, policy, dates.calendar().now()),
            dates.resolve(command.occurredOn()));
    if (command.severity() == deadlines.severity()) {
      Trace last = course.last(ComplaintStep.CHANGE_SEVERITY);
      if (last == null && command.reason() == null && command.occurredOn() == null) {
        return;
      }
      RepeatRule.repeats(
          last == null ? course.last(ComplaintStep.RECORD) : last,
          asked(changed, command.occurredOn(), facts),
          "The severity was held to be " + command.severity());
      return;
    }
    course.check(ComplaintStep.CHANGE_SEVERITY, changed.occurredOn());
    apply(changed);
  }

  @CommandHandler
  void handle(WaitForCustomer command, BusinessDates dates, RecordedFacts facts) {
    ComplaintWaitBegan began =
        new ComplaintWaitBegan(
            complaintId, customerId, command.awaited(), dates.resolve(command.occurredOn()));
    take(ComplaintStep.WAIT, began, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(ResumeComplaint command, BusinessDates dates, RecordedFacts facts) {
    ComplaintWaitEnded ended =
        new ComplaintWaitEnded(complaintId, customerId, dates.resolve(command.occurredOn()));
    take(ComplaintStep.RESUME, ended, command.occurredOn(), facts);
  }

  @CommandHandler
  void handle(EscalateComplaint command, BusinessDates dates, ComplaintPolicy policy) {
    OwedStep step = command.step();
    if (deadlines.isEscalated(step)) {
      return;
    }
    Instant dueAt =
        OverdueRule.check(
            step,
            deadlines.isOwed(step),
            deadlines.overdueSince(step, policy, dates.calendar().now()));
    apply(
        new ComplaintEscalated(
            complaintId, customerId, step, deadlines.level() + 1, dueAt, dates.today()));
  }

  private void take(
      ComplaintStep step, ComplaintEvent event, @Nullable LocalDate given, RecordedFacts facts) {
    if (course.takes(step, asked(event, given, facts))) {
      apply(event);
    }
  }

  @EventSourcingHandler
  void on(ComplaintRecorded event) {
    complaintId = event.complaintId();
    customerId = event.customerId();
  }
}

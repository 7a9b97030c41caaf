package io.perennial.command.customer.credit.investigation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * What is found out about whether a customer can and will pay, and looked at again. It decides
 * nothing about its credit: a limit is proposed and approved by people who can see it. A member of
 * the customer: its fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Investigations {
  private static final int ENTRY_BYTES = 200;
  private static final String ENDED = "The investigation has been concluded or abandoned";

  private Map<String, PendingInvestigation> pending = new HashMap<>();
  private Traces openings = new Traces();
  private GivenAnswers answers = new GivenAnswers();
  private Traces ends = new Traces();
  private CreditReviews reviews = new CreditReviews();

  /** None opened. */
  public Investigations() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return openings.bytes()
        + answers.bytes()
        + ends.bytes()
        + reviews.bytes()
        + (long) ENTRY_BYTES * pending.size();
  }

  @CommandHandler
  void handle(
      OpenInvestigation command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    InvestigationOpened opened =
        new InvestigationOpened(
            command.customerId(),
            command.investigationId(),
            command.channel(),
            command.investigator(),
            currency.exactOrNull(command.expectedCost(), "/expectedCost"),
            dates.resolve(command.occurredOn()));
    if (openings.repeats(
        command.investigationId(),
        Asked.of(traceOf(opened), command.occurredOn()).saying(facts.wordsOf(opened)))) {
      return;
    }
    apply(opened);
  }

  @CommandHandler
  void handle(AnswerInvestigation command, BusinessDates dates, ReportingCurrency currency) {
    InvestigationAnswered asked =
        new InvestigationAnswered(
            command.customerId(),
            command.investigationId(),
            command.operations().stream().map(OperationsAnswerEntry::toOperationsAnswer).toList(),
            command.finances().stream().map(FinancesAnswerEntry::toFinancesAnswer).toList(),
            command.payments().stream().map(PaymentsAnswerEntry::toPaymentsAnswer).toList(),
            currency.exactOrNull(command.cost(), "/cost"),
            dates.resolve(command.occurredOn()));
    OneAnswerRule.check(asked.operations(), "/operations");
    OneAnswerRule.check(asked.finances(), "/finances");
    OneAnswerRule.check(asked.payments(), "/payments");
    requireOpened(asked.investigationId());
    InvestigationAnswered answered = answers.newOf(asked);
    if (GivenAnswers.isEmpty(answered)) {
      return;
    }
    PendingInvestigation investigation = pending.get(asked.investigationId());
    if (investigation == null) {
      throw new RefusedException(
          InvestigationRefusal.INVESTIGATION_ENDED, ENDED + "; what is new is another one");
    }
    StepOrderRule.check(answered.occurredOn(), investigation.openedOn(), "the opening");
    answers.checkOrder(answered);
    apply(answered);
  }

  /** What nobody has answered is unknown, so it may be concluded without an answer. */
  @CommandHandler
  void handle(
      ConcludeInvestigation command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    InvestigationConcluded concluded =
        new InvestigationConcluded(
            command.customerId(),
            command.investigationId(),
            command.creditClass(),
            command.reason(),
            currency.exactOrNull(command.cost(), "/cost"),
            dates.resolve(command.occurredOn()));
    end(
        concluded,
        command.investigationId(),
        Asked.of(traceOf(concluded), command.occurredOn()).saying(facts.wordsOf(concluded)));
  }

  @CommandHandler
  void handle(
      AbandonInvestigation command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    InvestigationAbandoned abandoned =
        new InvestigationAbandoned(
            command.customerId(),
            command.investigationId(),
            command.reason(),
            currency.exactOrNull(command.cost(), "/cost"),
            dates.resolve(command.occurredOn()));
    end(
        abandoned,
        command.investigationId(),
        Asked.of(traceOf(abandoned), command.occurredOn()).saying(facts.wordsOf(abandoned)));
  }

  private void end(InvestigationEvent end, String investigationId, Asked asked) {
    requireOpened(investigationId);
    if (RepeatRule.repeats(ends.of(investigationId), asked, ENDED)) {
      return;
    }
    PendingInvestigation investigation = pending.get(investigationId);
    if (investigation != null) {
      StepOrderRule.check(
          end.occurredOn(), investigation.lastOn(), "the last answer or the opening");
    }
    apply(end);
  }

  @CommandHandler
  void handle(
      OpenCreditReview command, BusinessDates dates, CreditPolicy policy, RecordedFacts facts) {
    reviews.open(command, dates, policy, facts);
  }

  @CommandHandler
  void handle(ConcludeCreditReview command, BusinessDates dates, RecordedFacts facts) {
    reviews.conclude(command, dates, facts);
  }

  private void requireOpened(String investigationId) {
    if (!openings.knows(investigationId)) {
      throw new RefusedException(
          InvestigationRefusal.INVESTIGATION_UNKNOWN,
          "Investigation " + investigationId + " has not been opened");
    }
  }

  @EventSourcingHandler
  void on(InvestigationOpened event, @SequenceNumber long sequence) {
    openings.keep(event.investigationId(), traceOf(event).recordedAs(sequence));
    pending.put(
        event.investigationId(), new PendingInvestigation(event.occurredOn(), event.occurredOn()));
  }

  @EventSourcingHandler
  void on(InvestigationAnswered event, @SequenceNumber long sequence) {
    answers.on(event, sequence);
    pending.computeIfPresent(
        event.investigationId(), (id, before) -> before.answeredOn(event.occurredOn()));
  }

  @EventSourcingHandler
  void on(InvestigationConcluded event, @SequenceNumber long sequence) {
    ends.keep(event.investigationId(), traceOf(event).recordedAs(sequence));
    pending.remove(event.investigationId());
  }

  @EventSourcingHandler
  void on(InvestigationAbandoned event, @SequenceNumber long sequence) {
    ends.keep(event.investigationId(), traceOf(event).recordedAs(sequence));
    pending.remove(event.investigationId());
  }

  @EventSourcingHandler
  void on(CreditReviewOpened event, @SequenceNumber long sequence) {
    reviews.on(event, sequence);
  }

  @EventSourcingHandler
  void on(CreditReviewConcluded event, @SequenceNumber long sequence) {
    reviews.on(event, sequence);
  }

  private static Trace traceOf(InvestigationOpened event) {
    return Trace.of(event.occurredOn(), event.channel(), event.expectedCost());
  }

  private static Trace traceOf(InvestigationConcluded event) {
    return Trace.of(event.occurredOn(), event.creditClass(), event.cost());
  }

  private static Trace traceOf(InvestigationAbandoned event) {
    return Trace.of(event.occurredOn(), null, event.cost());
  }
}

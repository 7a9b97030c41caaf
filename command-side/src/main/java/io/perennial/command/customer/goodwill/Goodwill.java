package io.perennial.command.customer.goodwill;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.DerivedAmountRule;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;

/**
 * What a customer has lost with us, and what has been given back for it. A member of the customer:
 * its fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Goodwill {
  private GoodwillAccount account = GoodwillAccount.none();
  private Traces losses = new Traces();
  private Traces asked = new Traces();
  private Traces approvals = new Traces();
  private Traces rejections = new Traces();

  /** Nothing lost yet. */
  public Goodwill() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return account.bytes()
        + losses.bytes()
        + asked.bytes()
        + approvals.bytes()
        + rejections.bytes();
  }

  @CommandHandler
  void handle(
      RecordLossSuffered command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    LossSufferedRecorded recorded =
        new LossSufferedRecorded(
            command.customerId(),
            command.lossId(),
            currency.exact(command.amount(), "/amount"),
            command.whatHappened(),
            dates.resolve(command.occurredOn()));
    if (losses.repeats(
        command.lossId(),
        Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    DerivedAmountRule.checkSum(
        "The sum of the customer's losses",
        account.lost().add(recorded.amount().amount()),
        "/amount");
    apply(recorded);
  }

  /**
   * Grants goodwill, or proposes it where that takes a second person.
   *
   * @param share part of a loss that the customer's tier allows
   */
  public void grant(
      GrantGoodwill command,
      BigDecimal share,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    GoodwillProposed proposed =
        new GoodwillProposed(
            command.customerId(),
            command.goodwillId(),
            command.lossId(),
            currency.exact(command.worth(), "/worth"),
            command.inKind(),
            on);
    if (asked.repeats(
        command.goodwillId(),
        Asked.of(traceOf(proposed), command.occurredOn()).saying(facts.wordsOf(proposed)))) {
      return;
    }
    GoodwillAccount.Loss loss = account.loss(command.lossId());
    StepOrderRule.check(on, loss.on(), "the loss");
    BigDecimal worth = proposed.worth().amount();
    BigDecimal ceiling = currency.floor(loss.amount().multiply(share)).amount();
    GoodwillCeilingRule.check(loss.granted(), worth, ceiling);
    if (GoodwillCeilingRule.needsSecondPerson(loss.granted(), worth, ceiling)) {
      apply(proposed, Asker.carriedBy(metaData));
    } else {
      apply(
          new GoodwillGranted(
              command.customerId(),
              command.goodwillId(),
              command.lossId(),
              proposed.worth(),
              currency.of(loss.granted().add(worth)),
              currency.of(ceiling),
              command.inKind(),
              on));
    }
  }

  /**
   * Approves goodwill that has been proposed. What the tier allows is looked at again.
   *
   * @param share part of a loss that the customer's tier allows
   */
  public void approve(
      ApproveGoodwill command,
      BigDecimal share,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        approvals.of(command.goodwillId()),
        Asked.of(Trace.of(on), command.occurredOn()),
        "The goodwill has been approved")) {
      return;
    }
    GoodwillAccount.Proposal open = account.openProposal(command.goodwillId());
    GoodwillAccount.Loss loss = account.loss(open.lossId());
    Asker.of(metaData)
        .requireOtherThan(
            open.proposer(), "Who asks for goodwill above half of the ceiling does not approve it");
    StepOrderRule.check(on, open.on(), "the proposal");
    BigDecimal ceiling = currency.floor(loss.amount().multiply(share)).amount();
    GoodwillCeilingRule.check(loss.granted(), open.worth(), ceiling);
    apply(
        new GoodwillGranted(
            command.customerId(),
            command.goodwillId(),
            open.lossId(),
            currency.of(open.worth()),
            currency.of(loss.granted().add(open.worth())),
            currency.of(ceiling),
            null,
            on));
  }

  @CommandHandler
  void handle(RejectGoodwill command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    GoodwillRejected rejected =
        new GoodwillRejected(command.customerId(), command.goodwillId(), command.reason(), on);
    if (RepeatRule.repeats(
        rejections.of(command.goodwillId()),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(rejected)),
        "The goodwill has been rejected")) {
      return;
    }
    StepOrderRule.check(on, account.openProposal(command.goodwillId()).on(), "the proposal");
    apply(rejected);
  }

  @EventSourcingHandler
  void on(LossSufferedRecorded event, @SequenceNumber long sequence) {
    losses.keep(event.lossId(), traceOf(event).recordedAs(sequence));
    account =
        account.withLoss(
            event.lossId(),
            new GoodwillAccount.Loss(event.amount().amount(), event.occurredOn(), BigDecimal.ZERO));
  }

  @EventSourcingHandler
  void on(GoodwillProposed event, MetaData metaData, @SequenceNumber long sequence) {
    asked.keep(event.goodwillId(), traceOf(event).recordedAs(sequence));
    account =
        account.withProposal(
            event.goodwillId(),
            new GoodwillAccount.Proposal(
                event.lossId(), event.worth().amount(), event.occurredOn(), Asker.of(metaData)));
  }

  @EventSourcingHandler
  void on(GoodwillGranted event, @SequenceNumber long sequence) {
    if (account.proposals().containsKey(event.goodwillId())) {
      approvals.keep(event.goodwillId(), Trace.of(event.occurredOn()).recordedAs(sequence));
    } else {
      asked.keep(
          event.goodwillId(),
          Trace.of(event.occurredOn(), event.lossId(), event.worth()).recordedAs(sequence));
    }
    account = account.withGrant(event.goodwillId(), event.lossId(), event.granted().amount());
  }

  @EventSourcingHandler
  void on(GoodwillRejected event, @SequenceNumber long sequence) {
    rejections.keep(event.goodwillId(), Trace.of(event.occurredOn()).recordedAs(sequence));
    account = account.withoutProposal(event.goodwillId());
  }

  private static Trace traceOf(LossSufferedRecorded event) {
    return Trace.of(event.occurredOn(), event.amount());
  }

  private static Trace traceOf(GoodwillProposed event) {
    return Trace.of(event.occurredOn(), event.lossId(), event.worth());
  }
}

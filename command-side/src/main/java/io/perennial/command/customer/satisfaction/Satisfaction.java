package io.perennial.command.customer.satisfaction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says in surveys, and to whom it recommends us. A member of the customer: its
 * fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Satisfaction {
  private Traces answers = new Traces();
  private Referrals referrals = new Referrals();

  /** Never asked. */
  public Satisfaction() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return answers.bytes() + referrals.bytes();
  }

  /** The trace of an answer; absent when there is none. */
  public @Nullable Trace answer(String answerId) {
    return answers.of(answerId);
  }

  /** An answer was entered by mistake. */
  public void strikeOut(String answerId) {
    answers.strikeOut(answerId);
  }

  /** The trace of a referral; absent when there is none. */
  public @Nullable Trace referral(String referralId) {
    return referrals.referral(referralId);
  }

  /** A referral was entered by mistake. */
  public void strikeOutReferral(String referralId) {
    referrals.strikeOut(referralId);
  }

  @CommandHandler
  void handle(RecordSurveyAnswer command, BusinessDates dates, RecordedFacts facts) {
    SurveyAnswerRecorded recorded =
        new SurveyAnswerRecorded(
            command.customerId(),
            command.answerId(),
            command.overall(),
            command.wouldRecommend(),
            command.items().stream().map(SurveyItemEntry::toSurveyItem).toList(),
            command.touchpoint(),
            dates.resolve(command.occurredOn()));
    if (answers.repeats(
        command.answerId(),
        Asked.of(traceOf(recorded), command.occurredOn()).saying(facts.wordsOf(recorded)))) {
      return;
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(
      RecordReferral command,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    referrals.record(command, dates, customers, facts);
  }

  @CommandHandler
  void handle(RecordReferralPurchase command, BusinessDates dates, CustomerDirectory customers) {
    referrals.record(command, dates, customers);
  }

  @EventSourcingHandler
  void on(ReferralRecorded event, @SequenceNumber long sequence) {
    referrals.on(event, sequence);
  }

  @EventSourcingHandler
  void on(ReferralLedToPurchase event, @SequenceNumber long sequence) {
    referrals.on(event, sequence);
  }

  @EventSourcingHandler
  void on(SurveyAnswerRecorded event, @SequenceNumber long sequence) {
    answers.keep(event.answerId(), traceOf(event).recordedAs(sequence));
  }

  private static Trace traceOf(SurveyAnswerRecorded event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.overall());
    parts.add(event.wouldRecommend());
    parts.add(event.touchpoint());
    for (SurveyItem item : event.items()) {
      parts.add(item.item());
      parts.add(item.answer());
    }
    return Trace.of(event.occurredOn(), parts.toArray());
  }
}

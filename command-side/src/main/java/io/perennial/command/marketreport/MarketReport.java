package io.perennial.command.marketreport;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What of the market needs attention beyond the day. A report that concerns no customer stands in
 * the customer's place itself.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class MarketReport {
  @AggregateIdentifier private String marketReportId;
  private String customerId;
  private @Nullable Trace filing;
  private @Nullable Trace answer;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  MarketReport() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      FileMarketReport command,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    String concerned = command.customerId();
    MarketReportFiled filed =
        new MarketReportFiled(
            command.marketReportId(),
            concerned == null ? command.marketReportId() : concerned,
            command.representative(),
            command.subject(),
            command.severity(),
            command.competitor(),
            command.description(),
            on);
    if (filing != null) {
      if (!filing.sameAs(
          Asked.of(traceOf(filed), command.occurredOn()).saying(facts.wordsOf(filed)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, "Another report has been filed as " + command.marketReportId());
      }
      return;
    }
    if (concerned != null && !customers.exists(concerned)) {
      throw RefusedException.at(
          "/customerId", CommonRefusal.CUSTOMER_UNKNOWN, "There is no customer " + concerned);
    }
    apply(filed);
  }

  @CommandHandler
  void handle(AnswerMarketReport command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    MarketReportAnswered answered =
        new MarketReportAnswered(
            marketReportId, customerId, command.answeredBy(), command.answer(), on);
    if (RepeatRule.repeats(
        answer,
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(answered)),
        "The report has been answered")) {
      return;
    }
    StepOrderRule.check(on, filing == null ? null : filing.on(), "the report");
    apply(answered);
  }

  @EventSourcingHandler
  void on(MarketReportFiled event, @SequenceNumber long sequence) {
    marketReportId = event.marketReportId();
    customerId = event.customerId();
    filing = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(MarketReportAnswered event, @SequenceNumber long sequence) {
    answer = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  private static Trace traceOf(MarketReportFiled event) {
    return Trace.of(
        event.occurredOn(),
        event.customerId(),
        event.subject(),
        event.severity(),
        event.competitor());
  }
}

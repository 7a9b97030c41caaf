package io.perennial.command.salesday;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.platform.salesday.SalesDayPolicy;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of a day in the evening, and what a supervisor says of it. A member of the sales
 * day: its fields are part of its snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class DayReport {
  private @Nullable LocalDate day;
  private @Nullable Asker representative;
  private @Nullable Asker reporter;
  private @Nullable Trace report;
  private @Nullable Trace comment;

  @CommandHandler
  void handle(
      HandInDayReport command,
      MetaData metaData,
      BusinessDates dates,
      SalesDayPolicy policy,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    LocalDate reported = day == null ? on : day;
    DayReportHandedIn handedIn =
        new DayReportHandedIn(
            command.salesDayId(),
            SalesDay.representative(command.salesDayId(), facts),
            command.attendance(),
            command.remarks(),
            command.lessonLearned(),
            policy.isLate(reported, dates.calendar().now()),
            on);
    if (RepeatRule.repeats(
        report,
        Asked.of(traceOf(handedIn), command.occurredOn()).saying(facts.wordsOf(handedIn)),
        "The report has been handed in")) {
      return;
    }
    StepOrderRule.check(on, reported, "the day itself");
    apply(handedIn, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(
      CommentDayReport command, MetaData metaData, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    DayReportCommented commented =
        new DayReportCommented(
            command.salesDayId(),
            SalesDay.representative(command.salesDayId(), facts),
            command.comment(),
            command.grade(),
            on);
    if (RepeatRule.repeats(
        comment,
        Asked.of(traceOf(commented), command.occurredOn()).saying(facts.wordsOf(commented)),
        "The report has been commented on")) {
      return;
    }
    if (report == null || reporter == null || representative == null) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER, "No report has been handed in yet");
    }
    Asker supervisor = Asker.of(metaData);
    supervisor.requireOtherThan(representative, "Nobody grades the report of the own day");
    supervisor.requireOtherThan(reporter, "Who hands in a report does not grade it");
    StepOrderRule.check(on, report.on(), "the report");
    apply(commented);
  }

  @EventSourcingHandler
  void on(SalesDayPlanned event) {
    day = event.day();
    representative = Asker.ofPerson(event.representative());
  }

  @EventSourcingHandler
  void on(DayReportHandedIn event, MetaData metaData, @SequenceNumber long sequence) {
    reporter = Asker.of(metaData);
    report = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(DayReportCommented event, @SequenceNumber long sequence) {
    comment = traceOf(event).recordedAs(sequence);
  }

  /** Whether it is late is not what the caller states. */
  private static Trace traceOf(DayReportHandedIn event) {
    return Trace.of(event.occurredOn(), event.attendance());
  }

  private static Trace traceOf(DayReportCommented event) {
    return Trace.of(event.occurredOn(), event.grade());
  }
}

package io.perennial.command.salesday;

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
import io.perennial.command.common.Trace;
import io.perennial.events.personal.Unreadable;
import io.perennial.events.salesday.SalesDayPlanned;
import java.time.LocalDate;
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
 * A representative's day: the plan of its visits, and its report. Who the representative is stands
 * in its first event alone, for a snapshot holds no names.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class SalesDay {
  @AggregateIdentifier private String salesDayId;
  private @Nullable Trace beginning;
  @FeatureMember private VisitPlan plan = new VisitPlan();
  @FeatureMember private DayReport report = new DayReport();

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  SalesDay() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      PlanSalesDay command,
      MetaData metaData,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    SalesDayPlanned planned =
        new SalesDayPlanned(
            command.salesDayId(),
            command.representative(),
            command.day(),
            command.area(),
            command.visits().stream().map(PlannedVisitEntry::toVisit).toList(),
            on);
    if (beginning != null) {
      if (!beginning.sameAs(
          Asked.of(traceOf(planned), command.occurredOn()).saying(facts.wordsOf(planned)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, "Another day has been planned as " + command.salesDayId());
      }
      return;
    }
    dates.requireWithinBounds(command.day(), "/day");
    VisitsRule.check(planned.visits(), customers);
    apply(planned, Asker.carriedBy(metaData));
  }

  @EventSourcingHandler
  void on(SalesDayPlanned event, @SequenceNumber long sequence) {
    salesDayId = event.salesDayId();
    beginning = traceOf(event).recordedAs(sequence);
  }

  /** Whose day it is, as it has been recorded. */
  static String representative(String salesDayId, RecordedFacts facts) {
    return facts
        .find(salesDayId, 0)
        .map(first -> ((SalesDayPlanned) first).representative())
        .orElse(Unreadable.TEXT);
  }

  private static Trace traceOf(SalesDayPlanned event) {
    return Trace.of(
        event.occurredOn(),
        event.day(),
        VisitPlan.traceOf(event.area(), event.visits(), event.occurredOn()).digest());
  }
}

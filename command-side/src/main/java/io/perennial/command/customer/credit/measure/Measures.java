package io.perennial.command.customer.credit.measure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * What is done because a customer's credit has worsened. A member of its credit: its fields are
 * part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Measures {
  private static final int ENTRY_BYTES = 200;

  private Map<String, OpenMeasure> open = new HashMap<>();
  private Traces orders = new Traces();
  private Traces ends = new Traces();

  /** Nothing ordered. */
  public Measures() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return orders.bytes() + ends.bytes() + (long) ENTRY_BYTES * open.size();
  }

  /**
   * Refuses a delivery on credit against a delivery stop.
   *
   * @param on date of the delivery
   * @param asRequest whether it is a request, not a fact
   */
  public void checkDelivery(LocalDate on, boolean asRequest) {
    DeliveryStopRule.check(open, on, asRequest);
  }

  @CommandHandler
  void handle(OrderMeasure command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditMeasureOrdered ordered =
        new CreditMeasureOrdered(
            command.customerId(),
            command.measureId(),
            command.measure(),
            command.owner(),
            command.dueOn(),
            command.explanation(),
            on);
    if (orders.repeats(
        command.measureId(),
        Asked.of(traceOf(ordered), command.occurredOn()).saying(facts.wordsOf(ordered)))) {
      return;
    }
    dates.requireWithinBounds(command.dueOn(), "/dueOn");
    StepOrderRule.check(command.dueOn(), "/dueOn", on, "the order");
    apply(ordered);
  }

  @CommandHandler
  void handle(CloseMeasure command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditMeasureClosed closed =
        new CreditMeasureClosed(command.customerId(), command.measureId(), command.result(), on);
    if (RepeatRule.repeats(
        ends.of(command.measureId()),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(closed)),
        "The measure has been closed")) {
      return;
    }
    OpenMeasure measure = open.get(command.measureId());
    if (measure == null) {
      throw new RefusedException(
          MeasureRefusal.MEASURE_UNKNOWN, "Measure " + command.measureId() + " is not ordered");
    }
    StepOrderRule.check(on, measure.on(), "the order");
    apply(closed);
  }

  @EventSourcingHandler
  void on(CreditMeasureOrdered event, @SequenceNumber long sequence) {
    orders.keep(event.measureId(), traceOf(event).recordedAs(sequence));
    open.put(event.measureId(), new OpenMeasure(event.measure(), event.occurredOn()));
  }

  @EventSourcingHandler
  void on(CreditMeasureClosed event, @SequenceNumber long sequence) {
    ends.keep(event.measureId(), Trace.of(event.occurredOn()).recordedAs(sequence));
    open.remove(event.measureId());
  }

  private static Trace traceOf(CreditMeasureOrdered event) {
    return Trace.of(event.occurredOn(), event.measure(), event.dueOn());
  }
}

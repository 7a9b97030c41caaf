package io.perennial.command.productline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A product line of ours. */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class ProductLine {
  @AggregateIdentifier private String productLineId;
  private @Nullable Trace introduction;
  private @Nullable Differentiation differentiation;
  private @Nullable Trace lastDifferentiation;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  ProductLine() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(IntroduceProductLine command, BusinessDates dates) {
    ProductLineIntroduced introduced =
        new ProductLineIntroduced(
            command.productLineId(), command.productLine(), dates.resolve(command.occurredOn()));
    if (introduction != null) {
      if (!introduction.sameAs(Asked.of(traceOf(introduced), command.occurredOn()))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            "Another product line has been introduced as " + command.productLineId());
      }
      return;
    }
    apply(introduced);
  }

  /** What a line is may have been true before it was introduced here. */
  @CommandHandler
  void handle(DifferentiateProductLine command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ProductLineDifferentiated differentiated =
        new ProductLineDifferentiated(
            productLineId, command.differentiation(), differentiation, command.reason(), on);
    if (RepeatRule.repeats(
        command.differentiation() == differentiation ? lastDifferentiation : null,
        Asked.of(traceOf(differentiated), command.occurredOn())
            .saying(facts.wordsOf(differentiated)),
        "It has been said of the product line")) {
      return;
    }
    StepOrderRule.check(
        on,
        lastDifferentiation == null ? null : lastDifferentiation.on(),
        "what is known of the product line");
    apply(differentiated);
  }

  @EventSourcingHandler
  void on(ProductLineIntroduced event, @SequenceNumber long sequence) {
    productLineId = event.productLineId();
    introduction = traceOf(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(ProductLineDifferentiated event, @SequenceNumber long sequence) {
    differentiation = event.differentiation();
    lastDifferentiation = traceOf(event).recordedAs(sequence);
  }

  private static Trace traceOf(ProductLineIntroduced event) {
    return Trace.of(event.occurredOn(), event.productLine());
  }

  private static Trace traceOf(ProductLineDifferentiated event) {
    return Trace.of(event.occurredOn(), event.differentiation());
  }
}

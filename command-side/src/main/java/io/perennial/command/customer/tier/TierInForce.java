package io.perennial.command.customer.tier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a customer, changed by hand or by tiering runs. A member of the customer: its fields
 * are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class TierInForce {
  private static final String IN_FORCE = "the tier in force";

  private @Nullable Tier tier;
  private @Nullable Trace lastChange;
  private @Nullable String lastRunId;

  /** No tier yet. */
  public TierInForce() {}

  /** The tier; absent when it has none. */
  public @Nullable Tier tier() {
    return tier;
  }

  @CommandHandler
  void handle(ChangeTier command, BusinessDates dates, TierPolicy policy, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    TierChanged changed =
        new TierChanged(
            command.customerId(),
            command.tier(),
            tier,
            TierBasis.MANUAL,
            command.reason(),
            null,
            on);
    if (RepeatRule.repeats(
        command.tier() == tier ? lastChange : null,
        Asked.of(traceOf(changed), command.occurredOn()).saying(facts.wordsOf(changed)),
        "The customer has been in the tier since its change")) {
      return;
    }
    TierInSchemeRule.check(command.tier(), policy);
    StepOrderRule.check(on, dateOf(lastChange), IN_FORCE);
    apply(changed);
  }

  /** Whoever is in the tier already, or has been moved by the run before, stays as it is. */
  @CommandHandler
  void handle(ChangeTierByRun command, BusinessDates dates, TierPolicy policy) {
    dates.requireFact(command.occurredOn(), "/occurredOn");
    if (command.placement().runId().equals(lastRunId) || command.tier() == tier) {
      return;
    }
    UnchangedSincePreviewRule.check(tier, command.previousTier());
    TierInSchemeRule.check(command.tier(), policy);
    StepOrderRule.check(command.occurredOn(), dateOf(lastChange), IN_FORCE);
    apply(
        new TierChanged(
            command.customerId(),
            command.tier(),
            tier,
            TierBasis.TIERING_RUN,
            null,
            command.placement(),
            command.occurredOn()));
  }

  @EventSourcingHandler
  void on(TierChanged event, @SequenceNumber long sequence) {
    tier = event.tier();
    lastChange = traceOf(event).recordedAs(sequence);
    TierPlacement placement = event.placement();
    if (placement != null) {
      lastRunId = placement.runId();
    }
  }

  private static @Nullable LocalDate dateOf(@Nullable Trace change) {
    return change == null ? null : change.on();
  }

  private static Trace traceOf(TierChanged event) {
    return Trace.of(event.occurredOn(), event.tier(), event.basis());
  }
}

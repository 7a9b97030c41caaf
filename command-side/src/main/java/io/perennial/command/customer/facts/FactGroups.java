package io.perennial.command.customer.facts;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.facts.BusinessAmended;
import io.perennial.events.customer.facts.CustomerBusiness;
import io.perennial.events.customer.facts.CustomerDealings;
import io.perennial.events.customer.facts.CustomerProfile;
import io.perennial.events.customer.facts.DealingsAmended;
import io.perennial.events.customer.facts.ProfileAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * Where what is known of a customer has been recorded last, group by group. What it says may be
 * about people, and is read from there when it is amended. A member of the customer: its fields are
 * part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class FactGroups {
  private static final String IN_FORCE = "what is known now";

  private @Nullable Trace profile;
  private @Nullable Trace business;
  private @Nullable Trace dealings;

  /** Nothing is known. */
  public FactGroups() {}

  @CommandHandler
  void handle(AmendProfile command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerProfile before =
        profile == null
            ? CustomerProfile.UNKNOWN
            : KnownFacts.profile(facts, command.customerId(), profile.sequence());
    CustomerProfile after = command.appliedTo(before);
    if (!after.equals(before)) {
      StepOrderRule.check(on, profile == null ? null : profile.on(), IN_FORCE);
      apply(new ProfileAmended(command.customerId(), after, command.source(), on));
    }
  }

  @CommandHandler
  void handle(AmendBusiness command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerBusiness before =
        business == null
            ? CustomerBusiness.UNKNOWN
            : KnownFacts.business(facts, command.customerId(), business.sequence());
    CustomerBusiness after = command.appliedTo(before);
    if (!after.equals(before)) {
      StepOrderRule.check(on, business == null ? null : business.on(), IN_FORCE);
      apply(new BusinessAmended(command.customerId(), after, command.source(), on));
    }
  }

  @CommandHandler
  void handle(AmendDealings command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerDealings before =
        dealings == null
            ? CustomerDealings.UNKNOWN
            : KnownFacts.dealings(facts, command.customerId(), dealings.sequence());
    CustomerDealings after = command.appliedTo(before);
    if (!after.equals(before)) {
      StepOrderRule.check(on, dealings == null ? null : dealings.on(), IN_FORCE);
      apply(new DealingsAmended(command.customerId(), after, command.source(), on));
    }
  }

  @EventSourcingHandler
  void on(CustomerRegistered event, @SequenceNumber long sequence) {
    Trace recorded = Trace.of(event.occurredOn()).recordedAs(sequence);
    profile = event.profile() == null ? null : recorded;
    business = event.business() == null ? null : recorded;
    dealings = event.dealings() == null ? null : recorded;
  }

  @EventSourcingHandler
  void on(ProfileAmended event, @SequenceNumber long sequence) {
    profile = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(BusinessAmended event, @SequenceNumber long sequence) {
    business = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(DealingsAmended event, @SequenceNumber long sequence) {
    dealings = Trace.of(event.occurredOn()).recordedAs(sequence);
  }
}

package io.perennial.query.customer;

import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.query.activity.TierSince;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer counts for with us, beside its tier.
 *
 * @param contactPriority how often it is to be called and visited, and since when; absent when
 *     nobody has said so
 */
public record CustomerStanding(@Nullable PrioritySince contactPriority) {

  static final CustomerStanding NONE = new CustomerStanding(null);

  /** The card after a fact about what the customer counts for. */
  static CustomerCard fold(CustomerCard card, StandingEvent event) {
    return switch (event) {
      case TierChanged changed -> tier(card, changed);
      case ContactPrioritySet set -> card.withStanding(card.standing().with(set));
    };
  }

  private static CustomerCard tier(CustomerCard card, TierChanged event) {
    boolean older = card.tier() != null && event.occurredOn().isBefore(card.tier().since());
    return older ? card : card.withTier(new TierSince(event.tier(), event.occurredOn()));
  }

  private CustomerStanding with(ContactPrioritySet event) {
    boolean older = contactPriority != null && event.occurredOn().isBefore(contactPriority.since());
    return older
        ? this
        : new CustomerStanding(new PrioritySince(event.contactPriority(), event.occurredOn()));
  }

  /**
   * A contact priority and the day from which it holds.
   *
   * @param contactPriority the contact priority
   * @param since business date
   */
  public record PrioritySince(ContactPriority contactPriority, LocalDate since) {}
}

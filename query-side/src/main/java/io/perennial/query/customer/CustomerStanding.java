package io.perennial.query.customer;

import io.perennial.events.Unit;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.personal.PersonalData;
import io.perennial.platform.tier.Entitlement;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.activity.Dated;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer counts for with us, beside its tier.
 *
 * @param contactPriority how often it is to be called and visited, and since when; absent when
 *     nobody has said so
 * @param phase phase of the relationship, and since when; absent before the first one
 * @param pyramid where it stands in the customer pyramid, and where it stood before, in order; the
 *     last one holds
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record CustomerStanding(
    @Nullable PrioritySince contactPriority,
    @Nullable PhaseSince phase,
    List<PyramidSince> pyramid) {

  static final CustomerStanding NONE = new CustomerStanding(null, null, List.of());

  public CustomerStanding {
    pyramid = List.copyOf(pyramid);
  }

  /** Where it stands in the pyramid; absent when nobody has said so. */
  @Nullable PyramidClass pyramidClass() {
    return pyramid.isEmpty() ? null : pyramid.getLast().pyramidClass();
  }

  /** Where it stood in the pyramid at the end of a day; absent when nobody had said so. */
  @Nullable PyramidClass pyramidClassOn(LocalDate day) {
    PyramidClass place = null;
    for (PyramidSince each : pyramid) {
      place = each.since().isAfter(day) ? place : each.pyramidClass();
    }
    return place;
  }

  /** The card after a fact about what the customer counts for. */
  static CustomerCard fold(CustomerCard card, StandingEvent event, TierBenefits benefits) {
    return switch (event) {
      case TierChanged changed -> tier(card, changed, benefits);
      case ContactPrioritySet set -> card.withStanding(card.standing().with(set));
      case RelationshipPhaseMoved moved -> card.withStanding(card.standing().with(moved));
      case CustomerClassifiedInPyramid classified ->
          card.withStanding(card.standing().with(classified));
    };
  }

  private static CustomerCard tier(CustomerCard card, TierChanged event, TierBenefits benefits) {
    List<TierHeld> tiers = Dated.with(card.tiers(), TierHeld.of(event), TierHeld::since);
    Tier tier = tiers.getLast().tier();
    return card.withTiers(
        tiers, new Benefits(benefits.entitlementsOf(tier), benefits.goodwillShareOf(tier)));
  }

  private CustomerStanding with(ContactPrioritySet event) {
    boolean older = contactPriority != null && event.occurredOn().isBefore(contactPriority.since());
    return older
        ? this
        : CustomerStandingBuilder.builder(this)
            .contactPriority(new PrioritySince(event.contactPriority(), event.occurredOn()))
            .build();
  }

  private CustomerStanding with(RelationshipPhaseMoved event) {
    boolean older = phase != null && event.occurredOn().isBefore(phase.since());
    return older
        ? this
        : CustomerStandingBuilder.builder(this)
            .phase(new PhaseSince(event.phase(), event.occurredOn()))
            .build();
  }

  private CustomerStanding with(CustomerClassifiedInPyramid event) {
    return CustomerStandingBuilder.builder(this)
        .pyramid(
            Dated.with(
                pyramid,
                new PyramidSince(event.pyramidClass(), event.reason(), event.occurredOn()),
                PyramidSince::since))
        .build();
  }

  /**
   * What the customer is entitled to by its tier.
   *
   * @param entitlements what it gets
   * @param goodwillShare largest part of a loss that is given back to it
   */
  public record Benefits(
      List<Entitlement> entitlements, @Unit(Unit.SHARE) BigDecimal goodwillShare) {

    public Benefits {
      entitlements = List.copyOf(entitlements);
    }
  }

  /**
   * A place in the customer pyramid and the day from which it holds.
   *
   * @param pyramidClass the class
   * @param reason why
   * @param since business date
   */
  public record PyramidSince(
      PyramidClass pyramidClass, @PersonalData String reason, LocalDate since) {}

  /**
   * A contact priority and the day from which it holds.
   *
   * @param contactPriority the contact priority
   * @param since business date
   */
  public record PrioritySince(ContactPriority contactPriority, LocalDate since) {}

  /**
   * A phase of the relationship and the day from which it holds.
   *
   * @param phase the phase
   * @param since business date
   */
  public record PhaseSince(RelationshipPhase phase, LocalDate since) {}
}

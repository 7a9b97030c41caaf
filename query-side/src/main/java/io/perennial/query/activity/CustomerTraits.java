package io.perennial.query.activity;

import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers are grouped by.
 *
 * @param legalName name in the register of companies
 * @param customerClass what it is in the trade
 * @param region sales region
 * @param former what it was in the trade, and where, before the registration and each amendment; in
 *     order
 * @param tiers tiers in order of their dates
 */
public record CustomerTraits(
    @Nullable String legalName,
    @Nullable CustomerClass customerClass,
    @Nullable String region,
    List<FormerTraits> former,
    List<TierSince> tiers) {

  /** Nothing known. */
  public static final CustomerTraits UNKNOWN =
      new CustomerTraits(null, null, null, List.of(), List.of());

  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public CustomerTraits {
    former = former == null ? List.of() : List.copyOf(former);
    tiers = tiers == null ? List.of() : List.copyOf(tiers);
  }

  /** After a fact about who it is. */
  public CustomerTraits with(CustomerFileEvent event) {
    return switch (event) {
      case CustomerRegistered registered -> registered(registered);
      case BasicFactsAmended amended -> amended(amended);
      case PersonAdded added -> this;
      case PersonAmended amended -> this;
      case PersonRemoved removed -> this;
    };
  }

  /** After a fact about what it counts for. */
  public CustomerTraits with(StandingEvent event) {
    return switch (event) {
      case TierChanged changed -> moved(changed);
      case ContactPrioritySet set -> this;
      case RelationshipPhaseMoved moved -> this;
      case CustomerClassifiedInPyramid classified -> this;
    };
  }

  private CustomerTraits registered(CustomerRegistered event) {
    return new CustomerTraits(
        event.legalName(), event.customerClass(), event.region(), FormerTraits.of(event), tiers);
  }

  private CustomerTraits amended(BasicFactsAmended event) {
    List<FormerTraits> changed = FormerTraits.with(former, customerClass, region, event);
    return FormerTraits.isPast(former, event)
        ? new CustomerTraits(legalName, customerClass, region, changed, tiers)
        : new CustomerTraits(
            event.legalName(), event.customerClass(), event.region(), changed, tiers);
  }

  private CustomerTraits moved(TierChanged event) {
    return new CustomerTraits(
        legalName,
        customerClass,
        region,
        former,
        Dated.with(tiers, new TierSince(event.tier(), event.occurredOn()), TierSince::since));
  }

  /** The last tier, as far as recorded; absent when it never had one. */
  public @Nullable Tier lastTier() {
    return tiers.isEmpty() ? null : tiers.getLast().tier();
  }

  /** The tier at the end of a day; absent when it had none. */
  public @Nullable Tier tierOn(LocalDate on) {
    Tier tier = null;
    for (TierSince each : tiers) {
      if (!each.since().isAfter(on)) {
        tier = each.tier();
      }
    }
    return tier;
  }

  /**
   * The group that the customer belongs to at the end of a day.
   *
   * @param firstPurchaseOn decides the cohort; absent when nothing was bought
   */
  public String groupOn(Grouping by, LocalDate on, @Nullable LocalDate firstPurchaseOn) {
    return switch (by) {
      case NONE -> Grouping.ALL;
      case TIER -> textOf(tierOn(on));
      case REGION -> textOf(on(on).region());
      case CLASS -> textOf(on(on).customerClass());
      case COHORT ->
          firstPurchaseOn == null
              ? Grouping.UNKNOWN
              : Period.QUARTER.label(Period.QUARTER.indexOf(firstPurchaseOn));
    };
  }

  /** What it was on a day, in the trade and where. */
  private FormerTraits on(LocalDate on) {
    return former.stream()
        .filter(each -> on.isBefore(each.until()))
        .findFirst()
        .orElseGet(() -> new FormerTraits(customerClass, region, LocalDate.MAX));
  }

  private static String textOf(@Nullable String value) {
    return value == null || value.isBlank() ? Grouping.UNKNOWN : value;
  }

  private static String textOf(@Nullable Enum<?> value) {
    return value == null ? Grouping.UNKNOWN : value.name();
  }
}

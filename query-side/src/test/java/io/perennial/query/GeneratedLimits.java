package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.query.GeneratedTimeline.Noted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The crossings of one customer's credit limit, recorded behind the facts from which they follow:
 * once when more is owed than was allowed, and once when that is over.
 */
final class GeneratedLimits {

  private static final Duration BEHIND = Duration.ofMillis(1);

  /** What is owed and allowed, by date, and within a day as it was recorded. */
  private final List<LifecycleEvent> known = new ArrayList<>();

  private @Nullable LocalDate breachedOn;

  private GeneratedLimits() {}

  /** The crossings among what was recorded of a customer. */
  static List<Noted> crossings(List<Noted> noted) {
    GeneratedLimits limits = new GeneratedLimits();
    List<Noted> crossings = new ArrayList<>();
    noted.stream()
        .sorted(Comparator.comparing(Noted::at))
        .filter(each -> limits.take(each.fact()))
        .forEach(each ->
            limits
                .crossing(each.fact())
                .ifPresent(fact -> crossings.add(new Noted(each.at().plus(BEHIND), fact))));
    return crossings;
  }

  /** Whether a fact may change on which side of the limit the customer is. */
  private boolean take(LifecycleEvent fact) {
    if (fact instanceof EntryStruckOut out) {
      Optional<Entry> struck = Optional.of(new Entry(out.kind(), out.entryId()));
      return known.removeIf(each -> Entry.behind(each).equals(struck));
    }
    if (!(fact instanceof CreditLimitApproved) && PlainAccount.change(fact).signum() == 0) {
      return false;
    }
    int place = known.size();
    while (place > 0 && known.get(place - 1).occurredOn().isAfter(fact.occurredOn())) {
      place--;
    }
    known.add(place, fact);
    return true;
  }

  private Optional<LifecycleEvent> crossing(LifecycleEvent last) {
    CreditLimitApproved grant = null;
    for (LifecycleEvent each : known) {
      grant = each instanceof CreditLimitApproved approved ? approved : grant;
    }
    if (grant == null) {
      return Optional.empty();
    }
    Money limit = grant.limit();
    BigDecimal owed = BigDecimal.ZERO;
    boolean above = false;
    LocalDate since = last.occurredOn();
    for (LifecycleEvent each : known) {
      owed = owed.add(PlainAccount.change(each));
      boolean now = limit != null && owed.compareTo(limit.amount()) > 0;
      since = now == above ? since : each.occurredOn();
      above = now;
    }
    if (above == (breachedOn != null)) {
      return Optional.empty();
    }
    since = later(limit == null ? last.occurredOn() : since, grant.occurredOn());
    Money exposure = new Money(owed.max(BigDecimal.ZERO), Facts.CURRENCY);
    if (above && limit != null) {
      breachedOn = since;
      return Optional.of(
          new CreditLimitBreached(
              grant.customerId(), limit, exposure, exposure.minus(limit), since));
    }
    LocalDate restoredOn = breachedOn == null ? since : later(since, breachedOn);
    breachedOn = null;
    return Optional.of(new CreditLimitRestored(grant.customerId(), limit, exposure, restoredOn));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}

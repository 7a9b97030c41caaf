package io.perennial.query.selling;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tests know of customers from the plain events. */
final class PlainFacts {

  private final List<LifecycleEvent> events;
  private final Map<String, List<RepresentativeAssigned>> assignments;
  private final Map<String, List<LifecycleEvent>> files;

  PlainFacts(List<LifecycleEvent> events) {
    this.events = events;
    this.assignments =
        of(RepresentativeAssigned.class).stream()
            .collect(Collectors.groupingBy(RepresentativeAssigned::customerId));
    this.files =
        events.stream()
            .filter(each -> each instanceof CustomerRegistered || each instanceof BasicFactsAmended)
            .collect(Collectors.groupingBy(LifecycleEvent::customerId));
  }

  <E> List<E> of(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Who was assigned last by a day. */
  @Nullable String responsible(String customerId, LocalDate day) {
    return last(assignments.getOrDefault(customerId, List.of()), day)
        .map(RepresentativeAssigned::representative)
        .orElse(null);
  }

  /** The region that was said last by a day. */
  String region(String customerId, LocalDate day) {
    return last(files.getOrDefault(customerId, List.of()), day)
        .map(each ->
            each instanceof CustomerRegistered registered
                ? registered.region()
                : ((BasicFactsAmended) each).region())
        .filter(region -> !region.isEmpty())
        .orElse("unknown");
  }

  private static <E extends LifecycleEvent> Optional<E> last(List<E> of, LocalDate day) {
    return of.stream()
        .filter(each -> !each.occurredOn().isAfter(day))
        .reduce((one, other) -> other.occurredOn().isBefore(one.occurredOn()) ? one : other);
  }

  static boolean isIn(LocalDate day, LocalDate from, LocalDate until) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** What was bought, less what was given back. */
  static BigDecimal sold(LifecycleEvent fact) {
    return switch (fact) {
      case PurchaseRecorded it -> it.netAmount().amount();
      case PurchaseReturned it -> it.netAmount().amount().negate();
      default -> BigDecimal.ZERO;
    };
  }

  /** The same of some facts together. */
  BigDecimal sold(Predicate<LifecycleEvent> which) {
    return events.stream()
        .filter(which)
        .map(PlainFacts::sold)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The first purchase of each customer. */
  List<PurchaseRecorded> firstPurchases() {
    Map<String, PurchaseRecorded> first = new TreeMap<>();
    of(PurchaseRecorded.class)
        .forEach(each ->
            first.merge(
                each.customerId(),
                each,
                (one, other) -> other.occurredOn().isBefore(one.occurredOn()) ? other : one));
    return List.copyOf(first.values());
  }
}

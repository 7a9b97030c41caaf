package io.perennial.query.selling;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
}

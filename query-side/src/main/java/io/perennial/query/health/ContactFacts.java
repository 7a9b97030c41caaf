package io.perennial.query.health;

import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.query.activity.GrowingList;
import java.time.LocalDate;
import java.util.List;

/**
 * When a customer was to be contacted, and was.
 *
 * @param priorities how often it is to be, in order
 * @param calls calls, in order
 * @param visits visits, in order
 */
public record ContactFacts(
    List<PrioritySet> priorities, List<DatedEvent> calls, List<DatedEvent> visits) {

  static final ContactFacts NONE = new ContactFacts(List.of(), List.of(), List.of());

  public ContactFacts {
    priorities = List.copyOf(priorities);
    calls = GrowingList.of(calls);
    visits = GrowingList.of(visits);
  }

  /**
   * A priority and the day from which it holds.
   *
   * @param priority how often it is to be contacted
   * @param on business date
   * @param eventId the event
   */
  public record PrioritySet(ContactPriority priority, LocalDate on, String eventId) {}
}

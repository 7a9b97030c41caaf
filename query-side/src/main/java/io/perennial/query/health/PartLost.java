package io.perennial.query.health;

import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of its demand that the customer was declared to buy elsewhere.
 *
 * @param partialDefectionId the partial defection
 * @param productLine the product line; absent when it is part of everything
 * @param since business date
 * @param until business date of the win-back; absent while it stands
 * @param eventId the event that declares it
 */
public record PartLost(
    String partialDefectionId,
    @Nullable String productLine,
    LocalDate since,
    @Nullable LocalDate until,
    String eventId) {

  static List<PartLost> with(List<PartLost> parts, PartialDefectionDeclared event, String eventId) {
    return Dated.with(
        parts,
        new PartLost(
            event.partialDefectionId(), event.productLine(), event.occurredOn(), null, eventId),
        PartLost::since);
  }

  static List<PartLost> with(List<PartLost> parts, PartialDefectionEnded event) {
    return parts.stream()
        .map(each ->
            each.partialDefectionId.equals(event.partialDefectionId())
                ? new PartLost(
                    each.partialDefectionId,
                    each.productLine,
                    each.since,
                    event.occurredOn(),
                    each.eventId)
                : each)
        .toList();
  }

  boolean standsOn(LocalDate on) {
    return !since.isAfter(on) && (until == null || until.isAfter(on));
  }
}

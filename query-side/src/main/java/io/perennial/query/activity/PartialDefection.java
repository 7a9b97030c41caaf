package io.perennial.query.activity;

import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.stage.DefectionReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of its demand that the customer was declared to buy elsewhere.
 *
 * @param partialDefectionId the partial defection
 * @param productLine the product line; absent when it is part of everything
 * @param reason why
 * @param since business date
 * @param until business date of the win-back; absent while it stands
 * @param eventId the event that declared it
 */
public record PartialDefection(
    String partialDefectionId,
    @Nullable String productLine,
    DefectionReason reason,
    LocalDate since,
    @Nullable LocalDate until,
    String eventId) {

  /** The list with one more. */
  public static List<PartialDefection> with(
      List<PartialDefection> partialDefections, PartialDefectionDeclared event, String eventId) {
    return Dated.with(
        partialDefections,
        new PartialDefection(
            event.partialDefectionId(),
            event.productLine(),
            event.reason(),
            event.occurredOn(),
            null,
            eventId),
        PartialDefection::since);
  }

  /** The list with one that has ended. */
  public static List<PartialDefection> with(
      List<PartialDefection> partialDefections, PartialDefectionEnded event) {
    return partialDefections.stream()
        .map(each ->
            each.partialDefectionId.equals(event.partialDefectionId())
                ? new PartialDefection(
                    each.partialDefectionId,
                    each.productLine,
                    each.reason,
                    each.since,
                    event.occurredOn(),
                    each.eventId)
                : each)
        .toList();
  }

  /** Whether it stood at the end of a day. */
  public boolean standsOn(LocalDate on) {
    return !since.isAfter(on) && (until == null || until.isAfter(on));
  }
}

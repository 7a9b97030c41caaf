package io.perennial.events.erasure;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The erasure is not carried out: it was declined, or withdrawn by who asked for it.
 *
 * @param erasureId the erasure
 * @param customerId the customer whom it concerns, or what stands in its place
 * @param ground on what ground, a word of a list such as {@code duty to keep}
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ErasureDeclined(
    String erasureId, String customerId, @Code String ground, LocalDate occurredOn)
    implements ErasureEvent {}

package io.perennial.events.erasure;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Somebody other than who asked for it has confirmed the erasure: it is to be carried out.
 *
 * @param erasureId the erasure
 * @param customerId the customer whom it concerns, or what stands in its place
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ErasureConfirmed(String erasureId, String customerId, LocalDate occurredOn)
    implements ErasureEvent {}

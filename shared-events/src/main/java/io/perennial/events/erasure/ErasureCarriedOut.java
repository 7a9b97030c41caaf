package io.perennial.events.erasure;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The key of whose data it is has been destroyed: nobody can read any of it any more, and nothing
 * more is kept.
 *
 * @param erasureId the erasure
 * @param customerId the customer whom it concerns, or what stands in its place
 * @param kind what the subject is
 * @param subjectId whose data it was; of one of our own people a digest of the name
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ErasureCarriedOut(
    String erasureId,
    String customerId,
    ErasureSubject kind,
    String subjectId,
    LocalDate occurredOn)
    implements ErasureEvent {}

package io.perennial.events.erasure;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has asked that what is personal of somebody be erased.
 *
 * @param erasureId the erasure
 * @param customerId the customer whom it concerns; what is erased itself where that is no
 *     customer's, and the erasure where it is one of our own people's
 * @param kind what the subject is
 * @param subjectId whose data it is; of one of our own people a digest of the name
 * @param formerSubjectId the digest that earlier builds made of the same name; absent when it is
 *     the same
 * @param ground on what ground, a word of a list such as {@code request of the person}
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ErasureRequested(
    String erasureId,
    String customerId,
    ErasureSubject kind,
    String subjectId,
    @Nullable String formerSubjectId,
    @Code String ground,
    LocalDate occurredOn)
    implements ErasureEvent {}

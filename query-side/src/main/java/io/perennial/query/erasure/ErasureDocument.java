package io.perennial.query.erasure;

import io.perennial.events.erasure.ErasureSubject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One erasure. It names whose data it is by identifier, and holds none of it.
 *
 * @param erasureId the erasure
 * @param customerId the customer whom it concerns; what is erased itself where that is no
 *     customer's, and the erasure where it is one of our own people's
 * @param kind what the subject is
 * @param subjectId whose data it is; of one of our own people a digest of the name
 * @param ground on what ground
 * @param state how far it is
 * @param requestedOn business date of the request
 * @param requestedBy the account that asked for it
 * @param requestedOnBehalfOf for whom that account acted; absent when for itself
 * @param confirmedOn business date of the confirmation; absent when it is not confirmed
 * @param confirmedBy the account that confirmed it; absent when it is not confirmed
 * @param confirmedOnBehalfOf for whom that account acted; absent when for itself
 * @param carriedOutOn business date from which on nobody can read any of it; absent before
 * @param declinedOn business date on which it was declined or withdrawn; absent when it was not
 * @param declinedGround on what ground; absent when it was not
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ErasureDocument(
    String erasureId,
    String customerId,
    @Nullable ErasureSubject kind,
    @Nullable String subjectId,
    @Nullable String ground,
    State state,
    @Nullable LocalDate requestedOn,
    @Nullable String requestedBy,
    @Nullable String requestedOnBehalfOf,
    @Nullable LocalDate confirmedOn,
    @Nullable String confirmedBy,
    @Nullable String confirmedOnBehalfOf,
    @Nullable LocalDate carriedOutOn,
    @Nullable LocalDate declinedOn,
    @Nullable String declinedGround) {

  static ErasureDocument empty(String erasureId, String customerId) {
    return new ErasureDocument(
        erasureId,
        customerId,
        null,
        null,
        null,
        State.REQUESTED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** How far an erasure is. */
  public enum State {
    /** It waits for somebody else to confirm it. */
    REQUESTED,
    /** The key is about to be destroyed. */
    CONFIRMED,
    /** Nobody can read any of it any more. */
    CARRIED_OUT,
    /** It is not carried out. */
    DECLINED
  }
}

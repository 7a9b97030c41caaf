package io.perennial.command.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a request beside the command and the caller.
 *
 * @param requestId the same for a repeat under one idempotency key
 * @param correlationId shared by everything that belongs to one undertaking
 * @param causationId what made the caller ask, if it says so
 * @param traceParent the W3C trace context, if there is one
 * @param expectedVersion version the stream must still have; {@link #ANY_VERSION} when it must only
 *     exist; absent when any will do
 * @param notAfter after which a first try comes too late and is refused; absent when none does
 * @param repeat whether an earlier try of the same request may have been recorded, so that this has
 *     to be looked for
 */
public record RequestContext(
    String requestId,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceParent,
    @Nullable Long expectedVersion,
    @Nullable Instant notAfter,
    boolean repeat) {

  /** Stands for any version of a stream that exists. */
  public static final long ANY_VERSION = -1;

  /** The same request, as a try after one of unknown outcome. */
  public RequestContext repeated() {
    return new RequestContext(
        requestId, correlationId, causationId, traceParent, expectedVersion, notAfter, true);
  }
}

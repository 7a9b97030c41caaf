package io.perennial.command.web;

import io.perennial.command.CommandDefinition;
import io.perennial.command.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * A request that is well-formed and may be executed.
 *
 * @param streamId the stream it is for
 * @param customerId the customer it is about
 * @param fingerprint hash of path, body and whom it is asked for
 * @param key the caller's name for the request, if it has one
 * @param expectedVersion version the stream must still have, if the caller says so
 */
record CommandRequest(
    CommandDefinition<?> definition,
    Object command,
    String streamId,
    String customerId,
    String fingerprint,
    @Nullable IdempotencyKey key,
    @Nullable Long expectedVersion) {}

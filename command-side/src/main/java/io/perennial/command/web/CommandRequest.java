package io.perennial.command.web;

import io.perennial.command.CommandDefinition;
import io.perennial.command.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * A request that is well-formed and may be executed.
 *
 * @param streamId the stream it is for
 * @param keyed how a repeat of it is known, if the caller gave it a key
 * @param expectedVersion version the stream must still have, if the caller says so
 */
record CommandRequest(
    CommandDefinition<?> definition,
    Object command,
    String streamId,
    @Nullable Keyed keyed,
    @Nullable Long expectedVersion) {

  /**
   * How a repeat of a request is known.
   *
   * @param key the caller's name for the request
   * @param fingerprint hash of path, body and whom it is asked for
   */
  record Keyed(IdempotencyKey key, String fingerprint) {}
}

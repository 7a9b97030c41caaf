package io.perennial.command.idempotency;

import java.util.Map;

/**
 * The answer to a request, as it is kept and given again.
 *
 * @param status HTTP status
 * @param headers headers that belong to the answer
 * @param body JSON text
 */
public record Answer(int status, Map<String, String> headers, String body) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** Whether the outcome is known, so that the answer may be given again. */
  public boolean conclusive() {
    return status < 500;
  }
}

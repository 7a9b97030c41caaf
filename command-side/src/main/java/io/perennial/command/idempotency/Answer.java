package io.perennial.command.idempotency;

import java.util.HashMap;
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

  /** Marks an answer that was kept. */
  public static final String REPLAYED = "Idempotent-Replayed";

  /** The same answer, marked as one that was kept. */
  Answer replay() {
    Map<String, String> marked = new HashMap<>(headers);
    marked.put(REPLAYED, "true");
    return new Answer(status, marked, body);
  }

  /** Whether it was kept. */
  public boolean replayed() {
    return headers.containsKey(REPLAYED);
  }

  /** Whether the outcome is known, so that the answer may be given again. */
  public boolean conclusive() {
    return status < 500;
  }
}

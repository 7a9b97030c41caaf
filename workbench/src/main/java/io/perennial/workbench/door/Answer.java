package io.perennial.workbench.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a door answers.
 *
 * @param status the status of HTTP, 200 to 299
 * @param body the body; missing where there is none
 * @param headers the headers
 */
public record Answer(int status, JsonNode body, HttpHeaders headers) {

  /** Whether it is not ready: it is being worked out, and may be asked for again. */
  public boolean isWorkedOn() {
    return status == 202;
  }

  /** What shows a query that it is to wait for this write. */
  public Optional<String> consistencyToken() {
    return headers.firstValue("Consistency-Token");
  }

  /** The position in the log that the answer is true at. */
  public OptionalLong position() {
    return headers.firstValueAsLong("View-Position");
  }

  /** Events that the view was behind the log by. */
  public OptionalLong lag() {
    return headers.firstValueAsLong("View-Lag");
  }
}

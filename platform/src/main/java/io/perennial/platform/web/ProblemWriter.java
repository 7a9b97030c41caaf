package io.perennial.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes problems the same way from every place that can end a request. */
public final class ProblemWriter {

  /** The media type of all errors. */
  public static final MediaType PROBLEM_JSON = MediaType.APPLICATION_PROBLEM_JSON;

  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  private ProblemWriter() {}

  /** The problem as JSON. */
  public static byte[] bytes(Problem problem) {
    try {
      return MAPPER.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem can always be written", e);
    }
  }

  /** The problem as a controller's answer. */
  public static ResponseEntity<byte[]> entity(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(PROBLEM_JSON)
        .body(bytes(problem));
  }

  /**
   * The problem as the answer of a filter that leaves the body unread: the caller is told that the
   * connection ends.
   */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (hasBody(request)) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    write(response, problem);
  }

  static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  /** The problem as the answer of a filter; nothing happens when the answer has begun already. */
  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(PROBLEM_JSON.toString());
    byte[] body = bytes(problem);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}

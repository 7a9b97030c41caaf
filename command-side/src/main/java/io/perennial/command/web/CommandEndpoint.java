package io.perennial.command.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.Door;
import io.perennial.command.RefusedException;
import io.perennial.command.idempotency.Answer;
import io.perennial.platform.security.Caller;
import io.perennial.platform.web.Callers;
import io.perennial.platform.web.Correlation;
import io.perennial.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors for commands. */
@RestController
final class CommandEndpoint {

  private static final String ERASURES = "erasures";
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final CommandRequests requests;
  private final CommandBatch batch;

  CommandEndpoint(CommandRequests requests, CommandBatch batch) {
    this.requests = requests;
    this.batch = batch;
  }

  @PostMapping(path = "/commands/{family}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> create(@PathVariable String family, HttpServletRequest request)
      throws IOException {
    return answer(Door.COMMANDS, List.of(family), request);
  }

  @PostMapping(path = "/commands/{family}/{id}/{task}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> perform(
      @PathVariable String family,
      @PathVariable String id,
      @PathVariable String task,
      HttpServletRequest request)
      throws IOException {
    return answer(Door.COMMANDS, List.of(family, id, task), request);
  }

  @PostMapping(path = "/operations/erasures", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> requestErasure(HttpServletRequest request) throws IOException {
    return answer(Door.OPERATIONS, List.of(ERASURES), request);
  }

  @PostMapping(
      path = "/operations/erasures/{id}/{task}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> decideErasure(
      @PathVariable String id, @PathVariable String task, HttpServletRequest request)
      throws IOException {
    return answer(Door.OPERATIONS, List.of(ERASURES, id, task), request);
  }

  @PostMapping(path = "/commands/batch", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
    requireNoParameters(request);
    Caller caller = Callers.current();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    batch.run(
        request.getInputStream(), response.getOutputStream(), caller, Correlation.of(request));
  }

  private ResponseEntity<byte[]> answer(Door door, List<String> path, HttpServletRequest request)
      throws IOException {
    Caller caller = Callers.current();
    byte[] bytes = request.getInputStream().readAllBytes();
    requireNoParameters(request);
    ObjectNode body = requests.reader().object(bytes);
    try {
      Long expectedVersion =
          Precondition.expectedVersion(Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
      CommandRequest command =
          requests.read(caller, door, path, body, key(request), expectedVersion);
      return entity(requests.execute(command, caller, Correlation.of(request)));
    } catch (RefusedException e) {
      return entity(CommandRequests.answer(CommandRequests.problem(e)));
    }
  }

  /** A command is in its path and body; a parameter would be something that nobody looks at. */
  private static void requireNoParameters(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query != null && !query.isEmpty()) {
      throw Problems.UNKNOWN_PARAMETER.exception("A command takes no parameters in its address");
    }
  }

  /** Several keys are as malformed as a key with a comma and a space. */
  private static @Nullable String key(HttpServletRequest request) {
    List<String> keys = Collections.list(request.getHeaders(IDEMPOTENCY_KEY));
    return keys.isEmpty() ? null : String.join(", ", keys);
  }

  private static ResponseEntity<byte[]> entity(Answer answer) {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(answer.status())
            .contentType(
                answer.status() < 400
                    ? MediaType.APPLICATION_JSON
                    : MediaType.APPLICATION_PROBLEM_JSON);
    answer.headers().forEach(builder::header);
    return builder.body(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}

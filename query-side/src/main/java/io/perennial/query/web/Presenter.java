package io.perennial.query.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.query.measure.Amounts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Writes what a caller may see: personal data is masked unless the token has that scope, and what
 * is shown of it is told to the access log.
 */
final class Presenter {

  private final ObjectMapper mapper;

  private Presenter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** What is shown to callers, in the one reporting currency. */
  static final class Presenters {

    private final Presenter unmasked;
    private final Presenter masked;

    /**
     * @param currency ISO 4217
     */
    Presenters(String currency) {
      int decimals = Amounts.decimals(currency);
      this.unmasked = new Presenter(PerennialMapper.showing(decimals, ReadAccess::shown));
      this.masked = new Presenter(PerennialMapper.masking(decimals, Callers::isCurrent));
    }

    /** For the caller of the request that this thread answers. */
    Presenter ofCaller() {
      return Callers.current().scopes().contains(Scope.PERSONAL) ? unmasked : masked;
    }
  }

  ObjectMapper mapper() {
    return mapper;
  }

  ObjectNode object() {
    return mapper.createObjectNode();
  }

  JsonNode tree(@Nullable Object value) {
    return mapper.valueToTree(value);
  }

  /** The value as one line. */
  String line(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write an answer", e);
    }
  }

  /** An answer of bytes. */
  static ResponseEntity<byte[]> bytes(Format format, Map<String, String> headers, byte[] body) {
    HttpHeaders all = new HttpHeaders();
    headers.forEach(all::set);
    return ResponseEntity.ok()
        .headers(all)
        .contentType(MediaType.parseMediaType(format.contentType()))
        .body(body);
  }

  /** The value as the body of an answer. */
  ResponseEntity<byte[]> entity(HttpStatus status, Map<String, String> headers, Object value) {
    try {
      HttpHeaders all = new HttpHeaders();
      headers.forEach(all::set);
      return ResponseEntity.status(status)
          .headers(all)
          .contentType(MediaType.APPLICATION_JSON)
          .body(mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write an answer", e);
    }
  }
}

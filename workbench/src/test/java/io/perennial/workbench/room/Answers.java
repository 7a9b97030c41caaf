package io.perennial.workbench.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.workbench.door.Answer;
import java.net.http.HttpHeaders;
import java.util.Map;

/** Answers of doors that were never asked. */
public final class Answers {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Answers() {}

  /** An answer with this body. */
  public static Answer of(String body) {
    return new Answer(200, json(body), HttpHeaders.of(Map.of(), (name, value) -> true));
  }

  /** JSON as the doors read it. */
  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

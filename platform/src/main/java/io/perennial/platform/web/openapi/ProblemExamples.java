package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.json.PerennialMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Problems as callers were really answered, which the document shows. Nobody writes them: each is
 * what one test provokes, and that test fails when the answer is another one.
 */
public final class ProblemExamples {

  /** The file in which they are, among the resources of the package that documents a door. */
  public static final String FILE = "problems.json";

  private ProblemExamples() {}

  /** Those of a door, by their codes. */
  static Map<String, JsonNode> beside(Class<?> door) {
    try (InputStream file = Objects.requireNonNull(door.getResourceAsStream(FILE), FILE)) {
      Map<String, JsonNode> byCode = new TreeMap<>();
      PerennialMapper.plain()
          .readTree(file)
          .properties()
          .forEach(entry -> byCode.put(entry.getKey(), entry.getValue()));
      return byCode;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " beside " + door.getName() + " cannot be read", e);
    }
  }
}

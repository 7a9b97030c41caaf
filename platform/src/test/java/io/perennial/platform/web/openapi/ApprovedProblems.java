package io.perennial.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.perennial.events.golden.Approved;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The problems that the document shows for a door. A test that provokes one compares its answer
 * with what is shown, or writes it when asked to.
 */
public final class ApprovedProblems {

  private static final ObjectMapper MAPPER =
      PerennialMapper.plain().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final Path file;

  private ApprovedProblems(Path file) {
    this.file = file;
  }

  /**
   * Those of a door.
   *
   * @param door the class that documents it
   */
  public static ApprovedProblems of(Class<?> door) {
    return new ApprovedProblems(
        Path.of("src", "main", "resources")
            .resolve(door.getPackageName().replace('.', '/'))
            .resolve(ProblemExamples.FILE));
  }

  /** Demands that what is shown is this problem. */
  public void compare(Problem problem) {
    compare(MAPPER.<JsonNode>valueToTree(problem));
  }

  /** Demands that what is shown is the body of this answer. */
  public void compare(String body) {
    try {
      compare(MAPPER.readTree(body));
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  private void compare(JsonNode answered) {
    String code = answered.path("code").asText();
    Map<String, JsonNode> all = read();
    if (Approved.writing() && !answered.equals(all.get(code))) {
      all.put(code, answered);
      write(all);
    }
    assertThat(answered)
        .as("%s in %s is written by -Dgolden.write=true", code, file)
        .isEqualTo(all.get(code));
  }

  /** Demands that these are shown and no others; when asked to write, removes the others. */
  public void consistOf(Set<String> codes) {
    Map<String, JsonNode> all = read();
    if (!Approved.writing()) {
      assertThat(all.keySet()).as(file.toString()).isEqualTo(codes);
    } else if (all.keySet().retainAll(codes)) {
      write(all);
    }
  }

  private Map<String, JsonNode> read() {
    Map<String, JsonNode> all = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        MAPPER
            .readTree(Files.readString(file))
            .properties()
            .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** A line for each, so that a change shows as one. */
  private void write(Map<String, JsonNode> all) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          all.entrySet().stream()
              .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
              .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

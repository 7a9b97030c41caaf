package io.perennial.workbench.door;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a door refuses, as RFC 9457 has it.
 *
 * @param status the status of HTTP
 * @param code the refusal's name
 * @param title what it means, in general
 * @param detail what it means here
 * @param errors where in the body the fault is
 * @param figures amounts and days that the refusal is about
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
    int status,
    @Nullable String code,
    @Nullable String title,
    @Nullable String detail,
    @Nullable List<Fault> errors,
    @Nullable Map<String, JsonNode> figures) {

  /**
   * A fault.
   *
   * @param pointer JSON pointer into the body
   * @param detail what is wrong there
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fault(@Nullable String pointer, @Nullable String detail) {}

  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /** The faults; none when the refusal is about no field. */
  public List<Fault> faults() {
    return errors == null ? List.of() : errors;
  }
}

package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.LifecycleEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newer writer adds is passed over, and what an older one left out has its default. */
class TolerantComponentTest {

  static List<GoldenSamples.Sample> samples() {
    return GoldenSamples.current();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void unknownFieldsAnywhereDoNotBreakReading(GoldenSamples.Sample sample) {
    JsonNode payload = GoldenFiles.load(sample.file());
    addUnknownFields(payload);

    assertThat(read(sample, payload)).isEqualTo(sample.expected());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anOptionalFieldLeftOutHasItsDefault(GoldenSamples.Sample sample) throws Exception {
    for (RecordComponent component : sample.expected().getClass().getRecordComponents()) {
      boolean list = component.getType() == List.class;
      if (list || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        ObjectNode payload = (ObjectNode) GoldenFiles.load(sample.file());
        payload.remove(component.getName());

        LifecycleEvent read = read(sample, payload);

        for (RecordComponent other : sample.expected().getClass().getRecordComponents()) {
          Object expected = other.getAccessor().invoke(sample.expected());
          if (other.getName().equals(component.getName())) {
            expected = list ? List.of() : null;
          }
          assertThat(other.getAccessor().invoke(read))
              .as("%s without %s", other.getName(), component.getName())
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void thereAreOptionalFieldsToLeaveOut() {
    assertThat(samples())
        .anyMatch(sample ->
            Arrays.stream(sample.expected().getClass().getRecordComponents())
                .anyMatch(
                    component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
  }

  private static LifecycleEvent read(GoldenSamples.Sample sample, JsonNode payload) {
    return GoldenFiles.read(sample.storedName(), sample.revision(), payload);
  }

  private static void addUnknownFields(JsonNode json) {
    json.forEach(TolerantComponentTest::addUnknownFields);
    if (json instanceof ObjectNode object) {
      object.put("addedLater", "text");
      ArrayNode nested = object.putArray("addedNested");
      nested.addObject().put("deep", true);
    }
  }
}

package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.RefusedException;
import io.perennial.events.json.PerennialMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TracesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
  private static final int MANY = 10_000;

  private final ObjectMapper mapper = PerennialMapper.plain();

  private static Traces many() {
    Traces traces = new Traces();
    for (int i = 0; i < MANY; i++) {
      traces.keep("purchase-" + i, trace(i));
    }
    return traces;
  }

  private static Trace trace(int number) {
    return Trace.of(DAY.plusDays(number), number).recordedAs(number);
  }

  @Test
  void tellsEachOfManyFromWhatIsNotThere() throws JsonProcessingException {
    Traces again = mapper.readValue(mapper.writeValueAsString(many()), Traces.class);
    for (Traces traces : new Traces[] {many(), again}) {
      for (int i = 0; i < MANY; i++) {
        assertThat(traces.of("purchase-" + i)).isEqualTo(trace(i));
        assertThat(traces.knows("visit-" + i)).isFalse();
      }
    }
  }

  @Test
  void isAsAMapWouldBe() throws JsonProcessingException {
    Map<String, Trace> map = new HashMap<>();
    Traces traces = new Traces();
    Random random = new Random(7);
    for (int step = 0; step < 2_000; step++) {
      String id = "id-" + random.nextInt(300);
      assertThat(traces.of(id)).isEqualTo(map.get(id));
      traces.keep(id, trace(step));
      map.put(id, trace(step));
      if (step % 97 == 0) {
        traces = mapper.readValue(mapper.writeValueAsString(traces), Traces.class);
      }
    }
  }

  @Test
  void isSmallAfterManyInMemoryAndInASnapshot() throws JsonProcessingException {
    assertThat(many().bytes()).isLessThan(50 * MANY);
    assertThat(mapper.writeValueAsString(many())).hasSizeLessThan(33 * MANY);
    assertThat(new Traces().bytes()).isLessThan(16);
  }

  @Test
  void refusesSomethingElseUnderTheSameIdentifier() {
    Traces traces = many();
    assertThat(traces.repeats("purchase-7", Asked.of(trace(7), DAY))).isTrue();
    assertThat(traces.repeats("purchase-x", Asked.of(trace(7), DAY))).isFalse();
    assertThatThrownBy(() -> traces.repeats("purchase-7", Asked.of(trace(8), null)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void isNotReadWhenItIsCutOff() throws JsonProcessingException {
    String whole = mapper.readValue(mapper.writeValueAsString(many()), String.class);
    String cut = whole.substring(0, 40);
    assertThatThrownBy(() -> mapper.readValue("\"" + cut + "\"", Traces.class))
        .isInstanceOf(JsonMappingException.class);
  }
}

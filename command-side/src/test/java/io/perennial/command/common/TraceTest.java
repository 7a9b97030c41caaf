package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.Money;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

  @Test
  void isPinnedBecauseSnapshotsHoldIt() {
    Trace trace = Trace.of(DAY, "a", 1, new Money(new BigDecimal("2.50"), "USD"), null);
    assertThat(trace.text()).isEqualTo("2024-03-15 46d9b3b46061d91e");
  }

  @Test
  void tellsContentsApart() {
    assertThat(Trace.of(DAY, "ab", "c")).isNotEqualTo(Trace.of(DAY, "a", "bc"));
    assertThat(Trace.of(DAY, "a", null)).isNotEqualTo(Trace.of(DAY, null, "a"));
    assertThat(Trace.of(DAY, "a")).isNotEqualTo(Trace.of(DAY, "a", null));
  }

  @Test
  void takesEqualAmountsForEqual() {
    assertThat(Trace.of(DAY, new BigDecimal("2.50")))
        .isEqualTo(Trace.of(DAY, new BigDecimal("2.5")));
  }

  @Test
  void asksForTheDateOnlyWhereItWasGiven() {
    Trace kept = Trace.of(DAY, "a");
    Trace later = Trace.of(DAY.plusDays(1), "a");
    assertThat(kept.sameAs(later, false)).isTrue();
    assertThat(kept.sameAs(later, true)).isFalse();
    assertThat(kept.sameAs(Trace.of(DAY, "b"), false)).isFalse();
  }

  @Test
  void comparesWhatRemainsWhereTextsCannotBeRead() {
    Trace asked = Trace.of(DAY, "a").with("because");
    for (String gone : List.of(Erased.TEXT, Unreadable.TEXT)) {
      assertThat(Trace.of(DAY, "a").with(gone).sameAs(asked, true)).isTrue();
      assertThat(Trace.of(DAY, "b").with(gone).sameAs(asked, true)).isFalse();
    }
    assertThat(Trace.of(DAY, "a").with("otherwise").sameAs(asked, true)).isFalse();
  }

  @Test
  void isShortAndTheSameAfterAJourneyAsJson() throws JsonProcessingException {
    ObjectMapper mapper = PerennialMapper.plain();
    Traces traces = new Traces();
    for (int i = 0; i < 100; i++) {
      Trace trace = Trace.of(DAY, i);
      traces.keep("p-" + i, trace);
      String json = mapper.writeValueAsString(trace);
      assertThat(json).hasSizeLessThan(32);
      assertThat(mapper.readValue(json, Trace.class)).isEqualTo(trace);
    }
    assertThat(mapper.readValue(mapper.writeValueAsString(traces), Traces.class).byId())
        .isEqualTo(traces.byId());
  }
}

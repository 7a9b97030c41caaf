package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.Money;
import io.perennial.events.json.PerennialMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

  @Test
  void isPinnedBecauseSnapshotsHoldIt() {
    Trace trace = Trace.of(DAY, "a", 1, new Money(new BigDecimal("2.50"), "USD"), null);
    assertThat(trace.text()).isEqualTo("2024-03-15 46d9b3b46061d91e -1");
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
    assertThat(kept.sameAs(Asked.of(later, null))).isTrue();
    assertThat(kept.sameAs(Asked.of(later, later.on()))).isFalse();
    assertThat(kept.sameAs(Asked.of(Trace.of(DAY, "b"), null))).isFalse();
  }

  @Test
  void comparesWordsOnlyWhereAllElseIsTheSame() {
    Trace kept = Trace.of(DAY, "a").recordedAs(7);
    List<Long> looked = new ArrayList<>();
    Words words = sequence -> looked.add(sequence) && false;
    assertThat(kept.sameAs(Asked.of(Trace.of(DAY, "b"), null).saying(words))).isFalse();
    assertThat(looked).isEmpty();
    assertThat(kept.sameAs(Asked.of(Trace.of(DAY, "a"), null).saying(words))).isFalse();
    assertThat(looked).containsExactly(7L);
  }

  @Test
  void isShortAndTheSameAfterAJourneyAsJson() throws JsonProcessingException {
    ObjectMapper mapper = PerennialMapper.plain();
    for (int i = 0; i < 100; i++) {
      Trace trace = Trace.of(DAY, i).recordedAs(i);
      String json = mapper.writeValueAsString(trace);
      assertThat(json).hasSizeLessThan(36);
      assertThat(mapper.readValue(json, Trace.class)).isEqualTo(trace);
    }
  }
}

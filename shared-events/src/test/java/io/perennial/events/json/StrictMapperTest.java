package io.perennial.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictMapperTest {

  private final ObjectMapper strict = PerennialMapper.strict();

  record Body(
      @Nullable String text,
      int count,
      @Nullable Integer perhaps,
      @Nullable Money amount,
      @Nullable LocalDate on,
      @Nullable LocalTime at,
      @Nullable Settlement settlement,
      @Nullable Boolean flag,
      @Nullable List<String> tags) {}

  @Test
  void readsWhatIsWellFormed() throws Exception {
    assertThat(
            strict.readValue(
                """
                {"text": "naïve 客户 😀", "count": 3, "amount": {"amount": "11.70", "currency": "USD"},
                 "on": "2026-02-28", "at": "09:30", "settlement": "CASH", "flag": true, "tags": ["a"], "perhaps": null}
                """,
                Body.class))
        .isEqualTo(
            new Body(
                "naïve 客户 😀",
                3,
                null,
                new Money(new BigDecimal("11.70"), "USD"),
                LocalDate.parse("2026-02-28"),
                LocalTime.of(9, 30),
                Settlement.CASH,
                true,
                List.of("a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"count\":null}",
        "{\"count\":\"1\"}",
        "{\"count\":\"\"}",
        "{\"count\":1.0}",
        "{\"count\":1.5}",
        "{\"count\":true}",
        "{\"count\":99999999999}",
        "{\"count\":[1]}",
        "{\"count\":1,\"count\":2}",
        "{\"count\":1} {}",
        "{\"count\":1} x",
        "{\"count\":1,}",
        "{\"count\":01}",
        "{\"count\":1,\"text\":1}",
        "{\"count\":1,\"text\":true}",
        "{\"count\":1,\"text\":{}}",
        "{\"count\":1,\"text\":\"\\u0000\"}",
        "{\"count\":1,\"text\":\"\\ud800\"}",
        "{\"count\":1,\"text\":\"\\ude00\\ud83d\"}",
        "{\"count\":1,\"tags\":\"a\"}",
        "{\"count\":1,\"tags\":[null]}",
        "{\"count\":1,\"tags\":[1]}",
        "{\"count\":1,\"perhaps\":\"1\"}",
        "{\"count\":1,\"perhaps\":\"\"}",
        "{\"count\":1,\"flag\":\"true\"}",
        "{\"count\":1,\"flag\":1}",
        "{\"count\":1,\"on\":20260228}",
        "{\"count\":1,\"on\":[2026,2,28]}",
        "{\"count\":1,\"on\":\"2026-02-30\"}",
        "{\"count\":1,\"on\":\"2026-2-3\"}",
        "{\"count\":1,\"on\":\"2026-02-28T00:00:00Z\"}",
        "{\"count\":1,\"on\":\"\"}",
        "{\"count\":1,\"at\":\"9:30\"}",
        "{\"count\":1,\"at\":\"09:30:00\"}",
        "{\"count\":1,\"at\":\"24:00\"}",
        "{\"count\":1,\"at\":\"09:60\"}",
        "{\"count\":1,\"at\":[9,30]}",
        "{\"count\":1,\"settlement\":0}",
        "{\"count\":1,\"settlement\":\"0\"}",
        "{\"count\":1,\"settlement\":\"cash\"}",
        "{\"count\":1,\"settlement\":\"\"}",
        "{\"count\":1,\"settlement\":\"BARTER\"}",
        "{\"count\":1,\"amount\":\"\"}",
        "{\"count\":1,\"amount\":{\"amount\":11.70,\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\"1e3\",\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\"+1\",\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\" 1\",\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\"\",\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\"NaN\",\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\"9999999999999999999\",\"currency\":\"USD\"}}",
        "{\"count\":1,\"amount\":{\"amount\":\"1\",\"amount\":\"2\",\"currency\":\"USD\"}}",
        "[]",
        "\"text\"",
        "\"\"",
        "1",
      })
  void refusesWhatIsNot(String body) {
    assertThatThrownBy(() -> strict.readValue(body, Body.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void namesTheUnknownField() {
    assertThatThrownBy(() -> strict.readValue("{\"count\":1,\"colour\":\"red\"}", Body.class))
        .isInstanceOfSatisfying(
            UnrecognizedPropertyException.class,
            e -> assertThat(e.getPropertyName()).isEqualTo("colour"));
  }

  @Test
  void refusesDeepNestingAndLongNumbersBeforeReadingThem() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    assertThatThrownBy(() -> strict.readTree(deep)).isInstanceOf(StreamConstraintsException.class);
    assertThatThrownBy(() -> strict.readValue("{\"count\":" + "9".repeat(500) + "}", Body.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void refusesRepeatedFieldsInATreeToo() {
    assertThatThrownBy(() -> strict.readTree("{\"a\":1,\"a\":2}"))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void readsATreeAsStrictlyAsText() throws Exception {
    assertThatThrownBy(() ->
            strict.treeToValue(
                strict.readTree("{\"count\":1,\"amount\":{\"amount\":1}}"), Body.class))
        .isInstanceOf(JsonProcessingException.class);
  }
}

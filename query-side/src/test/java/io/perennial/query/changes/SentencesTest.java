package io.perennial.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.events.json.PerennialMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final ObjectMapper SHOWN = PerennialMapper.presenting(true, 2);
  private static final ObjectMapper MASKED = PerennialMapper.presenting(false, 2);

  private static String shown(LifecycleEvent event, @Nullable String by) {
    return Sentences.of(event, SHOWN.valueToTree(event), by);
  }

  static java.util.List<Class<? extends LifecycleEvent>> events() {
    return EventCatalogue.all().stream()
        .<Class<? extends LifecycleEvent>>map(EventCatalogue.Entry::type)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventHasASentenceOfItsOwnComponents(Class<? extends LifecycleEvent> event) {
    Sentence sentence = Sentences.of(event).orElseThrow(() -> new AssertionError(event));
    for (Sentence.Part part : sentence.parts()) {
      for (String place : part.places()) {
        Class<?> in = event;
        if (!place.equals("by")) {
          for (String name : place.split("\\.", -1)) {
            in = Sentence.component(in, name).getType();
          }
        }
      }
    }
  }

  @Test
  void everySampleIsASentenceAndSaysNothingOfNothing() {
    for (GoldenSamples.Sample sample : GoldenSamples.all()) {
      String sentence = shown(sample.expected(), null);
      assertThat(sentence)
          .as(sample.toString())
          .matches("(?s)\\p{Lu}.*[^ ]\\.")
          .doesNotContain("{", "}", "[", "]", "…", "null", "  ");
    }
  }

  @Test
  void amountsWordsAndWhoAskedAreWritten() {
    CreditLimitApproved approved =
        new CreditLimitApproved(
            "customer-1",
            "proposal-1",
            CreditClass.B,
            new Money(new BigDecimal("5000.00"), "USD"),
            LocalDate.of(2026, 1, 2));
    assertThat(shown(approved, "ben@example"))
        .isEqualTo("Credit class B approved with a limit of 5,000.00 USD by ben@example.");
    assertThat(
            shown(
                new CreditLimitApproved(
                    "customer-1", "proposal-1", CreditClass.A, null, LocalDate.of(2026, 1, 2)),
                null))
        .isEqualTo("Credit class A approved.");
  }

  @Test
  void whatIsPersonalIsMasked() {
    for (GoldenSamples.Sample sample : GoldenSamples.all()) {
      String masked = Sentences.of(sample.expected(), MASKED.valueToTree(sample.expected()), "***");
      assertThat(masked).doesNotContain("@example");
      if (sample.expected() instanceof CustomerRegistered) {
        assertThat(masked).startsWith("Registered as ");
      }
    }
  }
}

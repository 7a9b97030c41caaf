package io.perennial.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.events.json.PerennialMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

  private static final ObjectMapper SHOWN = PerennialMapper.presenting(true, 2);
  private static final ObjectMapper MASKED = PerennialMapper.presenting(false, 2);

  private static String shown(Language language, LifecycleEvent event, @Nullable String by) {
    return Sentences.of(language, event, SHOWN.valueToTree(event), by);
  }

  static List<Class<? extends LifecycleEvent>> events() {
    return EventCatalogue.all().stream()
        .<Class<? extends LifecycleEvent>>map(EventCatalogue.Entry::type)
        .toList();
  }

  private static Sentence sentence(Language language, Class<? extends LifecycleEvent> event) {
    return Sentences.of(language, event).orElseThrow(() -> new AssertionError(event));
  }

  /** The places of a sentence, each with whether it may be left out. */
  private static List<String> places(Sentence sentence) {
    return sentence.parts().stream()
        .flatMap(part -> part.places().stream().map(place -> place + " " + part.optional()))
        .sorted()
        .toList();
  }

  /** What a place is filled with. */
  private static Class<?> filledWith(Class<?> event, String place) {
    Class<?> in = event;
    for (String name : place.split("\\.", -1)) {
      in = Sentence.component(in, name).getType();
    }
    return in;
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventHasASentenceOfItsOwnComponents(Class<? extends LifecycleEvent> event) {
    for (Sentence.Part part : sentence(Language.ENGLISH, event).parts()) {
      for (String place : part.places()) {
        assertThat(place.equals("by") || filledWith(event, place) != null).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventSaysTheSameInEachLanguage(Class<? extends LifecycleEvent> event) {
    assertThat(places(sentence(Language.CHINESE, event)))
        .isEqualTo(places(sentence(Language.ENGLISH, event)));
  }

  @ParameterizedTest
  @EnumSource
  void thereIsNoSentenceOfWhatIsNoEvent(Language language) {
    assertThat(Sentences.count(language)).isEqualTo(events().size() + 1); // and the unreadable
    assertThat(Sentences.unreadable(language)).endsWith(language.end());
  }

  @Test
  void everyCodeWithinASentenceHasItsWordAndNoOther() {
    Set<String> codes = new TreeSet<>();
    for (Class<? extends LifecycleEvent> event : events()) {
      sentence(Language.CHINESE, event).parts().stream()
          .flatMap(part -> part.places().stream())
          .filter(place -> !place.equals("by"))
          .map(place -> filledWith(event, place))
          .filter(Class::isEnum)
          .forEach(type ->
              Arrays.stream(type.getEnumConstants())
                  .map(Object::toString)
                  .filter(code -> code.length() > 1)
                  .forEach(code -> codes.add(Codes.name(type, code))));
    }
    assertThat(Codes.listed()).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void everySampleIsASentenceAndSaysNothingOfNothing() {
    for (GoldenSamples.Sample sample : GoldenSamples.all()) {
      assertThat(shown(Language.ENGLISH, sample.expected(), null))
          .as(sample.toString())
          .matches("(?s)\\p{Lu}.*[^ ]\\.")
          .doesNotContain("{", "}", "[", "]", "…", "null", "  ");
      assertThat(shown(Language.CHINESE, sample.expected(), null))
          .as(sample.toString())
          .matches("(?s).*\\p{IsHan}.*[^ ]。")
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
    assertThat(shown(Language.ENGLISH, approved, "ben@example"))
        .isEqualTo("Credit class B approved with a limit of 5,000.00 USD by ben@example.");
    assertThat(shown(Language.CHINESE, approved, "ben@example"))
        .isEqualTo("信用等级 B 已批准，信用额度 5,000.00 USD，批准人 ben@example。");
    assertThat(
            shown(
                Language.ENGLISH,
                new CreditLimitApproved(
                    "customer-1", "proposal-1", CreditClass.A, null, LocalDate.of(2026, 1, 2)),
                null))
        .isEqualTo("Credit class A approved.");
  }

  @Test
  void codesAreWordsOfTheLanguage() {
    DefectionDeclared declared =
        new DefectionDeclared(
            "customer-1",
            DefectionReason.COMPLAINT_NOT_RESOLVED,
            null,
            null,
            null,
            null,
            null,
            LocalDate.of(2026, 1, 2));
    assertThat(shown(Language.ENGLISH, declared, null))
        .isEqualTo("Declared lost because of complaint not resolved.");
    assertThat(shown(Language.CHINESE, declared, null)).isEqualTo("已宣告跳槽，原因：投诉未解决。");
  }

  @Test
  void whatIsPersonalIsMasked() {
    for (GoldenSamples.Sample sample : GoldenSamples.all()) {
      LifecycleEvent event = sample.expected();
      for (Language language : Language.values()) {
        assertThat(Sentences.of(language, event, MASKED.valueToTree(event), "***"))
            .doesNotContain("@example");
      }
      if (event instanceof CustomerRegistered) {
        assertThat(Sentences.of(Language.ENGLISH, event, MASKED.valueToTree(event), "***"))
            .startsWith("Registered as ");
      }
    }
  }
}

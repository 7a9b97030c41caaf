package io.perennial.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.personal.InMemoryPersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain: each step once, in order, none missing, and nothing else touched. */
class UpcastersTest {

  private static final String TEA = "invented.TeaServed";
  private static final String DRINK = "invented.DrinkServed";

  private final Serializer serializer =
      EventSerializers.events(
          new PersonalDataProtection(new InMemoryPersonKeys(), 1, Duration.ofMinutes(1)));

  static List<EventCatalogue.Entry> events() {
    return EventCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("events")
  void theStepsLeadToTheCurrentRevisionOfEveryEvent(EventCatalogue.Entry event) {
    assertThat(Upcasters.leadTo(event.storedName(), event.revision(), Upcasters.steps())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("events")
  void theProductionChainLeavesCurrentEventsAsTheyAre(EventCatalogue.Entry event) {
    IntermediateEventRepresentation stored =
        stored(event.storedName(), event.revision(), "{\"customerId\":\"customer-1\"}");

    assertThat(Upcasters.chain().upcast(Stream.of(stored))).containsExactly(stored);
  }

  @Test
  void stepsAreAppliedOneAfterTheOther() {
    IntermediateEventRepresentation lifted =
        Upcasters.chain(List.of(step(TEA, 1, TEA), step(TEA, 2, DRINK), step(DRINK, 3, DRINK)))
            .upcast(Stream.of(stored(TEA, "1", "{\"trace\":\"\"}")))
            .findFirst()
            .orElseThrow();

    assertThat(lifted.getType().getName()).isEqualTo(DRINK);
    assertThat(lifted.getType().getRevision()).isEqualTo("4");
    assertThat(lifted.getData(JsonNode.class).getData().get("trace").textValue()).isEqualTo("123");
    assertThat(lifted.getData(JsonNode.class).getData().get("trace").textValue())
        .as("asking twice lifts from the same payload")
        .isEqualTo("123");
  }

  @Test
  void anEventEntersTheChainAtItsOwnRevision() {
    assertThat(
            Upcasters.chain(List.of(step(TEA, 1, TEA), step(TEA, 2, TEA)))
                .upcast(Stream.of(stored(TEA, "2", "{\"trace\":\"\"}")))
                .map(lifted -> lifted.getData(JsonNode.class).getData().get("trace").textValue()))
        .containsExactly("2");
  }

  @Test
  void anEventStoredUnderTheNameOfItsClassEntersTheChainOfItsPresentName() {
    IntermediateEventRepresentation lifted =
        Upcasters.chain(List.of(step("customer.TierChanged", 1, "customer.TierChanged")))
            .upcast(
                Stream.of(
                    stored("io.perennial.events.customer.TierChanged", "1", "{\"trace\":\"\"}")))
            .findFirst()
            .orElseThrow();

    assertThat(lifted.getType().getName()).isEqualTo("customer.TierChanged");
    assertThat(lifted.getType().getRevision()).isEqualTo("2");
  }

  @Test
  void unknownTypesAndRevisionsPassThroughUntouched() {
    IntermediateEventRepresentation otherType = stored(DRINK, "1", "{}");
    IntermediateEventRepresentation newer = stored(TEA, "7", "{}");
    IntermediateEventRepresentation without = stored(TEA, null, "{}");

    assertThat(
            Upcasters.chain(List.of(step(TEA, 1, TEA)))
                .upcast(Stream.of(otherType, newer, without)))
        .containsExactly(otherType, newer, without);
  }

  @Test
  void aSecondStepFromTheSameRevisionIsRefused() {
    assertThatThrownBy(() -> Upcasters.chain(List.of(step(TEA, 1, TEA), step(TEA, 1, DRINK))))
        .hasMessage("Two steps start at invented.TeaServed revision 1");
  }

  @Test
  void stepsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> Upcasters.chain(List.of(step(TEA, 2, TEA), step(TEA, 1, TEA))))
        .hasMessage("No step before leads to invented.TeaServed revision 2");
  }

  @Test
  void aSkippedRevisionIsRefused() {
    assertThatThrownBy(() -> Upcasters.chain(List.of(step(TEA, 1, TEA), step(TEA, 3, TEA))))
        .hasMessage("No step before leads to invented.TeaServed revision 3");
  }

  @Test
  void aChainShorterThanTheRevisionIsNoticed() {
    List<UpcastingStep> steps = List.of(step(TEA, 1, TEA), step(TEA, 2, DRINK));

    assertThat(Upcasters.leadTo(DRINK, "3", steps)).isTrue();
    assertThat(Upcasters.leadTo(DRINK, "4", steps)).isFalse();
    assertThat(Upcasters.leadTo(TEA, "3", steps)).isFalse();
    assertThat(Upcasters.leadTo("invented.Untouched", "1", steps)).isTrue();
  }

  private IntermediateEventRepresentation stored(
      String type, @Nullable String revision, String payload) {
    return new InitialEventRepresentation(
        new GenericDomainEventEntry<>(
            "Customer",
            "customer-1",
            0,
            "event-1",
            Instant.parse("2026-03-04T05:06:07.008Z"),
            type,
            revision,
            payload.getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8)),
        serializer);
  }

  private static UpcastingStep step(String source, int revision, String target) {
    return new UpcastingStep(source, revision, target) {
      @Override
      ObjectNode lift(ObjectNode payload) {
        return payload.put("trace", payload.get("trace").textValue() + revision);
      }
    };
  }
}

package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.web.CommandRequests;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample of a command, which the document of the interface shows, is accepted and records
 * something, behind the samples of the commands that have to be given before it.
 */
class SamplesComponentTest {
  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  /**
   * What is given before a command, by other people, apart from the creation of what it is for: the
   * sample of a command of the same family, perhaps with other values. What has been registered is
   * not amended, and who is a prospect is not qualified.
   */
  private static final Map<String, List<String>> BEFORE = before();

  private static Stream<CommandDefinition<?>> definitions() {
    return Commands.catalogue().atTheDoor().stream();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void recordsSomething(CommandDefinition<?> definition) throws JsonProcessingException {
    try (Engine engine = Engine.withoutSnapshots()) {
      int person = 0;
      for (Object earlier : before(definition)) {
        assertThat(engine.give("person-" + ++person, earlier)).as(earlier.toString()).isEmpty();
      }
      String stream = MAPPER.valueToTree(definition.sample()).path(definition.idField()).asText();
      int recorded = engine.history(stream).size();

      assertThat(engine.give("anna", definition.sample())).isEmpty();
      assertThat(engine.history(stream)).hasSizeGreaterThan(recorded);
    }
  }

  /** A value of a sample, and what it is refused for when it is made another. */
  private record Fault(Refusal refusal, String pointer, JsonNode put) {}

  private static Stream<Arguments> faults() {
    return definitions()
        .flatMap(definition ->
            faults("", MAPPER.valueToTree(definition.sample()))
                .map(fault -> Arguments.of(definition, fault)));
  }

  private static Stream<Fault> faults(String pointer, JsonNode value) {
    if (value.has("currency")) {
      Stream<Fault> foreign =
          Stream.of(
              new Fault(
                  CommonRefusal.WRONG_CURRENCY, pointer + "/currency", TextNode.valueOf("EUR")));
      // The price of one unit may be finer than what can be paid.
      return pointer.equals("/unitCost")
          ? foreign
          : Stream.concat(
              foreign,
              Stream.of(
                  new Fault(
                      CommonRefusal.AMOUNT_TOO_FINE,
                      pointer + "/amount",
                      TextNode.valueOf("1.001"))));
    }
    if (value.isTextual() && value.textValue().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Stream.of(
          new Fault(CommonRefusal.DATE_OUT_OF_BOUNDS, pointer, TextNode.valueOf("1969-12-31")));
    }
    return Stream.concat(
        IntStream.range(0, value.isArray() ? value.size() : 0)
            .boxed()
            .flatMap(i -> faults(pointer + "/" + i, value.get(i))),
        value.properties().stream()
            .flatMap(field -> faults(pointer + "/" + field.getKey(), field.getValue())));
  }

  /** A form shows a refusal at the field that it is about, and so it is told which that is. */
  @ParameterizedTest
  @MethodSource("faults")
  void isRefusedAtTheFieldThatIsAtFault(CommandDefinition<?> definition, Fault fault)
      throws JsonProcessingException {
    JsonNode sample = MAPPER.valueToTree(definition.sample());
    JsonPointer place = JsonPointer.compile(fault.pointer);
    if (sample.at(place.head()) instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), fault.put);
    }
    try (Engine engine = Engine.withoutSnapshots()) {
      int person = 0;
      for (Object earlier : before(definition)) {
        engine.give("person-" + ++person, earlier);
      }

      RefusedException refused =
          engine.give("anna", MAPPER.treeToValue(sample, definition.type())).orElseThrow();

      assertThat(refused.refusal()).isEqualTo(fault.refusal);
      assertThat(CommandRequests.problem(refused).errors())
          .extracting(Problem.FieldError::pointer)
          .containsExactly(fault.pointer);
    }
  }

  private static Map<String, List<String>> before() {
    try (InputStream file =
        Objects.requireNonNull(SamplesComponentTest.class.getResourceAsStream("before.json"))) {
      return MAPPER.readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> before(CommandDefinition<?> definition)
      throws JsonProcessingException {
    List<Object> before = new ArrayList<>();
    for (String step :
        BEFORE.getOrDefault(definition.family() + "/" + definition.name(), List.of())) {
      before.add(given(definition.family(), step));
    }
    CommandDefinition<?> creation =
        Commands.catalogue().creation(definition.family()).orElseThrow();
    if (!definition.creation()
        && before.stream().noneMatch(given -> given.getClass().equals(creation.type()))) {
      before.addFirst(creation.sample());
    }
    return before;
  }

  private static Object given(String family, String step) throws JsonProcessingException {
    String[] parts = step.split(" ", 2);
    CommandDefinition<?> definition =
        Commands.catalogue().definitions().stream()
            .filter(some -> some.family().equals(family) && some.name().equals(parts[0]))
            .findFirst()
            .orElseThrow();
    ObjectNode tree = MAPPER.valueToTree(definition.sample());
    if (parts.length > 1) {
      tree.setAll((ObjectNode) MAPPER.readTree(parts[1].replace('\'', '"')));
    }
    return MAPPER.treeToValue(tree, definition.type());
  }
}

package io.perennial.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.json.PerennialMapper;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a command declares, it is refused for: either in its own test, or here, where a reason is
 * the same for every command.
 */
class DeclaredRefusalsComponentTest {
  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  /** How the sample of a command is changed so that it is refused for a reason. */
  private static final Map<Refusal, Function<ObjectNode, ObjectNode>> PROVOCATIONS =
      Map.of(
          CommonRefusal.DATE_IN_FUTURE,
          sample -> sample.put("occurredOn", Scenario.TODAY.plusDays(1).toString()),
          CommonRefusal.DATE_OUT_OF_BOUNDS,
          sample -> sample.put("occurredOn", "1969-12-31"),
          CommonRefusal.WRONG_CURRENCY,
          sample -> withAmounts(sample, amount -> amount.put("currency", "EUR")),
          CommonRefusal.AMOUNT_TOO_FINE,
          sample -> withAmounts(sample, amount -> amount.put("amount", "1.001")));

  @TempDir Path directory;

  private static List<CommandDefinition<?>> definitions() {
    return Commands.catalogue().definitions();
  }

  private static Stream<CommandDefinition<?>> tasks() {
    return definitions().stream().filter(definition -> !definition.creation());
  }

  private static Stream<Arguments> claims() {
    return definitions().stream()
        .flatMap(definition ->
            definition.claims().stream().map(claim -> Arguments.of(definition, claim)));
  }

  private static Stream<Arguments> provocations() {
    return definitions().stream()
        .flatMap(definition ->
            definition.refusals().stream()
                .filter(PROVOCATIONS::containsKey)
                .map(refusal -> Arguments.of(definition, refusal)));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void areProducedByATest(CommandDefinition<?> definition) {
    Set<Refusal> here = givenHere(definition);
    assertThat(
            definition.refusals().stream()
                .filter(refusal -> !here.contains(refusal))
                .map(Refusal::code))
        .containsExactlyInAnyOrderElementsOf(
            producedBy(definition.type()).stream()
                .filter(code -> here.stream().noneMatch(refusal -> refusal.code().equals(code)))
                .toList());
  }

  /** What a command is refused for by the tests of this class, for reasons that are everybody's. */
  private static Set<Refusal> givenHere(CommandDefinition<?> definition) {
    Set<Refusal> here = new HashSet<>(PROVOCATIONS.keySet());
    here.retainAll(definition.refusals());
    here.add(CommonRefusal.VERSION_MISMATCH);
    definition.claims().forEach(claim -> here.add(claim.refusal()));
    if (!definition.creation()) {
      here.add(definition.of().unknown());
    }
    return here;
  }

  /** Each refusal that a caller may see is shown in the document, by one test and no other. */
  @Test
  void haveAnExampleThatOneTestProduces() {
    List<String> shown =
        Stream.concat(
                Commands.catalogue().atTheDoor().stream()
                    .flatMap(definition -> givenHere(definition).stream())
                    .distinct()
                    .map(Refusal::code),
                definitions().stream().flatMap(definition -> exampleTests(definition.type())))
            .toList();
    assertThat(shown)
        .as("A code needs one test that is its @ExampleOf, run once with -Dgolden.write=true")
        .containsExactlyInAnyOrderElementsOf(
            Commands.catalogue().refusals().stream().map(Refusal::code).toList());
  }

  private static Stream<String> exampleTests(Class<?> command) {
    return tests(command)
        .filter(method -> method.isAnnotationPresent(ExampleOf.class))
        .map(method -> method.getAnnotation(ExampleOf.class).value());
  }

  /** What the test of a command says it produces, and is held to. */
  private static Set<String> producedBy(Class<?> command) {
    return tests(command)
        .flatMap(method -> ProducesCheck.producedBy(method).stream())
        .collect(Collectors.toSet());
  }

  private static Stream<Method> tests(Class<?> command) {
    try {
      return Arrays.stream(Class.forName(ProducesCheck.testOf(command)).getDeclaredClasses())
          .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
          .filter(CommandsTest::isTest);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(command + " has no test", e);
    }
  }

  @ParameterizedTest
  @MethodSource("provocations")
  void areTrueOfWhatTheCommandSays(CommandDefinition<?> definition, Refusal refusal)
      throws JsonProcessingException {
    try (Engine engine = Engine.withoutSnapshots()) {
      begin(engine, definition);
      Object changed =
          MAPPER.treeToValue(
              requireNonNull(PROVOCATIONS.get(refusal))
                  .apply(MAPPER.valueToTree(definition.sample())),
              definition.type());
      assertRefused(definition, refusal, engine.give("anna", changed));
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void areTrueOfWhatDoesNotExist(CommandDefinition<?> definition) {
    try (Engine engine = Engine.withoutSnapshots()) {
      assertRefused(
          definition, definition.of().unknown(), engine.give("anna", definition.sample()));
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void areTrueOfAnotherVersion(CommandDefinition<?> definition) {
    try (Engine engine = Engine.withoutSnapshots()) {
      begin(engine, definition);
      assertRefused(
          definition, CommonRefusal.VERSION_MISMATCH, engine.giveIf(99, definition.sample()));
    }
  }

  @ParameterizedTest
  @MethodSource("claims")
  void areTrueOfWhatSomebodyElseHas(CommandDefinition<?> definition, UniquenessRule<?> claim)
      throws JsonProcessingException {
    try (Engine engine = Engine.withClaimIn(directory, claim)) {
      begin(engine, definition);
      assertThat(engine.send("anna", definition.sample())).isEmpty();
      if (!definition.creation()) {
        CommandDefinition<?> creation =
            Commands.catalogue().creation(definition.family()).orElseThrow();
        assertThat(engine.send("anna", ofAnother(creation))).isEmpty();
      }
      assertRefused(definition, claim.refusal(), engine.give("anna", ofAnother(definition)));
    }
  }

  /** The document shows what the first of the commands that declare it is refused with. */
  private static void assertRefused(
      CommandDefinition<?> definition, Refusal refusal, Optional<RefusedException> refused) {
    assertThat(refused.map(RefusedException::refusal)).contains(refusal);
    Commands.catalogue().atTheDoor().stream()
        .filter(some -> givenHere(some).contains(refusal))
        .findFirst()
        .filter(definition::equals)
        .ifPresent(first -> ProducesCheck.isShown(refused.orElseThrow()));
  }

  private static Object ofAnother(CommandDefinition<?> definition) throws JsonProcessingException {
    ObjectNode other = MAPPER.valueToTree(definition.sample());
    other.put(definition.idField(), other.path(definition.idField()).asText() + "-other");
    return MAPPER.treeToValue(other, definition.type());
  }

  /** Makes what a task is for. */
  private static void begin(Engine engine, CommandDefinition<?> definition) {
    if (!definition.creation()) {
      CommandDefinition<?> creation =
          Commands.catalogue().creation(definition.family()).orElseThrow();
      assertThat(engine.send("anna", creation.sample())).isEmpty();
    }
  }

  private static ObjectNode withAmounts(ObjectNode sample, Consumer<ObjectNode> change) {
    for (JsonNode field : sample) {
      if (field instanceof ObjectNode object) {
        if (object.has("currency")) {
          change.accept(object);
        } else {
          withAmounts(object, change);
        }
      }
    }
    return sample;
  }
}

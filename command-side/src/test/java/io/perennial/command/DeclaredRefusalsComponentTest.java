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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  void areProducedByATest(CommandDefinition<?> definition) throws ClassNotFoundException {
    Set<Refusal> here = new HashSet<>(PROVOCATIONS.keySet());
    here.add(CommonRefusal.VERSION_MISMATCH);
    definition.claims().forEach(claim -> here.add(claim.refusal()));
    if (!definition.creation()) {
      here.add(definition.of().requireUnknown());
    }
    assertThat(
            definition.refusals().stream()
                .filter(refusal -> !here.contains(refusal))
                .map(Refusal::code))
        .containsExactlyInAnyOrderElementsOf(
            producedBy(Class.forName(ProducesCheck.testOf(definition.type()))).stream()
                .filter(code -> here.stream().noneMatch(refusal -> refusal.code().equals(code)))
                .toList());
  }

  /** What the test of a command says it produces, and is held to. */
  private static Set<String> producedBy(Class<?> test) {
    return Arrays.stream(test.getDeclaredClasses())
        .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
        .filter(CommandsTest::isTest)
        .filter(method -> method.isAnnotationPresent(Produces.class))
        .flatMap(method -> Arrays.stream(method.getAnnotation(Produces.class).value()))
        .collect(Collectors.toSet());
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
      assertThat(engine.send("anna", changed)).contains(refusal);
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void areTrueOfWhatDoesNotExist(CommandDefinition<?> definition) {
    try (Engine engine = Engine.withoutSnapshots()) {
      assertThat(engine.send("anna", definition.sample()))
          .contains(definition.of().requireUnknown());
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void areTrueOfAnotherVersion(CommandDefinition<?> definition) {
    try (Engine engine = Engine.withoutSnapshots()) {
      begin(engine, definition);
      assertThat(engine.sendIf(99, definition.sample())).contains(CommonRefusal.VERSION_MISMATCH);
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
      assertThat(engine.send("anna", ofAnother(definition))).contains(claim.refusal());
    }
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

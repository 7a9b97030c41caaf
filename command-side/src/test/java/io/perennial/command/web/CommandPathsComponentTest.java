package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.command.Refusal;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.openapi.OpenApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandPathsComponentTest {

  private static final byte[] BYTES = document();

  private final BodyReader reader = new BodyReader(PerennialMapper.strict());
  private final JsonNode api = read();

  private static byte[] document() {
    return OpenApi.document("1", List.of(new CommandPaths(Commands.catalogue())));
  }

  private static JsonNode read() {
    try {
      return PerennialMapper.plain().readTree(BYTES);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<CommandDefinition<?>> definitions() {
    return Commands.catalogue().atTheDoor();
  }

  private JsonNode operation(CommandDefinition<?> definition) {
    String path =
        definition.of().door().path()
            + definition.family()
            + (definition.creation() ? "" : "/{" + definition.idField() + "}/" + definition.name());
    JsonNode operation = api.path("paths").path(path).path("post");
    assertThat(operation.isObject()).as(path).isTrue();
    return operation;
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  @Test
  void theSameCodeGivesTheSameDocument() {
    assertThat(document()).isEqualTo(BYTES);
    assertThat(api.path("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = api.findValues("$ref");

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(reference ->
            assertThat(api.at(reference.asText().substring(1)).isObject())
                .as(reference.asText())
                .isTrue());
  }

  /** The samples are executed by SamplesComponentTest. */
  @ParameterizedTest
  @MethodSource("definitions")
  void everyCommandsExampleIsItsSample(CommandDefinition<?> definition) {
    JsonNode operation = operation(definition);
    ObjectNode body =
        operation.at("/requestBody/content/application~1json/example").<ObjectNode>deepCopy();
    if (!definition.creation()) {
      assertThat(body.has(definition.idField())).isFalse();
      JsonNode id = resolved(operation.at("/parameters/0"));
      assertThat(id.path("name").asText()).isEqualTo(definition.idField());
      body.set(definition.idField(), id.path("example"));
    }

    assertThat(reader.value(body, definition.type())).isEqualTo(definition.sample());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void whatIsRequiredIsWhatIsMissedWhenItIsLeftOut(CommandDefinition<?> definition) {
    JsonNode content = operation(definition).at("/requestBody/content/application~1json");
    JsonNode schema = resolved(content.path("schema"));
    List<String> required = schema.path("required").valueStream().map(JsonNode::asText).toList();

    for (String field : (Iterable<String>) schema.path("properties")::fieldNames) {
      ObjectNode body = content.path("example").deepCopy();
      body.put(definition.idField(), definition.idPrefix() + "17");
      if (!field.equals(definition.idField())) {
        body.remove(field);
      }
      boolean missed;
      try {
        reader.value(body, definition.type());
        missed = false;
      } catch (io.perennial.platform.web.ProblemException e) {
        missed = true;
      }
      assertThat(missed).as(field).isEqualTo(required.contains(field));
    }
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyAnswerIsDocumented(CommandDefinition<?> definition) {
    JsonNode responses = operation(definition).path("responses");

    assertThat(responses.has("201")).isEqualTo(definition.creation());
    assertThat(resolved(responses.path("200")).path("headers").has("ETag")).isTrue();
    for (String range : List.of("4XX", "5XX")) {
      JsonNode problem =
          resolved(responses.path(range)).at("/content/application~1problem+json/schema");
      assertThat(problem.path("$ref").asText()).endsWith("/Problem");
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void theRefusalsAreItsOwnAndNoOthers(CommandDefinition<?> definition) {
    Set<String> all =
        Commands.catalogue().refusals().stream().map(Refusal::code).collect(Collectors.toSet());
    Set<String> documented =
        codes(
            resolved(operation(definition).at("/responses/4XX"))
                .at("/content/application~1problem+json/schema/patternProperties/^code$"));

    assertThat(documented).contains("invalid-body", "idempotency-key-reused", "forbidden");
    assertThat(documented.contains("malformed-id")).isEqualTo(!definition.creation());
    documented.retainAll(all);
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            definition.refusals().stream().map(Refusal::code).toList());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void theRefusalsThatAreItsOwnAreShown(CommandDefinition<?> definition) {
    JsonNode refused =
        resolved(operation(definition).at("/responses/4XX"))
            .at("/content/application~1problem+json");
    JsonNode said = refused.at("/schema/patternProperties/^code$");
    Set<String> own = said.has("anyOf") ? codes(said.at("/anyOf/1")) : codes(said);
    JsonNode shown = api.at("/components/examples");
    own.removeIf(code -> shown.path(code).at("/value/status").asInt() / 100 != 4);

    assertThat(refused.path("examples").properties())
        .extracting(Map.Entry::getKey)
        .containsAll(own);
    for (Map.Entry<String, JsonNode> example : refused.path("examples").properties()) {
      assertThat(example.getValue().path("$ref").asText())
          .isEqualTo("#/components/examples/" + example.getKey());
    }
  }

  @Test
  void everyRefusalIsShownAsItIsAnswered() {
    JsonNode examples = api.path("components").path("examples");

    for (Refusal refusal : Commands.catalogue().refusals()) {
      JsonNode shown = examples.path(refusal.code()).path("value");
      assertThat(shown.path("type").asText())
          .isEqualTo("https://perennial.io/problems/" + refusal.code());
      assertThat(shown.path("title").asText()).isEqualTo(refusal.title());
      assertThat(shown.path("status").asInt()).isEqualTo(refusal.status());
      assertThat(shown.path("detail").asText()).isNotBlank();
    }
  }

  /** Of an enumeration, or of several taken together. */
  private Set<String> codes(JsonNode schema) {
    JsonNode said = resolved(schema);
    Set<String> codes = new TreeSet<>();
    said.path("enum").forEach(code -> codes.add(code.asText()));
    said.path("anyOf").forEach(part -> codes.addAll(codes(part)));
    return codes;
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyFieldIsDescribed(CommandDefinition<?> definition) {
    assertDescribed(
        operation(definition).at("/requestBody/content/application~1json/schema"),
        definition.name());
  }

  private void assertDescribed(JsonNode schema, String place) {
    for (Map.Entry<String, JsonNode> field : resolved(schema).path("properties").properties()) {
      String there = place + "/" + field.getKey();
      assertThat(field.getValue().path("description").asText()).as(there).isNotBlank();
      assertThat(field.getValue().path("title").asText()).as(there).isNotBlank();
      assertDescribed(field.getValue(), there);
      assertDescribed(field.getValue().path("items"), there);
    }
  }

  @Test
  void whatAFieldMeansIsWhatItsJavadocSays() {
    assertThat(
            api.at("/components/schemas/RecordPayment/properties/occurredOn/description").asText())
        .isEqualTo("business date; today when absent");
  }

  @Test
  void aCommandHasALabel() {
    assertThat(api.at("/components/schemas/RecordPayment/title").asText())
        .isEqualTo("Record payment");
    assertThat(api.at("/components/schemas/RecordPayment/properties/occurredOn/title").asText())
        .isEqualTo("Occurred on");
  }

  @Test
  void everyRefusalIsDocumented() {
    assertThat(api.at("/components/schemas/ProblemCode/enum").valueStream().map(JsonNode::asText))
        .containsAll(Commands.catalogue().refusals().stream().map(Refusal::code).toList());
  }

  @Test
  void theBatchIsDocumentedByLine() {
    JsonNode batch = api.path("paths").path("/commands/batch").path("post");
    String lines = "/content/application~1x-ndjson/schema/contentSchema";

    assertThat(resolved(batch.path("requestBody").at(lines)).path("properties").fieldNames())
        .toIterable()
        .containsExactly("path", "idempotencyKey", "ifMatch", "body");
    assertThat(resolved(batch.at("/responses/200").at(lines)).path("properties").fieldNames())
        .toIterable()
        .contains("line", "status", "replayed", "problem", "streamId", "version");
  }
}

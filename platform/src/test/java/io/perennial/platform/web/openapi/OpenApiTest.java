package io.perennial.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.ProblemCode;
import io.swagger.v3.oas.models.media.JsonSchema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  enum Colour {
    RED,
    GREEN
  }

  record Part(@NotBlank @Size(max = 7) String label, @Nullable Part inner) {}

  record Hue(Colour colour) {}

  /**
   * A thing.
   *
   * @param thingId which one
   */
  record Thing(
      @NotNull @Pattern(regexp = "customer-[a-z0-9]+") String thingId,
      @NotNull @Digits(integer = 3, fraction = 2) @PositiveOrZero BigDecimal amount,
      @Min(1) @Max(9) int count,
      @Nullable Long total,
      Colour colour,
      LocalDate on,
      Instant at,
      boolean good,
      double share,
      @Size(max = 5) List<@NotNull Part> parts,
      Map<String, Integer> counts) {}

  private static JsonNode document(OpenApiContributor contributor) {
    try {
      return PerennialMapper.plain().readTree(OpenApi.document("1", List.of(contributor)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode thing(boolean request) {
    return document(
            api -> {
              JsonSchema reference =
                  request
                      ? api.requestSchema(Thing.class, Set.of("good"), Set.of("thingId"))
                      : api.responseSchema(Thing.class);
              assertThat(reference.get$ref()).isEqualTo("#/components/schemas/OpenApiTestThing");
            })
        .at("/components/schemas/OpenApiTestThing");
  }

  @Test
  void aRequestTakesItsFieldsAndNoOthers() {
    JsonNode schema = thing(true);

    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.path("properties").has("good")).isFalse();
    assertThat(schema.path("required").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder("amount", "count", "colour", "on", "at", "share", "counts");
  }

  @Test
  void constraintsBecomePartOfTheSchema() {
    JsonNode fields = thing(false).path("properties");

    assertThat(fields.at("/thingId/pattern").asText()).isEqualTo("^(?:customer-[a-z0-9]+)$");
    assertThat(fields.at("/amount/type").asText()).isEqualTo("string");
    assertThat(fields.at("/amount/pattern").asText())
        .isEqualTo("^(0|[1-9]\\d{0,2})(\\.\\d{1,2})?$");
    assertThat(fields.at("/count/minimum").asInt()).isEqualTo(1);
    assertThat(fields.at("/count/maximum").asInt()).isEqualTo(9);
    assertThat(fields.at("/total/format").asText()).isEqualTo("int64");
    assertThat(fields.at("/colour/$ref").asText()).endsWith("/OpenApiTestColour");
    assertThat(fields.at("/on/format").asText()).isEqualTo("date");
    assertThat(fields.at("/at/format").asText()).isEqualTo("date-time");
    assertThat(fields.at("/good/type").asText()).isEqualTo("boolean");
    assertThat(fields.at("/share/type").asText()).isEqualTo("number");
    assertThat(fields.at("/parts/maxItems").asInt()).isEqualTo(5);
    assertThat(fields.at("/parts/items/$ref").asText()).endsWith("/OpenApiTestPart");
    assertThat(fields.at("/counts/additionalProperties/type").asText()).isEqualTo("integer");
  }

  @Test
  void aResponseAlwaysHasWhatIsNotNullable() {
    assertThat(thing(false).path("required").valueStream().map(JsonNode::asText))
        .contains("parts", "good")
        .doesNotContain("total");
  }

  @Test
  void oneTypeMayBeSentAndReceived() {
    JsonNode schemas =
        document(
                api -> {
                  api.requestSchema(Part.class);
                  api.responseSchema(Part.class);
                  api.responseSchema(Part.class);
                })
            .at("/components/schemas");

    assertThat(schemas.path("OpenApiTestPart").has("additionalProperties")).isTrue();
    assertThat(schemas.path("OpenApiTestPartResponse").has("additionalProperties")).isFalse();
    assertThat(schemas.at("/OpenApiTestPart/properties/label/pattern").asText()).isEqualTo("\\S");
  }

  @Test
  void whatHasNoSchemaIsAMistake() {
    record Odd(Thread thread) {}

    assertThatThrownBy(() -> document(api -> api.responseSchema(Odd.class)))
        .hasMessageContaining("Thread");
  }

  @Test
  void whatIsChosenFromIsATypeOfItsOwn() {
    JsonNode schemas =
        document(
                api -> {
                  api.requestSchema(Thing.class);
                  api.responseSchema(Hue.class);
                })
            .at("/components/schemas");

    assertThat(schemas.at("/OpenApiTestColour/enum").valueStream().map(JsonNode::asText))
        .containsExactly("RED", "GREEN");
    assertThat(schemas.at("/OpenApiTestHue/properties/colour/$ref").asText())
        .endsWith("/OpenApiTestColour");
  }

  @Test
  void whatIsSentHasALabelBesideItsMeaning() {
    JsonNode schema =
        document(api -> api.requestSchema(Thing.class)).at("/components/schemas/OpenApiTestThing");

    assertThat(schema.path("title").asText()).isEqualTo("Thing");
    assertThat(schema.at("/properties/thingId/title").asText()).isEqualTo("Thing id");
    assertThat(schema.at("/properties/thingId/description").asText()).isEqualTo("which one");
  }

  @Test
  void anOperationTellsItsProblems() {
    JsonNode document =
        document(api ->
            api.operation("get", "/things", "things", "things", "Lists things.")
                .scope(Scope.VIEWS)
                .response(
                    200, "The things", "application/json", Types.listOf(Types.text()), List.of())
                .alternative(200, "text/csv", Types.text(), "label")
                .header(200, "ETag", "The version")
                .problems(
                    List.of(
                        new ProblemCode("b", 409, "B is so"),
                        new ProblemCode("a", 409, "A is so"),
                        new ProblemCode("late", 503, "It is late"))));
    JsonNode responses = document.at("/paths/~1things/get/responses");

    assertThat(responses.propertyStream().map(Map.Entry::getKey))
        .containsExactly("200", "4XX", "5XX");
    JsonNode schema = responses.at("/4XX/content/application~1problem+json/schema");
    assertThat(schema.path("$ref").asText()).endsWith("/Problem");
    assertThat(schema.at("/patternProperties/^code$/anyOf/0/$ref").asText()).endsWith("/AnyCode");
    assertThat(
            schema.at("/patternProperties/^code$/anyOf/1/enum").valueStream().map(JsonNode::asText))
        .containsExactly("a", "b", "forbidden");
    assertThat(
            document.at("/components/schemas/ProblemCode/enum").valueStream().map(JsonNode::asText))
        .contains("a", "b", "late", "forbidden", "unauthorized", "unavailable");
    assertThat(document.at("/components/schemas/Problem/properties/code/$ref").asText())
        .endsWith("/ProblemCode");
    assertThat(responses.at("/200/content").size()).isEqualTo(2);
    assertThat(responses.at("/200/headers").has("ETag")).isTrue();
  }

  @Test
  void whatSeveralOperationsHaveIsSaidOnce() {
    JsonNode document =
        document(api -> {
          for (String path : List.of("/a", "/b")) {
            api.operation("get", path, "get" + path.substring(1), "things", "A thing.")
                .parameter("query", "limit", false, "How many", Types.number(1, 9), null)
                .parameter("query", "of" + path.substring(1), false, "Whose", Types.text(), null)
                .response(200, "It", "application/json", Types.object(), null)
                .header(200, "ETag", "The version");
          }
        });
    JsonNode get = document.at("/paths/~1b/get");

    assertThat(get.at("/parameters/0/$ref").asText()).isEqualTo("#/components/parameters/limit");
    assertThat(get.at("/parameters/1/name").asText()).isEqualTo("ofb");
    assertThat(get.at("/responses/200/$ref").asText()).isEqualTo("#/components/responses/200");
    assertThat(document.at("/components/responses/200/headers/ETag/$ref").asText())
        .isEqualTo("#/components/headers/ETag");
    assertThat(document.at("/components/parameters").size()).isEqualTo(1);
  }

  @Test
  void anEntryIsALine() {
    String text =
        new String(
            OpenApi.document(
                "1",
                List.of(api -> {
                  api.operation("get", "/a", "a", "things", "A thing.");
                  api.responseSchema(Part.class);
                })),
            StandardCharsets.UTF_8);

    assertThat(text.lines())
        .anyMatch(line -> line.startsWith("\"get\":{") && line.endsWith("}"))
        .anyMatch(line -> line.startsWith("\"OpenApiTestPart\":{"));
    assertThat(text).endsWith("}\n");
  }

  @Test
  void anOperationIsDescribedOnce() {
    assertThatThrownBy(() ->
            document(api -> {
              api.operation("get", "/things", "a", "things", "Lists things.");
              api.operation("get", "/things", "b", "things", "Lists things.");
            }))
        .hasMessageContaining("twice");
  }

  @Test
  void twoOperationsOfOneNameAreRefused() {
    OpenApiContributor twice =
        api -> {
          api.operation("get", "/one", "get-health", "tag", "One.");
          api.operation("get", "/other", "get-health", "tag", "Another.");
        };
    List<OpenApiContributor> all = List.of(twice);

    assertThatThrownBy(() -> OpenApi.document("1", all)).hasMessageContaining("get-health");
  }

  @Test
  void anExampleHasTheSameOrderInEveryRun() {
    assertThatThrownBy(() ->
            document(api ->
                api.operation("post", "/things", "make", "things", "Makes a thing.")
                    .body(
                        true,
                        "application/json",
                        api.requestSchema(Thing.class),
                        Map.of("a", 1, "b", 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("order");
  }
}

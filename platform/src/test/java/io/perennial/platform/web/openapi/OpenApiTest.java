package io.perennial.platform.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.security.Scope;
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
              ObjectNode reference =
                  request
                      ? api.requestSchema(Thing.class, Set.of("good"), Set.of("thingId"))
                      : api.responseSchema(Thing.class);
              assertThat(reference.path("$ref").asText())
                  .isEqualTo("#/components/schemas/OpenApiTestThing");
            })
        .at("/components/schemas/OpenApiTestThing");
  }

  @Test
  void aRequestTakesItsFieldsAndNoOthers() {
    JsonNode schema = thing(true);

    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.path("properties").has("good")).isFalse();
    assertThat(schema.path("required").valueStream().map(JsonNode::asText))
        .containsExactly("amount", "count", "colour", "on", "at", "share", "counts");
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
    assertThat(fields.at("/colour/enum").valueStream().map(JsonNode::asText))
        .containsExactly("RED", "GREEN");
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
    assertThat(schemas.at("/OpenApiTestPart/properties/label/minLength").asInt()).isEqualTo(1);
  }

  @Test
  void whatHasNoSchemaIsAMistake() {
    record Odd(Thread thread) {}

    assertThatThrownBy(() -> document(api -> api.responseSchema(Odd.class)))
        .hasMessageContaining("Thread");
  }

  @Test
  void anExampleKeepsTheConstraints() {
    record Flat(
        @Pattern(regexp = "[A-Z]{3}") String currency,
        @Min(10) @Max(20) int count,
        String legalName,
        Colour colour) {}

    JsonNode[] example = new JsonNode[1];
    document(api -> example[0] = api.exampleOf(Flat.class));

    assertThat(example[0].toString())
        .isEqualTo(
            "{\"currency\":\"USD\",\"count\":10,\"legalName\":\"Legal name\",\"colour\":\"RED\"}");
  }

  @Test
  void anOperationTellsItsProblems() {
    JsonNode operation =
        document(api ->
                api.operation("get", "/things", "things", "things", "Lists things.")
                    .scope(Scope.VIEWS)
                    .response(
                        200,
                        "The things",
                        "application/json",
                        api.listSchema(Part.class),
                        api.example(List.of()))
                    .alternative(200, "text/csv", api.textSchema(), api.example("label"))
                    .header(200, "ETag", "The version")
                    .problems(
                        List.of(
                            new ProblemCode("b", 409, "B is so"),
                            new ProblemCode("a", 409, "A is so"))))
            .at("/paths/~1things/get");

    assertThat(operation.at("/security/0/bearer/0").asText()).isEqualTo("views");
    assertThat(operation.at("/responses/409/description").asText())
        .isEqualTo("`a`: A is so.\n`b`: B is so.");
    assertThat(operation.at("/responses/409/content/application~1problem+json/examples").size())
        .isEqualTo(2);
    assertThat(operation.at("/responses/200/content").size()).isEqualTo(2);
    assertThat(operation.at("/responses/200/headers").has("ETag")).isTrue();
    assertThat(operation.path("responses").properties().stream().map(Map.Entry::getKey))
        .containsExactly(
            "200", "400", "401", "403", "405", "406", "408", "409", "413", "415", "429", "500",
            "503");
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
}

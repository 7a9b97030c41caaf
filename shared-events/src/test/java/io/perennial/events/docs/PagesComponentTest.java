package io.perennial.events.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.golden.Approved;
import io.perennial.events.golden.GoldenFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages about the contract say what the code says. */
class PagesComponentTest {

  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void thePageOfEventsIsTheOneMadeFromTheCode() {
    Approved.compare(DOCS.resolve("events.md"), EventsPage.render());
  }

  @Test
  void theAsyncApiDocumentIsTheOneMadeFromTheCode() {
    Approved.compare(DOCS.resolve("asyncapi.json"), GoldenFiles.pretty(AsyncApi.document()));
  }

  @Test
  void everyReferenceOfTheAsyncApiDocumentLeadsSomewhere() {
    ObjectNode document = AsyncApi.document();
    List<String> references = new ArrayList<>();
    collectReferences(document, references);

    assertThat(references).hasSizeGreaterThan(EventCatalogue.all().size());
    assertThat(references)
        .allSatisfy(to -> assertThat(document.at(to.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void everyExampleHasEveryRequiredFieldAndNoOther() {
    JsonNode components = AsyncApi.document().get("components");
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      JsonNode schema = components.at("/schemas/" + event.name());
      JsonNode example = components.at("/messages/" + event.name() + "/examples/0/payload");

      assertThat(example.size()).isPositive();
      schema.get("required").forEach(name -> assertThat(example.has(name.textValue())).isTrue());
      example
          .fieldNames()
          .forEachRemaining(name -> assertThat(schema.get("properties").has(name)).isTrue());
    }
  }

  private static void collectReferences(JsonNode json, List<String> references) {
    if (json.has("$ref")) {
      references.add(json.get("$ref").textValue());
    }
    json.forEach(child -> collectReferences(child, references));
  }
}

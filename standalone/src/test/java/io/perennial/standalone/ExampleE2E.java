package io.perennial.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.EventCatalogue;
import io.perennial.support.Codebase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The example world, as who starts it finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all
class ExampleE2E {

  @TempDir static Path data;
  private PerennialProcess service;
  private Api api;

  @BeforeAll
  void make() {
    use(PerennialProcess.example(data));
  }

  private void use(PerennialProcess started) {
    service = started;
    api = Api.as("visitor@example", started, data);
    api.awaitViews();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void saysThatItIsOne() {
    await().untilAsserted(() -> assertThat(service.output()).contains("EXAMPLE WORLD"));
    assertThat(api.get("/operations/views").json().get("example").asBoolean()).isTrue();
  }

  @Test
  void holdsEveryKindOfEvent() {
    List<String> missing =
        EventCatalogue.all().stream()
            .map(EventCatalogue.Entry::storedName)
            .filter(type ->
                api.get(
                        "/history/feed?limit=1&type=" + type,
                        "Accept",
                        "application/cloudevents-batch+json")
                    .json()
                    .isEmpty())
            .toList();

    assertThat(missing).isEmpty();
  }

  @Test
  void givesEveryViewAndFigureSomethingToShow() {
    for (JsonNode view : api.get("/views").json().get("items")) {
      String name = view.get("name").asText();
      assertThat(api.get("/views/" + name + "?limit=1").json().get("items")).as(name).isNotEmpty();
      for (JsonNode figure : view.get("figures")) {
        String href = figure.get("href").asText();
        Api.Answer answer = api.get(href);
        assertThat(answer.status()).as(href + answer.text()).isEqualTo(200);
        assertThat(says(answer.json().get("result"))).as(href + answer.text()).isTrue();
      }
    }
  }

  @Test
  void answersTheQuestionsOfEveryDayWithoutTheDocumentation() throws Exception {
    List<Questions.Question> questions =
        Questions.of(Codebase.ROOT.resolve("docs").resolve("questions.md"));
    assertThat(questions.stream().collect(groupingBy(Questions.Question::person, counting())))
        .isEqualTo(Map.of("Sales director", 10L, "Credit controller", 10L, "Auditor", 10L));

    assertThat(Questions.asked(data, Visitor.SCOPES).missing(questions)).isEmpty();
  }

  @Test
  void showsThingsToWhoMayOnlyReadAndOffersNothingToDo() throws Exception {
    Questions reader = Questions.asked(data, List.of("views"));
    String list = "/lists/sales-day?sort=-day";
    String thing = Questions.next(reader.page(list), list, "(a day)").orElseThrow();

    assertThat(reader.page(thing)).contains("Visits").doesNotContain("/do");
  }

  /** Whether there is a number in it that is not nothing. */
  private static boolean says(JsonNode node) {
    return node.isContainerNode()
        ? StreamSupport.stream(node.spliterator(), false).anyMatch(ExampleE2E::says)
        : node.asText().matches("-?[0-9.]*[1-9][0-9.]*");
  }

  @Test
  void goesOnWithWhatIsThereWhenItIsStartedAgain() {
    long before = api.get("/operations/views").json().get("head").asLong();
    service.close();
    use(PerennialProcess.start(data, "--perennial.workbench.enabled=true"));

    JsonNode views = api.get("/operations/views").json();
    assertThat(views.get("head").asLong()).isGreaterThanOrEqualTo(before);
    assertThat(views.get("example").asBoolean()).isTrue();
    assertThat(service.output()).contains("EXAMPLE WORLD").doesNotContain("Making");
  }
}

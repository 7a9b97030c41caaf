package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.testing.AllViews;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import io.perennial.query.testing.SetClock;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.Figure;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/**
 * What is asked of the past is what was answered then, over a world with late and struck-out
 * entries.
 */
class FrozenAnswersComponentTest {

  private static final FrozenSettings ROOMY =
      new FrozenSettings(
          100,
          1_000_000,
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          DataSize.ofKilobytes(50));
  private static final List<View<?>> PLAIN = AllViews.LIST;
  private static final GeneratedWorld WORLD = GeneratedWorld.of(3, 15);

  /** The first years suffice: everything is folded and asked several times. */
  private static final Instant LAST = GeneratedWorld.endOf(WORLD.dates().get(3));

  @TempDir Path folder;
  private final SetClock clock = new SetClock(GeneratedWorld.endOf(GeneratedWorld.START));
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel =
        node.kernel(
            "node-1",
            Kernel.settings(1, 500, 30_000, Duration.ofSeconds(30)),
            ROOMY,
            clock,
            CorrectedView.all(PLAIN, new CustomerEvents(node.log.log()).past(Horizon.NONE)));
    kernel.start();
    web = new WebFixture(kernel);
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  /** Every list, in every form, and every figure with what is usual. */
  private List<String> questions() {
    List<String> questions = new ArrayList<>();
    for (View<?> view : kernel.catalogue.published()) {
      questions.add("/views/%s?limit=500".formatted(view.name()));
      for (Figure<?, ?, ?> figure : view.figures()) {
        questions.add("/views/%s/figures/%s?".formatted(view.name(), figure.name()));
      }
    }
    return questions;
  }

  private Map<String, String> answers(String parameters) {
    Map<String, String> answers = new LinkedHashMap<>();
    questions().forEach(question -> web.get(question + parameters)); // all in one pass, or few
    for (String question : questions()) {
      answers.put(question, withoutCursor(WebFixture.text(settled(question + parameters))));
      if (!question.contains("/figures/")) {
        String list = question.substring(0, question.indexOf('?') + 1) + parameters;
        for (String format : List.of("text/csv", "application/x-ndjson")) {
          answers.put(question + format, WebFixture.text(settled(list, "Accept", format)));
        }
      }
    }
    return answers;
  }

  /** A cursor leads on in what it was given for. */
  private static String withoutCursor(String answer) {
    return answer.replaceFirst(",\"next\":(null|\"[^\"]*\")}$", "}");
  }

  /** The answer once it has been folded. */
  private MockHttpServletResponse settled(String uri, String... headers) {
    MockHttpServletResponse response = web.get(uri, headers);
    if (response.getStatus() == 202) {
      kernel.until(
          () -> kernel.frozenGenerations.all().stream().noneMatch(FrozenGeneration::inWork));
      response = web.get(uri, headers);
    }
    assertThat(response.getStatus()).as(uri + " " + WebFixture.text(response)).isEqualTo(200);
    return response;
  }

  private void record(Predicate<RecordedEvent> which) {
    node.log.record(
        WORLD.events().stream()
            .filter(event -> event.recordedAt().isBefore(LAST))
            .filter(which)
            .toList());
    kernel.catalogue.all().forEach(kernel::catchUp);
  }

  @Test
  void whatWasKnownIsWhatTheLiveViewsAnsweredThen() {
    Map<LocalDate, Map<String, String>> then = new LinkedHashMap<>();
    Instant from = Instant.MIN;
    for (LocalDate day :
        List.of(WORLD.dates().get(0), WORLD.dates().get(1), WORLD.dates().get(2))) {
      Instant begin = from;
      Instant end = GeneratedWorld.endOf(day);
      record(event -> !event.recordedAt().isBefore(begin) && event.recordedAt().isBefore(end));
      clock.set(end.minusSeconds(1));
      then.put(day, answers(""));
      from = end;
    }
    Instant begin = from;
    record(event -> !event.recordedAt().isBefore(begin));
    clock.set(LAST.plus(30, ChronoUnit.DAYS));

    then.forEach((day, answers) -> {
      Map<String, String> now = answers("&knownAt=" + day);
      answers.forEach((question, answer) ->
          assertThat(now.get(question)).as("%s known at %s", question, day).isEqualTo(answer));
    });
    assertThat(kernel.frozenGenerations.all()).hasSize(3 * kernel.catalogue.published().size());
  }

  @Test
  void whatHadHappenedIsFoldedFromWhatIsDatedUpToThen() {
    record(event -> true);
    clock.set(LAST.plus(30, ChronoUnit.DAYS));
    LocalDate day = WORLD.dates().get(2);
    LocalDate known = WORLD.dates().get(2).plusDays(60);
    Instant before = GeneratedWorld.endOf(known);
    Predicate<RecordedEvent> dated = event -> !event.event().occurredOn().isAfter(day);

    for (View<?> view : kernel.catalogue.published()) {
      web.get("/views/%s?asOf=%s".formatted(view.name(), day));
      web.get("/views/%s?asOf=%s&knownAt=%s".formatted(view.name(), day, known));
    }
    for (View<?> view : kernel.catalogue.published()) {
      check(view, "asOf=" + day, dated);
      check(
          view,
          "asOf=%s&knownAt=%s".formatted(day, known),
          dated.and(event -> event.recordedAt().isBefore(before)));
    }
  }

  private <D> void check(View<D> view, String parameters, Predicate<RecordedEvent> seen) {
    MockHttpServletResponse list =
        settled("/views/%s?limit=500&%s".formatted(view.name(), parameters));
    FrozenGeneration frozen =
        kernel.frozen.of(view).stream()
            .filter(each -> (each.knownBefore() != null) == parameters.contains("knownAt"))
            .findFirst()
            .orElseThrow();
    Map<String, D> expected =
        WORLD.documents(view, seen.and(event -> event.recordedAt().isBefore(LAST)));

    assertThat(Kernel.documents(kernel.served.documents(view, frozen.generation())))
        .as("%s %s", view.name(), parameters)
        .isEqualTo(expected);
    assertThat(WebFixture.json(list).path("items").size()).isLessThanOrEqualTo(expected.size());
    for (Figure<D, ?, ?> figure : view.figures()) {
      assertThat(
              WebFixture.json(
                      settled(
                          "/views/%s/figures/%s?%s"
                              .formatted(view.name(), figure.name(), parameters)))
                  .path("parameters")
                  .path("on")
                  .asText(WORLD.dates().get(2).toString()))
          .isEqualTo(WORLD.dates().get(2).toString());
    }
    expected.keySet().stream()
        .limit(5)
        .forEach(id -> {
          MockHttpServletResponse one =
              web.get("/views/%s/%s?%s".formatted(view.name(), id, parameters));
          D document = Objects.requireNonNull(expected.get(id));
          if (view.shown() == null || Objects.requireNonNull(view.shown()).test(document)) {
            assertThat(WebFixture.text(list)).contains(WebFixture.text(one));
          }
        });
  }
}

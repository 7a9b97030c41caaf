package io.perennial.workbench.room.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CauseGraphTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static LoggedEvent event(
      int place, String id, String cause, String undertaking, String actor) {
    return new LoggedEvent(
        place,
        "customer.PurchaseRecorded",
        "1",
        id,
        "customer-1",
        "customer-1",
        Instant.EPOCH,
        "2026-01-31",
        actor,
        "",
        "",
        "",
        undertaking,
        cause,
        "",
        "",
        MissingNode.getInstance());
  }

  @Test
  void showsWhatWasAskedForWhatItCausedAndWhatThatCaused() {
    LoggedEvent asked = event(1, "one", "request-1", "u", "anna");
    LoggedEvent caused = event(2, "two", "one", "u", "perennial/reactions");
    LoggedEvent last = event(3, "three", "two", "u", "perennial/reactions");
    LoggedEvent other = event(4, "four", "request-2", "v", "anna");

    CauseGraph graph = CauseGraph.of(TEXTS, List.of(asked, caused, last, other), caused, "");

    assertThat(graph.nodes()).extracting(CauseGraph.Node::x).isSorted().doesNotHaveDuplicates();
    assertThat(graph.nodes()).hasSize(4);
    assertThat(graph.lines()).hasSize(3);
    assertThat(graph.nodes().getFirst().isEvent()).isFalse();
    assertThat(graph.nodes().getFirst().note()).isEqualTo("anna");
    assertThat(graph.nodes())
        .filteredOn(CauseGraph.Node::self)
        .singleElement()
        .satisfies(node -> assertThat(node.link()).contains("/history/events/two"));
    assertThat(graph.more()).isZero();
  }

  @Test
  void boxesOfOneColumnDoNotCoverEachOther() {
    List<LoggedEvent> events =
        Stream.concat(
                Stream.of(event(0, "first", "request-1", "u", "anna")),
                IntStream.rangeClosed(1, 4)
                    .mapToObj(i -> event(i, "e" + i, "first", "u", "perennial/reactions")))
            .toList();

    CauseGraph graph = CauseGraph.of(TEXTS, events, events.getFirst(), "");

    assertThat(graph.nodes().stream().map(node -> node.x() + " " + node.y()))
        .doesNotHaveDuplicates();
    assertThat(graph.nodes())
        .allMatch(node ->
            node.x() + node.width() <= graph.width() && node.y() + node.height() <= graph.height());
  }

  @Test
  void whatIsTooMuchForAPictureIsCounted() {
    List<LoggedEvent> events =
        IntStream.range(0, 60)
            .mapToObj(i -> event(i, "e" + i, "request-" + i, "u", "anna"))
            .toList();

    CauseGraph graph = CauseGraph.of(TEXTS, events, events.get(50), "");

    assertThat(graph.more()).isEqualTo(20);
    assertThat(graph.nodes()).anyMatch(CauseGraph.Node::self);
  }

  @Test
  void causesThatGoInACircleAreShownAllTheSame() {
    LoggedEvent one = event(1, "one", "two", "", "anna");
    LoggedEvent two = event(2, "two", "one", "", "anna");

    CauseGraph graph = CauseGraph.of(TEXTS, List.of(one, two), one, "");

    assertThat(graph.nodes()).filteredOn(CauseGraph.Node::isEvent).hasSize(2);
  }
}

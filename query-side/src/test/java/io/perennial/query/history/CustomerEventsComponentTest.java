package io.perennial.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerEventsComponentTest {

  @TempDir Path folder;

  @Test
  void eventsOfAllStreamsOfACustomerAreReadInTheirOrderFromAnyStep() {
    LedgerView view = new LedgerView("ledger", 1);
    try (Node node = new Node(folder);
        Kernel kernel = node.kernel(view)) {
      kernel.start();
      node.log.append(Histories.arbitrary(41, 5, 200));
      kernel.catchUp(kernel.history);
      CustomerEvents events = kernel.events;
      for (int i = 0; i < 5; i++) {
        String customer = Facts.customer(i);
        List<RecordedEvent> recorded =
            node.log.all().stream()
                .filter(event -> event.event().customerId().equals(customer))
                .toList();
        CustomerStreams streams =
            events.find(kernel.served.documents(kernel.history), customer).orElseThrow();

        assertThat(streams.events()).isEqualTo(recorded.size());
        for (int from = 1; from <= recorded.size(); from += 7) {
          List<Long> steps = new ArrayList<>();
          List<String> read = new ArrayList<>();
          events.read(
              streams,
              from,
              (step, event) -> {
                steps.add(step);
                read.add(event.eventId());
                return read.size() < 20;
              });
          int to = Math.min(recorded.size(), from + 19);
          assertThat(steps).isEqualTo(LongStream.rangeClosed(from, to).boxed().toList());
          assertThat(read)
              .isEqualTo(
                  recorded.subList(from - 1, to).stream().map(RecordedEvent::eventId).toList());
        }
      }
    }
  }

  @Test
  void aHorizonLooksAtBothTimes() {
    RecordedEvent event =
        new RecordedEvent(
            1,
            "event-1",
            "customer-a",
            0,
            Instant.parse("2026-03-01T10:00:00Z"),
            Map.of(),
            Facts.purchase("customer-a", "p1", 1, 30));

    assertThat(new Horizon(null, null).includes(event)).isTrue();
    assertThat(new Horizon(LocalDate.of(2026, 1, 31), null).includes(event)).isTrue();
    assertThat(new Horizon(LocalDate.of(2026, 1, 30), null).includes(event)).isFalse();
    assertThat(new Horizon(null, Instant.parse("2026-03-01T10:00:00.001Z")).includes(event))
        .isTrue();
    assertThat(new Horizon(null, Instant.parse("2026-03-01T10:00:00Z")).includes(event)).isFalse();
  }

  @Test
  void aFoldThatFailsLeavesItsDocumentBehindAndTheOthersGoOn() {
    LedgerView failing = new LedgerView("failing", 1);
    LedgerView sound = new LedgerView("sound", 1);
    failing.poison.add("p2");
    CustomerState state =
        new CustomerState("customer-a", List.of(failing, sound), event -> List.of());
    long position = 0;
    for (String purchase : List.of("p1", "p2", "p3")) {
      state.apply(
          new RecordedEvent(
              position,
              "event-" + position,
              "customer-a",
              position++,
              Instant.EPOCH,
              Map.of(),
              Facts.purchase("customer-a", purchase, 1, 1)));
    }

    assertThat(state.failed()).containsExactly("failing");
    assertThat(state.documentsOn(LocalDate.EPOCH).get("failing")).hasToString(ledger("p1"));
    assertThat(state.documentsOn(LocalDate.EPOCH).get("sound"))
        .hasToString(ledger("p1", "p2", "p3"));
  }

  private static String ledger(String... purchases) {
    return new Ledger("customer-a", "", "nobody", null, purchases.length, List.of(purchases))
        .toString();
  }
}

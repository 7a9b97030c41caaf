package io.perennial.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.customer.CustomerCardBuilder;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.CustomerState;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.Generation;
import io.perennial.query.testing.AllViews;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was struck out is as if it had never been: while events come in, in a rebuild, and as of any
 * date; as it was known before, it is still there.
 */
class StruckOutLiveComponentTest {
  private static final List<String> CUSTOMERS = List.of("customer-1", "customer-2", "customer-3");
  private static final List<View<?>> VIEWS =
      AllViews.LIST.stream()
          .filter(view -> !view.folds().ignored().contains(EntryStruckOut.class))
          .toList();

  @TempDir Path folder;
  private Node node;
  private CustomerEvents events;

  @BeforeEach
  void open() {
    node = new Node(folder);
    events = new CustomerEvents(node.log.log());
  }

  @AfterEach
  void close() {
    node.close();
  }

  /** Histories of some customers, each event at some time between those of others. */
  private static List<LifecycleEvent> world(Random random) {
    List<List<LifecycleEvent>> left = new ArrayList<>();
    for (int customer = 0; customer < CUSTOMERS.size(); customer++) {
      left.add(
          new ArrayList<>(
              StruckOutHistory.of(random, CUSTOMERS.get(customer), 1000 * customer).with()));
    }
    List<LifecycleEvent> world = new ArrayList<>();
    while (!left.isEmpty()) {
      List<LifecycleEvent> next = left.get(random.nextInt(left.size()));
      world.add(next.removeFirst());
      left.removeIf(List::isEmpty);
    }
    return world;
  }

  /** Those that nobody has struck out, and no strike-outs. */
  private static List<RecordedEvent> withoutWhatWasStruckOut(List<RecordedEvent> recorded) {
    Set<Entry> struck = new HashSet<>();
    for (RecordedEvent event : recorded) {
      if (event.event() instanceof EntryStruckOut out) {
        struck.add(new Entry(out.kind(), out.entryId()));
      }
    }
    return recorded.stream()
        .filter(event -> !(event.event() instanceof EntryStruckOut))
        .filter(event -> Entry.behind(event.event()).filter(struck::contains).isEmpty())
        .toList();
  }

  /** But for the list of what was struck out. */
  private static Map<String, Object> comparable(Map<String, ?> documents) {
    Map<String, Object> comparable = new TreeMap<>(documents);
    comparable.replaceAll((id, document) ->
        document instanceof CustomerCard card
            ? CustomerCardBuilder.builder(card).struckOut(List.of()).build()
            : document);
    return comparable;
  }

  /** In batches of that size, some of which are folded twice since their token is lost. */
  @ParameterizedTest
  @CsvSource({"1, 0", "7, 3", "50, 1"})
  void whileEventsComeInAndInARebuild(int batch, int lostTokens) {
    Random random = new Random(batch);
    List<LifecycleEvent> world = world(random);
    List<View<?>> views = CorrectedView.all(VIEWS, events.past(Horizon.NONE));
    try (Kernel kernel =
        node.kernel(
            "node-1",
            Kernel.settings(1, batch, 30_000, Duration.ofSeconds(5)),
            views.toArray(View<?>[]::new))) {
      kernel.start();
      kernel.lostTokens.set(lostTokens);
      int from = 0;
      while (from < world.size()) {
        int to = Math.min(world.size(), from + 1 + random.nextInt(2 * batch));
        node.log.append(world.subList(from, to));
        from = to;
      }
      views.forEach(kernel::catchUp);
      Map<String, Map<String, ?>> live = documents(kernel, views);

      List<RecordedEvent> without = withoutWhatWasStruckOut(node.log.all());
      for (View<?> view : VIEWS) {
        assertThat(comparable(requireNonNull(live.get(view.name()))))
            .as(view.name())
            .isEqualTo(comparable(Histories.fold(view, without)));
      }

      kernel.rebuilds.start(views);
      for (View<?> view : views) {
        kernel.until(() -> kernel.generations.serving(view).map(Generation::number).orElse(0) == 2);
      }
      assertThat(documents(kernel, views)).isEqualTo(live);
    }
  }

  private static Map<String, Map<String, ?>> documents(Kernel kernel, List<View<?>> views) {
    Map<String, Map<String, ?>> documents = new HashMap<>();
    views.forEach(view -> documents.put(view.name(), kernel.documents(view)));
    return documents;
  }

  @Seeds(3)
  void asOfAnyDateAndAsItWasKnownBefore(Random random) {
    node.log.append(world(random));
    List<RecordedEvent> all = node.log.all();
    for (String customer : CUSTOMERS) {
      List<RecordedEvent> own =
          all.stream().filter(event -> customer.equals(event.event().customerId())).toList();
      Set<LocalDate> days = new TreeSet<>();
      Set<Instant> moments = new TreeSet<>();
      for (RecordedEvent event : own) {
        if (event.event() instanceof EntryStruckOut out) {
          days.add(out.occurredOn().minusDays(1));
          days.add(out.occurredOn());
          days.add(out.occurredOn().plusDays(1));
          moments.add(event.recordedAt());
        }
      }
      assertThat(days).isNotEmpty();
      days.forEach(day -> compare(customer, own, new Horizon(day, null)));
      moments.forEach(moment -> compare(customer, own, new Horizon(null, moment)));
    }
  }

  private void compare(String customer, List<RecordedEvent> own, Horizon horizon) {
    List<RecordedEvent> included = own.stream().filter(horizon::includes).toList();
    CustomerState state = new CustomerState(customer, VIEWS, events.past(horizon));
    included.forEach(state::apply);
    CustomerState without = new CustomerState(customer, VIEWS, events.past(horizon));
    withoutWhatWasStruckOut(included).forEach(without::apply);

    assertThat(state.failed()).isEmpty();
    assertThat(comparable(state.documentsOn(LocalDate.EPOCH)))
        .as("%s %s", customer, horizon)
        .isEqualTo(comparable(without.documentsOn(LocalDate.EPOCH)));
  }
}

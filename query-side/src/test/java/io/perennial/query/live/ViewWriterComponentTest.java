package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.TestKeys;
import io.perennial.query.testing.TestLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewWriterComponentTest {

  @TempDir Path folder;
  private final PersonalDataProtection protection =
      new PersonalDataProtection(new TestKeys(), 100, Duration.ofMinutes(1));
  private final ObjectMapper storage = PerennialMapper.storage(protection);
  private final LedgerView view = new LedgerView("ledger", 1);
  private DocumentStore store;
  private TestLog log;
  private Parking parking;

  @BeforeEach
  void open() {
    store = new SqliteDocumentStore(folder);
    log = new TestLog(folder, protection);
    parking =
        new Parking(
            store, PerennialMapper.plain(), new CompanyCalendar(Clock.systemUTC(), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    log.close();
    store.close();
  }

  private ViewDocuments<Ledger> generation(DocumentStore in, int number) {
    return new ViewDocuments<>(view, Generation.of(view, number, -1), in, storage);
  }

  /** Versions as well: they must not depend on how events came in batches. */
  private static Map<String, Long> versions(ViewDocuments<?> documents) {
    Map<String, Long> versions = new TreeMap<>();
    documents.collection().scan(stored -> versions.put(stored.id(), stored.version()));
    return versions;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anySplitIntoBatchesGivesTheSameDocuments(long seed) {
    log.append(Histories.arbitrary(seed, 12, 150));
    List<RecordedEvent> events = log.all();
    ViewDocuments<Ledger> single = generation(store, 1);
    ViewWriter<Ledger> oneByOne = new ViewWriter<>(single, parking);
    events.forEach(event -> oneByOne.apply(List.of(event)));

    ViewDocuments<Ledger> batched = generation(store, 2);
    ViewWriter<Ledger> inBatches = new ViewWriter<>(batched, parking);
    Random random = new Random(seed);
    for (int from = 0; from < events.size(); ) {
      int to = Math.min(events.size(), from + 1 + random.nextInt(60));
      inBatches.apply(events.subList(from, to));
      from = to;
    }

    assertThat(Kernel.documents(batched)).isEqualTo(Histories.fold(view, events));
    assertThat(Kernel.documents(single)).isEqualTo(Kernel.documents(batched));
    assertThat(versions(single)).isEqualTo(versions(batched));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void secondDeliveryChangesNothing(long seed) {
    log.append(Histories.arbitrary(seed, 12, 150));
    List<RecordedEvent> events = log.all();
    ViewDocuments<Ledger> documents = generation(store, 1);
    ViewWriter<Ledger> writer = new ViewWriter<>(documents, parking);
    Random random = new Random(seed);
    int stored = 0;
    while (stored < events.size()) {
      int to = Math.min(events.size(), stored + 1 + random.nextInt(60));
      writer.apply(events.subList(stored, to));
      if (random.nextBoolean()) {
        stored = to; // else the node died before it stored the token, and begins again before
      }
    }

    assertThat(Kernel.documents(documents)).isEqualTo(Histories.fold(view, events));
  }

  @Test
  void twoWritersOfOneGenerationDoNotOverwriteEachOther() {
    log.append(Histories.arbitrary(7, 5, 100));
    List<RecordedEvent> events = log.all();
    ViewWriter<Ledger> other = new ViewWriter<>(generation(store, 1), parking);
    boolean[] overtaken = {false};
    DocumentStore raced =
        racing(() -> {
          if (!overtaken[0]) {
            overtaken[0] = true;
            other.apply(events.subList(0, 80));
          }
        });
    ViewDocuments<Ledger> documents = generation(raced, 1);

    new ViewWriter<>(documents, parking).apply(events);

    assertThat(overtaken[0]).isTrue();
    assertThat(Kernel.documents(documents)).isEqualTo(Histories.fold(view, events));
  }

  @Test
  void aBatchThatIsOvertakenAgainAndAgainIsRunAgain() {
    log.append(Facts.registered("customer-a", "north"));
    log.append(
        Facts.purchase("customer-a", "p1", 1, 1),
        Facts.purchase("customer-a", "p2", 2, 1),
        Facts.purchase("customer-a", "p3", 3, 1));
    List<RecordedEvent> events = log.all();
    ViewWriter<Ledger> other = new ViewWriter<>(generation(store, 1), parking);
    int[] done = {0};
    DocumentStore raced =
        racing(() -> {
          if (done[0] < 3) {
            other.apply(events.subList(0, ++done[0]));
          }
        });
    ViewWriter<Ledger> writer = new ViewWriter<>(generation(raced, 1), parking);

    assertThatThrownBy(() -> writer.apply(events)).isInstanceOf(ConcurrentFoldException.class);
    writer.apply(events);

    assertThat(Kernel.documents(generation(store, 1))).isEqualTo(Histories.fold(view, events));
  }

  @Test
  void personalDataStaysEncryptedInTheStore() {
    log.append(Facts.registered("customer-a", "north"));
    ViewDocuments<Ledger> documents = generation(store, 1);
    new ViewWriter<>(documents, parking).apply(log.all());

    assertThat(documents.collection().get("customer-a"))
        .get()
        .satisfies(stored -> assertThat(stored.body()).doesNotContain("Ada Example"))
        .extracting(documents::read)
        .satisfies(ledger -> assertThat(ledger.contact()).isEqualTo("Ada Example"));
  }

  /** The store, with something that happens just before each write to the view's documents. */
  private DocumentStore racing(Runnable before) {
    return (DocumentStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (proxy, method, arguments) -> {
              Object result = invoke(store, method, arguments);
              return result instanceof DocumentCollection collection
                      && arguments[0] instanceof CollectionSpec spec
                      && spec.name().startsWith("v_")
                  ? racing(collection, before)
                  : result;
            });
  }

  private DocumentCollection racing(DocumentCollection collection, Runnable before) {
    return (DocumentCollection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DocumentCollection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("write")) {
                before.run();
              }
              return invoke(collection, method, arguments);
            });
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Test
  void eventsThatTheViewPassesOverTouchNothing() {
    log.append(Facts.visit("customer-a", "visit-1"));
    ViewDocuments<Ledger> documents = generation(store, 1);
    new ViewWriter<>(documents, parking).apply(log.all());

    assertThat(documents.collection().get(List.of("customer-a")).values())
        .extracting(Document::id)
        .isEmpty();
  }
}

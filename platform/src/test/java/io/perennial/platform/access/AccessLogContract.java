package io.perennial.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the access log does, whichever store it is kept in. */
abstract class AccessLogContract {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  DocumentStore store;
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private AccessLog log;

  /** Opens a store without any documents. */
  abstract DocumentStore open() throws Exception;

  /** A store beside the one that is open, over the same documents; the same where none may be. */
  abstract DocumentStore beside();

  @BeforeEach
  void openStore() throws Exception {
    store = open();
    log = log(store);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private AccessLog log(DocumentStore in) {
    return new AccessLog(in, clock::get);
  }

  static Access read(String actor, String subject) {
    return access(AccessKind.READ, actor, subject, false);
  }

  private static Access access(AccessKind kind, String actor, String subject, boolean more) {
    return new Access(
        kind,
        actor,
        null,
        "console",
        "GET /views/customer/" + subject,
        List.of(subject),
        more,
        1L,
        "Call back: ticket 17",
        "correlation-1",
        null);
  }

  private List<AccessEntry> all(AccessFilter filter, boolean newestFirst) {
    List<AccessEntry> found = new ArrayList<>();
    log.read(filter, newestFirst, null, one -> found.add(one.entry()));
    return found;
  }

  private List<Long> numbers(AccessFilter filter) {
    return all(filter, false).stream().map(AccessEntry::number).toList();
  }

  @Test
  void anEmptyLogIsWhole() {
    assertThat(log.head()).isEqualTo(new AccessHead(0, "0".repeat(64)));
    assertThat(log.check(null)).isEqualTo(new AccessCheck(true, log.head(), null, null));
    assertThat(log.check(log.head()).asNoted()).isTrue();
    assertThat(all(AccessFilter.ALL, false)).isEmpty();
  }

  @Test
  void anEntrySaysWhatWasSaidAndHoldsTheHashOfTheOneBefore() {
    log.append(read("analyst@example", "customer-1"));
    log.append(read("auditor@example", "customer-2"));

    List<String> texts = new ArrayList<>();
    log.read(AccessFilter.ALL, false, null, found -> texts.add(found.text()));
    List<AccessEntry> entries = all(AccessFilter.ALL, false);
    assertThat(entries.getFirst())
        .isEqualTo(
            new AccessEntry(
                1,
                "0".repeat(64),
                NOON,
                AccessKind.READ,
                "analyst@example",
                null,
                "console",
                "GET /views/customer/customer-1",
                List.of("customer-1"),
                false,
                1L,
                "Call back: ticket 17",
                "correlation-1",
                null));
    assertThat(entries.getLast().number()).isEqualTo(2);
    assertThat(entries.getLast().previous()).isEqualTo(AccessBlock.hash(texts.getFirst()));
    assertThat(log.head()).isEqualTo(new AccessHead(2, AccessBlock.hash(texts.getLast())));
    assertThat(log.check(null).whole()).isTrue();
  }

  @Test
  void eachFilterGivesItsEntriesAndThoseOfTooManyToBeNamed() {
    log.append(read("Ann", "customer-1"));
    log.append(access(AccessKind.READ_BEGUN, "Ben", "customer-2", true));
    log.append(
        new Access(
            AccessKind.REFUSED_FOUR_EYES,
            "bot",
            "ann ",
            null,
            "approve-credit-limit",
            List.of("customer-1"),
            false,
            null,
            null,
            null,
            "four-eyes"));
    clock.set(NOON.plusSeconds(60));
    log.append(read("Ben", "customer-3"));

    assertThat(numbers(new AccessFilter("ANN", null, null, null, null))).containsExactly(1L, 3L);
    assertThat(numbers(new AccessFilter(null, AccessKind.REFUSED_FOUR_EYES, null, null, null)))
        .containsExactly(3L);
    assertThat(numbers(new AccessFilter(null, null, "customer-1", null, null)))
        .containsExactly(1L, 2L, 3L);
    assertThat(numbers(new AccessFilter(null, null, null, NOON.plusSeconds(1), null)))
        .containsExactly(4L);
    assertThat(numbers(new AccessFilter(null, null, null, NOON, NOON.plusSeconds(60))))
        .containsExactly(1L, 2L, 3L);
    assertThat(numbers(new AccessFilter("ben", AccessKind.READ, "customer-1", null, null)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesTogetherAreTheWholeInEitherOrder(boolean newestFirst) throws Exception {
    inParallel(
        4,
        writer -> {
          for (int i = 0; i < 30; i++) {
            log.append(read("writer-" + writer, "customer-" + i));
          }
        });
    List<AccessEntry> whole = all(AccessFilter.ALL, newestFirst);
    List<AccessEntry> pages = new ArrayList<>();
    AccessLog.Place[] last = {null};
    int before;
    do {
      before = pages.size();
      int limit = before + 7;
      log.read(
          AccessFilter.ALL,
          newestFirst,
          last[0],
          found -> {
            pages.add(found.entry());
            last[0] = AccessLog.Place.of(found.place().number());
            return pages.size() < limit;
          });
    } while (pages.size() > before);
    assertThat(pages).hasSize(120).isEqualTo(whole);
    assertThat(whole.stream().map(AccessEntry::number).sorted().toList())
        .isEqualTo(LongStream.rangeClosed(1, 120).boxed().toList());
  }

  @Test
  void severalNodesWriteOneChainAndLoseNothing() throws Exception {
    DocumentStore second = beside();
    List<AccessLog> nodes = List.of(log, log(store), log(second), log(second));
    inParallel(
        8,
        writer -> {
          for (int i = 0; i < 25; i++) {
            nodes.get(writer % nodes.size()).append(read("writer-" + writer, "customer-" + i));
          }
        });
    if (second != store) {
      second.close();
    }
    assertThat(log.check(null)).isEqualTo(new AccessCheck(true, log.head(), null, null));
    List<AccessEntry> entries = all(AccessFilter.ALL, false);
    assertThat(entries).hasSize(200);
    for (int writer = 0; writer < 8; writer++) {
      String actor = "writer-" + writer;
      assertThat(
              entries.stream()
                  .filter(entry -> entry.actor().equals(actor))
                  .map(entry -> entry.subjects().getFirst()))
          .containsExactlyElementsOf(
              IntStream.range(0, 25).mapToObj(i -> "customer-" + i).toList());
    }
  }

  @Test
  void whatIsChangedTakenOutOrCutOffShows() {
    for (int i = 1; i <= 5; i++) {
      log.append(read("analyst@example", "customer-" + i));
    }
    AccessHead noted = log.head();
    log.append(read("analyst@example", "customer-6"));
    assertThat(log.check(noted).asNoted()).isTrue();
    assertThat(log.check(noted).whole()).isTrue();

    DocumentCollection blocks = store.collection(AccessBlock.COLLECTION);
    Document third = blocks.get(AccessBlock.id(3)).orElseThrow();
    replace(blocks, third, third.body().replace("customer-3", "customer-9"));
    assertThat(log.check(null).brokenAt()).isEqualTo(4);
    assertThat(log.check(null).whole()).isFalse();

    replace(blocks, blocks.get(third.id()).orElseThrow(), third.body());
    assertThat(log.check(null).whole()).isTrue();

    Document fifth = blocks.get(AccessBlock.id(5)).orElseThrow();
    assertThat(blocks.delete(fifth.id(), fifth.version())).isTrue();
    assertThat(log.check(null).brokenAt()).isEqualTo(6);

    Document sixth = blocks.get(AccessBlock.id(6)).orElseThrow();
    assertThat(blocks.delete(sixth.id(), sixth.version())).isTrue();
    assertThat(log.check(null).whole()).isTrue();
    assertThat(log.check(noted)).isEqualTo(new AccessCheck(false, log.head(), null, false));
  }

  private static void replace(DocumentCollection blocks, Document block, String body) {
    Document other = new Document(block.id(), block.version() + 1, body, block.fields());
    assertThat(blocks.write(List.of(new Write.Replace(other, block.version())))).isEmpty();
  }

  /** Work of one of several at the same time. */
  @FunctionalInterface
  private interface Work {
    void of(int worker);
  }

  private static void inParallel(int workers, Work work) throws Exception {
    List<Future<@Nullable Void>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        int worker = i;
        running.add(
            threads.submit(() -> {
              work.of(worker);
              return null;
            }));
      }
    }
    for (Future<@Nullable Void> one : running) {
      one.get();
    }
  }
}

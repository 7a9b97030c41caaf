package io.perennial.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Document;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.rebuild.Comparison.Difference;
import io.perennial.query.rebuild.Comparison.Example;
import io.perennial.query.rebuild.Comparison.Kind;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two generations that nobody folds. */
class GenerationComparisonComponentTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private ViewDocuments<Ledger> old;
  private ViewDocuments<Ledger> built;
  private Runnable alive = () -> {};

  @BeforeEach
  void open() {
    node = new Node(folder);
    old = documents(view, 1);
    built = documents(new LedgerView("ledger", 2), 2);
  }

  @AfterEach
  void close() {
    node.close();
  }

  private ViewDocuments<Ledger> documents(LedgerView view, int number) {
    return new ViewDocuments<>(
        view,
        Generation.of(view, number, -1),
        node.store,
        PerennialMapper.storage(node.protection));
  }

  private static void put(ViewDocuments<Ledger> documents, String id, String contact, long sales) {
    Ledger ledger = new Ledger(id, "north", "person-1", contact, sales, List.of());
    documents.collection().insert(documents.write(id, 0, ledger));
  }

  private Comparison compare(long position) {
    return new GenerationComparison<>(
            built, old.generation(), node.store, node.log.log(), 100, position, () -> alive.run())
        .run(() -> NOW);
  }

  private static List<Example> examples(Comparison comparison) {
    return Objects.requireNonNull(comparison.examples());
  }

  @Test
  void nothingIsTheSameAsNothing() {
    assertThat(compare(-1))
        .isEqualTo(new Comparison(2, 2, 1, 1, -1, NOW, 0, 0, 0, 0, 0, 0, 0, 0, List.of()));
  }

  /** The encrypted name is another text in each of the two. */
  @Test
  void whatIsEncryptedIsComparedByWhatItSays() {
    put(old, "a", "Ann Archer", 1);
    put(built, "a", "Ann Archer", 1);
    put(old, "b", "Bob Baker", 1);
    put(built, "b", "Bob Butcher", 1);

    Comparison comparison = compare(-1);

    assertThat(comparison.same()).isEqualTo(1);
    assertThat(examples(comparison))
        .containsExactly(
            new Example(
                "b", Kind.CHANGED, List.of(new Difference("contact", null, null, false, true)), 0));
  }

  /** The last two are in this order by their code points, and not as Java compares texts. */
  @Test
  void bothAreReadInTheOrderOfTheirIds() {
    List<String> ids = List.of("a", "b", "c", "ﬀ", "😀");
    for (String id : ids) {
      if (!id.equals("a") && !id.equals("ﬀ")) {
        put(old, id, "Ann", 1);
      }
      if (!id.equals("b") && !id.equals("😀")) {
        put(built, id, "Ann", id.equals("c") ? 2 : 1);
      }
    }

    Comparison comparison = compare(-1);

    assertThat(comparison.served()).isEqualTo(3);
    assertThat(comparison.built()).isEqualTo(3);
    assertThat(comparison.same()).isZero();
    assertThat(examples(comparison))
        .extracting(Example::id, Example::kind)
        .containsExactly(
            tuple("c", Kind.CHANGED),
            tuple("a", Kind.ADDED),
            tuple("ﬀ", Kind.ADDED),
            tuple("b", Kind.GONE),
            tuple("😀", Kind.GONE));
  }

  @Test
  void manyAreReadAPageAtATimeAndFewAreTold() {
    AtomicInteger signs = new AtomicInteger();
    alive = signs::incrementAndGet;
    for (int i = 0; i < 1300; i++) {
      String id = "c-%04d".formatted(i);
      put(old, id, "Ann", 1);
      put(built, i % 2 == 0 ? id : id + "-other", "Ann", i % 4 == 0 ? 2 : 1);
    }

    Comparison comparison = compare(-1);

    assertThat(comparison.served()).isEqualTo(1300);
    assertThat(comparison.built()).isEqualTo(1300);
    assertThat(comparison.same()).isEqualTo(325);
    assertThat(comparison.changed()).isEqualTo(325);
    assertThat(comparison.added()).isEqualTo(650);
    assertThat(comparison.gone()).isEqualTo(650);
    assertThat(examples(comparison)).hasSize(30);
    assertThat(signs.get()).isGreaterThanOrEqualTo(14);
  }

  @Test
  void ofWhatAnEventHasTouchedSinceNothingIsSaid() {
    long before = node.log.log().head();
    List<String> ids = new ArrayList<>(List.of("customer-a", "customer-b", "customer-c"));
    node.log.append(
        Facts.registered("customer-a", "north"), Facts.registered("customer-b", "north"));
    ids.forEach(id -> put(old, id, "Ann", 1));
    put(built, "customer-a", "Ann", 2);
    put(built, "customer-d", "Ann", 2);

    Comparison since = compare(before);
    assertThat(since.moving()).isEqualTo(2);
    assertThat(since.changed()).isZero();
    assertThat(since.gone()).isEqualTo(1);
    assertThat(since.added()).isEqualTo(1);
    assertThat(examples(since)).extracting(Example::id).containsExactly("customer-d", "customer-c");

    Comparison after = compare(node.log.log().head());
    assertThat(after.moving()).isZero();
    assertThat(after.changed()).isEqualTo(1);
    assertThat(after.gone()).isEqualTo(2);
  }

  @Test
  void aDocumentThatCannotBeReadIsChanged() {
    put(built, "a", "Ann", 1);
    old.collection()
        .insert(
            new Document(
                "a",
                0,
                "[]",
                old.write("a", 0, new Ledger("a", "", "p", null, 0, List.of())).fields()));

    assertThat(examples(compare(-1))).containsExactly(new Example("a", Kind.CHANGED, List.of(), 0));
  }
}

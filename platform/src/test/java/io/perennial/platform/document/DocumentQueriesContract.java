package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter of the document store finds, and in which order. */
abstract class DocumentQueriesContract extends DocumentStoreFixture {

  @Test
  void filtersTextAndNumbers() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    String[] stages = {"A", "B", "C", "b", ""};
    for (int i = 0; i < 50; i++) {
      customers.insert(customer("c-%02d".formatted(i), 1, stages[i % 5], i - 25));
    }
    for (Filter.Operator operator : Filter.Operator.values()) {
      for (Object value : new Object[] {"A", "B", "b", "", "AA", "z"}) {
        assertFound(customers, List.of(filter("stage", operator, value)));
      }
      for (Object value : new Object[] {-25L, 0L, 24L, -26L, Long.MIN_VALUE, Long.MAX_VALUE}) {
        assertFound(customers, List.of(filter("amount", operator, value)));
      }
    }
    assertFound(
        customers,
        List.of(
            filter("stage", Filter.Operator.EQUAL, "B"),
            filter("amount", Filter.Operator.AT_LEAST, -10L),
            filter("amount", Filter.Operator.AT_MOST, 10L)));
    assertFound(
        customers,
        List.of(
            filter("stage", Filter.Operator.EQUAL, "B"),
            filter("stage", Filter.Operator.EQUAL, "C")));
  }

  @Test
  void aDocumentIsFoundByEachOfTheWordsOfAFieldAndByNoPartOfOne() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    customers.insert(customer("c-1", 1, Field.words(List.of("call", "visit")), 0));
    customers.insert(customer("c-2", 1, Field.words(List.of("visit.*")), 0));
    customers.insert(customer("c-3", 1, Field.words(List.of()), 0));

    assertIds(customers, List.of(filter("stage", Filter.Operator.HAS, "visit")), 1);
    assertIds(customers, List.of(filter("stage", Filter.Operator.HAS, "call")), 1);
    assertIds(customers, List.of(filter("stage", Filter.Operator.HAS, "visit.*")), 2);
    assertIds(customers, List.of(filter("stage", Filter.Operator.HAS, "cal")));
    assertIds(
        customers, List.of(filter("stage", Filter.Operator.EQUAL, Field.Type.TEXT.absent())), 3);
  }

  @Test
  void whatIsAbsentIsInNoRangeAndFoundByName() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    String noStage = (String) Field.Type.TEXT.absent();
    long noAmount = (Long) Field.Type.NUMBER.absent();
    customers.insert(customer("c-1", 1, noStage, noAmount));
    customers.insert(customer("c-2", 1, "2026-01-05", -5));
    customers.insert(customer("c-3", 1, noStage, 7));
    customers.insert(customer("c-4", 1, "2026-03-01", noAmount));

    assertIds(customers, List.of(filter("stage", Filter.Operator.AT_MOST, "2026-11-27")), 2, 4);
    assertIds(customers, List.of(filter("stage", Filter.Operator.AT_LEAST, noStage)), 2, 4);
    assertIds(customers, List.of(filter("stage", Filter.Operator.AT_MOST, noStage)));
    assertIds(customers, List.of(filter("stage", Filter.Operator.EQUAL, noStage)), 1, 3);
    assertIds(customers, List.of(filter("amount", Filter.Operator.AT_MOST, 100L)), 2, 3);
    assertIds(customers, List.of(filter("amount", Filter.Operator.AT_LEAST, noAmount)), 2, 3);
    assertIds(customers, List.of(filter("amount", Filter.Operator.AT_MOST, noAmount)));
    assertIds(customers, List.of(filter("amount", Filter.Operator.EQUAL, noAmount)), 1, 4);
    for (int limit : new int[] {1, 2, 3}) {
      assertThat(allPages(customers, new Query(List.of(), "amount", false, null, limit)))
          .extracting(Document::id)
          .containsExactly("c-1", "c-4", "c-2", "c-3");
      assertThat(allPages(customers, new Query(List.of(), "stage", true, null, limit)))
          .extracting(Document::id)
          .containsExactly("c-4", "c-2", "c-3", "c-1");
    }
  }

  private static void assertIds(
      DocumentCollection customers, List<Filter> filters, int... numbers) {
    assertThat(customers.find(new Query(filters, null, false, null, 10)).documents())
        .as("%s", filters)
        .extracting(Document::id)
        .containsExactlyElementsOf(IntStream.of(numbers).mapToObj(each -> "c-" + each).toList());
    assertThat(customers.count(filters)).isEqualTo(numbers.length);
  }

  private static void assertFound(DocumentCollection customers, List<Filter> filters) {
    List<Document> all = new ArrayList<>();
    customers.scan(all::add);
    List<Document> expected =
        all.stream().filter(document -> DocumentModel.matches(document, filters)).toList();

    assertThat(customers.find(new Query(filters, null, false, null, 1000)).documents())
        .isEqualTo(expected);
    assertThat(customers.count(filters)).isEqualTo(expected.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 1000})
  void pagesHaveNeitherGapsNorRepeats(int limit) {
    DocumentCollection customers = store.collection(CUSTOMERS);
    DocumentModel model = new DocumentModel();
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      // Many ties, in both fields, and ids in another order than the documents.
      writes.add(new Write.Insert(customer("c-" + (i * 37 % 100), 1, "S" + i % 3, i % 7)));
    }
    customers.write(writes);
    model.write(writes);

    List<List<Filter>> filters =
        List.of(
            List.of(),
            List.of(filter("stage", Filter.Operator.EQUAL, "S1")),
            List.of(
                filter("amount", Filter.Operator.AT_LEAST, 2L),
                filter("amount", Filter.Operator.AT_MOST, 5L)));
    for (List<Filter> each : filters) {
      for (String sortField : new String[] {null, "stage", "amount"}) {
        for (boolean descending : new boolean[] {false, true}) {
          Query query = new Query(each, sortField, descending, null, limit);
          assertThat(allPages(customers, query)).as("%s", query).isEqualTo(model.all(query));
        }
      }
    }
  }

  @Test
  void findsAmongManyWhateverTheFiltersMatch() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    DocumentModel model = new DocumentModel();
    List<Write> writes = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 6000; i++) {
      String stage = i % 100 == 0 ? "RARE" : "COMMON";
      writes.add(new Write.Insert(customer("c-" + i, 1, stage, random.nextInt(50))));
    }
    customers.write(writes);
    model.write(writes);

    for (String stage : new String[] {"RARE", "COMMON", "NONE"}) {
      for (String sortField : new String[] {null, "stage", "amount"}) {
        List<Filter> filters =
            List.of(
                filter("stage", Filter.Operator.EQUAL, stage),
                filter("amount", Filter.Operator.AT_LEAST, 20L));
        Query query = new Query(filters, sortField, true, null, 500);
        assertThat(allPages(customers, query)).as("%s", query).isEqualTo(model.all(query));
        assertThat(customers.count(filters)).isEqualTo(model.all(query).size());
      }
    }
  }

  @Test
  void pagesStayCompleteWhileDocumentsAreAdded() throws Exception {
    DocumentCollection customers = store.collection(CUSTOMERS);
    List<Write> writes = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      writes.add(new Write.Insert(customer("before-" + i, 1, "S" + i % 5, i % 10)));
      before.add("before-" + i);
    }
    customers.write(writes);

    AtomicBoolean finished = new AtomicBoolean();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch adding = new CountDownLatch(20);
      Future<Integer> added =
          executor.submit(() -> {
            int i = 0;
            while (!finished.get()) {
              customers.insert(customer("meanwhile-" + i, 1, "S" + i % 5, i % 10));
              adding.countDown();
              i++;
            }
            return i;
          });
      adding.await();
      for (String sortField : new String[] {null, "stage", "amount"}) {
        List<String> ids =
            allPages(customers, new Query(List.of(), sortField, true, null, 50)).stream()
                .map(Document::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(before);
      }
      List<String> scanned = new ArrayList<>();
      customers.scan(document -> scanned.add(document.id()));
      assertThat(scanned).doesNotHaveDuplicates().containsAll(before);
      finished.set(true);
      assertThat(added.get()).isPositive();
    }
  }

  @Test
  void scansTenThousandDocumentsInTheOrderOfTheirIds() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    DocumentModel model = new DocumentModel();
    Random random = new Random(1);
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      writes.add(new Write.Insert(customer(Long.toHexString(random.nextLong()), 1, "WON", i)));
    }
    assertThat(customers.write(writes)).isEmpty();
    model.write(writes);

    List<Document> scanned = new ArrayList<>();
    customers.scan(scanned::add);

    assertThat(scanned).isEqualTo(model.all(new Query(List.of(), null, false, null, 1)));
    assertThat(customers.count(List.of())).isEqualTo(10_000);
  }

  @Test
  void readsByIdWhatAnotherVersionHasMade() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    for (int i = 0; i < 5; i++) {
      customers.insert(customer("c-" + i, i, "WON", i));
    }

    assertThat(store.bare(Area.VIEWS, "customers_1", null, 2)).containsExactly(bare(0), bare(1));
    assertThat(store.bare(Area.VIEWS, "customers_1", "c-1", 2)).containsExactly(bare(2), bare(3));
    assertThat(store.bare(Area.VIEWS, "customers_1", "c-3", 2)).containsExactly(bare(4));
    assertThat(store.bare(Area.VIEWS, "customers_1", "c-4", 2)).isEmpty();
    assertThat(store.bare(Area.VIEWS, "nothing_1", null, 2)).isEmpty();
    assertThat(store.names(Area.VIEWS)).doesNotContain("nothing_1");
  }

  private static Document bare(int i) {
    Document document = customer("c-" + i, i, "WON", i);
    return new Document(document.id(), document.version(), document.body(), Map.of());
  }

  @Test
  void aScanMayUseTheStoreItScans() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    for (int i = 0; i < 20; i++) {
      customers.insert(customer("c-" + i, 1, "WON", 1));
    }

    customers.scan(document ->
        assertThat(customers.replace(customer(document.id(), 2, "LOST", 1), 1)).isTrue());

    assertThat(customers.count(List.of(filter("stage", Filter.Operator.EQUAL, "LOST"))))
        .isEqualTo(20);
  }

  @Test
  void comparesTextByCodePoints() {
    Assumptions.assumeTrue(
        comparesByCodePoints(), "the double compares UTF-16, a real server does not");
    DocumentCollection customers = store.collection(CUSTOMERS);
    DocumentModel model = new DocumentModel();
    List<Write> writes = new ArrayList<>();
    for (String text : ODD_TEXTS) {
      Document document = new Document(text, 1, "{}", Map.of("stage", text, "amount", 0L));
      writes.add(new Write.Insert(document));
    }
    customers.write(writes);
    model.write(writes);

    List<String> ids =
        store.bare(Area.VIEWS, "customers_1", null, 100).stream().map(Document::id).toList();
    assertThat(ids).isEqualTo(ODD_TEXTS.stream().sorted(Document::compareIds).toList());
    for (String sortField : new String[] {null, "stage"}) {
      for (boolean descending : new boolean[] {false, true}) {
        Query query = new Query(List.of(), sortField, descending, null, 2);
        assertThat(allPages(customers, query)).isEqualTo(model.all(query));
      }
    }
    assertFound(customers, List.of(filter("stage", Filter.Operator.AT_LEAST, "～")));
  }
}

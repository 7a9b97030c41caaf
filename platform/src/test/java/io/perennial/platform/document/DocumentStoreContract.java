package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter of the document store must do. */
abstract class DocumentStoreContract {

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "'; DROP TABLE c_customers; --",
          "\"quoted\"",
          "$where",
          "a.b.$c",
          "{\"$gt\": \"\"}",
          "%_*?",
          "\\",
          "line\nbreak\ttab\r",
          "\u0000",
          "before\u0000after",
          "Zoë",
          "Zoe\u0308",
          "ﬀ～￿",
          "日本語",
          "😀",
          "👩‍👩‍👧‍👦");

  private static final CollectionSpec CUSTOMERS =
      new CollectionSpec(
          Area.VIEWS, "customers_1", List.of(Field.text("stage"), Field.number("amount")));

  private DocumentStore store;

  /** Opens a store without any documents. */
  abstract DocumentStore open() throws Exception;

  /** Whether the server compares text as it should; a double may not. */
  boolean comparesByCodePoints() {
    return true;
  }

  @BeforeEach
  void openStore() throws Exception {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  static Document customer(String id, long version, String stage, long amount) {
    String body = "{\"id\":\"%s\",\"version\":%d}".formatted(id, version);
    return new Document(id, version, body, Map.of("stage", stage, "amount", amount));
  }

  private static Filter filter(String field, Filter.Operator operator, Object value) {
    return new Filter(field, operator, value);
  }

  private static List<Document> allPages(DocumentCollection collection, Query first) {
    List<Document> found = new ArrayList<>();
    Query query = first;
    while (true) {
      Page page = collection.find(query);
      assertThat(page.documents()).hasSizeLessThanOrEqualTo(query.limit());
      found.addAll(page.documents());
      Query.Keyset next = page.next();
      if (next == null) {
        return found;
      }
      assertThat(page.documents()).hasSize(query.limit());
      query =
          new Query(query.filters(), query.sortField(), query.descending(), next, query.limit());
    }
  }

  private static <T> List<T> inParallel(int threads, IntFunction<Callable<T>> task)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> futures = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < threads; thread++) {
        Callable<T> callable = task.apply(thread);
        futures.add(
            executor.submit(() -> {
              start.await();
              return callable.call();
            }));
      }
      start.countDown();
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  @Test
  void returnsWhatWasInserted() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    Document document = customer("customer-1", 7, "WON", Long.MAX_VALUE);

    assertThat(customers.get("customer-1")).isEmpty();
    assertThat(customers.insert(document)).isTrue();

    assertThat(customers.get("customer-1")).contains(document);
    assertThat(store.collection(CUSTOMERS).get("customer-1")).contains(document);
  }

  @Test
  void insertLosesWhenTheIdIsTaken() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    Document first = customer("customer-1", 1, "WON", 1);
    customers.insert(first);

    assertThat(customers.insert(customer("customer-1", 1, "LOST", 2))).isFalse();
    assertThat(customers.insert(first)).as("the same once more").isFalse();

    assertThat(customers.get("customer-1")).contains(first);
  }

  @Test
  void replacesOnlyTheExpectedVersion() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    customers.insert(customer("customer-1", 1, "WON", 1));
    Document second = customer("customer-1", 5, "LOST", -2);

    assertThat(customers.replace(second, 2)).isFalse();
    assertThat(customers.replace(second, 1)).isTrue();
    assertThat(customers.replace(second, 1)).as("the same once more").isFalse();
    assertThat(customers.replace(customer("customer-2", 2, "WON", 1), 1)).as("absent").isFalse();

    assertThat(customers.get("customer-1")).contains(second);
    assertThat(customers.get("customer-2")).isEmpty();
  }

  @Test
  void deletesOnlyTheExpectedVersion() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    customers.insert(customer("customer-1", 3, "WON", 1));

    assertThat(customers.delete("customer-1", 2)).isFalse();
    assertThat(customers.get("customer-1")).isPresent();
    assertThat(customers.delete("customer-1", 3)).isTrue();
    assertThat(customers.get("customer-1")).isEmpty();
    assertThat(customers.delete("customer-1", 3)).isFalse();
    assertThat(customers.insert(customer("customer-1", 1, "WON", 1))).isTrue();
  }

  @Test
  void makesTheChangesThatArePossibleAndNamesTheOthers() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    customers.write(
        IntStream.range(0, 6)
            .mapToObj(i -> new Write.Insert(customer("old-" + i, 1, "WON", i)))
            .toList());

    Set<String> losers =
        customers.write(
            List.of(
                new Write.Insert(customer("new-1", 1, "WON", 1)),
                new Write.Insert(customer("old-0", 1, "LOST", 1)),
                new Write.Replace(customer("old-1", 2, "LOST", 1), 1),
                new Write.Replace(customer("old-2", 3, "LOST", 1), 2),
                new Write.Replace(customer("absent-1", 2, "LOST", 1), 1),
                new Write.Insert(customer("new-2", 1, "WON", 1)),
                new Write.Delete("old-3", 1),
                new Write.Delete("old-4", 2),
                new Write.Delete("absent-2", 1)));

    assertThat(losers).containsExactlyInAnyOrder("old-0", "old-2", "absent-1", "old-4", "absent-2");
    Map<String, Long> versions = new HashMap<>();
    customers.scan(document -> versions.put(document.id(), document.version()));
    assertThat(versions)
        .isEqualTo(
            Map.of(
                "new-1", 1L, "new-2", 1L, "old-0", 1L, "old-1", 2L, "old-2", 1L, "old-4", 1L,
                "old-5", 1L));
    assertThat(customers.write(List.of())).isEmpty();
  }

  @Test
  void ofManyWhoInsertOneWins() throws Exception {
    DocumentCollection customers = store.collection(CUSTOMERS);
    for (int round = 0; round < 20; round++) {
      String id = "customer-" + round;
      List<Boolean> won =
          inParallel(16, thread -> () -> customers.insert(customer(id, 1, "T" + thread, thread)));

      assertThat(won).containsOnlyOnce(true);
      assertThat(customers.get(id))
          .contains(customer(id, 1, "T" + won.indexOf(true), won.indexOf(true)));
    }
  }

  @Test
  void ofManyWhoInsertTheSameOneWins() throws Exception {
    DocumentCollection customers = store.collection(CUSTOMERS);
    for (int round = 0; round < 20; round++) {
      Document same = customer("customer-" + round, 1, "WON", 1);

      assertThat(inParallel(16, thread -> () -> customers.insert(same))).containsOnlyOnce(true);
    }
  }

  @Test
  void ofManyWhoReplaceNobodyLosesAnUpdate() throws Exception {
    DocumentCollection customers = store.collection(CUSTOMERS);
    customers.insert(customer("counter", 1, "WON", 0));
    int threads = 8;
    int increments = 50;

    inParallel(
        threads,
        thread ->
            () -> {
              for (int done = 0; done < increments; ) {
                Document seen = customers.get("counter").orElseThrow();
                long amount = (Long) DocumentModel.value(seen, "amount");
                if (customers.replace(
                    customer("counter", seen.version() + 1, "WON", amount + 1), seen.version())) {
                  done++;
                }
              }
              return true;
            });

    assertThat(customers.get("counter"))
        .contains(customer("counter", threads * increments + 1, "WON", threads * increments));
  }

  @Test
  void bulksThatRaceGiveEachDocumentToOneOfThem() throws Exception {
    DocumentCollection customers = store.collection(CUSTOMERS);
    int documents = 300;
    List<Set<String>> losers =
        inParallel(
            6,
            thread ->
                () -> {
                  List<Write> writes = new ArrayList<>();
                  for (int i = 0; i < documents; i++) {
                    writes.add(new Write.Insert(customer("c-" + i, 1, "T" + thread, 1)));
                  }
                  Collections.shuffle(writes, new Random(thread));
                  return customers.write(writes);
                });

    List<Document> found = new ArrayList<>();
    customers.scan(found::add);
    assertThat(found).hasSize(documents);
    for (Document document : found) {
      for (int thread = 0; thread < losers.size(); thread++) {
        boolean lost = losers.get(thread).contains(document.id());
        assertThat(lost).isNotEqualTo(DocumentModel.value(document, "stage").equals("T" + thread));
      }
    }
  }

  @Test
  void readsManyByIdInOneGo() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    List<Write> writes = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      writes.add(new Write.Insert(customer("customer-" + i, 1, "WON", i)));
      ids.add("customer-" + i);
      ids.add("nobody-" + i);
    }
    assertThat(customers.write(writes)).isEmpty();
    ids.add("customer-1"); // asked for twice

    Map<String, Document> found = customers.get(ids);

    assertThat(found).hasSize(5000);
    assertThat(found).containsEntry("customer-4711", customer("customer-4711", 1, "WON", 4711));
    assertThat(customers.get(List.of())).isEmpty();
    assertThat(customers.get(ids.subList(0, 17))).hasSize(9);
  }

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
  void keepsOddCharacters() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    for (String text : ODD_TEXTS) {
      Document document = new Document(text, 1, text, Map.of("stage", text, "amount", 0L));
      assertThat(customers.insert(document)).as(text).isTrue();
      Document changed = new Document(text, 2, text + "!", Map.of("stage", text, "amount", 1L));
      assertThat(customers.replace(changed, 1)).as(text).isTrue();

      assertThat(customers.get(text)).as(text).contains(changed);
      assertThat(customers.get(List.of(text))).as(text).containsEntry(text, changed);
      assertThat(
              customers
                  .find(
                      new Query(
                          List.of(filter("stage", Filter.Operator.EQUAL, text)),
                          null,
                          false,
                          null,
                          10))
                  .documents())
          .as(text)
          .containsExactly(changed);
    }
    assertThat(customers.count(List.of())).isEqualTo(ODD_TEXTS.size());
  }

  @Test
  void keepsLongBodies() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    String body = "{\"text\":\"" + "é".repeat(1_000_000) + "\"}";
    Document document = new Document("large", 1, body, Map.of("stage", "WON", "amount", 0L));

    customers.insert(document);

    assertThat(customers.get("large")).contains(document);
  }

  @Test
  void refusesHalfASurrogatePair() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    String half = "\ud83d";
    for (Document document :
        List.of(
            new Document(half, 1, "{}", Map.of("stage", "WON", "amount", 0L)),
            new Document("a", 1, half, Map.of("stage", "WON", "amount", 0L)),
            new Document("a", 1, "{}", Map.of("stage", half, "amount", 0L)))) {
      assertThatIllegalArgumentException().isThrownBy(() -> customers.insert(document));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> customers.get(half));
    assertThat(customers.count(List.of())).isZero();
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

    for (String sortField : new String[] {null, "stage"}) {
      for (boolean descending : new boolean[] {false, true}) {
        Query query = new Query(List.of(), sortField, descending, null, 2);
        assertThat(allPages(customers, query)).isEqualTo(model.all(query));
      }
    }
    assertFound(customers, List.of(filter("stage", Filter.Operator.AT_LEAST, "～")));
  }

  @Test
  void refusesWhatDoesNotFitTheCollection() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    for (Map<String, Object> fields :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("stage", "WON"),
            Map.of("stage", "WON", "amount", 1),
            Map.of("stage", 1L, "amount", 1L),
            Map.of("stage", "WON", "amount", 1L, "other", 1L))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> customers.insert(new Document("a", 1, "{}", fields)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> customers.write(List.of(new Write.Delete("a", 1), new Write.Delete("a", 2))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> customers.find(new Query(List.of(), "other", false, null, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> customers.count(List.of(filter("amount", Filter.Operator.EQUAL, "1"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            customers.find(new Query(List.of(), "stage", false, new Query.Keyset(null, "a"), 1)));
    assertThat(customers.count(List.of())).isZero();
  }

  @Test
  void aCollectionWithOtherFieldsNeedsAnotherName() {
    store.collection(CUSTOMERS).insert(customer("customer-1", 1, "WON", 1));
    for (List<Field> fields :
        List.of(
            List.<Field>of(),
            List.of(Field.text("stage")),
            List.of(Field.number("stage"), Field.number("amount")),
            List.of(Field.text("stage"), Field.number("amount"), Field.text("more")))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.collection(new CollectionSpec(Area.VIEWS, "customers_1", fields)))
          .withMessageContaining("customers_1");
    }
    List<Field> turned = List.of(Field.number("amount"), Field.text("stage"));
    assertThat(
            store
                .collection(new CollectionSpec(Area.VIEWS, "customers_1", turned))
                .get("customer-1"))
        .contains(customer("customer-1", 1, "WON", 1));
  }

  @Test
  void keepsAreasAndCollectionsApart() {
    for (Area area : Area.values()) {
      for (String name : List.of("a", "a_b", "index")) {
        DocumentCollection collection =
            store.collection(new CollectionSpec(area, name, List.of(Field.text("id"))));
        collection.insert(new Document("same", 1, area + name, Map.of("id", "value")));
      }
    }
    store.drop(Area.SAFETY, "a");
    store.drop(Area.SAFETY, "never_there");

    assertThat(store.names(Area.VIEWS)).containsExactlyInAnyOrder("a", "a_b", "index");
    assertThat(store.names(Area.SAFETY)).containsExactlyInAnyOrder("a_b", "index");
    assertThat(store.names(Area.KEYS)).containsExactlyInAnyOrder("a", "a_b", "index");
    assertThat(
            store
                .collection(new CollectionSpec(Area.KEYS, "a", List.of(Field.text("id"))))
                .get("same"))
        .contains(new Document("same", 1, "KEYSa", Map.of("id", "value")));
  }

  @Test
  void aDroppedCollectionCanBeMadeAgainWithOtherFields() {
    store.collection(CUSTOMERS).insert(customer("customer-1", 1, "WON", 1));
    store.drop(Area.VIEWS, "customers_1");
    assertThat(store.names(Area.VIEWS)).isEmpty();

    DocumentCollection again =
        store.collection(new CollectionSpec(Area.VIEWS, "customers_1", List.of()));

    assertThat(again.get("customer-1")).isEmpty();
    assertThat(again.insert(new Document("customer-1", 1, "{}", Map.of()))).isTrue();
    assertThat(store.names(Area.VIEWS)).containsExactly("customers_1");
  }

  @Test
  void manyMayOpenACollectionAtOnce() throws Exception {
    List<Boolean> won =
        inParallel(
            8,
            thread ->
                () -> store.collection(CUSTOMERS).insert(customer("c-" + thread, 1, "WON", 1)));

    assertThat(won).hasSize(8).containsOnly(true);
    assertThat(store.names(Area.VIEWS)).containsExactly("customers_1");
  }

  @Test
  void aClosedStoreIsUnavailable() {
    DocumentCollection customers = store.collection(CUSTOMERS);
    store.close();

    assertThatThrownBy(() -> customers.get("a"))
        .isInstanceOf(DocumentStoreUnavailableException.class);
    assertThatThrownBy(() -> customers.insert(customer("a", 1, "WON", 1)))
        .isInstanceOf(DocumentStoreUnavailableException.class);
    assertThatThrownBy(() -> store.names(Area.VIEWS))
        .isInstanceOf(DocumentStoreUnavailableException.class);
  }

  @ParameterizedTest
  @EnumSource(Area.class)
  void answersAsAModelDoesWhateverIsAsked(Area area) {
    long seed = 20_260_101L + area.ordinal();
    System.out.println("Random operations with seed " + seed);
    Random random = new Random(seed);
    DocumentCollection collection =
        store.collection(new CollectionSpec(area, "random", CUSTOMERS.fields()));
    DocumentModel model = new DocumentModel();
    for (int step = 0; step < 400; step++) {
      String as = "seed %d, step %d".formatted(seed, step);
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          List<Write> writes = randomWrites(random, model);
          assertThat(collection.write(writes)).as(as).isEqualTo(model.write(writes));
        }
        case 3 -> {
          List<String> ids =
              random.ints(random.nextInt(40), 0, 60).mapToObj(DocumentStoreContract::id).toList();
          assertThat(collection.get(ids)).as(as).isEqualTo(model.get(ids));
          String id = id(random.nextInt(60));
          assertThat(collection.get(id))
              .as(as)
              .isEqualTo(Optional.ofNullable(model.get(List.of(id)).get(id)));
        }
        case 4 -> {
          Query query = randomQuery(random);
          assertThat(allPages(collection, query)).as(as).isEqualTo(model.all(query));
        }
        default -> {
          List<Filter> filters = randomFilters(random);
          assertThat(collection.count(filters))
              .as(as)
              .isEqualTo(model.all(new Query(filters, null, false, null, 1)).size());
        }
      }
    }
    List<Document> scanned = new ArrayList<>();
    collection.scan(scanned::add);
    assertThat(scanned).isEqualTo(model.all(new Query(List.of(), null, false, null, 1)));
  }

  private static String id(int number) {
    return ODD_TEXTS.get(number % 12) + number;
  }

  private static String text(Random random) {
    return ODD_TEXTS.get(random.nextInt(12));
  }

  private static long number(Random random) {
    return random.nextInt(8) == 0 ? (Long) Field.Type.NUMBER.absent() : random.nextInt(-3, 3);
  }

  private static List<Write> randomWrites(Random random, DocumentModel model) {
    List<Write> writes = new ArrayList<>();
    Set<String> used = new HashSet<>();
    int size = random.nextBoolean() ? 1 : random.nextInt(20);
    for (int i = 0; i < size; i++) {
      String id = id(random.nextInt(60));
      if (!used.add(id)) {
        continue;
      }
      Document current = model.get(List.of(id)).get(id);
      long seen = current == null ? 1 : current.version() - (random.nextInt(4) == 0 ? 1 : 0);
      Document next =
          new Document(
              id,
              seen + 1 + random.nextInt(3),
              text(random),
              Map.of("stage", text(random), "amount", number(random)));
      writes.add(
          switch (random.nextInt(4)) {
            case 0 -> new Write.Insert(next);
            case 1 -> new Write.Delete(id, seen);
            default -> current == null ? new Write.Insert(next) : new Write.Replace(next, seen);
          });
    }
    return writes;
  }

  private static List<Filter> randomFilters(Random random) {
    List<Filter> filters = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Filter.Operator operator = Filter.Operator.values()[random.nextInt(3)];
      filters.add(
          random.nextBoolean()
              ? filter("stage", operator, text(random))
              : filter("amount", operator, number(random)));
    }
    return filters;
  }

  private static Query randomQuery(Random random) {
    String sortField =
        switch (random.nextInt(3)) {
          case 0 -> null;
          case 1 -> "stage";
          default -> "amount";
        };
    return new Query(
        randomFilters(random), sortField, random.nextBoolean(), null, 1 + random.nextInt(20));
  }
}

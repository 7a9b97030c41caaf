package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the contract of document stores share. */
abstract class DocumentStoreFixture {

  static final List<String> ODD_TEXTS =
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

  static final CollectionSpec CUSTOMERS =
      new CollectionSpec(
          Area.VIEWS, "customers_1", List.of(Field.text("stage"), Field.number("amount")));

  DocumentStore store;

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

  static Filter filter(String field, Filter.Operator operator, Object value) {
    return new Filter(field, operator, value);
  }

  static List<Document> allPages(DocumentCollection collection, Query first) {
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

  static <T> List<T> inParallel(int threads, IntFunction<Callable<T>> task) throws Exception {
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
}

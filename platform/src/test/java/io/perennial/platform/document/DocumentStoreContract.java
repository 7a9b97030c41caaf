package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every adapter of the document store must do. */
abstract class DocumentStoreContract extends DocumentModelContract {

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
}

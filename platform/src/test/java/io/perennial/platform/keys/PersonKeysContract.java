package io.perennial.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.Subject;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the key store must do, whatever keeps its documents. */
abstract class PersonKeysContract {

  private static final Subject ONE = Subject.customer("customer-1");
  private static final Subject TWO = Subject.customer("customer-2");

  private DocumentStore store;
  private PersonKeys keys;

  /** Opens a store without any keys. */
  abstract DocumentStore open();

  @BeforeEach
  void openStore() {
    store = open();
    keys = new DocumentPersonKeys(store);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void findsNoKeyThatWasNeverMade() {
    assertThat(keys.find("AAAAAAAAAAAAAAAAAAAAAA")).isInstanceOf(PersonKey.Missing.class);
    assertThat(keys.find("")).isInstanceOf(PersonKey.Missing.class);
    assertThat(keys.findUnnamed("customer-1")).isInstanceOf(PersonKey.Missing.class);
  }

  @Test
  void tellsOfASubjectsKeyAndMakesNone() {
    assertThat(keys.of(ONE)).isInstanceOf(PersonKey.Missing.class);
    assertThat(keys.of(ONE)).as("it was not made by asking").isInstanceOf(PersonKey.Missing.class);

    PersonKey.Present key = keys.findOrCreate(ONE);
    assertSame(keys.of(ONE), key);
    assertThat(keys.of(TWO)).isInstanceOf(PersonKey.Missing.class);
    assertThat(keys.of(Subject.person("customer-1"))).isInstanceOf(PersonKey.Missing.class);

    keys.destroy(ONE);
    assertThat(keys.of(ONE)).isInstanceOf(PersonKey.Destroyed.class);
  }

  @Test
  void tellsOfTheKeyThatAnEarlierBuildMade() {
    Subject now = Subject.staff("A\u200bnn");
    PersonKey.Present key = keys.findOrCreate(now.former().orElseThrow());
    assertSame(keys.of(now), key);

    keys.destroy(now.former().orElseThrow());
    assertThat(keys.of(now)).isInstanceOf(PersonKey.Destroyed.class);
  }

  @Test
  void tellsOfAKeyFromBeforeKeysHadIdentifiersUntilThereIsANewer() {
    DocumentCollection before =
        store.collection(new CollectionSpec(Area.KEYS, "person_keys", List.of()));
    String body = '"' + Base64.getEncoder().encodeToString(new byte[32]) + '"';
    before.insert(new Document("customer-1", 1, body, Map.of()));
    before.insert(new Document("customer-2", 2, "{\"destroyed\":true}", Map.of()));

    assertThat(keys.of(ONE))
        .isInstanceOfSatisfying(
            PersonKey.Present.class,
            present -> assertThat(present.secret()).isEqualTo(new byte[32]));
    assertThat(keys.of(TWO)).isInstanceOf(PersonKey.Destroyed.class);

    PersonKey.Present newer = keys.findOrCreate(ONE);
    assertSame(keys.of(ONE), newer);
    keys.destroy(ONE);
    assertThat(keys.of(ONE)).isInstanceOf(PersonKey.Destroyed.class);
    assertThat(keys.findUnnamed("customer-1")).isInstanceOf(PersonKey.Destroyed.class);
  }

  @Test
  void makesAKeyOnceForEachSubject() {
    PersonKey.Present key = keys.findOrCreate(ONE);

    assertThat(key.secret()).hasSize(32);
    assertThat(key.subject()).isEqualTo("customer:customer-1");
    assertSame(keys.findOrCreate(ONE), key);
    assertSame(keys.find(key.id()), key);
    assertSame(new DocumentPersonKeys(store).findOrCreate(ONE), key);
    PersonKey.Present other = keys.findOrCreate(TWO);
    assertThat(other.secret()).isNotEqualTo(key.secret());
    assertThat(other.id()).isNotEqualTo(key.id());
  }

  /** Earlier builds gave this way of writing the name a key of its own. */
  @Test
  void aKeyThatAnEarlierBuildMadeIsFoundAndNoneIsMadeBesideIt() {
    Subject now = Subject.staff("A\u200bnn");
    PersonKey.Present key = keys.findOrCreate(now.former().orElseThrow());

    assertSame(keys.findOrCreate(now), key);

    keys.destroy(now.former().orElseThrow());
    assertThatThrownBy(() -> keys.findOrCreate(now)).isInstanceOf(SubjectErasedException.class);
  }

  @Test
  void subjectsOfDifferentKindsNeverShareAKey() {
    PersonKey.Present customer = keys.findOrCreate(ONE);
    PersonKey.Present person = keys.findOrCreate(Subject.person("customer-1"));
    assertThat(person.id()).isNotEqualTo(customer.id());

    keys.destroy(Subject.person("customer-1"));

    assertThat(keys.find(person.id())).isInstanceOf(PersonKey.Destroyed.class);
    assertSame(keys.findOrCreate(ONE), customer);
  }

  @Test
  void allWhoRaceForAKeyGetTheSame() throws Exception {
    for (int round = 0; round < 10; round++) {
      Subject subject = Subject.customer("customer-" + round);
      List<PersonKey.Present> found = inParallel(12, () -> keys.findOrCreate(subject));

      assertThat(found.stream().map(PersonKey.Present::id).distinct()).hasSize(1);
      assertSame(keys.findOrCreate(subject), found.getFirst());
    }
  }

  @Test
  void aDestroyedKeyIsGoneAndNeverMadeAgain() {
    PersonKey.Present key = keys.findOrCreate(ONE);
    PersonKey.Present other = keys.findOrCreate(TWO);

    assertThat(keys.destroy(ONE)).contains(key.id());
    assertThat(keys.destroy(ONE)).contains(key.id());

    assertThat(keys.find(key.id())).isInstanceOf(PersonKey.Destroyed.class);
    assertThat(new DocumentPersonKeys(store).find(key.id()))
        .isInstanceOf(PersonKey.Destroyed.class);
    assertThatThrownBy(() -> keys.findOrCreate(ONE)).isInstanceOf(SubjectErasedException.class);
    assertSame(keys.findOrCreate(TWO), other);
  }

  @Test
  void aLostKeyIsMissingAlsoWhenThereIsANewOneAndWhenThatIsDestroyed() {
    PersonKey.Present lost = keys.findOrCreate(ONE);
    store.drop(Area.KEYS, "subject_keys");
    keys = new DocumentPersonKeys(store);
    assertThat(keys.find(lost.id())).isInstanceOf(PersonKey.Missing.class);

    PersonKey.Present made = keys.findOrCreate(ONE);

    assertThat(made.id()).isNotEqualTo(lost.id());
    assertThat(keys.find(lost.id())).isInstanceOf(PersonKey.Missing.class);
    keys.destroy(ONE);
    assertThat(keys.find(lost.id())).isInstanceOf(PersonKey.Missing.class);
    assertThat(keys.find(made.id())).isInstanceOf(PersonKey.Destroyed.class);
  }

  @Test
  void aKeyThatWasNeverMadeCanBeDestroyed() {
    assertThat(keys.destroy(ONE)).isEmpty();
    assertThat(keys.destroy(ONE)).isEmpty();

    assertThatThrownBy(() -> keys.findOrCreate(ONE)).isInstanceOf(SubjectErasedException.class);
  }

  @Test
  void keysFromBeforeTheyHadIdentifiersAreFoundAndDestroyed() {
    byte[] secret = new byte[32];
    String body = '"' + Base64.getEncoder().encodeToString(secret) + '"';
    DocumentCollection before =
        store.collection(new CollectionSpec(Area.KEYS, "person_keys", List.of()));
    before.insert(new Document("customer-1", 1, body, Map.of()));
    assertSame(keys.findUnnamed("customer-1"), new PersonKey.Present("", "customer-1", secret));

    keys.destroy(ONE);

    assertThat(keys.findUnnamed("customer-1")).isInstanceOf(PersonKey.Destroyed.class);
  }

  @Test
  void whoWasErasedBeforeKeysHadIdentifiersStaysErased() {
    DocumentCollection before =
        store.collection(new CollectionSpec(Area.KEYS, "person_keys", List.of()));
    before.insert(new Document("customer-1", 2, "{\"destroyed\":true}", Map.of()));

    assertThat(keys.findUnnamed("customer-1")).isInstanceOf(PersonKey.Destroyed.class);
    assertThatThrownBy(() -> keys.findOrCreate(ONE)).isInstanceOf(SubjectErasedException.class);
  }

  @Test
  void destructionWinsWhoeverMakesTheKeyMeanwhile() throws Exception {
    for (int round = 0; round < 5; round++) {
      Subject subject = Subject.customer("customer-" + round);
      List<Optional<String>> outcomes =
          inParallel(
              8,
              () -> {
                try {
                  PersonKey.Present key = keys.findOrCreate(subject);
                  keys.destroy(subject);
                  return Optional.of(key.id());
                } catch (SubjectErasedException e) {
                  return Optional.empty();
                }
              });

      List<String> made = outcomes.stream().flatMap(Optional::stream).distinct().toList();
      assertThat(made).hasSize(1);
      assertThat(keys.find(made.getFirst())).isInstanceOf(PersonKey.Destroyed.class);
    }
  }

  private static void assertSame(PersonKey found, PersonKey.Present expected) {
    assertThat(found).usingRecursiveComparison().isEqualTo(expected);
  }

  private static <T> List<T> inParallel(int threads, Callable<T> call) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> future : executor.invokeAll(Collections.nCopies(threads, call))) {
        results.add(future.get());
      }
    }
    return results;
  }
}

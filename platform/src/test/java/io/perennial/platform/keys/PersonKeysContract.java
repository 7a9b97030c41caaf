package io.perennial.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.document.DocumentStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
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
    assertThat(keys.find("customer-1")).isEmpty();
  }

  @Test
  void makesAKeyOnceForEachSubject() {
    byte[] key = keys.findOrCreate("customer-1");

    assertThat(key).hasSize(32);
    assertThat(keys.findOrCreate("customer-1")).isEqualTo(key);
    assertThat(keys.find("customer-1"))
        .hasValueSatisfying(found -> assertThat(found).isEqualTo(key));
    assertThat(new DocumentPersonKeys(store).findOrCreate("customer-1")).isEqualTo(key);
    assertThat(keys.findOrCreate("customer-2")).isNotEqualTo(key);
  }

  @Test
  void allWhoRaceForAKeyGetTheSame() throws Exception {
    for (int round = 0; round < 10; round++) {
      String subject = "customer-" + round;
      List<byte[]> found = inParallel(12, () -> keys.findOrCreate(subject));

      assertThat(found.stream().map(HexFormat.of()::formatHex).distinct()).hasSize(1);
      assertThat(keys.findOrCreate(subject)).isEqualTo(found.getFirst());
    }
  }

  @Test
  void aDestroyedKeyIsGoneAndNeverMadeAgain() {
    keys.findOrCreate("customer-1");
    byte[] other = keys.findOrCreate("customer-2");

    keys.destroy("customer-1");
    keys.destroy("customer-1");

    assertThat(keys.find("customer-1")).isEmpty();
    assertThatThrownBy(() -> keys.findOrCreate("customer-1"))
        .isInstanceOf(SubjectErasedException.class);
    assertThat(keys.findOrCreate("customer-2")).isEqualTo(other);
  }

  @Test
  void aKeyThatWasNeverMadeCanBeDestroyed() {
    keys.destroy("customer-1");

    assertThat(keys.find("customer-1")).isEmpty();
    assertThatThrownBy(() -> keys.findOrCreate("customer-1"))
        .isInstanceOf(SubjectErasedException.class);
  }

  @Test
  void destructionWinsWhoeverMakesTheKeyMeanwhile() throws Exception {
    for (int round = 0; round < 5; round++) {
      String subject = "customer-" + round;
      List<Optional<byte[]>> outcomes =
          inParallel(
              8,
              () -> {
                try {
                  byte[] key = keys.findOrCreate(subject);
                  keys.destroy(subject);
                  return Optional.of(key);
                } catch (SubjectErasedException e) {
                  return Optional.empty();
                }
              });

      assertThat(outcomes.stream().flatMap(Optional::stream).map(Arrays::hashCode).distinct())
          .hasSize(1);
      assertThat(keys.find(subject)).isEmpty();
    }
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

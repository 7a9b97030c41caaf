package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.Subject;
import io.perennial.events.personal.Unreadable;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.SnapshotSerializer;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.keys.DocumentPersonKeys;
import io.perennial.platform.keys.LogsOfKeys;
import io.perennial.platform.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is gone on with only with its keys, or when somebody has decided to do without them. */
abstract class KeyStoreCheckContract {

  @TempDir Path folder;
  private DocumentStore keys;
  private int opened;

  /** Opens the key store of that number, without any keys at first. */
  abstract DocumentStore open(int number);

  @BeforeEach
  void openKeys() {
    keys = open(0);
  }

  @AfterEach
  void closeKeys() {
    keys.close();
  }

  @Test
  void anEmptyLogGoesWithAnyKeyStore() {
    assertThatCode(() -> start(false)).doesNotThrowAnyException();
  }

  @Test
  void aLogGoesOnWithItsOwnKeys() {
    append(changed("customer-1", "because"));

    start(false);
    start(false);

    assertThat(read()).containsExactly(changed("customer-1", "because"));
  }

  @Test
  void withoutItsKeysItIsRefusedEachTimeAndTheSettingIsNamed() {
    append(won("customer-1"), changed("customer-1", "because"));
    start(false);
    otherKeyStore();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> start(false))
          .isInstanceOfSatisfying(
              WrongSettingException.class,
              e -> assertThat(e.setting()).isEqualTo("perennial.personal-data.accept-lost-keys"))
          .hasMessageContaining("restore the key store");
    }
  }

  @Test
  void withTheKeysOfAnotherLogItIsRefused() {
    append(changed("customer-1", "because"));
    otherKeyStore();
    protection().protect(Subject.customer("customer-1"), "reason", "of another log");
    new LogsOfKeys(keys).add("first-event-of-another-log");

    assertThatThrownBy(() -> start(false)).isInstanceOf(WrongSettingException.class);
  }

  @Test
  void withTheKeysBackItGoesOn() {
    append(changed("customer-1", "because"));
    otherKeyStore();
    assertThatThrownBy(() -> start(false)).isInstanceOf(WrongSettingException.class);

    keys.close();
    keys = open(0);
    start(false);

    assertThat(read()).containsExactly(changed("customer-1", "because"));
  }

  @Test
  void onceItIsDecidedTheLogGoesOnAndTheTextsStayUnreadable() {
    append(changed("customer-1", "because"));
    otherKeyStore();

    start(true);
    append(changed("customer-1", "afterwards"));
    start(false);

    assertThat(read())
        .containsExactly(
            changed("customer-1", Unreadable.TEXT), changed("customer-1", "afterwards"));
  }

  @Test
  void aLogWithoutPersonalDataNeedsNoKeys() {
    append(won("customer-1"));
    otherKeyStore();

    assertThatCode(() -> start(false)).doesNotThrowAnyException();
  }

  @Test
  void whatIsErasedIsNotLost() {
    append(changed("customer-1", "because"));
    protection().erase(Subject.customer("customer-1"));

    start(false);

    assertThat(read()).containsExactly(changed("customer-1", Erased.TEXT));
  }

  private void otherKeyStore() {
    keys.close();
    opened++;
    keys = open(opened);
  }

  private PersonalDataProtection protection() {
    return new PersonalDataProtection(new DocumentPersonKeys(keys), 10, Duration.ofMinutes(1));
  }

  private void start(boolean acceptLostKeys) {
    PersonalDataProtection protection = protection();
    inLog(
        protection,
        (engine, log) ->
            new KeyStoreCheck(log, new LogsOfKeys(keys), protection, acceptLostKeys).require());
  }

  private void append(LifecycleEvent... events) {
    inLog(
        protection(),
        (engine, log) -> {
          for (LifecycleEvent event : events) {
            engine.appendEvents(
                new GenericDomainEventMessage<>(
                    "Customer",
                    event.streamId(),
                    log.lastSequence(event.streamId()).orElse(-1) + 1,
                    event));
          }
        });
  }

  private List<LifecycleEvent> read() {
    List<LifecycleEvent> read = new ArrayList<>();
    inLog(
        protection(),
        (engine, log) ->
            log.scan(
                -1,
                log.head(),
                10,
                step -> {
                  step.forEach(recorded -> read.add(recorded.event()));
                  return true;
                }));
    return read;
  }

  @FunctionalInterface
  private interface Use {
    void of(SqliteEventStorageEngine engine, EventLog log);
  }

  private void inLog(PersonalDataProtection protection, Use use) {
    JacksonSerializer serializer = EventSerializers.events(protection);
    try (SqliteEventStorageEngine engine =
        SqliteEventStorageEngine.open(
            new SqliteFile(folder.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
            serializer,
            new SnapshotSerializer(),
            Upcasters.chain(),
            100,
            new SimpleMeterRegistry())) {
      EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
      EventReader reader = new EventReader(() -> store, serializer);
      use.of(engine, new AxonEventLog(() -> store, PositionTokens.EMBEDDED, reader));
      store.shutDown();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TierChanged changed(String customerId, String reason) {
    return new TierChanged(
        customerId, Tier.A, null, TierBasis.MANUAL, reason, null, LocalDate.EPOCH);
  }

  private static CustomerWon won(String customerId) {
    return new CustomerWon(customerId, "purchase-1", LocalDate.EPOCH);
  }
}

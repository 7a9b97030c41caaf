package io.perennial.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.Subject;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.eventstore.SnapshotSerializer;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.sqlite.SqliteFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** A log that is filled with invented customers, without the service. */
final class InventedLog implements AutoCloseable {

  private static final int STEP = 1000;
  private static final MetaData ASKED = MetaData.with(EventMetadata.ACTOR, "benchmark");
  private static final List<String> REGIONS = List.of("north", "east", "south", "west");

  private final SqliteEventStorageEngine log;
  private final List<DomainEventMessage<?>> step = new ArrayList<>(STEP);
  private int customers;

  private InventedLog(SqliteEventStorageEngine log) {
    this.log = log;
  }

  /** Opens the log of a data directory. */
  static InventedLog in(Path data) throws SQLException {
    PersonalDataProtection nothingPersonal =
        new PersonalDataProtection(new NoKeys(), 1, Duration.ofMinutes(1));
    return new InventedLog(
        SqliteEventStorageEngine.open(
            new SqliteFile(data.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
            EventSerializers.events(nothingPersonal),
            new SnapshotSerializer(),
            Upcasters.chain(),
            STEP,
            new SimpleMeterRegistry()));
  }

  /**
   * A customer that was won with its first purchase.
   *
   * @param first day of the registration and of the first purchase
   * @param purchases how many it has made
   * @param each how many on a day; the next ones on the day after
   */
  void customer(String id, LocalDate first, int purchases, int each) {
    int sequence = 0;
    add(id, sequence++, registered(id, first));
    for (int i = 0; i < purchases; i++) {
      add(id, sequence++, purchase(id, i, first.plusDays(i / each)));
      if (i == 0) {
        add(id, sequence++, new CustomerWon(id, "p-0", first));
      }
    }
    customers++;
  }

  private CustomerRegistered registered(String id, LocalDate on) {
    return new CustomerRegistered(
        id,
        "Company " + id,
        null,
        null,
        CustomerClass.DEALER,
        LifecycleStage.PROSPECT,
        REGIONS.get(customers % REGIONS.size()),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        "benchmark",
        on);
  }

  private static PurchaseRecorded purchase(String id, int number, LocalDate on) {
    return new PurchaseRecorded(
        id,
        "p-" + number,
        null,
        null,
        1,
        new Money(new BigDecimal("12.50"), "USD"),
        null,
        Settlement.CASH,
        new Money(new BigDecimal("0.00"), "USD"),
        on);
  }

  private void add(String id, long sequence, LifecycleEvent event) {
    step.add(new GenericDomainEventMessage<>("Customer", id, sequence, event, ASKED));
    if (step.size() == STEP) {
      write();
    }
  }

  private void write() {
    if (!step.isEmpty()) {
      log.appendEvents(step);
      step.clear();
    }
  }

  @Override
  public void close() {
    write();
    log.close();
  }

  /** There is nothing personal in what is filled in. */
  private static final class NoKeys implements PersonKeys {
    @Override
    public PersonKey find(String keyId) {
      return new PersonKey.Missing();
    }

    @Override
    public PersonKey findUnnamed(String subjectId) {
      return new PersonKey.Missing();
    }

    @Override
    public PersonKey of(Subject subject) {
      return new PersonKey.Missing();
    }

    @Override
    public PersonKey.Present findOrCreate(Subject subject) {
      throw new IllegalStateException("No key is kept here");
    }

    @Override
    public Optional<String> destroy(Subject subject) {
      return Optional.empty();
    }
  }
}

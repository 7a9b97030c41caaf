package io.perennial.command.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.RefusedException;
import io.perennial.command.claim.ClaimRelease;
import io.perennial.command.claim.ClaimRules;
import io.perennial.command.claim.Claims;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.customer.registration.RegistrationRefusal;
import io.perennial.command.duty.ToDos;
import io.perennial.command.idempotency.Answer;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.idempotency.IdempotencyKey;
import io.perennial.command.testing.CloseShop;
import io.perennial.command.testing.OpenShop;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.TestClock;
import io.perennial.command.testing.Town;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.eventstore.LogReading;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.WrongSettingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogContinuityComponentTest {

  private static final String KIND = "shop-number";
  private static final Answer ACCEPTED = new Answer(200, Map.of(), "{}");

  @TempDir Path directory;

  private final TestClock clock = new TestClock();
  private final List<Town> towns = new ArrayList<>();
  private final IdempotencyKey key = IdempotencyKey.of(Town.CALLER, "key-1");
  private String logId = "log-1";
  private SqliteDocumentStore store;
  private boolean newLog = true;

  // the three are made by process()
  @SuppressWarnings("NullAway.Init")
  private Town town;

  @SuppressWarnings("NullAway.Init")
  private Claims claims;

  @SuppressWarnings("NullAway.Init")
  private Idempotency idempotency;

  /** The log of the town that there is now. */
  private final EventLog log =
      new EventLog() {
        @Override
        public long head() {
          return town.log().head();
        }

        @Override
        public void scan(long after, long upTo, int size, Predicate<List<RecordedEvent>> step) {
          town.log().scan(after, upTo, size, step);
        }

        @Override
        public LogReading read(long after, Predicate<Class<?>> concerned) {
          return town.log().read(after, concerned);
        }

        @Override
        public List<RecordedEvent> stream(String streamId, long fromSequence, int limit) {
          return town.log().stream(streamId, fromSequence, limit);
        }

        @Override
        public Optional<String> eventIdAt(long position) {
          return town.log().eventIdAt(position);
        }

        @Override
        public Optional<RecordedEvent> find(String eventId) {
          return town.log().find(eventId);
        }

        @Override
        public OptionalLong lastSequence(String streamId) {
          return town.log().lastSequence(streamId);
        }
      };

  @BeforeEach
  void open() {
    store = new SqliteDocumentStore(directory.resolve("first"));
    clock.pass(Duration.ofDays(4000)); // events are recorded by the clock of the machine
  }

  @AfterEach
  void close() {
    towns.forEach(Town::close);
    store.close();
  }

  /** A process over the stores that there are now. */
  private LogContinuity process() {
    claims = new Claims(store, clock.calendar(), Duration.ofMinutes(10), Duration.ofHours(24));
    ClaimRules rules =
        new ClaimRules(
            claims,
            List.of(
                new UniquenessRule<>(
                    OpenShop.class,
                    KIND,
                    shop -> UniquenessRule.atMostOne(shop.number()),
                    OpenShop::shopId,
                    RegistrationRefusal.REGISTRATION_NUMBER_TAKEN)),
            List.of(ClaimRelease.ofAll(CloseShop.class, KIND, CloseShop::shopId)),
            Map.of(KIND, this::holds),
            LogContinuityComponentTest::history);
    if (newLog) {
      newTown(rules);
    }
    idempotency =
        new Idempotency(
            store,
            clock.calendar(),
            "node",
            true,
            Duration.ofMinutes(1),
            Duration.ofDays(2),
            new SimpleMeterRegistry());
    LogHeader header =
        new LogHeader() {
          @Override
          public Map<String, String> entries() {
            return Map.of(LogHeader.LOG, logId);
          }

          @Override
          public String keep(String name, String value) {
            return value;
          }
        };
    return new LogContinuity(
        header,
        log,
        store,
        rules,
        List.of(new ToDos(store, List.of(), clock.calendar())::restore),
        idempotency,
        clock.calendar());
  }

  private void newTown(ClaimRules rules) {
    town = new Town(List.of(rules));
    towns.add(town);
    newLog = false;
  }

  private boolean holds(String shopId, String number) {
    List<LifecycleEvent> events =
        log.stream(shopId, 0, 100).stream().map(RecordedEvent::event).toList();
    return events.stream()
            .anyMatch(event ->
                event instanceof ShopEvent.ShopOpened opened
                    && opened.number() != null
                    && Claims.normalised(opened.number()).equals(number))
        && events.stream().noneMatch(ShopEvent.ShopClosed.class::isInstance);
  }

  private static List<HeldValue> history(LifecycleEvent event) {
    return switch (event) {
      case ShopEvent.ShopOpened opened ->
          Stream.ofNullable(opened.number())
              .map(number -> HeldValue.gained(KIND, opened.shopId(), number))
              .toList();
      case ShopEvent.ShopClosed closed -> List.of(HeldValue.givenUp(KIND, closed.shopId()));
      default -> List.of();
    };
  }

  private void shut(String shopId) {
    town.dispatcher()
        .dispatch(Town.CLOSE, new CloseShop(shopId), Town.CALLER, Town.request("close", null));
  }

  private void emptyStore() {
    store.close();
    store = new SqliteDocumentStore(directory.resolve("second"));
  }

  private boolean repeats() {
    boolean[] asRepeat = new boolean[1];
    idempotency.once(
        key,
        "same",
        repeat -> {
          asRepeat[0] = repeat;
          return ACCEPTED;
        });
    return asRepeat[0];
  }

  @Test
  void aNewLogAndANewStoreLoseNothing() {
    LogContinuity first = process();
    first.require();
    town.open("customer-1", "N1");
    assertThat(first.note()).isZero();

    LogContinuity second = process();
    second.require();
    assertThat(first.loss()).isEmpty();
    assertThat(second.loss()).isEmpty();
    assertThat(repeats()).isFalse();
  }

  @Test
  void anEmptyDocumentStoreGetsItsClaimsFromTheEvents() {
    process().require();
    town.open("customer-1", "N1");
    town.open("customer-2", "N2");
    shut("customer-2");
    town.open("customer-3", null);

    emptyStore();
    LogContinuity next = process();
    next.require();

    assertThat(claims.owner(KIND, "n 1")).contains("customer-1");
    assertThat(claims.owner(KIND, "N2")).isEmpty();
    assertThat(next.loss())
        .hasValueSatisfying(what -> assertThat(what).contains("1 claims", "are lost"));
    assertThat(repeats()).as("a first try is looked for in the log").isTrue();
    assertThat(process().loss()).isEmpty();
  }

  @Test
  void theLossIsRememberedForAsLongAsAnAnswerIsKept() {
    process().require();
    town.open("customer-1", "N1");
    emptyStore();
    process().require();

    process().require();
    assertThat(repeats()).isTrue();
    clock.pass(Duration.ofDays(3));
    idempotency.sweep(10);
    process().require();
    assertThat(repeats()).isFalse();
  }

  @Test
  void whatAKilledProcessHadNotNotedIsMadeUpFor() {
    process().require();
    town.open("customer-1", "N1");
    claims.owner(KIND, "N1").ifPresent(owner -> assertThat(owner).isEqualTo("customer-1"));

    LogContinuity next = process();
    next.require();

    assertThat(claims.owner(KIND, "N1")).contains("customer-1");
    assertThat(next.loss()).isEmpty();
  }

  @Test
  void anOlderLogTakesClaimsAndAnswersBack() {
    LogContinuity before = process();
    before.require();
    town.open("customer-1", "N1");
    town.open("customer-2", "N2");
    assertThat(repeats()).isFalse();
    assertThat(before.note()).isZero();

    newLog = true;
    process(); // a log that was gone on with differently
    town.open("customer-1", "N1");
    town.open("customer-3", "N3");
    town.open("customer-4", "N4");
    clock.pass(Duration.ofMinutes(11));
    LogContinuity next = process();
    next.require();

    assertThat(claims.owner(KIND, "N1")).contains("customer-1");
    assertThat(claims.owner(KIND, "N2")).isEmpty();
    assertThat(claims.owner(KIND, "N3")).contains("customer-3");
    assertThat(next.loss()).hasValueSatisfying(what -> assertThat(what).contains("older"));
    assertThat(repeats()).as("the kept answer is not given again").isTrue();
  }

  @Test
  void aLogThatIsEmptyAgainTakesThemAllBack() {
    LogContinuity before = process();
    before.require();
    town.open("customer-1", "N1");
    assertThat(repeats()).isFalse();
    assertThat(before.note()).isZero();

    newLog = true;
    clock.pass(Duration.ofMinutes(11));
    LogContinuity next = process();
    next.require();

    assertThat(claims.owner(KIND, "N1")).isEmpty();
    assertThat(next.loss()).isPresent();
    assertThat(repeats()).isTrue();
  }

  @Test
  void anotherLogIsRefused() {
    process().require();
    logId = "log-2";
    assertThatThrownBy(process()::require)
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("log-1")
        .hasMessageContaining("log-2");
  }

  @Test
  void aLogReplacedWhileInUseIsFound() {
    LogContinuity running = process();
    running.require();
    town.open("customer-1", "N1");
    town.open("customer-2", "N2");
    assertThat(running.note()).isZero();
    assertThat(running.hindrance()).isEmpty();

    newLog = true;
    process();
    town.open("customer-9", "N9");
    assertThat(running.note()).isZero();

    assertThat(running.hindrance())
        .hasValueSatisfying(why -> assertThat(why).contains("replaced", "restart"));
  }

  @Test
  void aNumberThatWasMadeAgainIsRefusedToOthers() {
    process().require();
    town.open("customer-1", "N1");
    emptyStore();
    Town before = town;
    newLog = true;
    LogContinuity next = process();
    Town after = town;
    town = before;
    next.require();
    town = after;

    assertThatThrownBy(() -> town.open("customer-2", "N1")).isInstanceOf(RefusedException.class);
  }
}

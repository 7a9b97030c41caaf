package io.perennial.command.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.testing.OpenShop;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.TakeNote;
import io.perennial.command.testing.TestClock;
import io.perennial.command.testing.Town;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.SqliteDocumentStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with the same duty over the same stores. */
class TwoNodesComponentTest {

  private static final int SHOPS = 20;
  private static final int PORTION = 3;
  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final LocalDate DUE_ON = LocalDate.of(2026, 11, 23);

  private static final DueWork ANNIVERSARY =
      new DueWork() {
        @Override
        public String kind() {
          return "anniversary";
        }

        @Override
        public List<ToDo> after(Object command) {
          return command instanceof OpenShop opened && opened.number() != null
              ? List.of(new ToDo(kind(), opened.shopId(), opened.number(), DUE_ON))
              : List.of();
        }

        @Override
        public List<ToDo> after(LifecycleEvent event) {
          return List.of();
        }

        @Override
        public Object command(ToDo toDo) {
          return new TakeNote(toDo.streamId(), toDo.subject());
        }
      };

  @TempDir Path directory;

  private final TestClock clock = new TestClock();
  private final AtomicLong nanos = new AtomicLong();
  private SqliteDocumentStore store;
  private ToDos toDos;
  private Town town;
  private Sweeper one;
  private Sweeper other;

  /** A node: its own sender, and its own lease. */
  private final class Sweeper implements AutoCloseable {
    private final DutyLease lease;
    private final CommandSender sender;
    private final DueCommands due;

    Sweeper(String node) {
      lease = new DutyLease(store, node, false, LEASE, nanos::get);
      Idempotency idempotency =
          new Idempotency(
              store,
              clock.calendar(),
              node,
              false,
              Duration.ofMinutes(1),
              Duration.ofDays(2),
              new SimpleMeterRegistry());
      sender = new CommandSender(Town.CATALOGUE, town.dispatcher(), idempotency, 2);
      due =
          new DueCommands(
              toDos, lease, List.of(ANNIVERSARY), Town.CATALOGUE, sender, clock.calendar());
    }

    int sweep() {
      return due.sweep(PORTION);
    }

    @Override
    public void close() {
      sender.close();
    }
  }

  @BeforeEach
  void open() {
    store = new SqliteDocumentStore(directory);
    toDos = new ToDos(store, List.of(ANNIVERSARY), clock.calendar());
    town = new Town(List.of(toDos), clock);
    IntStream.range(0, SHOPS).forEach(shop -> town.open(shop(shop), "happy birthday"));
    clock.pass(Duration.ofDays(2));
    one = new Sweeper("one");
    other = new Sweeper("other");
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
    town.close();
    store.close();
  }

  private static String shop(int number) {
    return "customer-shop-" + number;
  }

  private List<Integer> notes() {
    return IntStream.range(0, SHOPS)
        .mapToObj(shop ->
            (int)
                town.events(shop(shop)).stream()
                    .filter(event -> event.event() instanceof ShopEvent.NoteTaken)
                    .count())
        .toList();
  }

  private static int untilNothingIsDue(Sweeper process) {
    int settled = 0;
    int swept = process.sweep();
    while (swept > 0) {
      settled += swept;
      swept = process.sweep();
    }
    return settled;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void oneDoesItAndTheOtherWaits() {
    assertThat(one.sweep()).isEqualTo(PORTION);
    assertThat(other.sweep()).isZero();
    assertThat(untilNothingIsDue(one)).isEqualTo(SHOPS - PORTION);
    assertThat(notes()).containsOnly(1);
  }

  /** As after {@code kill -9}: nothing is given back. */
  @Test
  void whatOneHasLeftIsDoneOnceByTheOther() {
    assertThat(one.sweep()).isEqualTo(PORTION);
    assertThat(other.sweep()).isZero();
    pass(LEASE.minusSeconds(1));
    assertThat(other.sweep()).as("still waits for a sign").isZero();
    pass(Duration.ofSeconds(1));

    assertThat(untilNothingIsDue(other)).isEqualTo(SHOPS - PORTION);
    assertThat(notes()).containsOnly(1);
  }

  @Test
  void whoGivesASignKeepsIt() {
    for (int sweep = 0; sweep < 10; sweep++) {
      assertThat(one.lease.hold()).isTrue();
      assertThat(other.lease.hold()).isFalse();
      pass(LEASE.dividedBy(2));
    }
  }

  /** It was held up for so long that another one has taken over, and goes on. */
  @Test
  void whoComesBackFindsThatAnotherOneDoesIt() {
    one.sweep();
    other.sweep();
    pass(LEASE);
    assertThat(other.sweep()).isEqualTo(PORTION);

    assertThat(one.sweep()).isZero();
    pass(LEASE.dividedBy(2));
    assertThat(untilNothingIsDue(other)).isEqualTo(SHOPS - 2 * PORTION);
    assertThat(one.sweep()).isZero();
    assertThat(notes()).containsOnly(1);
  }

  @Test
  void whoStopsGivesItBackAtOnce() {
    one.sweep();
    one.lease.close();

    assertThat(other.sweep()).isEqualTo(PORTION);
  }

  /** Both believe that it is theirs, as when one was held up in the middle of its work. */
  @Test
  void twoAtOnceDoEachOnce() {
    DueCommands careless =
        new DueCommands(
            toDos,
            new DutyLease(store, "one", false, LEASE, nanos::get),
            List.of(ANNIVERSARY),
            Town.CATALOGUE,
            other.sender,
            clock.calendar());

    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> untilNothingIsDue(one));
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(() -> {
          int swept = careless.sweep(PORTION);
          while (swept > 0) {
            swept = careless.sweep(PORTION);
          }
        });
    CompletableFuture.allOf(first, second).join();
    untilNothingIsDue(one);

    assertThat(notes()).containsOnly(1);
  }

  /** With embedded stores there is no other process beside. */
  @Test
  void whoIsAloneDoesNotWaitForAProcessThatIsNoMore() {
    one.sweep();

    assertThat(new DutyLease(store, "later", true, LEASE, nanos::get).hold()).isTrue();
  }
}

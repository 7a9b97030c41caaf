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
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.document.Write;
import io.perennial.platform.eventstore.RecordedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DueCommandsComponentTest {

  private static final String SHOP = "customer-1";
  private static final int PORTION = 10;

  /** A day after a shop has been opened somebody takes a note of it, which its number says. */
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
          return event instanceof ShopEvent.ShopOpened opened && opened.number() != null
              ? List.of(new ToDo(kind(), opened.shopId(), opened.number(), DUE_ON))
              : List.of();
        }

        @Override
        public Optional<Duration> triedAgainAfter(String refusal) {
          return tooEarly ? Optional.of(Duration.ofMinutes(15)) : Optional.empty();
        }

        @Override
        public Object command(ToDo toDo) {
          return new TakeNote(toDo.streamId(), toDo.subject());
        }
      };

  private static final LocalDate DUE_ON = LocalDate.of(2026, 11, 23);

  private static boolean tooEarly;

  @TempDir Path directory;

  private final TestClock clock = new TestClock();
  private final AtomicInteger sweepsAfterNoting = new AtomicInteger();

  private SqliteDocumentStore store;
  private ToDos toDos;
  private Town town;
  private CommandSender sender;
  private DueCommands due;

  @BeforeEach
  void open() {
    tooEarly = false;
    store = new SqliteDocumentStore(directory.resolve("first"));
    toDos = new ToDos(store, List.of(ANNIVERSARY), clock.calendar());
    town = new Town(List.of(toDos, this::afterNoting), clock);
    start();
  }

  /** A sweep that comes when a to-do is noted and its command not handled yet. */
  private Object afterNoting(UnitOfWork<?> unitOfWork, InterceptorChain chain) throws Exception {
    if (unitOfWork.getMessage().getPayload() instanceof OpenShop
        && sweepsAfterNoting.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      assertThat(due.sweep(PORTION)).isOne();
    }
    return chain.proceed();
  }

  /** A process over what there is. */
  private void start() {
    Idempotency idempotency =
        new Idempotency(
            store,
            clock.calendar(),
            "node",
            true,
            Duration.ofMinutes(1),
            Duration.ofDays(2),
            new SimpleMeterRegistry());
    sender = new CommandSender(Town.CATALOGUE, town.dispatcher(), idempotency, 2);
    due = due(toDos);
  }

  private DueCommands due(ToDos which) {
    return new DueCommands(
        which,
        new DutyLease(store, "node", true, Duration.ofMinutes(3)),
        List.of(ANNIVERSARY),
        Town.CATALOGUE,
        sender,
        clock.calendar());
  }

  @AfterEach
  void close() {
    sender.close();
    town.close();
    store.close();
  }

  private List<RecordedEvent> notes() {
    return town.events(SHOP).stream()
        .filter(event -> event.event() instanceof ShopEvent.NoteTaken)
        .toList();
  }

  @Test
  void whatIsDueIsDoneOnItsDayAndOnce() {
    town.open(SHOP, "happy birthday");
    assertThat(due.sweep(PORTION)).isZero();
    assertThat(notes()).isEmpty();

    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(due.sweep(PORTION)).isZero();
    assertThat(notes()).hasSize(1);
    assertThat(notes().getFirst().metadata())
        .containsEntry(EventMetadata.ACTOR, "perennial/anniversary");
  }

  /** As after a crash between the event and the removal of the to-do. */
  @Test
  void whatWasDoneAndNotCrossedOutIsNotDoneAgain() {
    town.open(SHOP, "happy birthday");
    clock.pass(Duration.ofDays(1));
    due.sweep(PORTION);

    toDos.restore(List.of(new ShopEvent.ShopOpened(SHOP, "Corner", "happy birthday")));
    sender.close();
    start();

    assertThat(due.sweep(PORTION)).isOne();
    assertThat(notes()).hasSize(1);
    assertThat(due.sweep(PORTION)).isZero();
  }

  /** As after a crash between the to-do and the event, or a refusal. */
  @Test
  void whatFollowsFromNothingIsGivenUp() {
    toDos.restore(List.of(new ShopEvent.ShopOpened(SHOP, "Corner", "happy birthday")));
    clock.pass(Duration.ofDays(1));

    assertThat(due.sweep(PORTION)).isOne();
    assertThat(due.sweep(PORTION)).isZero();
    assertThat(town.events(SHOP)).isEmpty();
  }

  /** As when the command that it follows from is refused, or lost in a crash, and sent again. */
  @Test
  void whatFollowsFromASecondTryIsDoneAlthoughTheFirstLeftNothingToDo() {
    toDos.restore(List.of(new ShopEvent.ShopOpened(SHOP, "Corner", "happy birthday")));
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();

    town.open(SHOP, "happy birthday");
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(notes()).isEmpty();
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(notes()).hasSize(1);

    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isZero();
    assertThat(notes()).hasSize(1);
  }

  /** A sweep comes between the note and the event that it is about. */
  @Test
  void whatIsRefusedBecauseItsCommandIsStillRunningIsDoneOnTheNextDay() {
    clock.pass(Duration.ofDays(2));
    sweepsAfterNoting.set(1);
    town.open(SHOP, "happy birthday");
    assertThat(sweepsAfterNoting).hasValue(0);
    assertThat(notes()).isEmpty();

    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(notes()).hasSize(1);
  }

  @Test
  void whatFellDueWhileNothingRanIsDoneOnceAfterwards() {
    town.open(SHOP, "happy birthday");
    sender.close();
    clock.pass(Duration.ofDays(30));
    start();

    assertThat(due.sweep(PORTION)).isOne();
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isZero();
    assertThat(notes()).hasSize(1);
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    town.open(SHOP, "refuse");
    clock.pass(Duration.ofDays(1));

    assertThat(due.sweep(PORTION)).isOne();
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isZero();
  }

  @Test
  void whatComesTooEarlyIsTriedAgainOnTheSameDayUntilItDoesNot() {
    town.open(SHOP, "refuse");
    tooEarly = true;
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(due.sweep(PORTION)).isZero();

    clock.pass(Duration.ofMinutes(14));
    assertThat(due.sweep(PORTION)).isZero();
    clock.pass(Duration.ofMinutes(1));
    assertThat(due.sweep(PORTION)).isOne();

    clock.pass(Duration.ofDays(3));
    tooEarly = false;
    assertThat(due.sweep(PORTION)).isOne();
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isZero();
  }

  /** Each try is a request of its own: what was answered before is not the answer to it. */
  @Test
  void whatWasTooEarlyIsDoneOnTheSameDay() {
    toDos.restore(List.of(new ShopEvent.ShopOpened(SHOP, "Corner", "happy birthday")));
    tooEarly = true;
    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();

    town.open(SHOP, "happy birthday");
    clock.pass(Duration.ofMinutes(15));
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(notes()).hasSize(1);
  }

  /** Earlier builds counted in days. */
  @Test
  void whatAnEarlierBuildHasNotedIsDoneOnItsDay() {
    ToDo noted = new ToDo("anniversary", SHOP, "happy birthday", DUE_ON);
    town.open(SHOP, null);
    store
        .collection(new CollectionSpec(Area.SAFETY, "todos_v1", List.of(Field.number("tryOn"))))
        .write(
            List.of(
                new Write.Insert(
                    new Document(
                        noted.id(),
                        1,
                        """
                        {"kind": "anniversary", "streamId": "customer-1", "subject": "happy birthday",
                         "dueOn": "2026-11-23"}
                        """,
                        Map.of("tryOn", DUE_ON.toEpochDay())))));

    assertThat(due.sweep(PORTION)).isOne();
    assertThat(due.sweep(PORTION)).isZero();
    assertThat(notes()).isEmpty();

    clock.pass(Duration.ofDays(1));
    assertThat(due.sweep(PORTION)).isOne();
    assertThat(notes()).hasSize(1);
  }

  /** What has failed may have been recorded: it is asked for again, as the same request. */
  @Test
  void whatFailsStaysToBeDone() {
    town.open(SHOP, "fail");
    clock.pass(Duration.ofDays(1));

    assertThat(due.sweep(PORTION)).isZero();
    assertThat(toDos.due(clock.calendar().now(), PORTION)).hasSize(1);
  }

  @Test
  void whatKeepsFailingHoldsUpNothingElse() {
    town.open(SHOP, "fail");
    town.open("customer-shop-2", "fail");
    town.open("customer-shop-3", "happy birthday");
    clock.pass(Duration.ofDays(1));

    int settled = 0;
    for (int sweep = 0; sweep < 3; sweep++) {
      settled += due.sweep(1);
    }

    assertThat(settled).isOne();
    assertThat(toDos.due(clock.calendar().now(), PORTION)).hasSize(2);
    assertThat(due.sweep(1)).as("all have had their turn").isZero();
  }

  /** As where a later build has noted it. */
  @Test
  void whatNobodyHereDoesIsLeftToOthers() {
    ToDo unknown = new ToDo("unheard-of", SHOP, "a", DUE_ON);
    town.open("customer-shop-3", "happy birthday");
    new ToDos(store, List.of(ofLaterBuild(unknown)), clock.calendar())
        .restore(List.of(new ShopEvent.ShopOpened(SHOP, "Corner", null)));
    clock.pass(Duration.ofDays(1));

    assertThat(due.sweep(PORTION)).isOne();
    assertThat(toDos.due(clock.calendar().now(), PORTION))
        .extracting(ToDos.Noted::toDo)
        .contains(unknown);
  }

  private static DueWork ofLaterBuild(ToDo toDo) {
    return new DueWork() {
      @Override
      public String kind() {
        return toDo.kind();
      }

      @Override
      public List<ToDo> after(Object command) {
        return List.of();
      }

      @Override
      public List<ToDo> after(LifecycleEvent event) {
        return List.of(toDo);
      }

      @Override
      public Object command(ToDo due) {
        throw new IllegalStateException("Not here");
      }
    };
  }

  @Test
  void whatTheDocumentStoreHasLostIsMadeAgainFromEvents() {
    town.open(SHOP, "happy birthday");
    try (SqliteDocumentStore another = new SqliteDocumentStore(directory.resolve("second"))) {
      ToDos again = new ToDos(another, List.of(ANNIVERSARY), clock.calendar());
      again.restore(town.events(SHOP).stream().map(RecordedEvent::event).toList());
      clock.pass(Duration.ofDays(1));

      assertThat(due(again).sweep(PORTION)).isOne();
    }
    assertThat(notes()).hasSize(1);
  }
}

package io.perennial.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.testing.ShopEvent;
import io.perennial.command.testing.TakeNote;
import io.perennial.command.testing.TestClock;
import io.perennial.command.testing.Town;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.tokens.DocumentTokenStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactionProcessorsComponentTest {

  private static final String SHOP = "customer-1";
  private static final String OTHER = "customer-2";
  private static final int PORTION = 10;
  private static final int EVER = 100_000;
  private static final Duration RETRY = Duration.ofHours(1);

  /** When a shop has been opened, a note is taken of it, which its number says. */
  private record Greeting(String name, boolean on) implements Reaction {

    @Override
    public String meaning() {
      return "A shop that opens is greeted.";
    }

    @Override
    public boolean isOn(ReactionSettings settings) {
      return on;
    }

    @Override
    public Set<Class<? extends LifecycleEvent>> events() {
      return Set.of(ShopEvent.ShopOpened.class);
    }

    @Override
    public Class<?> sends() {
      return TakeNote.class;
    }

    @Override
    public List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
      return event instanceof ShopEvent.ShopOpened opened && opened.number() != null
          ? List.of(new TakeNote(opened.shopId(), opened.number()))
          : List.of();
    }
  }

  @TempDir Path directory;

  private final TestClock clock = new TestClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private SqliteDocumentStore store;
  private Town town;
  private CommandSender sender;
  private ReactionProcessors processors;

  @BeforeEach
  @SuppressWarnings("NullAway.Init") // the process is started by each test as it needs it
  void open() {
    store = new SqliteDocumentStore(directory);
    town = new Town(List.of(), clock);
  }

  private static ReactionSettings settings(int horizon) {
    return new ReactionSettings(
        horizon, RETRY, RETRY.multipliedBy(4), 2, 10, true, true, true, true, true);
  }

  /** A process over what there is. */
  private void start(int horizon, Reaction... reactions) {
    sender =
        new CommandSender(
            Town.CATALOGUE,
            town.dispatcher(),
            new Idempotency(
                store,
                clock.calendar(),
                "node",
                true,
                Duration.ofMinutes(1),
                Duration.ofDays(2),
                meters),
            2);
    ReactionSettings settings = settings(horizon);
    Postponed postponed = new Postponed(store);
    processors =
        new ReactionProcessors(
            new LogFollower.Log(
                town.configuration().eventStore(),
                new EventReader(
                    () -> town.configuration().eventStore(), JacksonSerializer.defaultSerializer()),
                town.log(),
                new DocumentTokenStore(
                    store,
                    JacksonSerializer.defaultSerializer(),
                    clock,
                    Duration.ofSeconds(10),
                    "node"),
                PositionTokens.AXON_SERVER),
            List.of(reactions).stream()
                .map(each ->
                    new Reacting(
                        each,
                        Town.CATALOGUE,
                        sender,
                        postponed,
                        settings,
                        clock.calendar(),
                        meters))
                .toList(),
            postponed,
            settings,
            clock.calendar());
    processors.start();
  }

  private void stop() {
    processors.close();
    sender.close();
  }

  @AfterEach
  void close() {
    stop();
    town.close();
    store.close();
  }

  private List<RecordedEvent> notes(String shop) {
    return town.events(shop).stream()
        .filter(event -> event.event() instanceof ShopEvent.NoteTaken)
        .toList();
  }

  private double counted(String reaction, String outcome) {
    Counter counter =
        meters
            .find("perennial.reactions")
            .tag("reaction", reaction)
            .tag("outcome", outcome)
            .counter();
    return counter == null ? 0 : counter.count();
  }

  private void awaitCounted(String reaction, String outcome, int times) {
    await().until(() -> counted(reaction, outcome) >= times);
  }

  private double postponed(String reaction) {
    return meters.get("perennial.reactions.postponed").tag("reaction", reaction).gauge().value();
  }

  @Test
  void whatFollowsFromAnEventIsAskedForAndNamesItAsItsCause() {
    start(EVER, new Greeting("greeting", true));
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "done", 1);

    assertThat(notes(SHOP)).hasSize(1);
    assertThat(notes(SHOP).getFirst().metadata())
        .containsEntry(EventMetadata.ACTOR, "perennial/greeting")
        .containsEntry(EventMetadata.CAUSATION_ID, town.events(SHOP).getFirst().eventId())
        .containsEntry(EventMetadata.CORRELATION_ID, "correlation-1");
  }

  @Test
  void whatHappenedBeforeTheReactionWasThereIsNotActedOn() {
    town.open(OTHER, "old");
    start(EVER, new Greeting("greeting", true));
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "done", 1);

    assertThat(notes(OTHER)).isEmpty();
  }

  @Test
  void historyThatIsEnteredLateIsPassedOver() {
    start(30, new Greeting("greeting", true));
    town.open(SHOP, "of the year 1970");
    awaitCounted("greeting", "passed-over", 1);

    assertThat(notes(SHOP)).isEmpty();
  }

  @Test
  void whatIsSwitchedOffPassesOverAndDoesNotMakeUpForIt() {
    start(EVER, new Greeting("greeting", false));
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "passed-over", 1);
    stop();

    start(EVER, new Greeting("greeting", true));
    town.open(OTHER, "welcome");
    awaitCounted("greeting", "done", 1);
    assertThat(notes(SHOP)).isEmpty();
    assertThat(notes(OTHER)).hasSize(1);
  }

  @Test
  void anEventThatAsksForNothingIsLeftAlone() {
    start(EVER, new Greeting("greeting", true));
    town.open(OTHER, null);
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "done", 1);

    assertThat(notes(OTHER)).isEmpty();
  }

  /** As after a crash between the command and the token, or on another node. */
  @Test
  void anEventThatComesTwiceIsAnsweredOnce() {
    Greeting greeting = new Greeting("greeting", true);
    start(EVER, greeting);
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "done", 1);

    for (LogFollower follower : processors.followers()) {
      follower.processor().shutDown();
    }
    new Reacting(
            greeting,
            Town.CATALOGUE,
            sender,
            new Postponed(store),
            settings(EVER),
            clock.calendar(),
            meters)
        .answer(town.events(SHOP).getFirst());

    assertThat(counted("greeting", "done")).isEqualTo(2);
    assertThat(notes(SHOP)).hasSize(1);
  }

  @Test
  void whatWasAnsweredIsNotAnsweredAgainAfterARestart() {
    start(EVER, new Greeting("greeting", true));
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "done", 1);
    stop();
    clock.pass(Duration.ofDays(7));

    start(EVER, new Greeting("greeting", true));
    town.open(OTHER, "welcome");
    awaitCounted("greeting", "done", 2);
    assertThat(notes(SHOP)).hasSize(1);
  }

  @Test
  void whatHappensWhileNothingRunsIsAnsweredAfterwards() {
    start(EVER, new Greeting("greeting", true));
    stop();
    town.open(SHOP, "welcome");

    start(EVER, new Greeting("greeting", true));
    awaitCounted("greeting", "done", 1);
    assertThat(notes(SHOP)).hasSize(1);
  }

  @Test
  void aRefusalByTheBusinessIsAnOutcome() {
    start(EVER, new Greeting("greeting", true));
    town.open(SHOP, "refuse");
    awaitCounted("greeting", "refused", 1);

    assertThat(postponed("greeting")).isZero();
  }

  @Test
  void whatFailsHoldsUpNothingElseAndIsTriedAgainLaterAndLater() {
    start(EVER, new Greeting("greeting", true), new Greeting("farewell", true));
    town.open(SHOP, "fail");
    town.open(OTHER, "welcome");
    awaitCounted("greeting", "done", 1);
    awaitCounted("farewell", "done", 1);
    assertThat(postponed("greeting")).isOne();
    assertThat(postponed("farewell")).isOne();

    assertThat(processors.tryAgain(PORTION)).isZero();
    clock.pass(RETRY);
    assertThat(processors.tryAgain(PORTION)).isEqualTo(2);
    clock.pass(RETRY);
    assertThat(processors.tryAgain(PORTION)).isZero();
    clock.pass(RETRY);
    assertThat(processors.tryAgain(PORTION)).isEqualTo(2);
    assertThat(counted("greeting", "failed")).isEqualTo(3);
  }

  @Test
  void whatWasPutAsideIsDoneOnceWhenItCanBe() {
    start(EVER, new Greeting("greeting", true));
    town.open(SHOP, "welcome");
    awaitCounted("greeting", "done", 1);
    Postponed postponed = new Postponed(store);
    postponed.add(
        Postponed.Item.first("greeting", town.events(SHOP).getFirst()).tried(false),
        clock.instant());
    assertThat(postponed("greeting")).isOne();

    assertThat(processors.tryAgain(PORTION)).isOne();
    assertThat(postponed("greeting")).isZero();
    assertThat(notes(SHOP)).hasSize(1);
  }

  @Test
  void whatOnlyAnotherBuildKnowsIsLeftToIt() {
    start(EVER, new Greeting("greeting", true));
    town.open(SHOP, null);
    new Postponed(store)
        .add(
            Postponed.Item.first("later", town.events(SHOP).getFirst()).tried(false),
            clock.instant());

    assertThat(processors.tryAgain(PORTION)).isOne();
    assertThat(processors.tryAgain(PORTION)).isZero();
    assertThat(new Postponed(store).count("later")).isOne();
  }

  @Test
  void nothingIsEverReplayed() {
    start(EVER, new Greeting("greeting", true));
    LogFollower follower = processors.followers().getFirst();
    follower.processor().shutDown();

    assertThat(follower.processor().supportsReset()).isFalse();
    assertThatThrownBy(() -> follower.processor().resetTokens())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(follower::performReset).isInstanceOf(UnsupportedOperationException.class);
  }
}

package io.perennial.command.tiering;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.CommandResult;
import io.perennial.command.Commands;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.customer.Customer;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.CommandKernel;
import io.perennial.command.dispatch.CommandTargets;
import io.perennial.command.dispatch.RequestContext;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.reaction.LogFollower;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.testing.MoodyEngine;
import io.perennial.command.testing.TestClock;
import io.perennial.command.tieringrun.TieringRun;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.web.Identities;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.json.JacksonSerializer;

/** A process that handles commands and answers tiering runs, until it is closed. */
final class RunningService implements AutoCloseable {

  private static final Caller CALLER = new Caller("anna", null, "office", Set.of(Scope.COMMANDS));

  private final TestClock clock = new TestClock();
  private final SqliteDocumentStore documents;
  private final EventLog log;
  private final Configuration configuration;
  private final CommandDispatcher dispatcher;
  private final CommandSender sender;
  private final TieringProcessor processor;

  /**
   * Starts it.
   *
   * @param engine holds the log, which outlives the process
   * @param directory holds answers and tokens, which do so, too
   */
  RunningService(MoodyEngine engine, Path directory) {
    documents = new SqliteDocumentStore(directory);
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    EventReader reader = new EventReader(() -> store, JacksonSerializer.defaultSerializer());
    log = new AxonEventLog(() -> store, PositionTokens.AXON_SERVER, reader);
    CommandTargets targets = new CommandTargets(Commands.catalogue());
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore(c -> store)
            .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
            .registerComponent(BusinessDates.class, c -> BusinessDates.defaults(clock.calendar()))
            .registerComponent(ReportingCurrency.class, c -> ReportingCurrency.defaults())
            .registerComponent(RecordedFacts.class, c -> this::fact)
            .registerComponent(CreditPolicy.class, c -> CreditPolicy.defaults())
            .registerComponent(ChurnPolicy.class, c -> ChurnPolicy.STANDARD)
            .registerComponent(TierPolicy.class, c -> TierPolicy.defaults())
            .registerComponent(TieringPolicy.class, c -> TieringPolicy.defaults())
            .registerComponent(WinningPolicy.class, c -> WinningPolicy.defaults());
    for (Class<?> aggregate : List.of(Customer.class, TieringRun.class)) {
      configurer.configureAggregate(
          AggregateConfigurer.defaultConfiguration(aggregate)
              .configureCommandTargetResolver(c -> targets));
    }
    new CommandKernel(targets, log, List.of(), 3, clock.calendar()).register(configurer);
    configuration = configurer.start();
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    dispatcher =
        new CommandDispatcher(
            configuration.commandBus(), Commands.catalogue(), meters, Duration.ofSeconds(30), 64);
    Idempotency idempotency =
        new Idempotency(
            documents,
            clock.calendar(),
            "node",
            true,
            Duration.ofMinutes(1),
            Duration.ofDays(2),
            meters);
    sender = new CommandSender(Commands.catalogue(), dispatcher, idempotency, 4);
    processor =
        new TieringProcessor(
            new LogFollower.Log(
                store,
                reader,
                log,
                new DocumentTokenStore(
                    documents,
                    JacksonSerializer.defaultSerializer(),
                    clock,
                    Duration.ofSeconds(10),
                    "embedded"),
                PositionTokens.AXON_SERVER),
            ReportingCurrency.defaults(),
            sender,
            clock.calendar());
    processor.start();
  }

  private Optional<LifecycleEvent> fact(String streamId, long sequence) {
    return log.stream(streamId, sequence, 1).stream()
        .flatMap(e -> e.readable().stream())
        .findFirst();
  }

  /** Gives a command. */
  CommandResult send(Object command) {
    return Commands.catalogue().definitions().stream()
        .filter(definition -> definition.type() == command.getClass())
        .findFirst()
        .map(definition ->
            dispatcher.dispatch(
                definition,
                command,
                CALLER,
                new RequestContext(
                    Identities.random(), "correlation-1", null, null, null, null, false)))
        .orElseThrow();
  }

  /** The facts of a stream. */
  List<LifecycleEvent> facts(String streamId) {
    return log.stream(streamId, 0, 1000).stream().map(RecordedEvent::event).toList();
  }

  /** Who asked for the last fact of a stream, and why. */
  Map<String, String> lastMetadata(String streamId) {
    return log.stream(streamId, 0, 1000).getLast().metadata();
  }

  /** Waits for a fact of a stream. */
  <E extends LifecycleEvent> E await(String streamId, Class<E> type) {
    try (BlockingStream<TrackedEventMessage<?>> stream =
        configuration.eventStore().openStream(null)) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (System.nanoTime() < end) {
        Object fact =
            stream.hasNextAvailable(1, TimeUnit.SECONDS) // may be back before, with nothing
                ? stream.nextAvailable().getPayload()
                : null;
        if (type.isInstance(fact) && type.cast(fact).streamId().equals(streamId)) {
          return type.cast(fact);
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("No " + type.getSimpleName() + " in " + streamId);
  }

  @Override
  public void close() {
    processor.close();
    sender.close();
    dispatcher.close();
    configuration.shutdown();
    documents.close();
  }
}

package io.perennial.command.erasing;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
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
import io.perennial.command.erasure.Erasure;
import io.perennial.command.erasure.PersonalRecords;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.reaction.LogFollower;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.testing.TestClock;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.eventstore.SnapshotSerializer;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.keys.DocumentPersonKeys;
import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import io.perennial.platform.sqlite.SqliteFile;
import io.perennial.platform.tokens.DocumentTokenStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;

/**
 * Customers, market reports and erasures with all that erasures are made of: log, keys, holds and
 * the processor, in files that the next one finds again.
 */
final class ErasingService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final CommandCatalogue CATALOGUE = Commands.catalogue();

  private final TestClock clock = new TestClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final SqliteDocumentStore documents;
  private final SqliteEventStorageEngine engine;
  private final EmbeddedEventStore store;
  private final EventReader reader;
  private final EventLog log;
  private final StoppingKeys keys;
  private final LegalHolds holds;
  private final LoggedRecords records;
  private final Configuration configuration;
  private final CommandDispatcher dispatcher;
  private final CommandSender sender;
  private @Nullable ErasureProcessor processor;

  ErasingService(Path directory, StoppingKeys.Stop stop) throws SQLException {
    documents = new SqliteDocumentStore(directory);
    keys = new StoppingKeys(new DocumentPersonKeys(documents), stop);
    PersonalDataProtection protection =
        new PersonalDataProtection(keys, 100, Duration.ofMinutes(10));
    Serializer serializer = EventSerializers.events(protection);
    engine =
        SqliteEventStorageEngine.open(
            new SqliteFile(directory.resolve("events.db"), SqliteFile.Durability.EVERY_COMMIT),
            serializer,
            new SnapshotSerializer(),
            new EventUpcasterChain(),
            100,
            meters);
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
    reader = new EventReader(() -> store, serializer);
    log = new AxonEventLog(() -> store, PositionTokens.EMBEDDED, reader);
    holds = new LegalHolds(documents, log);
    records = new LoggedRecords(log, keys, protection, holds::customers);
    configuration = configure();
    dispatcher =
        new CommandDispatcher(
            configuration.commandBus(), CATALOGUE, meters, Duration.ofSeconds(30), 8);
    sender =
        new CommandSender(
            CATALOGUE,
            dispatcher,
            new Idempotency(
                documents,
                clock.calendar(),
                "node",
                true,
                Duration.ofMinutes(1),
                Duration.ofDays(2),
                meters),
            2);
  }

  private Configuration configure() {
    CommandTargets targets = new CommandTargets(CATALOGUE);
    RecordedFacts facts =
        (streamId, sequence) ->
            log.stream(streamId, sequence, 1).stream().map(RecordedEvent::event).findFirst();
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(
                c -> JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build())
            .configureEventStore(c -> store)
            .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
            .registerComponent(BusinessDates.class, c -> BusinessDates.defaults(clock.calendar()))
            .registerComponent(ReportingCurrency.class, c -> ReportingCurrency.defaults())
            .registerComponent(RecordedFacts.class, c -> facts)
            .registerComponent(CreditPolicy.class, c -> CreditPolicy.defaults())
            .registerComponent(ChurnPolicy.class, c -> ChurnPolicy.STANDARD)
            .registerComponent(TierPolicy.class, c -> TierPolicy.defaults())
            .registerComponent(WinningPolicy.class, c -> WinningPolicy.defaults())
            .registerComponent(PersonalRecords.class, c -> records)
            .registerComponent(
                CustomerDirectory.class, c -> id -> log.lastSequence(id).isPresent());
    for (Class<?> type : List.of(Customer.class, MarketReport.class, Erasure.class)) {
      configurer.configureAggregate(
          AggregateConfigurer.defaultConfiguration(type)
              .configureCommandTargetResolver(c -> targets));
    }
    new CommandKernel(targets, log, List.of(holds), 0, clock.calendar()).register(configurer);
    return configurer.start();
  }

  /** Starts to carry out what is confirmed. */
  void carryOut() {
    ErasureProcessor started =
        new ErasureProcessor(
            new LogFollower.Log(
                store,
                reader,
                log,
                new DocumentTokenStore(
                    documents,
                    JacksonSerializer.defaultSerializer(),
                    clock,
                    Duration.ofSeconds(10),
                    "node"),
                PositionTokens.EMBEDDED),
            sender,
            clock.calendar());
    processor = started;
    started.start();
  }

  EventLog log() {
    return log;
  }

  StoppingKeys keys() {
    return keys;
  }

  LegalHolds holds() {
    return holds;
  }

  LoggedRecords records() {
    return records;
  }

  /** The sample of a command, as it is in the catalogue. */
  static <C> C sample(Class<C> type) {
    return type.cast(definition(type).sample());
  }

  private static CommandDefinition<?> definition(Class<?> type) {
    return CATALOGUE.definitions().stream()
        .filter(definition -> definition.type() == type)
        .findFirst()
        .orElseThrow();
  }

  /** Gives a command as it comes through the door; the refusal when it is refused. */
  Optional<Refusal> give(String actor, Object command) {
    Caller caller = new Caller(actor, null, "test", Set.of(Scope.COMMANDS, Scope.OPERATIONS));
    RequestContext context =
        new RequestContext(
            UUID.randomUUID().toString(), "correlation-1", null, null, null, null, false);
    try {
      dispatcher.dispatch(definition(command.getClass()), command, caller, context);
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.refusal());
    }
  }

  /** What has happened to one of them. */
  List<LifecycleEvent> facts(String streamId) {
    return log.stream(streamId, 0, 1000).stream().map(RecordedEvent::event).toList();
  }

  /** Waits until a fact of that kind is recorded of one of them. */
  void awaitFact(String streamId, Class<? extends LifecycleEvent> type) {
    await().atMost(PATIENCE).until(() -> facts(streamId).stream().anyMatch(type::isInstance));
  }

  /** Waits until it has been tried to destroy a key. */
  void awaitStop() {
    await().atMost(PATIENCE).until(() -> keys.tries() > 0);
  }

  @Override
  public void close() {
    if (processor != null) {
      processor.close();
    }
    sender.close();
    dispatcher.close();
    configuration.shutdown();
    store.shutDown();
    engine.close();
    documents.close();
  }
}

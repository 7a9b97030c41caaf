package io.perennial.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.claim.ClaimRules;
import io.perennial.command.claim.Claims;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.command.dispatch.CommandKernel;
import io.perennial.command.dispatch.CommandTargets;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.erasure.PersonalRecords;
import io.perennial.command.erasure.TestRecords;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.testing.TestClock;
import io.perennial.command.tieringrun.TieringRun;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.platform.wiring.AggregateCache;
import io.perennial.platform.wiring.CompanyCalendar;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** The aggregates on an event store in memory, with or without snapshots as JSON. */
final class Engine implements AutoCloseable {
  static {
    System.setProperty("disable-axoniq-console-message", "true");
  }

  private final Snapshots storage;
  private final EmbeddedEventStore store;
  private final EventLog log;
  private static final List<Class<?>> ALL =
      List.of(
          Customer.class,
          AccountPlan.class,
          Complaint.class,
          SalesDay.class,
          SalesTarget.class,
          MarketReport.class,
          ProductLine.class,
          BalanceSheet.class,
          SalesMeeting.class,
          TieringRun.class,
          Erasure.class);

  /** The customer of the samples, and the one that it refers to us. */
  private static final Set<String> KNOWN = Set.of(Scenario.CUSTOMER, "customer-2");

  private static final long CACHE_BYTES = 10_000_000;
  private static final CommandTargets TARGETS = new CommandTargets(Commands.catalogue());

  private final Setup setup;
  private final TestClock clock;
  private final Configuration configuration;
  private final @Nullable Claiming claiming;

  /**
   * How the aggregates are kept.
   *
   * @param aggregates which there are
   * @param eventsPerSnapshot events after which a snapshot is taken
   * @param cache those that are kept in memory
   * @param credit rules of credit
   */
  private record Setup(
      List<Class<?>> aggregates, int eventsPerSnapshot, Cache cache, CreditPolicy credit) {}

  private Engine(int eventsPerSnapshot, @Nullable Claiming claiming) {
    this(
        new Setup(ALL, eventsPerSnapshot, NoCache.INSTANCE, CreditPolicy.defaults()),
        claiming,
        new Snapshots(),
        new TestClock(Scenario.CALENDAR.now()));
  }

  private Engine(Setup setup, @Nullable Claiming claiming, Snapshots storage, TestClock clock) {
    this.setup = setup;
    this.claiming = claiming;
    this.storage = storage;
    this.clock = clock;
    store = EmbeddedEventStore.builder().storageEngine(storage).build();
    log =
        new AxonEventLog(
            () -> store,
            PositionTokens.AXON_SERVER,
            new EventReader(() -> store, JacksonSerializer.defaultSerializer()));
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(
                c -> JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build())
            .configureEventStore(c -> store)
            .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
            .registerComponent(BusinessDates.class, c -> BusinessDates.defaults(clock.calendar()))
            .registerComponent(ReportingCurrency.class, c -> ReportingCurrency.defaults())
            .registerComponent(RecordedFacts.class, c -> this::fact)
            .registerComponent(CreditPolicy.class, c -> setup.credit)
            .registerComponent(ChurnPolicy.class, c -> ChurnPolicy.STANDARD)
            .registerComponent(ComplaintPolicy.class, c -> ComplaintPolicy.STANDARD)
            .registerComponent(TierPolicy.class, c -> TierPolicy.defaults())
            .registerComponent(TieringPolicy.class, c -> TieringPolicy.defaults())
            .registerComponent(WinningPolicy.class, c -> WinningPolicy.defaults())
            .registerComponent(SalesDayPolicy.class, c -> SalesDayPolicy.STANDARD)
            .registerComponent(PersonalRecords.class, c -> new TestRecords())
            .registerComponent(CustomerDirectory.class, c -> KNOWN::contains);
    for (Class<?> type : setup.aggregates) {
      configurer.configureAggregate(aggregate(type, setup));
    }
    new CommandKernel(
            TARGETS,
            log,
            claiming == null ? List.of() : List.of(claims(claiming)),
            0,
            clock.calendar())
        .register(configurer);
    configuration = configurer.start();
  }

  private ClaimRules claims(Claiming claiming) {
    Claims claims =
        new Claims(
            claiming.documents, clock.calendar(), Duration.ofMinutes(10), Duration.ofHours(24));
    if (claiming.claim == null) {
      return ClaimRules.of(claims, Commands.catalogue(), log);
    }
    return new ClaimRules(
        claims,
        List.of(claiming.claim),
        List.of(),
        Commands.catalogue().uniqueValues().stream()
            .collect(Collectors.toMap(UniqueValue::kind, value -> value.heldBy(log))),
        event -> List.of());
  }

  static Engine withoutSnapshots() {
    return new Engine(Integer.MAX_VALUE, null);
  }

  /** With one of the values that nobody else may have. */
  static Engine withClaimIn(Path directory, UniquenessRule<?> claim) {
    return new Engine(Integer.MAX_VALUE, new Claiming(new SqliteDocumentStore(directory), claim));
  }

  /** With all values that nobody else may have. */
  static Engine withClaimsIn(Path directory) {
    return new Engine(Integer.MAX_VALUE, new Claiming(new SqliteDocumentStore(directory), null));
  }

  private record Claiming(DocumentStore documents, @Nullable UniquenessRule<?> claim) {}

  static Engine withSnapshotEvery(int events) {
    return new Engine(events, null);
  }

  /** For customers alone, in memory or made anew for each command. */
  static Engine withSnapshotEvery(int events, boolean cached, CreditPolicy credit) {
    return new Engine(
        new Setup(
            List.of(Customer.class),
            events,
            cached ? new AggregateCache(CACHE_BYTES) : NoCache.INSTANCE,
            credit),
        null,
        new Snapshots(),
        new TestClock(Scenario.CALENDAR.now()));
  }

  /** Two processes over one log, each of which keeps aggregates in memory. */
  static List<Engine> twoNodes() {
    Snapshots shared = new Snapshots();
    TestClock clock = new TestClock(Scenario.CALENDAR.now());
    return Stream.generate(() ->
            new Engine(
                new Setup(
                    List.of(Customer.class),
                    Integer.MAX_VALUE,
                    AggregateCache.besideOtherNodes(
                        CACHE_BYTES,
                        id ->
                            shared
                                .lastSequenceNumberFor(id)
                                .map(OptionalLong::of)
                                .orElseGet(OptionalLong::empty)),
                    CreditPolicy.defaults()),
                null,
                shared,
                clock))
        .limit(2)
        .toList();
  }

  /** Another process over the same log, which starts with nothing in memory. */
  Engine restarted(boolean keepingSnapshots) {
    close();
    if (!keepingSnapshots) {
      storage.written.clear();
    }
    Cache cache = setup.cache == NoCache.INSTANCE ? setup.cache : new AggregateCache(CACHE_BYTES);
    return new Engine(
        new Setup(setup.aggregates, setup.eventsPerSnapshot, cache, setup.credit),
        null,
        storage,
        clock);
  }

  /** Another day comes. */
  void nextDay() {
    clock.pass(Duration.ofDays(1));
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type, Setup setup) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(c -> TARGETS)
        .configureCache(c -> setup.cache)
        .configureSnapshotTrigger(
            c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), setup.eventsPerSnapshot));
  }

  /** Gives a command; the refusal when it is refused. */
  Optional<Refusal> send(String actor, Object command) {
    return give(actor, command).map(RefusedException::refusal);
  }

  /** Gives a command; what is said when it is refused. */
  Optional<RefusedException> give(String actor, Object command) {
    return give(Map.of(EventMetadata.ACTOR, actor), command);
  }

  /** Gives a command to a stream that must be at a version. */
  Optional<RefusedException> giveIf(long version, Object command) {
    return give(
        Map.of(EventMetadata.ACTOR, "anna", "expectedVersion", Long.toString(version)), command);
  }

  private Optional<RefusedException> give(Map<String, String> metadata, Object command) {
    try {
      configuration
          .commandGateway()
          .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
      return Optional.empty();
    } catch (RefusedException e) {
      Declared.check(command.getClass(), e.refusal());
      ProducesCheck.saysWhere(command.getClass(), e);
      return Optional.of(e);
    }
  }

  private Optional<LifecycleEvent> fact(String streamId, long sequence) {
    return log.stream(streamId, sequence, 1).stream().map(RecordedEvent::event).findFirst();
  }

  /** The facts of a stream. */
  List<Object> history(String streamId) {
    return storage
        .readEvents(streamId, 0)
        .asStream()
        .<Object>map(DomainEventMessage::getPayload)
        .toList();
  }

  /** The facts of a stream from a number on, each with who asked for it. */
  List<? extends EventMessage<?>> recorded(String streamId, int from) {
    return storage.readEvents(streamId, from).asStream().toList();
  }

  /** The commands that it takes. */
  CommandBus commandBus() {
    return configuration.commandBus();
  }

  /** The time that it is. */
  CompanyCalendar calendar() {
    return clock.calendar();
  }

  /** The last snapshot of a stream as it is written. */
  Optional<String> snapshot(String streamId) {
    return Optional.ofNullable(storage.written.get(streamId)).map(s -> s.json);
  }

  @Override
  public void close() {
    configuration.shutdown();
    if (claiming != null) {
      claiming.documents.close();
    }
  }

  /** Snapshots go through JSON; in memory they would be the aggregate itself. */
  private static final class Snapshots extends InMemoryEventStorageEngine {
    private final ObjectMapper mapper = PerennialMapper.plain();
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    private record Written(DomainEventMessage<?> message, String json) {}

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
      try {
        written.put(
            snapshot.getAggregateIdentifier(),
            new Written(snapshot, mapper.writeValueAsString(snapshot.getPayload())));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
      return Optional.ofNullable(written.get(aggregateIdentifier)).map(this::read);
    }

    private DomainEventMessage<?> read(Written snapshot) {
      DomainEventMessage<?> message = snapshot.message;
      try {
        return new GenericDomainEventMessage<>(
            message.getType(),
            message.getAggregateIdentifier(),
            message.getSequenceNumber(),
            mapper.readValue(snapshot.json, message.getPayloadType()));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

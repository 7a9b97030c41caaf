package io.perennial.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.accountplan.AccountPlan;
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
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesday.SalesDayPolicy;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringPolicy;
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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
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

  private final Snapshots storage = new Snapshots();
  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().storageEngine(storage).build();
  private final EventLog log =
      new AxonEventLog(
          () -> store,
          PositionTokens.AXON_SERVER,
          new EventReader(() -> store, JacksonSerializer.defaultSerializer()));
  private static final CommandTargets TARGETS = new CommandTargets(Commands.catalogue());

  private final Configuration configuration;
  private final @Nullable Claiming claiming;

  private Engine(int eventsPerSnapshot, @Nullable Claiming claiming, CreditPolicy credit) {
    this.claiming = claiming;
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(
                c -> JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build())
            .configureEventStore(c -> store)
            .configureTransactionManager(c -> NoTransactionManager.INSTANCE)
            .registerComponent(BusinessDates.class, c -> BusinessDates.defaults(Scenario.CALENDAR))
            .registerComponent(ReportingCurrency.class, c -> ReportingCurrency.defaults())
            .registerComponent(RecordedFacts.class, c -> this::fact)
            .registerComponent(CreditPolicy.class, c -> credit)
            .registerComponent(ChurnPolicy.class, c -> ChurnPolicy.STANDARD)
            .registerComponent(ComplaintPolicy.class, c -> ComplaintPolicy.STANDARD)
            .registerComponent(TierPolicy.class, c -> TierPolicy.defaults())
            .registerComponent(TieringPolicy.class, c -> TieringPolicy.defaults())
            .registerComponent(WinningPolicy.class, c -> WinningPolicy.defaults())
            .registerComponent(SalesDayPolicy.class, c -> SalesDayPolicy.defaults())
            .registerComponent(CustomerDirectory.class, c -> Scenario.CUSTOMER::equals)
            .configureAggregate(aggregate(Customer.class, eventsPerSnapshot))
            .configureAggregate(aggregate(AccountPlan.class, eventsPerSnapshot))
            .configureAggregate(aggregate(Complaint.class, eventsPerSnapshot))
            .configureAggregate(aggregate(SalesDay.class, eventsPerSnapshot))
            .configureAggregate(aggregate(SalesTarget.class, eventsPerSnapshot))
            .configureAggregate(aggregate(MarketReport.class, eventsPerSnapshot))
            .configureAggregate(aggregate(ProductLine.class, eventsPerSnapshot))
            .configureAggregate(aggregate(SalesMeeting.class, eventsPerSnapshot))
            .configureAggregate(aggregate(TieringRun.class, eventsPerSnapshot));
    new CommandKernel(
            TARGETS,
            log,
            claiming == null ? List.of() : List.of(claims(claiming)),
            0,
            Scenario.CALENDAR)
        .register(configurer);
    configuration = configurer.start();
  }

  private ClaimRules claims(Claiming claiming) {
    Claims claims =
        new Claims(
            claiming.documents, Scenario.CALENDAR, Duration.ofMinutes(10), Duration.ofHours(24));
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
    return new Engine(Integer.MAX_VALUE, null, CreditPolicy.defaults());
  }

  /** With one of the values that nobody else may have. */
  static Engine withClaimIn(Path directory, UniquenessRule<?> claim) {
    return new Engine(
        Integer.MAX_VALUE,
        new Claiming(new SqliteDocumentStore(directory), claim),
        CreditPolicy.defaults());
  }

  /** With all values that nobody else may have. */
  static Engine withClaimsIn(Path directory) {
    return new Engine(
        Integer.MAX_VALUE,
        new Claiming(new SqliteDocumentStore(directory), null),
        CreditPolicy.defaults());
  }

  private record Claiming(DocumentStore documents, @Nullable UniquenessRule<?> claim) {}

  static Engine withSnapshotEvery(int events) {
    return withSnapshotEvery(events, CreditPolicy.defaults());
  }

  static Engine withSnapshotEvery(int events, CreditPolicy credit) {
    return new Engine(events, null, credit);
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type, int eventsPerSnapshot) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCommandTargetResolver(c -> TARGETS)
        .configureSnapshotTrigger(
            c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), eventsPerSnapshot));
  }

  /** Gives a command; the refusal when it is refused. */
  Optional<Refusal> send(String actor, Object command) {
    return send(Map.of(EventMetadata.ACTOR, actor), command);
  }

  /** Gives a command to a stream that must be at a version. */
  Optional<Refusal> sendIf(long version, Object command) {
    return send(
        Map.of(EventMetadata.ACTOR, "anna", "expectedVersion", Long.toString(version)), command);
  }

  private Optional<Refusal> send(Map<String, String> metadata, Object command) {
    try {
      configuration
          .commandGateway()
          .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
      return Optional.empty();
    } catch (RefusedException e) {
      Declared.check(command.getClass(), e.refusal());
      return Optional.of(e.refusal());
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
    private final Map<String, Written> written = new HashMap<>();

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

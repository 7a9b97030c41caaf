package io.perennial.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.EventMetadata;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;

/** The aggregates on an event store in memory, with or without snapshots as JSON. */
final class Engine implements AutoCloseable {
  static {
    System.setProperty("disable-axoniq-console-message", "true");
  }

  private final Snapshots storage = new Snapshots();
  private final Configuration configuration;

  private Engine(int eventsPerSnapshot) {
    configuration =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(
                c -> JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build())
            .configureEmbeddedEventStore(c -> storage)
            .registerComponent(BusinessDates.class, c -> BusinessDates.defaults(Scenario.CALENDAR))
            .registerComponent(ReportingCurrency.class, c -> ReportingCurrency.defaults())
            .registerComponent(CreditPolicy.class, c -> CreditPolicy.defaults())
            .registerComponent(TierPolicy.class, c -> TierPolicy.defaults())
            .registerComponent(CustomerDirectory.class, c -> Scenario.CUSTOMER::equals)
            .configureAggregate(aggregate(Customer.class, eventsPerSnapshot))
            .configureAggregate(aggregate(AccountPlan.class, eventsPerSnapshot))
            .configureAggregate(aggregate(Complaint.class, eventsPerSnapshot))
            .start();
  }

  static Engine withoutSnapshots() {
    return new Engine(Integer.MAX_VALUE);
  }

  static Engine withSnapshotEvery(int events) {
    return new Engine(events);
  }

  private static <A> AggregateConfigurer<A> aggregate(Class<A> type, int eventsPerSnapshot) {
    return AggregateConfigurer.defaultConfiguration(type)
        .configureSnapshotTrigger(
            c -> new EventCountSnapshotTriggerDefinition(c.snapshotter(), eventsPerSnapshot));
  }

  /** Gives a command; the refusal when it is refused. */
  Optional<Refusal> send(String actor, Object command) {
    try {
      configuration
          .commandGateway()
          .sendAndWait(
              GenericCommandMessage.asCommandMessage(command)
                  .withMetaData(Map.of(EventMetadata.ACTOR, actor)));
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.refusal());
    }
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

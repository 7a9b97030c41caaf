package io.perennial.platform.eventstore;

import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * Makes no snapshot of a history that cannot be read: it would hide for good what is missing in it.
 */
public final class ReadableSnapshotter extends AggregateSnapshotter {

  private final EventReader reader;

  private ReadableSnapshotter(Builder builder, EventReader reader) {
    super(builder);
    this.reader = reader;
  }

  /**
   * A snapshotter of the aggregates of a configuration.
   *
   * @param reader reads events
   */
  public static ReadableSnapshotter of(Configuration configuration, EventReader reader) {
    Builder builder =
        AggregateSnapshotter.builder()
            .aggregateFactories(
                configuration.findModules(AggregateConfiguration.class).stream()
                    .<AggregateFactory<?>>map(AggregateConfiguration::aggregateFactory)
                    .toList())
            .parameterResolverFactory(configuration.parameterResolverFactory())
            .handlerDefinition(configuration.handlerDefinition(Object.class));
    builder.eventStore(configuration.eventStore());
    return new ReadableSnapshotter(builder, reader);
  }

  @Override
  protected DomainEventMessage<?> createSnapshot(
      Class<?> aggregateType, String aggregateIdentifier, DomainEventStream eventStream) {
    return super.createSnapshot(
        aggregateType,
        aggregateIdentifier,
        eventStream.filter(new ReadableHistory(reader, aggregateType)));
  }
}

package io.perennial.platform.eventstore;

import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Keeps decisions from resting on a history that cannot be read. The framework passes over events
 * of an unknown type, and does not look at metadata and times that no handler asks for, so an
 * aggregate would be made of the rest. What views park, commands are refused for: both ask the same
 * reader.
 *
 * <p>A snapshot, which is checked elsewhere ({@link UsableSnapshots}), stands for the events behind
 * it.
 *
 * @param reader reads events
 * @param aggregate the aggregate whose streams are read
 */
public record ReadableHistory(EventReader reader, Class<?> aggregate)
    implements Predicate<DomainEventMessage<?>> {

  /**
   * Lets every message pass.
   *
   * @throws UnreadableEventException when it cannot be read
   */
  @Override
  public boolean test(DomainEventMessage<?> message) {
    if (!aggregate.isAssignableFrom(message.getPayloadType())) {
      reader.requireReadable(message);
    }
    return true;
  }
}

package io.perennial.events.upcast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.EventCatalogue;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Lifts one event from one revision to the next. A step is called {@code <Event>From<n>To<n+1>},
 * says in its Javadoc what changed, when and why, with the number of the decision record, and knows
 * no clock and no look-up.
 *
 * <p>Personal data stays encrypted on the way: a step may move such a field to no other name.
 */
abstract class UpcastingStep extends SingleEventUpcaster {

  private final SerializedType source;
  private final SerializedType target;

  /**
   * A step to the next revision. Types are given as text, since an event may be renamed.
   *
   * @param sourceType name under which the older event is stored, such as {@code
   *     customer.TierChanged}
   * @param sourceRevision its revision
   * @param targetType name of the event afterwards, the same unless it was renamed
   */
  UpcastingStep(String sourceType, int sourceRevision, String targetType) {
    this.source = new SimpleSerializedType(sourceType, Integer.toString(sourceRevision));
    this.target = new SimpleSerializedType(targetType, Integer.toString(sourceRevision + 1));
  }

  /** The payload in the next revision; the given one may be changed and returned. */
  abstract ObjectNode lift(ObjectNode payload);

  final SerializedType source() {
    return source;
  }

  final SerializedType target() {
    return target;
  }

  @Override
  protected final boolean canUpcast(IntermediateEventRepresentation event) {
    String name = event.getType().getName();
    return source.getName().equals(presentName(name))
        && source.getRevision().equals(event.getType().getRevision());
  }

  /** The catalogue's name, also for what was stored under the name of its class. */
  private static String presentName(String name) {
    return EventCatalogue.ofStoredName(name).map(EventCatalogue.Entry::storedName).orElse(name);
  }

  @Override
  protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(
        target, JsonNode.class, payload -> lift(((ObjectNode) payload).deepCopy()));
  }
}

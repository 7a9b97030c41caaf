package io.perennial.command.common;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.events.metadata.EventMetadata;
import java.util.Objects;
import org.axonframework.messaging.MetaData;

/**
 * Who asks, as digests: enough to tell whether two are the same, too little to say who they are.
 *
 * @param actor the person or service that asks
 * @param principal the person it is asked for; the actor itself when it asks for itself
 */
public record Asker(long actor, long principal) {

  /** Reads it from a message's metadata. */
  public static Asker of(MetaData metaData) {
    String actor = Objects.toString(metaData.get(EventMetadata.ACTOR), "");
    String principal = Objects.toString(metaData.get(EventMetadata.ON_BEHALF_OF), actor);
    return new Asker(Trace.digest(actor), Trace.digest(principal));
  }

  /**
   * Refuses a second step by the one who took the first. Whoever acted in the one step must not
   * stand behind the other; two people may act through the same service.
   */
  public void requireOtherThan(Asker first, String detail) {
    if (principal == first.principal || principal == first.actor || actor == first.principal) {
      throw new RefusedException(Refusal.FOUR_EYES, detail);
    }
  }

  /** What of a command's metadata an event must carry so that its asker can be read from it. */
  public static MetaData carriedBy(MetaData command) {
    return command.subset(EventMetadata.ACTOR, EventMetadata.ON_BEHALF_OF);
  }
}

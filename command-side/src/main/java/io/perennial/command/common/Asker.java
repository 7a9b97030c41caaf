package io.perennial.command.common;

import io.perennial.command.RefusedException;
import io.perennial.events.ComparableText;
import io.perennial.events.metadata.EventMetadata;
import java.util.Objects;
import org.axonframework.messaging.MetaData;

/**
 * Who asks, as digests: enough to tell whether two are the same, too little to say who they are.
 * People are compared as {@link ComparableText#person} writes them.
 *
 * @param actor the person or service that asks
 * @param principal the person it is asked for; the actor itself when it asks for itself
 */
public record Asker(long actor, long principal) {

  /** Reads it from a message's metadata. */
  public static Asker of(MetaData metaData) {
    String actor = Objects.toString(metaData.get(EventMetadata.ACTOR), "");
    String principal = Objects.toString(metaData.get(EventMetadata.ON_BEHALF_OF), actor);
    return new Asker(digest(actor), digest(principal));
  }

  /** A person who will ask for something itself. */
  public static Asker ofPerson(String person) {
    return new Asker(digest(person), digest(person));
  }

  private static long digest(String person) {
    return Trace.digest(ComparableText.person(person));
  }

  /** Whether the same person asks, through whatever service. */
  public boolean samePersonAs(Asker other) {
    return principal == other.principal;
  }

  /** A key for what this person has said of something, beside what others have said of it. */
  public String ownKey(String id) {
    return id + " " + Long.toHexString(principal);
  }

  /**
   * Refuses a second step by the one who took the first. Whoever acted in the one step must not
   * stand behind the other.
   */
  public void requireOtherThan(Asker first, String detail) {
    if (!isOtherThan(first)) {
      throw new RefusedException(CommonRefusal.FOUR_EYES, detail);
    }
  }

  /** Whether nobody stands behind both; two people may act through the same service. */
  public boolean isOtherThan(Asker first) {
    return principal != first.principal && principal != first.actor && actor != first.principal;
  }

  /** What of a command's metadata an event must carry so that its asker can be read from it. */
  public static MetaData carriedBy(MetaData command) {
    return command.subset(EventMetadata.ACTOR, EventMetadata.ON_BEHALF_OF);
  }
}

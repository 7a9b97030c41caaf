package io.perennial.platform.eventstore;

import io.perennial.platform.document.DocumentStoreUnavailableException;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass, because a store is out of reach, from those of the thing at hand. */
public final class Outages {

  private static final int DEEPEST = 20;

  private Outages() {}

  /** Whether this, or what caused it, says that a store cannot be reached. */
  public static boolean isOutage(Throwable failure) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < DEEPEST; depth++) {
      if (isStoreOutOfReach(current)) {
        return true;
      }
      current = current.getCause();
    }
    return false;
  }

  private static boolean isStoreOutOfReach(@Nullable Throwable failure) {
    return failure instanceof DocumentStoreUnavailableException
        || failure instanceof EventLogUnavailableException;
  }
}

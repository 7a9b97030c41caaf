package io.perennial.query.webhook;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has come of the attempts of one round, and whether more are worth while. The receiver counts
 * as away when it says so, or when it has failed several customers one after the other, none of
 * whom had failed before.
 */
final class Round {

  /** So many customers do not fail by chance. */
  private static final int IN_A_ROW = 3;

  private final boolean probing;
  private final Set<String> failedInARow = new HashSet<>();
  private boolean delivered;
  private boolean stopped;
  private Attempt.@Nullable Away away;
  private Attempt.@Nullable Gone gone;

  /**
   * @param probing whether it is tried whether the receiver is there again
   */
  Round(boolean probing) {
    this.probing = probing;
  }

  /**
   * Takes note of an attempt.
   *
   * @param fresh whether nothing of the customer has waited before
   */
  synchronized void add(String customerId, boolean fresh, Attempt attempt) {
    switch (attempt) {
      case Attempt.Delivered taken -> {
        delivered = true;
        failedInARow.clear();
      }
      case Attempt.Failed failed -> {
        if (fresh && !probing && failedInARow.add(customerId) && failedInARow.size() == IN_A_ROW) {
          away = new Attempt.Away(failed.failure(), null);
        } else if (probing && away == null && !delivered) {
          away = new Attempt.Away(failed.failure(), null);
          return; // whether the next one fails as well is to be seen
        }
      }
      case Attempt.Away said -> {
        away = said;
        stopped = true;
      }
      case Attempt.Gone said -> gone = said;
    }
    if (gone != null || (away != null && !probing)) {
      stopped = true;
    }
  }

  /** No more attempts. */
  synchronized void stop() {
    stopped = true;
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** Why the receiver is away; absent when it is not. */
  synchronized Attempt.@Nullable Away away() {
    return probing && delivered && !stopped ? null : away;
  }

  /** Why the receiver is gone; absent when it is not. */
  synchronized Attempt.@Nullable Gone gone() {
    return gone;
  }

  /** Whether failures are the receiver's rather than of single customers. */
  synchronized boolean isOver() {
    return away() != null || gone != null;
  }

  synchronized boolean isDelivered() {
    return delivered;
  }
}

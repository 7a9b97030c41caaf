package io.perennial.query.history;

import java.util.List;

/**
 * Where the events of a customer stand: its own, those of its account plans and of its complaints,
 * in the order in which they were committed.
 *
 * @param customerId the customer
 * @param runs events that follow each other in one stream, with nothing else of the customer
 *     between
 */
public record CustomerStreams(String customerId, List<Run> runs) {

  /**
   * Consecutive events of one stream.
   *
   * @param streamId the aggregate
   * @param from number of the first event within the stream
   * @param to number of the last
   * @param firstPosition place of the first in the log
   */
  public record Run(String streamId, long from, long to, long firstPosition) {

    long events() {
      return to - from + 1;
    }
  }

  public CustomerStreams {
    runs = List.copyOf(runs);
  }

  /** Number of events. */
  public long events() {
    return runs.stream().mapToLong(Run::events).sum();
  }
}

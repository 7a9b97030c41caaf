package io.perennial.query.live;

import java.util.Map;

/** What the views' runtime must know of stored tokens beyond Axon's own interface. */
public interface ProcessorPositions {

  /** Stored position of each segment of a processor; -1 for one that has not moved. */
  Map<Integer, Long> positions(String processor);

  /** Removes all tokens of a processor that runs nowhere any more. */
  void delete(String processor);
}

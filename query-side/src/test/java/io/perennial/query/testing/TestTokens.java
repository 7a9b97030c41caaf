package io.perennial.query.testing;

import io.perennial.query.live.ProcessorPositions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;

/** Tokens in memory, which can be told to fail some times. */
public final class TestTokens extends InMemoryTokenStore implements ProcessorPositions {

  /** How many tokens are lost instead of being stored. */
  public final AtomicInteger failures = new AtomicInteger();

  @Override
  public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("Crashed between the documents and the token");
    }
    super.storeToken(token, processorName, segment);
  }

  @Override
  public Map<Integer, Long> positions(String processor) {
    Map<Integer, Long> positions = new TreeMap<>();
    for (int segment : fetchSegments(processor)) {
      TrackingToken token = fetchToken(processor, segment);
      positions.put(segment, token == null ? -1 : token.position().orElse(-1));
    }
    return positions;
  }

  @Override
  public void delete(String processor) {
    for (int segment : fetchSegments(processor)) {
      deleteToken(processor, segment);
    }
  }
}

package io.perennial.platform.eventstore;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Makes an engine's own tracking token of a position. */
@FunctionalInterface
public interface PositionTokens {

  /** The embedded engine's tokens. */
  PositionTokens EMBEDDED =
      position -> position < 0 ? null : GapAwareTrackingToken.newInstance(position, List.of());

  /** Axon Server's tokens. */
  PositionTokens AXON_SERVER =
      position -> position < 0 ? null : new GlobalSequenceTrackingToken(position);

  /**
   * The token behind which everything after the position is read; {@code null} stands for the
   * start.
   */
  @Nullable TrackingToken after(long position);
}

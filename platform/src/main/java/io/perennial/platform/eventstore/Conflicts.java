package io.perennial.platform.eventstore;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an append was refused because another one came first, whatever engine refused it.
 */
public final class Conflicts {

  /**
   * Axon Server's word for a sequence number that is taken; its connector hands the refusal on as
   * it came.
   */
  private static final String INVALID_SEQUENCE = "[AXONIQ-2000]";

  private Conflicts() {}

  /**
   * Whether this, or what caused it, says that the sequence number or the stream was taken; then
   * nothing was appended.
   */
  public static boolean isConflict(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> false;
      case ConcurrencyException conflict -> true;
      case AggregateStreamCreationException conflict -> true;
      case StatusRuntimeException grpc when isInvalidSequence(grpc.getStatus()) -> true;
      default -> isConflict(failure.getCause());
    };
  }

  private static boolean isInvalidSequence(Status status) {
    String description = status.getDescription();
    return status.getCode() == Status.Code.OUT_OF_RANGE
        && description != null
        && description.startsWith(INVALID_SEQUENCE);
  }
}

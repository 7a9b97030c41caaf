package io.perennial.command.dispatch;

import io.perennial.command.CommandResult;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks in a stream for what an earlier try of a request has recorded there. */
final class EarlierTry {

  private static final int STEP = 200;

  private EarlierTry() {}

  /**
   * The answer that the earlier try should have got; empty when it recorded nothing. Reads
   * backward, since what is repeated is recent.
   */
  static Optional<CommandResult> find(EventLog log, String streamId, String requestId) {
    OptionalLong last = log.lastSequence(streamId);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    List<RecordedEvent> found = new ArrayList<>();
    for (long to = last.getAsLong() + 1; to > 0; to -= STEP) {
      long from = Math.max(0, to - STEP);
      List<RecordedEvent> step =
          log.stream(streamId, from, Math.toIntExact(to - from)).stream()
              .filter(event -> requestId.equals(event.metadata().get(EventMetadata.REQUEST_ID)))
              .toList();
      if (step.isEmpty() && !found.isEmpty()) {
        break; // one command's events stand together
      }
      found.addAll(0, step);
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Stream<CommandResult.Recorded> events =
        found.stream()
            .map(event ->
                new CommandResult.Recorded(event.eventId(), event.typeName(), event.sequence()));
    return Optional.of(new CommandResult(streamId, found.getLast().sequence(), events.toList()));
  }
}

package io.perennial.command.dispatch;

import io.perennial.command.CommandResult;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** What one try of one command records in its stream; kept in the try's unit of work. */
final class Recording {

  private static final String KEY = Recording.class.getName();

  private final String streamId;
  private final @Nullable Long expectedVersion;
  private final boolean perhapsRecordedBefore;
  private final List<CommandResult.Recorded> events = new ArrayList<>();
  private long version = -1;

  Recording(String streamId, @Nullable Long expectedVersion, boolean perhapsRecordedBefore) {
    this.streamId = streamId;
    this.expectedVersion = expectedVersion;
    this.perhapsRecordedBefore = perhapsRecordedBefore;
  }

  void attachTo(UnitOfWork<?> unitOfWork) {
    unitOfWork.resources().put(KEY, this);
  }

  static Optional<Recording> of(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().resources().get(KEY) instanceof Recording recording
        ? Optional.of(recording)
        : Optional.empty();
  }

  String streamId() {
    return streamId;
  }

  /** Whether another try of the same request may have been recorded. */
  boolean perhapsRecordedBefore() {
    return perhapsRecordedBefore;
  }

  boolean quiet() {
    return events.isEmpty();
  }

  private void addAll(List<? extends EventMessage<?>> messages) {
    for (EventMessage<?> message : messages) {
      if (message instanceof DomainEventMessage<?> event
          && event.getAggregateIdentifier().equals(streamId)) {
        add(event);
      }
    }
  }

  private void add(DomainEventMessage<?> event) {
    if (quiet()) {
      check(
          event.getSequenceNumber() == 0
              ? OptionalLong.empty()
              : OptionalLong.of(event.getSequenceNumber() - 1));
    }
    version = event.getSequenceNumber();
    events.add(
        new CommandResult.Recorded(
            event.getIdentifier(), event.getPayloadType().getSimpleName(), version));
  }

  /** Nothing was recorded: the stream stays at this version. */
  void stayQuiet(OptionalLong lastSequence) {
    check(lastSequence);
    version =
        lastSequence.orElseThrow(
            () -> new IllegalStateException("A command without a stream had nothing to do"));
  }

  /** Refuses when the stream was not where the caller expected it before this command. */
  void check(OptionalLong before) {
    if (expectedVersion == null
        || (expectedVersion == RequestContext.ANY_VERSION
            ? before.isPresent()
            : before.equals(OptionalLong.of(expectedVersion)))) {
      return;
    }
    throw mismatch();
  }

  boolean expectsVersion() {
    return expectedVersion != null;
  }

  static RefusedException mismatch() {
    return new RefusedException(
        CommonRefusal.VERSION_MISMATCH, "The stream is not at the version that If-Match names");
  }

  CommandResult result() {
    return new CommandResult(streamId, version, events);
  }

  /** Notes what is about to be appended, and is the last moment to prevent it. */
  static final class Tap implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
        List<? extends EventMessage<?>> messages) {
      CurrentUnitOfWork.map(Recording::of)
          .flatMap(recording -> recording)
          .ifPresent(recording -> recording.addAll(messages));
      return (index, message) -> message;
    }
  }
}

package io.perennial.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.eventstore.EventBatches;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** A generation of a view as it runs on this node: folds batch by batch. */
final class RunningGeneration implements EventHandlerInvoker {

  /** What has been seen of a stream. */
  private record Seen(long sequence, long position, String eventId) {}

  private final Generation generation;
  private final ViewWriter<?> writer;
  private final EventReader reader;
  private final ProgressSignal signal;
  private final DistributionSummary batchSizes;
  private final Timer flushes;
  private final Cache<String, Seen> seen;
  private final EventBatches batches;
  private volatile @Nullable StreamingEventProcessor processor;
  private volatile @Nullable String failure;

  RunningGeneration(
      Generation generation,
      ViewWriter<?> writer,
      StreamableMessageSource<TrackedEventMessage<?>> source,
      int batchSize,
      EventReader reader,
      ProgressSignal signal,
      int recentStreams,
      DistributionSummary batchSizes,
      Timer flushes) {
    this.generation = generation;
    this.writer = writer;
    this.reader = reader;
    this.signal = signal;
    this.batchSizes = batchSizes;
    this.flushes = flushes;
    this.seen = Caffeine.newBuilder().maximumSize(recentStreams).build();
    this.batches = new EventBatches(source, writer::folds, batchSize, this::places);
  }

  Generation generation() {
    return generation;
  }

  /** What its processor reads. */
  EventBatches batches() {
    return batches;
  }

  private List<@Nullable TrackingToken> places() {
    List<@Nullable TrackingToken> places = new ArrayList<>();
    status().values().forEach(status -> places.add(status.getTrackingToken()));
    return places;
  }

  /** Starts the processor that calls this. */
  void start(StreamingEventProcessor started) {
    processor = started;
    started.start();
  }

  /** Stops the processor; done when it has finished its batch. */
  CompletableFuture<Void> stop() {
    StreamingEventProcessor running = processor;
    return running == null ? CompletableFuture.completedFuture(null) : running.shutdownAsync();
  }

  /** Why the last batch failed; absent when it did not. */
  @Nullable String failure() {
    return failure;
  }

  /** The segments that run on this node. */
  Map<Integer, EventTrackerStatus> status() {
    StreamingEventProcessor running = processor;
    return running == null ? Map.of() : running.processingStatus();
  }

  /** Position of the event a token names, if this node has folded it lately. */
  OptionalLong seen(ConsistencyToken token) {
    Seen last = seen.getIfPresent(token.streamId());
    if (last == null || last.sequence < token.sequence()) {
      return OptionalLong.empty();
    }
    // Whether an earlier event is the one that is meant, only the log can tell.
    boolean sure =
        token.event().isEmpty() || (last.sequence == token.sequence() && token.mayBe(last.eventId));
    return sure ? OptionalLong.of(last.position) : OptionalLong.empty();
  }

  /** There are only batches. */
  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return true;
  }

  /** Of a batch that has nothing for a segment, the segment's position moves on all the same. */
  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    List<RecordedEvent> batch =
        ((EventBatches.Batch) message.getPayload())
            .events().stream()
                .filter(event -> concerns(event, segment))
                .map(reader::recorded)
                .toList();
    if (!batch.isEmpty()) {
      flushes.record(() -> apply(batch));
      batchSizes.record(batch.size());
      batch.forEach(this::remember);
    }
    CurrentUnitOfWork.get().onCleanup(finished -> moved());
  }

  /** By then the processor's status has moved on. */
  private void moved() {
    batches.moved();
    signal.raise();
  }

  /**
   * Looks into the event only where there are several segments. What is of no known class is folded
   * as well: it cannot be read, and is parked.
   */
  private boolean concerns(TrackedEventMessage<?> event, Segment segment) {
    return EventReader.isFact(event)
        && (segment.getMask() == 0 || segment.matches(reader.customerId(event)));
  }

  private void apply(List<RecordedEvent> batch) {
    try {
      writer.apply(batch);
      failure = null;
    } catch (RuntimeException e) {
      failure = e.getClass().getSimpleName() + ": " + e.getMessage();
      throw e;
    } catch (StackOverflowError | LinkageError e) {
      failure = e.getClass().getSimpleName() + ": " + e.getMessage();
      throw new IllegalStateException("A batch failed", e); // an error would end the processor
    }
  }

  private void remember(RecordedEvent event) {
    seen.asMap()
        .merge(
            event.streamId(),
            new Seen(event.sequence(), event.position(), event.eventId()),
            (old, latest) -> old.sequence() >= latest.sequence() ? old : latest);
  }

  @Override
  public boolean supportsReset() {
    return false; // a view is rebuilt into another generation, never folded over its own documents
  }
}

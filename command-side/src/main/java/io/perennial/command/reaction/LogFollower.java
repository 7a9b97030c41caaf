package io.perennial.command.reaction;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.ConcernedEvents;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the events of some kinds to whoever answers them, one after the other. Its one token is
 * claimed by one node at a time, and moves on when an event is answered: after a crash, or on
 * another node, the event that was being answered is answered again. What has been answered is
 * never replayed.
 */
public final class LogFollower implements EventHandlerInvoker, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LogFollower.class);
  private static final int ONLY_SEGMENT = 0;

  private final String name;
  private final Log source;
  private final Set<? extends Class<?>> types;
  private final Consumer<RecordedEvent> answer;
  private final PooledStreamingEventProcessor processor;

  /**
   * Where events come from, and where it is noted how far they are answered.
   *
   * @param messages the event store
   * @param reader reads its messages
   * @param events the events in it
   * @param tokens keeps the positions
   * @param positions makes the event store's own tokens of positions
   */
  public record Log(
      StreamableMessageSource<TrackedEventMessage<?>> messages,
      EventReader reader,
      EventLog events,
      TokenStore tokens,
      PositionTokens positions) {}

  /**
   * A follower that does nothing until it is started.
   *
   * @param name of its token; never to be changed
   * @param first the position behind which it begins when it runs for the first time
   * @param types of the events that it hands over
   * @param answer answers an event; what it throws makes it be asked again later
   * @param threads at least two for each follower that runs on them
   */
  public LogFollower(
      String name,
      Log source,
      ToLongFunction<EventLog> first,
      Set<? extends Class<? extends LifecycleEvent>> types,
      Consumer<RecordedEvent> answer,
      ScheduledExecutorService threads) {
    this.name = name;
    this.source = source;
    this.types = Set.copyOf(types);
    this.answer = answer;
    PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder();
    builder
        .name(name)
        .eventHandlerInvoker(this)
        .messageSource(new ConcernedEvents(source.messages, this::canHandleType))
        .tokenStore(source.tokens)
        .transactionManager(NoTransactionManager.instance())
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .initialSegmentCount(1)
        .initialToken(any -> source.positions.after(first.applyAsLong(source.events)))
        .batchSize(1)
        .enableCoordinatorClaimExtension();
    processor = builder.build();
  }

  /** Starts following. */
  public void start() {
    comeBackToTheEnd();
    processor.start();
  }

  /** A log that was restored from a backup ends before what has been answered of the lost one. */
  private void comeBackToTheEnd() {
    if (source.tokens.fetchSegments(name).length == 0) {
      return;
    }
    try {
      TrackingToken token = source.tokens.fetchToken(name, ONLY_SEGMENT);
      long head = source.events.head();
      if (token != null && token.position().orElse(-1) > head) {
        log.warn("{} goes on at the end of the log, which was restored", name);
        source.tokens.storeToken(source.positions.after(head), name, ONLY_SEGMENT);
      }
      source.tokens.releaseClaim(name, ONLY_SEGMENT);
    } catch (UnableToClaimTokenException e) {
      log.debug("{} is followed by another node", name);
    }
  }

  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return types.contains(payloadType);
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return EventReader.isFact(message) && canHandleType(message.getPayloadType());
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    answer.accept(source.reader.recorded((TrackedEventMessage<?>) message));
  }

  @Override
  public boolean supportsReset() {
    return false;
  }

  @Override
  public void performReset() {
    performReset(null);
  }

  @Override
  public <R> void performReset(@Nullable R context) {
    throw new UnsupportedOperationException("What has been answered is not answered again");
  }

  /** The processor behind it. */
  PooledStreamingEventProcessor processor() {
    return processor;
  }

  /** Stops behind the event at hand. */
  @Override
  public void close() {
    processor.shutdownAsync().join();
  }
}

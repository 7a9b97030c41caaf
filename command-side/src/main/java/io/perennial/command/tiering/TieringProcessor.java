package io.perennial.command.tiering;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.sender.CommandSender;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.eventstore.ConcernedEvents;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.wiring.CompanyCalendar;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log for tiering runs. Its one token is claimed by one node at a time, and moves on
 * when all that follows from an event is recorded: after a crash, or on another node, the run that
 * was being answered is answered again.
 */
public final class TieringProcessor implements EventHandlerInvoker, AutoCloseable {

  private static final String NAME = "tiering-runs";
  private static final Set<Class<?>> ANSWERED =
      Set.of(TieringRunStarted.class, TieringRunApplied.class);

  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final EventReader reader;
  private final TokenStore tokens;
  private final PositionTokens positions;
  private final TieringReaction reaction;
  private @Nullable ScheduledExecutorService threads;
  private @Nullable PooledStreamingEventProcessor processor;
  private volatile boolean closing;

  /**
   * A processor that does nothing until it is started.
   *
   * @param source the event store
   * @param reader reads its messages
   * @param positions makes the event store's own tokens of positions
   */
  public TieringProcessor(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog events,
      EventReader reader,
      TokenStore tokens,
      PositionTokens positions,
      ReportingCurrency currency,
      CommandSender sender,
      CompanyCalendar calendar) {
    this.source = source;
    this.reader = reader;
    this.tokens = tokens;
    this.positions = positions;
    this.reaction =
        new TieringReaction(
            new CustomerRanker(events, currency),
            new RecordedRuns(events),
            sender,
            calendar,
            this::requireOpen);
  }

  private void requireOpen() {
    if (closing) {
      throw new CancellationException("The service is stopping; the tiering run goes on later");
    }
  }

  /** Starts following. */
  public void start() {
    closing = false;
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(2, Thread.ofPlatform().name(NAME + "-", 0).factory());
    threads = started;
    PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder();
    builder
        .name(NAME)
        .eventHandlerInvoker(this)
        .messageSource(new ConcernedEvents(source, this::canHandleType))
        .tokenStore(tokens)
        .transactionManager(NoTransactionManager.instance())
        .coordinatorExecutor(started)
        .workerExecutor(started)
        .initialSegmentCount(1)
        .initialToken(any -> positions.after(-1))
        .batchSize(1)
        .enableCoordinatorClaimExtension();
    processor = builder.build();
    processor.start();
  }

  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return ANSWERED.contains(payloadType);
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return EventReader.isFact(message) && canHandleType(message.getPayloadType());
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    reaction.answer(reader.recorded((TrackedEventMessage<?>) message));
  }

  /** Stops; a run that is being answered is left for the next start. */
  @Override
  public void close() {
    closing = true;
    if (processor != null) {
      processor.shutdownAsync().join();
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}

package io.perennial.command.tiering;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.reaction.LogFollower;
import io.perennial.command.sender.CommandSender;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.wiring.CompanyCalendar;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log for tiering runs, from its beginning. An event is answered when all that follows
 * from it is recorded.
 */
public final class TieringProcessor implements AutoCloseable {

  /** The events that it answers. */
  public static final Set<Class<? extends LifecycleEvent>> ANSWERED =
      Set.of(TieringRunStarted.class, TieringRunApplied.class);

  static final String NAME = "tiering-runs";
  private static final long BEFORE_ALL = -1;

  private final LogFollower.Log log;
  private final TieringReaction reaction;
  private @Nullable ScheduledExecutorService threads;
  private @Nullable LogFollower follower;
  private volatile boolean closing;

  /** A processor that does nothing until it is started. */
  public TieringProcessor(
      LogFollower.Log log,
      ReportingCurrency currency,
      CommandSender sender,
      CompanyCalendar calendar) {
    this.log = log;
    this.reaction =
        new TieringReaction(
            new CustomerRanker(log.events(), currency),
            new RecordedRuns(log.events()),
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
    follower =
        new LogFollower(NAME, log, events -> BEFORE_ALL, ANSWERED, reaction::answer, started);
    follower.start();
  }

  /** Stops; a run that is being answered is left for the next start. */
  @Override
  public void close() {
    closing = true;
    if (follower != null) {
      follower.close();
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}

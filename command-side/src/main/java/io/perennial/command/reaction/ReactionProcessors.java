package io.perennial.command.reaction;

import io.perennial.command.reaction.Postponed.Item;
import io.perennial.command.upkeep.Upkeep;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.tokens.DocumentTokenStore;
import io.perennial.platform.wiring.CompanyCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the reactions, each by a follower of the log of its own. One that is new begins at the end
 * of the log: what happened before it was there is not acted on.
 */
final class ReactionProcessors implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReactionProcessors.class);

  private static final String TOKEN = "reaction-";
  private static final int PORTION = 100;

  private final LogFollower.Log source;
  private final Map<String, Reacting> reacting;
  private final Postponed postponed;
  private final ReactionSettings settings;
  private final CompanyCalendar calendar;
  private final List<LogFollower> followers = new ArrayList<>();
  private @Nullable ScheduledExecutorService threads;
  private @Nullable Upkeep again;

  ReactionProcessors(
      LogFollower.Log source,
      List<Reacting> reacting,
      Postponed postponed,
      ReactionSettings settings,
      CompanyCalendar calendar) {
    this.source = source;
    this.reacting =
        reacting.stream()
            .collect(Collectors.toMap(each -> each.reaction().name(), Function.identity()));
    this.postponed = postponed;
    this.settings = settings;
    this.calendar = calendar;
  }

  /** Starts all of them. */
  void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            2 * reacting.size(), Thread.ofPlatform().name(TOKEN, 0).factory());
    threads = started;
    for (Reacting each : reacting.values()) {
      LogFollower follower =
          new LogFollower(
              TOKEN + each.reaction().name(),
              source,
              events -> events.head(),
              each.reaction().events(),
              each::answer,
              started);
      followers.add(follower);
      follower.start();
    }
    again = new Upkeep("reactions-again", List.of(this::tryAgain), settings.retryAfter(), PORTION);
    again.start();
  }

  /** The nodes that answer, between them, separated by commas; empty while none does. */
  Optional<String> claimant(DocumentTokenStore tokens) {
    String nodes =
        reacting.keySet().stream()
            .flatMap(name -> tokens.claimant(TOKEN + name).stream())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes);
  }

  /** What could not be done is tried again when its time has come. */
  int tryAgain(int portion) {
    List<Item> due = postponed.due(calendar.now(), portion);
    due.forEach(this::tryAgain);
    return due.size();
  }

  private void tryAgain(Item item) {
    Reacting reaction = reacting.get(item.reaction());
    List<RecordedEvent> event = source.events().stream(item.streamId(), item.sequence(), 1);
    if (event.isEmpty()) {
      postponed.settle(item); // of a log that was restored from a backup before it
    } else if (reaction == null) {
      log.warn("{} is left to a node that reacts so", item);
      postponed.postpone(item.tried(false), calendar.now().plus(settings.retryAtMost()));
    } else {
      reaction.answerAgain(event.getFirst(), item);
    }
  }

  /** Stops all of them, each behind the event at hand. */
  @Override
  public void close() {
    if (again != null) {
      again.close();
    }
    followers.forEach(LogFollower::close);
    followers.clear();
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  /** The followers that run. */
  List<LogFollower> followers() {
    return List.copyOf(followers);
  }
}

package io.perennial.query.rebuild;

import io.perennial.platform.eventstore.EventLog;
import io.perennial.query.live.FrozenGenerations;
import io.perennial.query.live.Generation;
import io.perennial.query.live.SeenLog;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewHealth;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.view.View;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that views belong to the log, to the version of their code and to the settings of this
 * node, and says which have to be made anew.
 */
public final class Guardian {

  private static final Logger LOG = LoggerFactory.getLogger(Guardian.class);

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final FrozenGenerations frozen;
  private final ViewProgress progress;
  private final ViewHealth health;
  private final SeenLog seenLog;
  private final EventLog log;
  private final Set<String> met = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private long verified = -1;

  /** A guardian of all views. */
  public Guardian(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      FrozenGenerations frozen,
      ViewProgress progress,
      ViewHealth health,
      SeenLog seenLog,
      EventLog log) {
    this.catalogue = catalogue;
    this.generations = generations;
    this.frozen = frozen;
    this.progress = progress;
    this.health = health;
    this.seenLog = seenLog;
    this.log = log;
  }

  /**
   * Compares the log with what the views have seen of it. Where it is another one, every generation
   * is taken out of service, for what it was folded from is no more; new ones are made.
   *
   * @param dropAfter when what is taken out of service may be dropped
   */
  void look(Instant dropAfter) {
    Map<String, Integer> seen = new HashMap<>();
    long furthest = -1;
    for (View<?> view : catalogue.all()) {
      ViewRegistration known = generations.find(view.name());
      seen.put(view.name(), known.last());
      Generation active = known.active();
      Building building = known.building();
      if (active != null) {
        furthest = Math.max(furthest, progress.position(active));
      }
      if (building != null) {
        furthest = Math.max(furthest, building.generation().startAfter());
      }
    }
    long head = log.head(); // after the positions, so that it is not behind them on its own
    if (head == verified && furthest <= head) {
      return;
    }
    if (furthest > head || seenLog.isOfAnotherLog()) {
      LOG.warn(
          "The log is not the one that the views were made from (views have reached {}, it ends at"
              + " {}): an older backup was restored, or the event store was exchanged. All views"
              + " are made anew",
          furthest,
          head);
      seen.forEach((view, last) -> generations.invalidate(view, last, dropAfter));
      frozen.retireAll(dropAfter);
      seenLog.remove();
      health.reset();
    }
    seenLog.raise(head);
    verified = head;
  }

  /**
   * Whether there is no generation of this node's version and settings yet. A newer version is
   * never replaced by an older one on its own, so that old and new nodes can run beside each other
   * for a while; and settings count when this process meets a view for the first time, so that
   * nodes that differ do not take turns.
   */
  boolean isAbsent(View<?> view, ViewRegistration known) {
    Generation active = known.active();
    boolean isFirst = met.add(view.name());
    if (active == null || active.version() < view.version()) {
      return true;
    }
    if (active.version() > view.version() || generations.serving(view).isPresent()) {
      changed.remove(view.name());
      return false;
    }
    if (isFirst) {
      LOG.info("The settings of view {} have changed; it is made anew", view.name());
      changed.add(view.name());
    }
    return changed.contains(view.name());
  }
}

package io.perennial.query.rebuild;

import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.live.ViewRuntime;
import io.perennial.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Generations that wait to be asked to take over. They are in the registry and follow the log like
 * those that serve; so they wait across restarts, and any node may be asked.
 */
public final class HeldRebuilds {

  private final ViewGenerations generations;
  private final ViewRuntime runtime;
  private final ViewProgress progress;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;

  /** Those of all views. */
  public HeldRebuilds(
      ViewGenerations generations,
      ViewRuntime runtime,
      ViewProgress progress,
      CompanyCalendar calendar,
      QuerySettings settings) {
    this.generations = generations;
    this.runtime = runtime;
    this.progress = progress;
    this.calendar = calendar;
    this.settings = settings;
  }

  /** What came of asking. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** No such generation waits. */
    NOT_WAITING,
    /** It has not seen yet what the one that serves has seen. */
    BEHIND
  }

  /** A generation that waits takes over. */
  public Outcome takeOver(View<?> view, int number) {
    ViewRegistration known = generations.find(view.name());
    Building building = known.building();
    if (building == null || !waits(building, number)) {
      return Outcome.NOT_WAITING;
    }
    Generation active = known.active();
    if (active != null
        && !progress.awaitPosition(
            building.generation(), progress.position(active), settings.defaultWait())) {
      return Outcome.BEHIND;
    }
    return outcome(generations.activate(view.name(), number, calendar.now(), settings.dropGrace()));
  }

  /** A generation that waits is given up; the other one goes on serving. */
  public Outcome discard(View<?> view, int number) {
    return waits(generations.find(view.name()).building(), number)
        ? outcome(generations.abandon(view.name(), number, "It was discarded", calendar.now()))
        : Outcome.NOT_WAITING;
  }

  private static boolean waits(@Nullable Building building, int number) {
    return building != null
        && building.phase() == Phase.WAITING
        && building.generation().number() == number;
  }

  private Outcome outcome(boolean done) {
    runtime.changed();
    return done ? Outcome.DONE : Outcome.NOT_WAITING;
  }
}

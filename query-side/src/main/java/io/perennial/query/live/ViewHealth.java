package io.perennial.query.live;

import io.perennial.query.QuerySettings;
import io.perennial.query.live.ViewRegistration.RebuildReport;
import io.perennial.query.live.ViewState.Condition;
import io.perennial.query.view.View;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Watches whether views are well: whether they can be asked, and whether they move on. */
public final class ViewHealth {

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final ViewRuntime runtime;
  private final QuerySettings settings;
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private volatile @Nullable Long target;
  private volatile long measuredAt = System.nanoTime();

  /** The health of all views. */
  public ViewHealth(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewRuntime runtime,
      QuerySettings settings) {
    this.catalogue = catalogue;
    this.generations = generations;
    this.runtime = runtime;
    this.settings = settings;
  }

  /** Where a generation stands, since when, and how far behind. */
  private record Place(int generation, long position, long since, long lag, boolean caughtUp) {}

  /** A generation has been found at a position, with the head behind it. */
  void observe(View<?> view, Generation active, long position, long head) {
    Long reach = target;
    if (reach == null) {
      reach = head;
      target = head;
    }
    long goal = reach;
    long lag = Math.max(0, head - position);
    places.compute(
        view.name(),
        (name, last) -> {
          boolean same = last != null && last.generation() == active.number();
          boolean stands = same && last.position() == position && last.lag() > 0 && lag > 0;
          return new Place(
              active.number(),
              position,
              stands ? last.since() : System.nanoTime(),
              lag,
              (same && last.caughtUp()) || position >= goal);
        });
  }

  /** All views have been looked at. */
  void measured() {
    measuredAt = System.nanoTime();
  }

  /** The log is another one: views have to reach its head before they are ready again. */
  public void reset() {
    target = null;
    places.clear();
  }

  /** How a view is. */
  public ViewState state(View<?> view) {
    return state(view, generations.find(view.name()));
  }

  /** How a view is, of which this is known. */
  public ViewState state(View<?> view, ViewRegistration known) {
    Generation active = known.active();
    if (active == null || active.version() != view.version()) {
      return new ViewState(Condition.BUILDING, building(view, known));
    }
    if (!active.isOf(view)) {
      return known.building() == null
          ? new ViewState(
              Condition.OTHER_SETTINGS,
              "its documents were folded with %s, and not with %s"
                  .formatted(active.policy(), view.policy()))
          : new ViewState(Condition.BUILDING, "its settings have changed");
    }
    Place place = places.get(view.name());
    String failure = runtime.running(active).map(RunningGeneration::failure).orElse(null);
    if (failure != null && (place == null || place.lag() > 0)) {
      return new ViewState(Condition.STALLED, "it fails and is tried again: " + failure);
    }
    Duration still = place == null ? Duration.ZERO : elapsed(place.since());
    return place != null
            && place.generation() == active.number()
            && place.lag() > 0
            && still.compareTo(settings.stalledAfter()) > 0
        ? new ViewState(
            Condition.STALLED,
            "it has not moved for %d s and is %d events behind"
                .formatted(still.toSeconds(), place.lag()))
        : ViewState.WELL;
  }

  private static String building(View<?> view, ViewRegistration known) {
    RebuildReport last = known.lastRebuild();
    if (known.building() == null && last != null && last.failure() != null) {
      return "it could not be built: " + last.failure();
    }
    return "there are no documents of version %d yet".formatted(view.version());
  }

  /**
   * Views that are not ready to be asked, and why: they cannot be asked, stand still, or have not
   * yet reached what stood in the log when this process started. Views of which a newer version
   * serves are left to the nodes that have it.
   */
  public Map<String, String> notReady() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (View<?> view : catalogue.all()) {
      String reason = notReady(view);
      if (reason != null) {
        reasons.put(view.name(), reason);
      }
    }
    return reasons;
  }

  private @Nullable String notReady(View<?> view) {
    ViewRegistration known = generations.find(view.name());
    Generation active = known.active();
    if (active != null && active.version() > view.version()) {
      return null;
    }
    ViewState state = state(view, known);
    if (state.condition() != Condition.SERVING) {
      return "%s: %s".formatted(state.condition().word(), state.reason());
    }
    if (elapsed(measuredAt).compareTo(settings.stalledAfter()) > 0) {
      return "its progress has not been measured for " + elapsed(measuredAt).toSeconds() + " s";
    }
    Place place = places.get(view.name());
    return place != null && place.caughtUp()
        ? null
        : "it has not yet reached what stood in the log at the start";
  }

  private static Duration elapsed(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}

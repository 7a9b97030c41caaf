package io.perennial.query.web;

import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.Generation;
import io.perennial.query.live.LogHead;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.live.ViewProgress.SegmentStatus;
import io.perennial.query.live.ViewRegistration;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.RebuildReport;
import io.perennial.query.live.ViewState;
import io.perennial.query.rebuild.Comparison;
import io.perennial.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a view is.
 *
 * @param name the view
 * @param published whether it is offered under {@code /views}
 * @param version version that this node knows
 * @param state {@code serving}; {@code building} or {@code other-settings} (of another node) while
 *     it cannot be asked; {@code stalled} while it does not follow the log
 * @param reason why it is not serving as it should; absent when it is
 * @param generation number of the generation that serves; absent, as is what follows, while there
 *     is none
 * @param generationVersion version of the view that folded it
 * @param collection its collection
 * @param processor its processor
 * @param position every event up to here is in it
 * @param head position of the last event in the log
 * @param lag events behind
 * @param parked events that could not be folded, and those that wait behind them
 * @param segments the parts of its processor that run on this node
 * @param building the generation being built beside it; absent when there is none
 * @param lastRebuild how the last rebuild ended; absent when there was none
 * @param comparison what a generation that was built has made otherwise than the one before it, the
 *     last time that this was looked at; in the list of all views without examples
 * @param frozen generations that show how it was, in the order in which they were asked for
 */
record ViewStatus(
    String name,
    boolean published,
    int version,
    String state,
    @Nullable String reason,
    @Nullable Integer generation,
    @Nullable Integer generationVersion,
    @Nullable String collection,
    @Nullable String processor,
    @Nullable Long position,
    @Nullable Long head,
    @Nullable Long lag,
    @Nullable Long parked,
    @Nullable List<SegmentStatus> segments,
    @Nullable Progress building,
    @Nullable RebuildReport lastRebuild,
    @Nullable Comparison comparison,
    List<FrozenStatus> frozen) {

  /** When a generation takes over; the first is usual. */
  static final List<String> TAKE_OVER = List.of("by-itself", "when-asked");

  /**
   * How all views are.
   *
   * @param head position of the last event in the log, as far as it is known
   * @param eventStore {@code reachable} or {@code away}
   * @param example whether they show an example world: everything in it is invented
   * @param items the views
   */
  record Overview(long head, String eventStore, boolean example, List<ViewStatus> items) {

    static Overview of(LogHead.Known head, boolean example, List<ViewStatus> items) {
      return new Overview(head.position(), head.current() ? "reachable" : "away", example, items);
    }
  }

  /**
   * Views that have begun to be rebuilt.
   *
   * @param items the views
   */
  record Started(List<ViewStatus> items) {}

  /**
   * The generation being built.
   *
   * @param generation its number
   * @param version version of the view that folds it
   * @param phase how far it is
   * @param node where it is built
   * @param startedAt since when
   * @param events events folded so far
   * @param position position reached in the log
   * @param head position at which the scan ends
   * @param takeOver {@code by-itself} once it has caught up, or {@code when-asked}
   * @param eventsPerSecond rate of the scan, so far
   * @param secondsLeft time that the scan will still take; absent while that is not known
   * @param secondsSinceSignOfLife time since the node last said that it is at work
   */
  record Progress(
      int generation,
      int version,
      ViewRegistration.Phase phase,
      String node,
      Instant startedAt,
      long events,
      long position,
      long head,
      String takeOver,
      long eventsPerSecond,
      @Nullable Long secondsLeft,
      long secondsSinceSignOfLife) {

    static Progress of(Building building, Instant now) {
      double seconds =
          Math.max(
              0.001,
              Duration.between(building.startedAt(), building.heartbeat()).toMillis() / 1000.0);
      long left = Math.max(0, building.head() - building.position());
      return new Progress(
          building.generation().number(),
          building.generation().version(),
          building.phase(),
          building.node(),
          building.startedAt(),
          building.events(),
          building.position(),
          building.head(),
          TAKE_OVER.get(building.whenAsked() ? 1 : 0),
          building.eventsPerSecond() > 0
              ? building.eventsPerSecond()
              : (long) (building.events() / seconds),
          building.position() > 0 ? (long) Math.ceil(left * seconds / building.position()) : null,
          Math.max(0, Duration.between(building.heartbeat(), now).toSeconds()));
    }
  }

  /**
   * How a view is.
   *
   * @param parked events parked by the generation that serves
   * @param comparison what the last comparison has found; absent when there was none
   */
  static ViewStatus of(
      View<?> view,
      boolean published,
      ViewRegistration known,
      ViewProgress progress,
      long parked,
      @Nullable Comparison comparison,
      List<FrozenGeneration> frozen,
      Instant now) {
    Generation active = known.active();
    Building building = known.building();
    Progress built = building == null ? null : Progress.of(building, now);
    List<FrozenStatus> shown = frozen.stream().map(FrozenStatus::of).toList();
    String name = view.name();
    int version = view.version();
    ViewState state = progress.state(view, known);
    if (active == null) {
      return new ViewStatus(
          name,
          published,
          version,
          state.condition().word(),
          state.reason(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          built,
          known.lastRebuild(),
          comparison,
          shown);
    }
    long position = progress.position(active);
    long head = progress.head().position();
    return new ViewStatus(
        name,
        published,
        version,
        state.condition().word(),
        state.reason(),
        active.number(),
        active.version(),
        active.collection(),
        active.processor(),
        position,
        head,
        Math.max(0, head - position),
        parked,
        progress.segments(active),
        built,
        known.lastRebuild(),
        comparison,
        shown);
  }
}

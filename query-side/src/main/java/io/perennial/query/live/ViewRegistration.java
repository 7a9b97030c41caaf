package io.perennial.query.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the generations of one view, the same for all nodes.
 *
 * @param view the view
 * @param last number of the generation made last; 0 when there was none
 * @param active the generation that serves; absent until the first one has been built
 * @param building the generation being built beside it
 * @param retired generations that serve no more and are dropped soon
 * @param lastRebuild how the last rebuild ended; absent when there was none
 */
public record ViewRegistration(
    String view,
    int last,
    @Nullable Generation active,
    @Nullable Building building,
    List<Retired> retired,
    @Nullable RebuildReport lastRebuild) {

  /** How far a generation being built is. */
  public enum Phase {
    /** Folds the log in big steps. */
    SCANNING,
    /** Follows the log with its own processor until it has caught up with the one that serves. */
    CATCHING_UP,
    /** Is compared with the one that serves. */
    COMPARING,
    /** Follows the log, and takes over once it is asked to. Nobody has to be at work for that. */
    WAITING
  }

  /**
   * A generation being built.
   *
   * @param generation the generation
   * @param phase how far it is
   * @param node where it is built
   * @param startedAt since when
   * @param heartbeat last sign of life
   * @param events events folded so far
   * @param position position reached by the scan
   * @param head position at which the scan ends
   * @param eventsPerSecond rate of the scan; 0 until it has ended
   * @param whenAsked whether it takes over only when it is asked to
   */
  public record Building(
      Generation generation,
      Phase phase,
      String node,
      Instant startedAt,
      Instant heartbeat,
      long events,
      long position,
      long head,
      long eventsPerSecond,
      boolean whenAsked) {

    /**
     * What is said once it takes over, or is given up.
     *
     * @param failure why it is given up; absent when it takes over
     */
    public RebuildReport report(Instant endedAt, @Nullable String failure) {
      return new RebuildReport(
          generation.number(), startedAt, endedAt, events, eventsPerSecond, failure);
    }
  }

  /**
   * A generation that serves no more.
   *
   * @param generation the generation
   * @param dropAfter when it may be dropped
   * @param dropping whether that has begun, so that what is read from it need not be whole
   */
  public record Retired(Generation generation, Instant dropAfter, boolean dropping) {}

  /**
   * How a rebuild ended.
   *
   * @param generation number of the generation that was built
   * @param startedAt when it started
   * @param endedAt when it ended
   * @param events events folded by the scan
   * @param eventsPerSecond rate of the scan
   * @param failure why it was given up; absent when it took over
   */
  public record RebuildReport(
      int generation,
      Instant startedAt,
      Instant endedAt,
      long events,
      long eventsPerSecond,
      @Nullable String failure) {}

  public ViewRegistration {
    retired = List.copyOf(retired);
  }

  /** Nothing is known yet. */
  static ViewRegistration empty(String view) {
    return new ViewRegistration(view, 0, null, null, List.of(), null);
  }

  /** Whether all documents of a generation are still there. */
  public boolean isWhole(int number) {
    return (active != null && active.number() == number)
        || (building != null && building.generation().number() == number)
        || retired.stream()
            .anyMatch(each -> each.generation().number() == number && !each.dropping());
  }

  /** The same, with another generation being built, or none. */
  public ViewRegistration building(@Nullable Building changed) {
    return new ViewRegistration(view, last, active, changed, retired, lastRebuild);
  }
}

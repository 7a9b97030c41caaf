package io.perennial.query.live;

import io.perennial.query.view.View;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A generation of a view that shows the past and stays as it is: folded once from the log, up to a
 * horizon, and dropped when nobody asks for it any more.
 *
 * @param generation the generation; once it is ready it starts after the last position that was
 *     known at its horizon
 * @param view the view
 * @param asOf last business date that was folded; no bound when absent
 * @param knownBefore what was recorded at this instant or later was not folded; no bound when
 *     absent
 * @param state how far it is
 * @param node where it is, or was, folded
 * @param begunAt when it was asked for
 * @param heartbeat last sign of life of the node that folds it
 * @param usedAt when it was last asked for, to some seconds
 * @param read events read so far
 * @param reached position reached so far
 * @param head position up to which the log is read
 * @param documents its documents; before it is ready about as many as the view has now
 * @param dropAfter when it may be dropped; absent while it is to stay
 * @param failure why it could not be folded; absent when it could
 */
@RecordBuilder
public record FrozenGeneration(
    Generation generation,
    String view,
    @Nullable LocalDate asOf,
    @Nullable Instant knownBefore,
    State state,
    String node,
    Instant begunAt,
    Instant heartbeat,
    Instant usedAt,
    long read,
    long reached,
    long head,
    long documents,
    @Nullable Instant dropAfter,
    @Nullable String failure) {

  /** How far it is. */
  public enum State {
    /** Waits until its node has time for it. */
    WAITING,
    /** Is being folded. */
    BUILDING,
    /** Serves. */
    READY,
    /** Could not be folded. */
    FAILED,
    /** Serves no more; what is being read from it is still whole. */
    RETIRED,
    /** Is being dropped. */
    DROPPING
  }

  /** A generation that is to be folded. */
  public static FrozenGeneration begun(
      View<?> view,
      int number,
      @Nullable LocalDate asOf,
      @Nullable Instant knownBefore,
      String node,
      Instant now,
      long head,
      long documents) {
    return new FrozenGeneration(
        Generation.frozen(view, number, head),
        view.name(),
        asOf,
        knownBefore,
        State.WAITING,
        node,
        now,
        now,
        now,
        0,
        -1,
        head,
        documents,
        null,
        null);
  }

  /** Its number, by which it is told from all others. */
  public int number() {
    return generation.number();
  }

  /** Whether this node would fold the same for that horizon. */
  public boolean isOf(
      View<?> folded, @Nullable LocalDate horizon, @Nullable Instant knownBeforeThen) {
    return view.equals(folded.name())
        && generation.isOf(folded)
        && Objects.equals(asOf, horizon)
        && Objects.equals(knownBefore, knownBeforeThen);
  }

  /** Whether it is asked for as this one is. */
  public boolean isLike(FrozenGeneration other) {
    return view.equals(other.view)
        && generation.version() == other.generation.version()
        && Objects.equals(generation.policy(), other.generation.policy())
        && Objects.equals(asOf, other.asOf)
        && Objects.equals(knownBefore, other.knownBefore);
  }

  /** Whether it waits or is being folded. */
  public boolean inWork() {
    return state == State.WAITING || state == State.BUILDING;
  }

  /** Whether it takes up room that is to stay taken. */
  public boolean counts() {
    return inWork() || state == State.READY;
  }

  /** How much of the log has been read, from 0 to 1. */
  public double share() {
    return head < 0 ? 1 : Math.clamp((reached + 1.0) / (head + 1.0), 0, 1);
  }

  /** The same, to be dropped. */
  public FrozenGeneration retired(Instant when) {
    return FrozenGenerationBuilder.builder(this).state(State.RETIRED).dropAfter(when).build();
  }
}

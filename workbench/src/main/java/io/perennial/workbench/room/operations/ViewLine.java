package io.perennial.workbench.room.operations;

import org.jspecify.annotations.Nullable;

/**
 * How a view is, in a line.
 *
 * @param name the view
 * @param label what it is called
 * @param state how it is, in words
 * @param well whether that is as it should be
 * @param reason why it is not; empty when it is
 * @param position how far it is
 * @param lag events behind
 * @param behind for how long it has been behind, in words; empty when it is not
 * @param trend the lag over the last minutes, as points of a line; empty while it is not known
 * @param generation the generation that serves; empty while none does
 * @param parked events that could not be taken
 * @param building the generation being built; absent when none is
 */
public record ViewLine(
    String name,
    String label,
    String state,
    boolean well,
    String reason,
    String position,
    String lag,
    String behind,
    String trend,
    String generation,
    long parked,
    @Nullable Rebuild building) {

  /**
   * A generation being built.
   *
   * @param phase how far it is, in words
   * @param done events folded
   * @param all events that there are to fold
   * @param says events folded, at what rate, and for how long still, in words
   * @param quiet whether the node that builds it has not been heard of for a while
   * @param generation its number
   * @param waits whether it waits to be asked to take over
   */
  public record Rebuild(
      String phase,
      long done,
      long all,
      String says,
      boolean quiet,
      long generation,
      boolean waits) {}
}

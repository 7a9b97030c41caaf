package io.perennial.workbench.room.operations;

import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one view is.
 *
 * @param shell what stands around it
 * @param view the view in a line
 * @param meaning what it shows; empty where it is shown to nobody
 * @param facts its generation and where that is
 * @param beside the generation that serves beside the one being built
 * @param comparison what the last one that was built has made otherwise; absent when none was
 *     compared
 * @param last how the last rebuild ended; none when there was none
 * @param segments parts of its processor
 * @param parked events that it could not take, and those that wait behind them
 * @param next where more of them are; empty at the end
 * @param frozen generations that show how it was
 */
public record ViewPage(
    Shell shell,
    ViewLine view,
    String meaning,
    List<Fact> facts,
    List<Compared> beside,
    @Nullable ViewComparison comparison,
    List<Fact> last,
    List<Segment> segments,
    List<Parked> parked,
    String next,
    List<Frozen> frozen) {

  /** The comparison of the generation that is being built; absent until there is one. */
  public @Nullable ViewComparison beforeSwitch() {
    ViewLine.Rebuild building = view.building();
    return comparison != null
            && building != null
            && comparison.generation() == building.generation()
        ? comparison
        : null;
  }

  /**
   * What is told beside each other.
   *
   * @param label what it is
   * @param serving of the generation that serves
   * @param building of the one being built
   */
  public record Compared(String label, String serving, String building) {}

  /**
   * A part of a processor.
   *
   * @param number its number
   * @param position how far it is
   * @param failing whether its last batch failed
   */
  public record Segment(String number, String position, boolean failing) {}

  /**
   * An event that could not be taken, or waits.
   *
   * @param customerId the customer
   * @param history where its history is
   * @param position its place in the log
   * @param place the same as the door has it
   * @param event what happened
   * @param link where it is shown
   * @param at since when
   * @param failure how it failed; empty when it waits behind another one
   * @param first whether it is the first of its customer
   */
  public record Parked(
      String customerId,
      String history,
      String position,
      String place,
      String event,
      String link,
      String at,
      String failure,
      boolean first) {}

  /**
   * A generation that shows how the view was.
   *
   * @param number its number
   * @param of what it shows, in words
   * @param state how it is
   * @param read events read
   * @param all events that there are to read
   * @param documents its documents
   * @param usedAt when it was last asked for
   * @param failure why it could not be made; empty when it could
   */
  public record Frozen(
      int number,
      String of,
      String state,
      long read,
      long all,
      String documents,
      String usedAt,
      String failure) {}
}

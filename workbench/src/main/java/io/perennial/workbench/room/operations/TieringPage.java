package io.perennial.workbench.room.operations;

import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.list.ListPart;
import io.perennial.workbench.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tiering runs, or one of them.
 *
 * @param shell what stands around it
 * @param runs the runs, the newest first
 * @param run the one that is shown; absent where all are
 * @param key tells a form that is sent twice from two forms
 */
public record TieringPage(Shell shell, List<Run> runs, @Nullable Run run, String key) {

  /**
   * A run.
   *
   * @param id identifies it
   * @param state how far it is, in words
   * @param startedOn when it was begun
   * @param window the days whose sales count
   * @param ranked customers ranked
   * @param moves customers that would move
   * @param unreadable customers left out
   * @param netSales sales of those ranked
   * @param appliedOn since when the tiers hold; empty before
   * @param outcome what has come of it; empty before
   * @param applicable whether it can be applied
   * @param open whether it can be given up
   * @param tiers what would be in each tier
   * @param moving customers that would move; absent where they are not shown
   */
  public record Run(
      String id,
      String state,
      String startedOn,
      String window,
      String ranked,
      String moves,
      String unreadable,
      Cell netSales,
      String appliedOn,
      String outcome,
      boolean applicable,
      boolean open,
      List<Tier> tiers,
      @Nullable ListPart moving) {

    /** Where it is shown. */
    public String link() {
      return "/operations/tiering/" + io.perennial.workbench.door.Doors.segment(id);
    }
  }

  /**
   * A tier.
   *
   * @param tier the tier
   * @param share up to which share of all sales it reaches
   * @param customers customers in it
   * @param netSales their sales
   */
  public record Tier(String tier, String share, String customers, Cell netSales) {}
}

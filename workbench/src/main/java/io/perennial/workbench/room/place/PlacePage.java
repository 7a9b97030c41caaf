package io.perennial.workbench.room.place;

import io.perennial.workbench.figure.FigurePage;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * A place in a room.
 *
 * @param shell what stands around it
 * @param title what it is called
 * @param tabs the places of the room
 * @param leads where one goes on from here
 * @param choices what may be chosen
 * @param panels its figures
 */
public record PlacePage(
    Shell shell,
    String title,
    List<Tab> tabs,
    List<Lead> leads,
    List<FigurePage.Choice> choices,
    List<ShownPanel> panels) {

  /**
   * A place of the room.
   *
   * @param label what it is called
   * @param path where it is
   * @param here whether it is this one
   */
  public record Tab(String label, String path, boolean here) {}

  /**
   * A way on.
   *
   * @param label what is there
   * @param address where that is
   */
  public record Lead(String label, String address) {}

  /**
   * A figure.
   *
   * @param panel the figure
   * @param wide whether it needs the whole width
   */
  public record ShownPanel(Panel panel, boolean wide) {}
}

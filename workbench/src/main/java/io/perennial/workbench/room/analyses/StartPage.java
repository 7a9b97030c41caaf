package io.perennial.workbench.room.analyses;

import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.PlacePage;
import java.util.List;

/**
 * Everything that can be looked at, by theme.
 *
 * @param shell what stands around it
 * @param tabs the places of the room
 * @param themes the themes
 */
public record StartPage(Shell shell, List<PlacePage.Tab> tabs, List<Theme> themes) {

  /**
   * A theme.
   *
   * @param title what it is called
   * @param views its views
   */
  public record Theme(String title, List<ViewOf> views) {}

  /**
   * A view.
   *
   * @param title what it is called
   * @param meaning what it shows
   * @param list where its list is
   * @param figures its figures
   */
  public record ViewOf(String title, String meaning, String list, List<Way> figures) {}

  /**
   * A way to a figure.
   *
   * @param label what it is called
   * @param meaning what it says
   * @param path where it is
   */
  public record Way(String label, String meaning, String path) {}
}

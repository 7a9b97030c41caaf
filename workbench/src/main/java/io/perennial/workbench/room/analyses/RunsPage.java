package io.perennial.workbench.room.analyses;

import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.PlacePage;
import java.util.List;

/**
 * The analyses, each with its newest run.
 *
 * @param shell what stands around it
 * @param tabs the places of the room
 * @param models analyses that fit a model, or test one
 * @param whatIfs analyses that ask what another rule would make
 */
public record RunsPage(
    Shell shell, List<PlacePage.Tab> tabs, List<Offered> models, List<Offered> whatIfs) {

  /**
   * An analysis.
   *
   * @param title what it is called
   * @param meaning what it says
   * @param path where it is
   * @param latest its newest run in words; empty when there is none
   * @param latestPath where that is
   */
  public record Offered(
      String title, String meaning, String path, String latest, String latestPath) {}
}

package io.perennial.workbench.act;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * What a command is to be about has to be chosen.
 *
 * @param shell what stands around it
 * @param title the command
 * @param meaning what it means
 * @param kind what it is about
 * @param search what was searched for
 * @param found what there is
 */
public record PickPage(
    Shell shell, String title, String meaning, String kind, String search, List<Found> found) {

  /**
   * Something that it can be about.
   *
   * @param label what it is called
   * @param address where its form is
   */
  public record Found(String label, String address) {}
}

package io.perennial.workbench.act;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * What can be done.
 *
 * @param shell what stands around it
 * @param search what was searched for
 * @param families the commands by what they are about
 */
public record ActPage(Shell shell, String search, List<Family> families) {

  /**
   * Commands about one kind of thing.
   *
   * @param name as in the address
   * @param label what it is called
   * @param menu its commands
   */
  public record Family(String name, String label, Menu menu) {}
}

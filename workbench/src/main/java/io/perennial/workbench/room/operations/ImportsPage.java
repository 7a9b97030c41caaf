package io.perennial.workbench.room.operations;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * Files that are imported.
 *
 * @param shell what stands around it
 * @param kinds what can be imported
 * @param files files of the person, the newest first
 */
public record ImportsPage(Shell shell, List<Kind> kinds, List<File> files) {

  /**
   * What can be imported.
   *
   * @param name as addresses have it
   * @param label what it is called
   */
  public record Kind(String name, String label) {}

  /**
   * A file.
   *
   * @param link where it is shown
   * @param name what it is called
   * @param kind what it holds
   * @param at when it was taken
   * @param state how it stands, in words
   */
  public record File(String link, String name, String kind, String at, String state) {}
}

package io.perennial.workbench.room.customers;

import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * A customer on two days.
 *
 * @param shell what stands around it
 * @param name its name
 * @param address where the customer is
 * @param left the earlier day, as it is asked for
 * @param right the later day, as it is asked for
 * @param leftWords the earlier day in words
 * @param rightWords the later day in words
 * @param parts what differs, part by part
 * @param timeline what has happened between
 */
public record ComparePage(
    Shell shell,
    String name,
    String address,
    String left,
    String right,
    String leftWords,
    String rightWords,
    List<Part> parts,
    Timeline timeline) {

  /**
   * A part of the page.
   *
   * @param title what it is called
   * @param changes values that differ
   * @param tables rows that are on one day only
   */
  public record Part(String title, List<Change> changes, List<Rows> tables) {}

  /**
   * A value that differs.
   *
   * @param label what it is
   * @param left on the earlier day
   * @param right on the later day
   */
  public record Change(String label, Cell left, Cell right) {}

  /**
   * Rows that are on one day only.
   *
   * @param title what they are
   * @param gone those of the earlier day
   * @param come those of the later day
   */
  public record Rows(String title, List<String> gone, List<String> come) {}
}

package io.perennial.workbench.page;

import java.util.List;

/**
 * What a page says first, once: what has been done.
 *
 * @param text what is said
 * @param links what it leads to
 */
public record Note(String text, List<Link> links) {

  public Note {
    links = List.copyOf(links);
  }

  /**
   * Where more is to be seen.
   *
   * @param label what it is called
   * @param address where it is
   */
  public record Link(String label, String address) {}
}

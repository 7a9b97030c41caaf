package io.perennial.workbench.act;

import io.perennial.workbench.text.Texts;
import java.util.List;

/**
 * What may be done, as links to forms.
 *
 * @param texts what is said
 * @param groups commands that belong together; none when the person may give none
 */
public record Menu(Texts texts, List<Part> groups) {

  public Menu {
    groups = List.copyOf(groups);
  }

  /** Whether there is nothing that the person may do. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /**
   * Commands that belong together.
   *
   * @param label what they are called; empty where there is but one group
   * @param links the commands
   */
  public record Part(String label, List<Link> links) {}

  /**
   * A command.
   *
   * @param label what it is called
   * @param meaning what it means
   * @param address where its form is
   */
  public record Link(String label, String meaning, String address) {}
}

package io.perennial.workbench.act;

import io.perennial.workbench.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands are about, where no room shows it.
 *
 * @param shell what stands around it
 * @param title what it is
 * @param id its identifier
 * @param place where a room shows it; absent where none does
 * @param facts what is known of it
 * @param menu what may be done to it
 */
public record ThingPage(
    Shell shell, String title, String id, @Nullable String place, List<Fact> facts, Menu menu) {

  /**
   * A fact.
   *
   * @param label what it is called
   * @param text what it is
   */
  public record Fact(String label, String text) {}
}

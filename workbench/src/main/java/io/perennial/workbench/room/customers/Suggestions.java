package io.perennial.workbench.room.customers;

import io.perennial.workbench.text.Texts;
import java.util.List;

/**
 * Customers that may be meant.
 *
 * @param texts what is said
 * @param customers those found
 * @param asked what was typed
 */
public record Suggestions(Texts texts, List<Found> customers, String asked) {

  /**
   * A customer.
   *
   * @param name its legal name
   * @param note where it is, and what it counts for
   * @param link where it is shown
   */
  public record Found(String name, String note, String link) {}
}

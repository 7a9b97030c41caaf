package io.perennial.workbench.room.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened, in words, the newest first.
 *
 * @param entries what has happened
 * @param next where what came before is; absent at the beginning
 */
public record Timeline(List<Entry> entries, @Nullable String next) {

  /**
   * Something that has happened.
   *
   * @param icon the name of its picture
   * @param on its business date, in words; empty when it cannot be read
   * @param recorded when it was recorded, in words
   * @param late whether it was recorded on another day than it happened
   * @param words what it says
   * @param by who asked for it; empty when not known
   * @param type the kind of event
   * @param link where the event is
   */
  public record Entry(
      String icon,
      String on,
      String recorded,
      boolean late,
      String words,
      String by,
      String type,
      String link) {}
}

package io.perennial.workbench.room.history;

import io.perennial.workbench.page.Shell;
import java.util.List;
import java.util.Map;

/**
 * Who looked at personal data.
 *
 * @param shell what stands around it
 * @param rows entries, the newest first
 * @param kinds what an entry may be about
 * @param filters filters in use
 * @param check whether the log is whole, in words
 * @param whole whether it is
 * @param head the hash of the last entry, to be noted elsewhere
 * @param number the number of the last entry
 * @param noted whether what was noted stands there, in words; empty when nothing was asked
 * @param csv where the entries are as a file
 * @param next where the entries before these are; empty at the end
 * @param notice why nothing is shown; empty where something is
 */
public record AccessPage(
    Shell shell,
    List<Row> rows,
    List<String> kinds,
    Map<String, String> filters,
    String check,
    boolean whole,
    String head,
    String number,
    String noted,
    String csv,
    String next,
    String notice) {

  /**
   * An entry.
   *
   * @param number its number
   * @param at when
   * @param kind what it is about
   * @param actor who looked
   * @param onBehalfOf for whom; empty when for itself
   * @param service through which service
   * @param what the request
   * @param subjects whom it was about
   * @param more whether it was about others, too
   * @param reason why; empty where no reason was given
   * @param documents how many documents were shown; empty where none was
   */
  public record Row(
      String number,
      String at,
      String kind,
      String actor,
      String onBehalfOf,
      String service,
      String what,
      List<Subject> subjects,
      boolean more,
      String reason,
      String documents) {}

  /**
   * Whom an entry is about.
   *
   * @param id the identifier
   * @param link where it is shown; empty where that is nowhere
   */
  public record Subject(String id, String link) {}

  /** What a filter is set to; empty where it is not. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }
}

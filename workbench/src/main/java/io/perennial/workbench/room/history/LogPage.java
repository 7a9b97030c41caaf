package io.perennial.workbench.room.history;

import io.perennial.workbench.page.Shell;
import java.util.List;
import java.util.Map;

/**
 * The whole log.
 *
 * @param shell what stands around it
 * @param rows events, the newest first
 * @param families families of events
 * @param types types of events by family
 * @param filters filters in use
 * @param reason why accounts and personal data are looked at; empty where they are masked
 * @param notice why nothing is shown; empty where something is
 * @param next where the events before these are; empty at the end
 * @param first where the newest are; empty when these are
 */
public record LogPage(
    Shell shell,
    List<EventRow> rows,
    List<String> families,
    Map<String, List<String>> types,
    Map<String, String> filters,
    String reason,
    String notice,
    String next,
    String first) {

  /** What a filter is set to; empty where it is not. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }
}

package io.perennial.workbench.act;

import java.util.List;

/**
 * A command that a person may give, as the document of the interface describes it.
 *
 * @param family the family it belongs to, as in the path: {@code customers}
 * @param aggregate what one of that family is called: {@code customer}
 * @param name what it is called: {@code log-visit}
 * @param creation whether it starts what it is about
 * @param path where it is sent, with a place in braces where it is about something
 * @param scope the scope without which nobody may give it
 * @param summary what it means
 * @param body what it says
 */
record Command(
    String family,
    String aggregate,
    String name,
    boolean creation,
    String path,
    String scope,
    String summary,
    Shape body) {

  private static final String NULL_CLEARS = "null clears";
  private static final List<String> DECISIONS =
      List.of("approve", "reject", "send-back", "countersign", "confirm", "decline");

  /** Whether what is left out stays as it is, and what is to go is said with null. */
  boolean amends() {
    return summary.contains(NULL_CLEARS);
  }

  /** Whether it decides about what somebody else has asked for. */
  boolean decides() {
    return DECISIONS.stream().anyMatch(name::startsWith);
  }

  /** Its name in keys of labels. */
  String key() {
    return aggregate + "." + name;
  }
}

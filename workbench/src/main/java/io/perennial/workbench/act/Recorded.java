package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.page.Note;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what a command has recorded. */
final class Recorded {

  private static final int ID_LETTERS = 8;

  /** What is recorded when somebody has asked for what another person has to agree to. */
  private static final Set<String> ASKED =
      Set.of(
          "CreditLimitProposed",
          "WriteOffProposed",
          "GoodwillProposed",
          "AccountPlanSubmitted",
          "VisitPlanSubmitted",
          "ErasureRequested");

  private Recorded() {}

  /** What was recorded, where each event is shown, and whether it waits for a second person. */
  static Note note(Texts texts, Person person, Command command, JsonNode accepted) {
    List<String> names = new ArrayList<>();
    List<Note.Link> links = new ArrayList<>();
    boolean asked = false;
    for (JsonNode event : accepted.path("events")) {
      String type = event.path("type").asText();
      names.add(texts.name(type));
      asked |= ASKED.contains(type);
      if (person.may("history")) {
        String id = event.path("eventId").asText();
        String some = id.substring(0, Math.min(ID_LETTERS, id.length()));
        links.add(
            new Note.Link(texts.of("act.event", some), "/history/events/" + Doors.segment(id)));
      }
    }
    String done =
        names.isEmpty()
            ? texts.of("act.nothing-recorded", texts.name(command.aggregate(), command.name()))
            : texts.of("act.recorded", String.join(texts.of("common.comma"), names));
    if (asked) {
      links.add(new Note.Link(texts.of("act.waiting"), "/do/waiting"));
    }
    return new Note(asked ? done + " " + texts.of("act.asked") : done, links);
  }
}

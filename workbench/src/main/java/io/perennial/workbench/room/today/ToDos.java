package io.perennial.workbench.room.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.Map;

/** Says what is to be done. */
final class ToDos {

  /** Where what a to-do is about is shown, by the beginning of its kind. */
  private static final Map<String, String> PLACES =
      Map.of(
          "COMPLAINT", "/complaints/",
          "PLAN", "/key-accounts/plans/",
          "OBJECTIVE", "/key-accounts/plans/");

  private final Texts texts;

  ToDos(Texts texts) {
    this.texts = texts;
  }

  ToDo toDo(JsonNode row) {
    String kind = row.path("kind").asText();
    String customer = row.path("customerId").asText("");
    String id = row.path("id").asText("");
    String place = PLACES.get(kind.replaceAll("_.*", ""));
    String about = customer.isEmpty() ? id : customer;
    String due = row.path("dueOn").asText("");
    return new ToDo(
        texts.code("ToDoKind", kind),
        texts.sentence(row.path("words").asText("")),
        new Cell(
            place == null ? about : id,
            place != null
                ? place + Doors.segment(id)
                : customer.isEmpty() ? null : "/customers/" + Doors.segment(customer),
            false),
        due.isEmpty() ? "" : texts.date(LocalDate.parse(due)),
        row.path("overdue").asBoolean());
  }
}

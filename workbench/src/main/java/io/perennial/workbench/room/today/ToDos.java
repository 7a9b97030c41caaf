package io.perennial.workbench.room.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Says what is to be done. */
final class ToDos {

  /** Kinds, by what they begin with, of what has a page of its own beside its customer's. */
  private static final Set<String> OF_ITS_OWN = Set.of("COMPLAINT", "PLAN", "OBJECTIVE");

  private final Texts texts;
  private final Map<String, String> called;

  /**
   * In these words.
   *
   * @param called what customers are called, as far as is known
   */
  ToDos(Texts texts, Map<String, String> called) {
    this.texts = texts;
    this.called = called;
  }

  ToDo toDo(JsonNode row) {
    String kind = row.path("kind").asText();
    String customer = row.path("customerId").asText("");
    String id = row.path("id").asText("");
    String due = row.path("dueOn").asText("");
    String name = called.getOrDefault(customer, customer);
    boolean own = customer.isEmpty() || OF_ITS_OWN.contains(kind.replaceAll("_.*", ""));
    return new ToDo(
        texts.code("ToDoKind", kind),
        row.path("words").asText(""),
        new Cell(
            !own ? name : name.isEmpty() ? id : id + " · " + name,
            Cells.place("id", own ? id : customer),
            false),
        row.path("person").asText(texts.code("Role", row.path("role").asText(""))),
        due.isEmpty() ? "" : texts.date(LocalDate.parse(due)),
        row.path("overdue").asBoolean());
  }
}

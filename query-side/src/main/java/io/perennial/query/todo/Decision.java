package io.perennial.query.todo;

import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a second person.
 *
 * @param kind what is to be decided
 * @param subject what was proposed
 * @param since when that was
 * @param requestedBy by whom
 */
public record Decision(
    ToDoKind kind, String subject, LocalDate since, @StaffName @Nullable String requestedBy) {

  static List<Decision> with(List<Decision> decisions, Decision added) {
    return Stream.concat(decisions.stream(), Stream.of(added)).toList();
  }

  static List<Decision> without(List<Decision> decisions, ToDoKind kind, String subject) {
    return decisions.stream()
        .filter(each -> each.kind != kind || !each.subject.equals(subject))
        .toList();
  }

  ToDo toDo() {
    return switch (kind) {
      case LIMIT_DECISION -> toDo(Role.CREDIT_CONTROL, "Approve or reject the credit limit");
      case WRITE_OFF_DECISION -> toDo(Role.CREDIT_CONTROL, "Approve or reject the write-off");
      default -> toDo(Role.SALES_MANAGEMENT, "Grant or reject the goodwill");
    };
  }

  private ToDo toDo(Role role, String words) {
    return ToDo.of(kind, role, since, words).about(subject).requestedBy(requestedBy);
  }
}

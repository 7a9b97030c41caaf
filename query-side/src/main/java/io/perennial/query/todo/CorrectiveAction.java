package io.perennial.query.todo;

import io.perennial.events.customer.defection.DefectionEvent;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done since a customer was lost, wholly or in part.
 *
 * @param partialDefectionId the partial defection; absent where the customer was lost
 * @param action what is to be done
 * @param owner who does it
 * @param since when that was said
 * @param dueOn by when it is to be done
 */
public record CorrectiveAction(
    @Nullable String partialDefectionId,
    @PersonalData String action,
    @StaffName @Nullable String owner,
    LocalDate since,
    @Nullable LocalDate dueOn) {

  static List<CorrectiveAction> with(List<CorrectiveAction> actions, StageEvent event) {
    return switch (event) {
      case DefectionDeclared declared ->
          with(
              actions,
              null,
              declared.correctiveAction(),
              declared.actionOwner(),
              declared.occurredOn(),
              null);
      case CustomerWonBack back -> without(actions, null).toList();
      case CustomerWon won -> actions;
    };
  }

  static List<CorrectiveAction> with(List<CorrectiveAction> actions, DefectionEvent event) {
    return switch (event) {
      case FailureAnalysisRecorded recorded ->
          recorded.correctiveAction() == null
              ? actions
              : with(
                  actions,
                  recorded.partialDefectionId(),
                  recorded.correctiveAction(),
                  recorded.actionOwner(),
                  recorded.occurredOn(),
                  recorded.dueOn());
      case FailureAnalysisAmended amended ->
          with(
              actions,
              amended.partialDefectionId(),
              amended.correctiveAction(),
              amended.actionOwner(),
              amended.occurredOn(),
              amended.dueOn());
      case PartialDefectionDeclared declared ->
          with(
              actions,
              declared.partialDefectionId(),
              declared.correctiveAction(),
              declared.actionOwner(),
              declared.occurredOn(),
              null);
      case PartialDefectionEnded ended -> without(actions, ended.partialDefectionId()).toList();
    };
  }

  private static List<CorrectiveAction> with(
      List<CorrectiveAction> actions,
      @Nullable String partialDefectionId,
      @Nullable String action,
      @Nullable String owner,
      LocalDate on,
      @Nullable LocalDate dueOn) {
    Stream<CorrectiveAction> others = without(actions, partialDefectionId);
    return action == null
        ? others.toList()
        : Stream.concat(
                others,
                Stream.of(new CorrectiveAction(partialDefectionId, action, owner, on, dueOn)))
            .toList();
  }

  private static Stream<CorrectiveAction> without(
      List<CorrectiveAction> actions, @Nullable String partialDefectionId) {
    return actions.stream()
        .filter(each -> !Objects.equals(each.partialDefectionId, partialDefectionId));
  }

  ToDo toDo() {
    ToDo toDo =
        ToDo.of(
                ToDoKind.CORRECTIVE_ACTION,
                Role.SALES_MANAGEMENT,
                since,
                "Do what was found to follow from the loss")
            .by(owner)
            .until(dueOn)
            .saying(action);
    return partialDefectionId == null ? toDo : toDo.about(partialDefectionId);
  }
}

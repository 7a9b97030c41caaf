package io.perennial.query.customer;

import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of a loss: with its declaration, or by the last analysis.
 *
 * @param rootCause root cause found
 * @param learned what was learned
 * @param correctiveAction what is done about it
 * @param actionOwner who does it
 * @param dueOn business date by which it is to be done
 * @param on business date on which that was said
 */
public record Lesson(
    @PersonalData @Nullable String rootCause,
    @PersonalData @Nullable String learned,
    @PersonalData @Nullable String correctiveAction,
    @StaffName @Nullable String actionOwner,
    @Nullable LocalDate dueOn,
    LocalDate on) {

  static @Nullable Lesson of(DefectionDeclared event) {
    return new Lesson(
            event.rootCause(),
            event.learned(),
            event.correctiveAction(),
            event.actionOwner(),
            null,
            event.occurredOn())
        .orNothing();
  }

  static @Nullable Lesson of(PartialDefectionDeclared event) {
    return new Lesson(
            event.rootCause(),
            event.learned(),
            event.correctiveAction(),
            event.actionOwner(),
            null,
            event.occurredOn())
        .orNothing();
  }

  static Lesson of(FailureAnalysisRecorded event) {
    return new Lesson(
        event.rootCause(),
        event.learned(),
        event.correctiveAction(),
        event.actionOwner(),
        event.dueOn(),
        event.occurredOn());
  }

  static Lesson of(FailureAnalysisAmended event) {
    return new Lesson(
        event.rootCause(),
        event.learned(),
        event.correctiveAction(),
        event.actionOwner(),
        event.dueOn(),
        event.occurredOn());
  }

  private @Nullable Lesson orNothing() {
    boolean nothing =
        rootCause == null && learned == null && correctiveAction == null && actionOwner == null;
    return nothing ? null : this;
  }
}

package io.perennial.query.accountplan;

import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done, or has been.
 *
 * @param actionId the action
 * @param objectiveId the objective that it serves
 * @param task what is to be done
 * @param owner who does it
 * @param dueOn business date by which it is to be done
 * @param doneOn when it was done; absent while it is not
 * @param result what has come of it; absent while it is not done
 */
public record PlannedAction(
    String actionId,
    @Nullable String objectiveId,
    @PersonalData String task,
    @StaffName String owner,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @PersonalData @Nullable String result) {

  static PlannedAction of(AccountPlanActionPlanned event) {
    return new PlannedAction(
        event.actionId(),
        event.objectiveId(),
        event.task(),
        event.owner(),
        event.dueOn(),
        null,
        null);
  }

  PlannedAction done(AccountPlanActionDone event) {
    return new PlannedAction(
        actionId, objectiveId, task, owner, dueOn, event.occurredOn(), event.result());
  }
}

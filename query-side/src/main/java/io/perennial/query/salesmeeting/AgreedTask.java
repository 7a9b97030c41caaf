package io.perennial.query.salesmeeting;

import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a sales meeting has agreed, and what has become of it.
 *
 * @param number which of the meeting's tasks, the first being 1
 * @param owner who does it
 * @param task what is done
 * @param dueOn business date until which it is done
 * @param doneOn business date; absent until it is done
 * @param doneBy who has done it
 * @param result what has come of it
 */
public record AgreedTask(
    int number,
    @StaffName String owner,
    @PersonalData String task,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @StaffName @Nullable String doneBy,
    @PersonalData @Nullable String result) {

  static AgreedTask of(int number, MeetingTask task) {
    return new AgreedTask(number, task.owner(), task.task(), task.dueOn(), null, null, null);
  }

  /** With what is known once it, or another task of the meeting, has been done. */
  AgreedTask with(SalesMeetingTaskDone event) {
    return event.taskNumber() == number
        ? new AgreedTask(
            number, owner, task, dueOn, event.occurredOn(), event.doneBy(), event.result())
        : this;
  }

  boolean isOpen() {
    return doneOn == null;
  }
}

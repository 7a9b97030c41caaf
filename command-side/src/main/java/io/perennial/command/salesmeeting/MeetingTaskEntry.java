package io.perennial.command.salesmeeting;

import io.perennial.command.common.Shapes;
import io.perennial.events.salesmeeting.MeetingTask;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What somebody is going to do after the meeting.
 *
 * @param owner who does it
 * @param task what is done
 * @param dueOn business date until which it is done
 */
public record MeetingTaskEntry(
    @NotBlank @Size(max = Shapes.NAME) String owner,
    @NotBlank @Size(max = Shapes.TEXT) String task,
    @NotNull LocalDate dueOn) {

  MeetingTask toTask() {
    return new MeetingTask(owner, task, dueOn);
  }
}

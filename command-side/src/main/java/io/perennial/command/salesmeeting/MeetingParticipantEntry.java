package io.perennial.command.salesmeeting;

import io.perennial.command.common.Shapes;
import io.perennial.events.salesmeeting.MeetingParticipant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One of our people who took part.
 *
 * @param name who it is
 */
public record MeetingParticipantEntry(@NotBlank @Size(max = Shapes.NAME) String name) {

  MeetingParticipant toParticipant() {
    return new MeetingParticipant(name);
  }
}

package io.perennial.command.salesmeeting;

import io.perennial.command.common.Shapes;
import io.perennial.events.salesmeeting.MeetingDecision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What was decided.
 *
 * @param decision in words
 */
public record MeetingDecisionEntry(@NotBlank @Size(max = Shapes.TEXT) String decision) {

  MeetingDecision toDecision() {
    return new MeetingDecision(decision);
  }
}

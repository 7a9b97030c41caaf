package io.perennial.query.complaint;

import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.personal.PersonalData;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A solution that was proposed.
 *
 * @param solutionId the solution
 * @param solution what was proposed
 * @param toldThrough how the customer was told
 * @param cost what it is expected to cost us, or has cost once it is carried out; absent where that
 *     is not known
 * @param proposedOn business date
 * @param acceptedOn when the customer accepted it; absent when it did not
 * @param declinedOn when the customer declined it; absent when it did not
 * @param declinedFor why
 * @param carriedOutOn when it was carried out; absent before
 */
public record Solution(
    String solutionId,
    @PersonalData String solution,
    ComplaintChannel toldThrough,
    @Nullable BigDecimal cost,
    LocalDate proposedOn,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate declinedOn,
    @PersonalData @Nullable String declinedFor,
    @Nullable LocalDate carriedOutOn) {

  static Solution of(ComplaintSolutionProposed event) {
    return new Solution(
        event.solutionId(),
        event.solution(),
        event.toldThrough(),
        event.cost() == null ? null : event.cost().amount(),
        event.occurredOn(),
        null,
        null,
        null,
        null);
  }

  Solution accepted(LocalDate on) {
    return new Solution(solutionId, solution, toldThrough, cost, proposedOn, on, null, null, null);
  }

  Solution declined(LocalDate on, @Nullable String why) {
    return new Solution(solutionId, solution, toldThrough, cost, proposedOn, null, on, why, null);
  }

  Solution carriedOut(LocalDate on, @Nullable BigDecimal itsCost) {
    return new Solution(
        solutionId, solution, toldThrough, itsCost, proposedOn, acceptedOn, null, null, on);
  }
}

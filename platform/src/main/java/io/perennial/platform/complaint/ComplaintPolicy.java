package io.perennial.platform.complaint;

import io.perennial.platform.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast complaints are answered.
 *
 * @param calendar counts business days
 * @param acknowledgementDays business days within which a complaint is acknowledged
 * @param proposalDays business days within which a solution is proposed, by severity from 1 to 4
 * @param reopenDays days after the closing within which a complaint may be reopened
 */
public record ComplaintPolicy(
    BusinessCalendar calendar,
    int acknowledgementDays,
    List<Integer> proposalDays,
    int reopenDays) {

  /** The handbook's, without holidays. */
  public static final ComplaintPolicy STANDARD =
      new ComplaintPolicy(BusinessCalendar.STANDARD, 1, List.of(2, 5, 10, 20), 30);

  private static final int SEVERITIES = 4;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is missing or not above zero
   */
  public ComplaintPolicy {
    proposalDays = List.copyOf(proposalDays);
    if (proposalDays.size() != SEVERITIES
        || acknowledgementDays < 1
        || reopenDays < 1
        || proposalDays.stream().anyMatch(days -> days < 1)) {
      throw new IllegalArgumentException("Days of complaints must be above zero");
    }
  }

  /** When an acknowledgement is due; absent while it does not fall due. */
  public @Nullable Instant acknowledgementDue(Owed acknowledgement) {
    return acknowledgement.dueAt(calendar, acknowledgementDays);
  }

  /** When a proposal is due; absent while it does not fall due. */
  public @Nullable Instant proposalDue(Owed proposal, int severity) {
    return proposal.dueAt(calendar, proposalDays.get(severity - 1));
  }
}

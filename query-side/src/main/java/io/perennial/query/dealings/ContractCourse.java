package io.perennial.query.dealings;

import io.perennial.query.dealings.ContractTerm.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far a contract has come by the end of a day: however often it is renewed, it is one contract.
 *
 * @param signedOn when it was signed
 * @param renewals how often it was renewed
 * @param lost whether it was declined after that, or has ended without a word
 * @param occasions how often it came up, or would have come up by then had it not been lost, in
 *     terms as long as its last one
 */
public record ContractCourse(LocalDate signedOn, long renewals, boolean lost, long occasions) {

  private static final double DAYS_OF_MONTH = 365.25 / 12;

  static ContractCourse of(Agreement agreement, List<ContractTerm> terms, LocalDate on) {
    long renewals = 0;
    LocalDate begun = agreement.signedOn();
    for (ContractTerm term : terms) {
      Outcome outcome = term.agreedBy(on) ? term.outcomeBy(on) : null;
      if (outcome == null) {
        break; // it runs
      }
      if (outcome != Outcome.RENEWED) {
        long occasions = renewals + 1 + missedBy(on, begun, term.endsOn());
        return new ContractCourse(agreement.signedOn(), renewals, true, occasions);
      }
      renewals++;
      begun = term.endsOn();
    }
    return new ContractCourse(agreement.signedOn(), renewals, false, renewals);
  }

  /** How often a contract that is lost would have come up since its end. */
  private static long missedBy(LocalDate on, LocalDate begun, LocalDate endsOn) {
    long months = Math.max(1, Math.round(ChronoUnit.DAYS.between(begun, endsOn) / DAYS_OF_MONTH));
    long since = ChronoUnit.MONTHS.between(endsOn.plusDays(1), on.plusDays(1));
    return Math.max(0, since) / months;
  }
}

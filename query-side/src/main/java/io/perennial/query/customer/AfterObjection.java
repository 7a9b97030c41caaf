package io.perennial.query.customer;

import io.perennial.query.customer.Winning.Objection;
import io.perennial.query.customer.Winning.Round;
import java.time.LocalDate;

/** What came of the round in which a company has objected. */
enum AfterObjection {
  /** A deal. */
  DEAL,
  /** A further step, and no deal. */
  WENT_ON,
  /** The round is where it was. */
  STILL_THERE,
  /** It ended without a further step and without a deal. */
  LOST,
  /** There was no round in which it could have been made. */
  IN_NO_ROUND;

  /** What was known of it at the end of a day. */
  static AfterObjection of(Objection objection, Winning winning, LocalDate day) {
    return winning.rounds().stream()
        .filter(round -> round.roundId().equals(objection.roundId()))
        .findFirst()
        .map(round -> of(objection, round, day))
        .orElse(IN_NO_ROUND);
  }

  private static AfterObjection of(Objection objection, Round round, LocalDate day) {
    if (round.wonBy(day)) {
      return DEAL;
    }
    if (round.stepOn(day) != objection.step()) {
      return WENT_ON;
    }
    return round.lostBy(day) ? LOST : STILL_THERE;
  }
}

package io.perennial.query.dealings;

import io.perennial.query.activity.Term;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract until one of its ends, and when that end was agreed.
 *
 * @param term the contract until then
 * @param agreedOn when it was signed, or renewed before; absent when the renewal is not known
 */
record ContractTerm(Term term, @Nullable LocalDate agreedOn) {

  /** How a contract that came up for renewal has gone on. */
  enum Outcome {
    RENEWED,
    /** The customer said that it does not renew. */
    DECLINED,
    /** It has ended without a word. */
    EXPIRED
  }

  LocalDate endsOn() {
    return term.endsOn();
  }

  boolean agreedBy(LocalDate on) {
    return agreedOn != null && !agreedOn.isAfter(on);
  }

  /** How it has gone on by the end of a day; absent when it had not come up. */
  @Nullable Outcome outcomeBy(LocalDate on) {
    if (!term.cameUpBy(on)) {
      return null;
    }
    LocalDate declinedOn = term.declinedOn();
    return term.renewedBy(on)
        ? Outcome.RENEWED
        : declinedOn != null && !declinedOn.isAfter(on) ? Outcome.DECLINED : Outcome.EXPIRED;
  }

  /** When it came up: when it was decided on, and on its last day at the latest. */
  LocalDate cameUpOn() {
    return earlier(earlier(term.endsOn(), term.renewedOn()), term.declinedOn());
  }

  private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}

package io.perennial.command.customer.winning;

import io.perennial.command.RefusedException;
import java.time.LocalDate;

/**
 * A time in which a prospect is not called without a reason.
 *
 * @param contactId the contact that led to it
 * @param from date of that contact
 * @param until the day from which it may be called again
 */
public record Rest(String contactId, LocalDate from, LocalDate until) {

  /** Whether something that is not dated before the contact falls into it. */
  boolean holdsOn(LocalDate on) {
    return !on.isBefore(from) && on.isBefore(until);
  }

  RefusedException refusal() {
    return new RefusedException(
        WinningRefusal.PROSPECT_RESTS,
        "After the contact "
            + contactId
            + " the prospect rests until "
            + until
            + "; a call before needs a reason");
  }

  /** What is left of it when the company was won on that day. */
  Rest endedOn(LocalDate on) {
    return on.isBefore(until) ? new Rest(contactId, from, on) : this;
  }
}

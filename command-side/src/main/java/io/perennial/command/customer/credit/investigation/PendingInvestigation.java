package io.perennial.command.customer.credit.investigation;

import java.time.LocalDate;

/**
 * An investigation that is neither concluded nor abandoned.
 *
 * @param openedOn date on which it was opened
 * @param lastOn date of the last answer; that of the opening before there is one
 */
public record PendingInvestigation(LocalDate openedOn, LocalDate lastOn) {

  PendingInvestigation answeredOn(LocalDate on) {
    return on.isAfter(lastOn) ? new PendingInvestigation(openedOn, on) : this;
  }
}

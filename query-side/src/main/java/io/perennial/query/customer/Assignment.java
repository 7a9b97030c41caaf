package io.perennial.query.customer;

import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;

/**
 * A representative who looks after the customer, or has done so.
 *
 * @param representative who it is
 * @param since business date, from which on; until the next one
 */
public record Assignment(@StaffName String representative, LocalDate since) {

  static Assignment of(RepresentativeAssigned event) {
    return new Assignment(event.representative(), event.occurredOn());
  }
}

package io.perennial.command.customer.contract;

import java.time.LocalDate;

/**
 * A contract as far as decisions depend on it.
 *
 * @param endsOn last day on which it is in force
 * @param lastStepOn date of the signature, of the last renewal or of the last declined one
 * @param state whether it is to go on
 */
record Contract(LocalDate endsOn, LocalDate lastStepOn, State state) {

  /** Whether a contract is to go on. */
  enum State {
    OPEN,
    DECLINED,
    EXPIRED
  }
}

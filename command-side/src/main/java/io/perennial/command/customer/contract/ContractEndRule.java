package io.perennial.command.customer.contract;

import io.perennial.command.RefusedException;
import java.time.LocalDate;

/** A contract ends after it begins, and a renewed one later than before. */
final class ContractEndRule {
  private static final String ENDS_ON = "/endsOn";

  private ContractEndRule() {}

  /** Refuses a contract that would end before it begins, or before it is signed. */
  static void checkSigned(LocalDate startsOn, LocalDate endsOn, LocalDate signedOn) {
    if (endsOn.isBefore(startsOn)) {
      throw RefusedException.at(
          ENDS_ON,
          ContractRefusal.CONTRACT_ENDS_TOO_EARLY,
          "It would begin on " + startsOn + " and end on " + endsOn);
    }
    if (endsOn.isBefore(signedOn)) {
      throw RefusedException.at(
          ENDS_ON,
          ContractRefusal.CONTRACT_ENDS_TOO_EARLY,
          "It would end on " + endsOn + " and be signed on " + signedOn);
    }
  }

  /** Refuses a renewal with which the contract would end no later than without it. */
  static void checkRenewed(LocalDate endsOn, LocalDate newEnd) {
    if (!newEnd.isAfter(endsOn)) {
      throw RefusedException.at(
          ENDS_ON,
          ContractRefusal.CONTRACT_ENDS_TOO_EARLY,
          "It ends on " + endsOn + " already, and would end on " + newEnd);
    }
  }
}

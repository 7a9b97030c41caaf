package io.perennial.query.health;

import java.time.LocalDate;

/**
 * A fact of a contract.
 *
 * @param contractId the contract
 * @param kind what has happened
 * @param on business date
 * @param endsOn the last day that it has from then on; of a declined renewal the end that stays
 * @param eventId the event
 */
public record ContractFact(
    String contractId, Kind kind, LocalDate on, LocalDate endsOn, String eventId) {

  /** What has happened to a contract. */
  public enum Kind {
    SIGNED,
    RENEWED,
    DECLINED
  }
}

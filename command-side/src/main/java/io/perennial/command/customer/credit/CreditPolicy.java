package io.perennial.command.customer.credit;

import io.perennial.command.common.BusinessDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far customers are trusted.
 *
 * @param smallLimit largest limit of class C and of a new customer
 * @param maxStep largest part by which a limit of class B moves at once
 * @param daysBetweenLoosenings least number of days between two loosenings of class B
 * @param newCustomerDays number of days for which a customer is new
 * @param pastLimit what happens to the purchase that would first take exposure past the limit
 * @param daysToPay days from the date of an invoice until it is due, where no terms are agreed
 * @param reviewDays days from the opening of a review until it is due, where none is named
 */
public record CreditPolicy(
    BigDecimal smallLimit,
    BigDecimal maxStep,
    int daysBetweenLoosenings,
    int newCustomerDays,
    PastLimit pastLimit,
    int daysToPay,
    int reviewDays) {

  /** What happens to the purchase that would first take exposure past the limit. */
  public enum PastLimit {
    /** It is a fact, and recorded; so is the breach. */
    RECORD,
    /** It is a request, and refused unless a second person has released it. */
    REFUSE
  }

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when something would be due before it is begun
   */
  public CreditPolicy {
    if (daysToPay < 0) {
      throw new IllegalArgumentException("days to pay are at least 0");
    }
    if (reviewDays < 0) {
      throw new IllegalArgumentException("review days are at least 0");
    }
  }

  /** By how much a limit of class B may move at once. */
  BigDecimal stepFrom(BigDecimal limit) {
    return limit.multiply(maxStep);
  }

  /**
   * The day on which what was dated and recorded then has been waited for long enough. It counts
   * from the later of the two days, so that back-dating does not shorten it.
   */
  LocalDate endOfWait(LocalDate on, Instant recordedAt, BusinessDates dates) {
    LocalDate recordedOn = dates.dayOf(recordedAt);
    return (recordedOn.isAfter(on) ? recordedOn : on).plusDays(daysBetweenLoosenings);
  }

  /**
   * 10,000; 25 %; 30 days; 90 days; what takes exposure past the limit is recorded; 30 days; 14
   * days.
   */
  public static CreditPolicy defaults() {
    return new CreditPolicy(
        new BigDecimal("10000"), new BigDecimal("0.25"), 30, 90, PastLimit.RECORD, 30, 14);
  }
}

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
 */
public record CreditPolicy(
    BigDecimal smallLimit, BigDecimal maxStep, int daysBetweenLoosenings, int newCustomerDays) {

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

  /** 10,000; 25 %; 30 days; 90 days. */
  public static CreditPolicy defaults() {
    return new CreditPolicy(new BigDecimal("10000"), new BigDecimal("0.25"), 30, 90);
  }
}

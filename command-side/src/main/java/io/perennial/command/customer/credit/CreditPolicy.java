package io.perennial.command.customer.credit;

import java.math.BigDecimal;

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

  /** 10,000; 25 %; 30 days; 90 days. */
  public static CreditPolicy defaults() {
    return new CreditPolicy(new BigDecimal("10000"), new BigDecimal("0.25"), 30, 90);
  }
}

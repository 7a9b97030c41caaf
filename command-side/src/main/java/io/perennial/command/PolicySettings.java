package io.perennial.command;

import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.winning.WinningPolicy;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The thresholds of the business rules.
 *
 * @param credit how far customers are trusted
 * @param winning how hard prospects are pressed
 */
@ConfigurationProperties("perennial.policy")
public record PolicySettings(@DefaultValue Credit credit, @DefaultValue Winning winning) {

  /**
   * How far customers are trusted; see {@link CreditPolicy}.
   *
   * @param smallLimit largest limit of class C and of a new customer, in the reporting currency
   * @param maxStep largest part by which a limit of class B moves at once
   * @param daysBetweenLoosenings least number of days between two loosenings of class B
   * @param newCustomerDays number of days for which a customer is new
   * @param pastLimit what happens to the purchase that would first take exposure past the limit
   * @param daysToPay days from the date of an invoice until it is due, where no terms are agreed
   * @param reviewDays days from the opening of a review until it is due, where none is named
   */
  public record Credit(
      @DefaultValue("10000") BigDecimal smallLimit,
      @DefaultValue("0.25") BigDecimal maxStep,
      @DefaultValue("30") int daysBetweenLoosenings,
      @DefaultValue("90") int newCustomerDays,
      @DefaultValue("RECORD") CreditPolicy.PastLimit pastLimit,
      @DefaultValue("30") int daysToPay,
      @DefaultValue("14") int reviewDays) {

    CreditPolicy policy() {
      return new CreditPolicy(
          smallLimit,
          maxStep,
          daysBetweenLoosenings,
          newCustomerDays,
          pastLimit,
          daysToPay,
          reviewDays);
    }
  }

  /**
   * How hard prospects are pressed; see {@link WinningPolicy}.
   *
   * @param attemptsInOneContact objections in one contact after which the prospect rests
   * @param restDays days for which it rests
   */
  public record Winning(
      @DefaultValue("2") int attemptsInOneContact, @DefaultValue("30") int restDays) {

    WinningPolicy policy() {
      return new WinningPolicy(attemptsInOneContact, restDays);
    }
  }
}

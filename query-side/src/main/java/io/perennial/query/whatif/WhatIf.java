package io.perennial.query.whatif;

import io.perennial.events.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same customers by the policy in force and by another one.
 *
 * @param on date as of which
 * @param currency currency of all amounts
 * @param asItIs the policy in force, in words
 * @param instead the other one, in words
 * @param customers customers that are judged
 * @param changed those of them that stand otherwise
 * @param changedAmount what these weigh
 * @param totals how many stand how, by each policy
 * @param moves how many stand how instead of how
 * @param changes customers that stand otherwise, or have another score: the weightiest first
 * @param left changes that are not listed
 */
public record WhatIf(
    LocalDate on,
    String currency,
    String asItIs,
    String instead,
    long customers,
    long changed,
    BigDecimal changedAmount,
    List<Total> totals,
    List<Move> moves,
    List<Change> changes,
    long left) {

  public WhatIf {
    totals = List.copyOf(totals);
    moves = List.copyOf(moves);
    changes = List.copyOf(changes);
  }

  /**
   * How many stand so.
   *
   * @param state how they stand
   * @param customers by the policy in force
   * @param customersInstead by the other one
   * @param amount what they weigh by the policy in force
   * @param amountInstead by the other one
   * @param score sum of their scores by the policy in force; absent where there are none
   * @param scoreInstead by the other one
   */
  public record Total(
      String state,
      long customers,
      long customersInstead,
      BigDecimal amount,
      BigDecimal amountInstead,
      @Unit(Unit.POINTS) @Nullable BigDecimal score,
      @Unit(Unit.POINTS) @Nullable BigDecimal scoreInstead) {}

  /**
   * From one state to another.
   *
   * @param state by the policy in force
   * @param instead by the other one
   * @param customers how many
   * @param amount what they weigh
   */
  public record Move(String state, String instead, long customers, BigDecimal amount) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param state by the policy in force
   * @param instead by the other one
   * @param score by the policy in force; absent where there is none
   * @param scoreInstead by the other one
   * @param amount what the customer weighs
   */
  public record Change(
      String customerId,
      String state,
      String instead,
      @Unit(Unit.POINTS) @Nullable BigDecimal score,
      @Unit(Unit.POINTS) @Nullable BigDecimal scoreInstead,
      BigDecimal amount) {}
}

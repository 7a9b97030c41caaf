package io.perennial.query.todo;

import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.query.activity.ContactRhythm;
import java.math.BigDecimal;

/**
 * What is to be done, and until when.
 *
 * @param complaints until when complaints are answered
 * @param salesDays until when sales days are reported
 * @param rhythm how often customers are called and visited
 * @param contractNoticeDays days before its end from which on a contract is to be seen to
 * @param objectiveTolerance part of the way to its target by which an objective may be behind
 *     before it is at risk
 */
public record ToDoPolicy(
    ComplaintPolicy complaints,
    SalesDayPolicy salesDays,
    ContactRhythm rhythm,
    int contractNoticeDays,
    BigDecimal objectiveTolerance) {

  /** The handbook's, and what is usual where that is silent. */
  public static final ToDoPolicy STANDARD =
      new ToDoPolicy(
          ComplaintPolicy.STANDARD,
          SalesDayPolicy.STANDARD,
          ContactRhythm.STANDARD,
          60,
          new BigDecimal("0.05"));

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its bounds
   */
  public ToDoPolicy {
    if (contractNoticeDays < 0) {
      throw new IllegalArgumentException("A contract is not seen to after its end");
    }
    if (objectiveTolerance.signum() < 0 || objectiveTolerance.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("The tolerance of objectives is from 0 to 1");
    }
  }
}

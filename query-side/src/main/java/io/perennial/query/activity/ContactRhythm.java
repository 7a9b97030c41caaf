package io.perennial.query.activity;

import io.perennial.events.customer.standing.ContactPriority;

/**
 * How often customers are called and visited, by their contact priority.
 *
 * @param priority of those that come first
 * @param standard of most
 * @param low of those that come last
 */
public record ContactRhythm(Months priority, Months standard, Months low) {

  /** The handbook's. */
  public static final ContactRhythm STANDARD =
      new ContactRhythm(new Months(1, 3), new Months(3, 6), new Months(6, 12));

  /**
   * In how many months a customer is contacted once.
   *
   * @param call months in which it is called once
   * @param visit months in which it is visited once
   */
  public record Months(int call, int visit) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is not above zero
     */
    public Months {
      if (call < 1 || visit < 1) {
        throw new IllegalArgumentException("Customers are contacted once in some months");
      }
    }
  }

  /** The months of a priority. */
  public Months of(ContactPriority contactPriority) {
    return switch (contactPriority) {
      case PRIORITY -> priority;
      case STANDARD -> standard;
      case LOW -> low;
    };
  }
}

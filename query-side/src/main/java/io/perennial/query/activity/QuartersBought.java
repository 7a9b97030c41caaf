package io.perennial.query.activity;

import io.perennial.query.measure.Period;
import java.time.LocalDate;
import java.util.TreeSet;

/**
 * The quarters in which a customer bought of a product line, as of a day, and whether the line is
 * lost: it was bought in each of four quarters in a row and has not been since, for a whole quarter
 * at least, while something else was bought. Mutable, for figures to accumulate.
 */
public final class QuartersBought {

  private static final int IN_A_ROW = 4;

  private final TreeSet<Integer> quarters = new TreeSet<>();

  /** Something of it was bought on a day. */
  public void add(LocalDate on) {
    quarters.add(Period.QUARTER.indexOf(on));
  }

  /** Whether it was bought in each of the four quarters up to the last one with a purchase. */
  public boolean isRegular() {
    return !quarters.isEmpty() && quarters.tailSet(first()).size() == IN_A_ROW;
  }

  /** The first of these four quarters. */
  public int first() {
    return last() - IN_A_ROW + 1;
  }

  /** The last quarter with a purchase. */
  public int last() {
    return quarters.last();
  }

  /** The first day of the first quarter without it. */
  public LocalDate lostSince() {
    return Period.QUARTER.start(last() + 1);
  }

  /**
   * Whether the line is lost as of the end of a day.
   *
   * @param lastPurchaseOn last purchase of anything until then
   */
  public boolean isLost(LocalDate on, LocalDate lastPurchaseOn) {
    return isRegular()
        && !Period.QUARTER.end(last() + 1).isAfter(on)
        && !lastPurchaseOn.isBefore(lostSince());
  }
}

package io.perennial.models.fit;

/** A sum of many numbers in which rounding does not add up, by Neumaier. */
public final class Sum {

  private double total;
  private double lost;

  /** Adds a number. */
  public void add(double term) {
    double next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? (total - next) + term : (term - next) + total;
    total = next;
  }

  /** The sum of what was added. */
  public double value() {
    return total + lost;
  }
}

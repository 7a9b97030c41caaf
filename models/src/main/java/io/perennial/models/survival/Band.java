package io.perennial.models.survival;

/** How the 95 % interval around an estimated share is made of its standard error. */
public enum Band {

  /** Estimate and so many standard errors to either side, cut off at 0 and 1. */
  PLAIN,

  /**
   * The same on the scale of the logarithm of minus the logarithm, which never leaves 0 to 1 and
   * holds better in small numbers.
   */
  LOG_LOG;

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /**
   * The interval; nothing but the estimate itself where that is 0 or 1.
   *
   * @param estimate from 0 to 1
   * @param variance of the estimate
   */
  public Interval around(double estimate, double variance) {
    if (estimate <= 0 || estimate >= 1) {
      return new Interval(estimate, estimate);
    }
    double width = Z * Math.sqrt(Math.max(0, variance));
    if (this == PLAIN) {
      return new Interval(Math.max(0, estimate - width), Math.min(1, estimate + width));
    }
    double power = Math.exp(-width / (estimate * Math.log(estimate)));
    return new Interval(Math.pow(estimate, power), Math.pow(estimate, 1 / power));
  }

  /**
   * From one number to another.
   *
   * @param lower the lower end
   * @param upper the upper end
   */
  public record Interval(double lower, double upper) {}
}

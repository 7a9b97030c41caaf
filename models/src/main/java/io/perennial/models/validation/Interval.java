package io.perennial.models.validation;

/**
 * A 95 % confidence interval.
 *
 * @param lower its lower end
 * @param upper its upper end
 */
public record Interval(double lower, double upper) {

  /** The 97.5 % point of the normal distribution. */
  static final double Z = 1.959963984540054;

  /** Of a normal estimate. */
  static Interval normal(double value, double standardError) {
    return new Interval(value - Z * standardError, value + Z * standardError);
  }

  /**
   * Of a share, by Wilson (1927), which stays within 0 and 1 also for few and for none.
   *
   * @param happened how many it came of
   * @param all of how many, at least one
   */
  public static Interval wilson(long happened, long all) {
    return wilson((double) happened, all);
  }

  /** The same for a number that is expected rather than counted. */
  static Interval wilson(double happened, long all) {
    if (all < 1 || happened < 0 || happened > all) {
      throw new IllegalArgumentException(happened + " of " + all + " is no share");
    }
    double share = happened / all;
    double weight = Z * Z / all;
    double centre = (share + weight / 2) / (1 + weight);
    double width = Z * Math.sqrt(share * (1 - share) / all + weight / (4 * all)) / (1 + weight);
    return new Interval(
        happened == 0 ? 0 : Math.max(0, centre - width),
        happened == all ? 1 : Math.min(1, centre + width));
  }

  Interval within(double least, double most) {
    return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
  }
}

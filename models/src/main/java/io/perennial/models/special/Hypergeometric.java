package io.perennial.models.special;

/**
 * Gauss' hypergeometric function 2F1 of real arguments, for c above zero and z below one.
 *
 * <p>A negative z is brought between zero and one by Pfaff's transformation. There, of the two
 * forms that Euler's transformation relates, the one is summed whose terms do not cancel: by the
 * series where it converges quickly. Near one it does not; there, steps of Taylor series on the
 * differential equation lead on, each half of what is left, which needs no special case where c - a
 * - b is a whole number.
 */
public final class Hypergeometric {

  /** Up to this far from one the series converges quickly, whatever the parameters are. */
  private static final double NEAR = 0.1;

  /** A larger c needs the series nearer to one: within this divided by c. */
  private static final double NEAR_OF_C = 5;

  /** With c - a - b above this the series converges quickly everywhere. */
  private static final double STEADY = 30;

  private static final double NEGLIGIBLE = 1e-18;
  private static final int MOST_TERMS = 10_000_000;

  /** What grows beyond this is scaled down. */
  private static final double LARGE = 1e200;

  /** Up to this exponent a step halves what is left; beyond, steps are shorter. */
  private static final double STEEP = 200;

  private Hypergeometric() {}

  /** The function itself. */
  public static double value(double a, double b, double c, double z) {
    Scaled scaled = scaled(a, b, c, z);
    return scaled.factor * Math.exp(scaled.logarithm);
  }

  /** The logarithm of the function, where it is positive, also of values beyond a double. */
  public static double log(double a, double b, double c, double z) {
    Scaled scaled = scaled(a, b, c, z);
    return Math.log(scaled.factor) + scaled.logarithm;
  }

  private static Scaled scaled(double a, double b, double c, double z) {
    if (!(c > 0) || !(z < 1)) {
      throw new IllegalArgumentException("No value for c %s and z %s".formatted(c, z));
    }
    if (z < 0) {
      return transformed(a, c - b, c, z / (z - 1), 1 / (1 - z)).times(-a * Math.log1p(-z));
    }
    return transformed(a, b, c, z, 1 - z);
  }

  /** Sums the better one of the two forms that Euler's transformation relates. */
  private static Scaled transformed(double a, double b, double c, double z, double left) {
    boolean cancels = Math.min(a, b) < -1;
    boolean otherCancels = Math.min(c - a, c - b) < -1;
    if (cancels == otherCancels ? c - a - b < 0 : cancels) {
      return summed(c - a, c - b, c, z, left).times((c - a - b) * Math.log(left));
    }
    return summed(a, b, c, z, left);
  }

  private static Scaled summed(double a, double b, double c, double z, double left) {
    double term = 1;
    double sum = 1;
    double slope = 0;
    double near = Math.min(NEAR, NEAR_OF_C / c);
    boolean quick = left >= near || c - a - b > STEADY;
    double at = quick ? z : 1 - near;
    double logarithm = 0;
    for (int n = 0; n < MOST_TERMS; n++) {
      double ratio = (a + n) * (b + n) / ((c + n) * (1 + n)) * at;
      term *= ratio;
      sum += term;
      slope += (n + 1) * term;
      if (Math.abs(term) <= NEGLIGIBLE * Math.abs(sum) && Math.abs(ratio) < 1) {
        break;
      }
      if (Math.abs(sum) > LARGE) {
        term /= LARGE;
        sum /= LARGE;
        slope /= LARGE;
        logarithm += Math.log(LARGE);
      }
    }
    Scaled scaled = new Scaled(sum, logarithm);
    return quick ? scaled : continued(a, b, c, near, left, scaled, slope / at);
  }

  /** Leads the function, with its slope, from near one on to what is left before one. */
  private static Scaled continued(
      double a, double b, double c, double near, double left, Scaled start, double startSlope) {
    double steepest = Math.min(0.5, STEEP / (1 + Math.abs(c - a - b)));
    double before = near;
    double value = start.factor;
    double slope = startSlope;
    double logarithm = start.logarithm;
    while (before > left) {
      double step = Math.min(before - left, before * steepest);
      double z = 1 - before;
      double first = (1 - 2 * z) * step;
      double constant = (c - (a + b + 1) * z) * step;
      double scale = z * before;
      double older = value;
      double newer = slope * step;
      double sum = older + newer;
      double slopes = newer;
      for (int n = 0; n < MOST_TERMS; n++) {
        double next =
            ((n + a) * (n + b) * step * step * older - (n + 1) * (first * n + constant) * newer)
                / (scale * (n + 1) * (n + 2));
        sum += next;
        slopes += (n + 2) * next;
        older = newer;
        newer = next;
        if (Math.abs(older) + Math.abs(newer) <= NEGLIGIBLE * Math.abs(sum)) {
          break;
        }
      }
      double size = Math.abs(sum) > LARGE || Math.abs(sum) < 1 / LARGE ? Math.abs(sum) : 1;
      value = sum / size;
      slope = slopes / step / size;
      logarithm += Math.log(size);
      before = before - step > left ? before - step : left;
    }
    return new Scaled(value, logarithm);
  }

  /** A number as a factor of what its logarithm says. */
  private record Scaled(double factor, double logarithm) {

    Scaled times(double more) {
      return new Scaled(factor, logarithm + more);
    }
  }
}

package io.perennial.models.validation;

import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Parameter;
import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import io.perennial.models.fit.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression by maximum likelihood, a yardstick for scores: what the same measures tell
 * when they are weighted as fits best. A measure that is not known of one counts as its mean.
 */
public final class LogisticRegression {

  /** Of either kind at least so many, whatever the number of measures. */
  private static final int LEAST = 10;

  /** And so many for each measure (Vittinghoff and McCulloch 2007). */
  private static final int LEAST_BY_MEASURE = 5;

  private LogisticRegression() {}

  /**
   * Fits a model, or says why the observations do not carry one.
   *
   * @param measures the names of the measures
   * @param observations what was known and what came, in any order
   */
  public static Logistic fit(List<String> measures, List<Observation> observations) {
    // In order, so that the sums are the same to the last bit however the list came.
    List<Observation> sorted =
        observations.stream().sorted(Comparator.comparing(Observation::key)).toList();
    check(measures, sorted);
    Optional<Refused> few = tooFew(measures, sorted);
    if (few.isPresent()) {
      return new LogisticRefused(few.get());
    }
    List<Standard> standards = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      standards.add(standard(measures.get(i), i, sorted));
    }
    return Collinearity.standing(standards, sorted)
        .<Logistic>map(LogisticRefused::new)
        .orElseGet(() -> fitted(standards, sorted));
  }

  private static void check(List<String> measures, List<Observation> sorted) {
    for (int i = 0; i < sorted.size(); i++) {
      Observation observation = sorted.get(i);
      if (observation.measures().size() != measures.size()) {
        throw new IllegalArgumentException(
            "%s has %d measures, not %d"
                .formatted(observation.key(), observation.measures().size(), measures.size()));
      }
      if (i > 0 && sorted.get(i - 1).key().equals(observation.key())) {
        throw new IllegalArgumentException(observation.key() + " is there twice");
      }
    }
  }

  private static Optional<Refused> tooFew(List<String> measures, List<Observation> sorted) {
    long happened = sorted.stream().filter(Observation::happened).count();
    long others = sorted.size() - happened;
    int least = Math.max(LEAST, LEAST_BY_MEASURE * measures.size());
    if (Math.min(happened, others) >= least) {
      return Optional.empty();
    }
    return Optional.of(
        new Refused(
            Reason.TOO_FEW,
            "It came of %d and did not come of %d; by %s at least %d of either are needed."
                .formatted(happened, others, String.join(", ", measures), least)));
  }

  private static Standard standard(String name, int measure, List<Observation> sorted) {
    List<Double> known =
        sorted.stream()
            .map(observation -> observation.measures().get(measure))
            .filter(Objects::nonNull)
            .toList();
    if (known.isEmpty()) {
      return new Standard(name, 0, 0);
    }
    Sum sum = new Sum();
    known.forEach(sum::add);
    double mean = sum.value() / known.size();
    Sum squares = new Sum();
    known.forEach(value -> squares.add((value - mean) * (value - mean)));
    return new Standard(name, mean, Math.sqrt(squares.value() / known.size()));
  }

  private static Logistic fitted(List<Standard> standards, List<Observation> sorted) {
    double[][] rows = new double[sorted.size()][];
    boolean[] happened = new boolean[sorted.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(standards, sorted.get(i).measures());
      happened[i] = sorted.get(i).happened();
    }
    NewtonSteps newton = new NewtonSteps(rows, happened);
    if (!newton.converge()) {
      return new LogisticRefused(separation(standards, rows, happened, newton.coefficients()));
    }
    double[] coefficients = newton.coefficients();
    List<List<Double>> covariance = newton.covariance();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < coefficients.length; i++) {
      parameters.add(
          new Parameter(
              i == 0 ? LogisticModel.INTERCEPT : standards.get(i - 1).measure(),
              coefficients[i],
              Math.sqrt(covariance.get(i).get(i))));
    }
    double logLikelihood = newton.logLikelihood();
    return new LogisticModel(
        standards,
        new Fit(
            parameters,
            logLikelihood,
            2.0 * coefficients.length - 2 * logLikelihood,
            rows.length,
            covariance));
  }

  private static double[] row(List<Standard> standards, List<@Nullable Double> measures) {
    double[] row = new double[1 + standards.size()];
    row[0] = 1;
    for (int i = 0; i < standards.size(); i++) {
      row[i + 1] = standards.get(i).of(measures.get(i));
    }
    return row;
  }

  /**
   * Once measures are neither collinear nor the same for all, the likelihood has no maximum only
   * where it came of those on one side of a plane, and of nobody beyond (Albert and Anderson 1984).
   */
  private static Refused separation(
      List<Standard> standards, double[][] rows, boolean[] happened, double[] coefficients) {
    for (int i = 1; i <= standards.size(); i++) {
      if (tellsAllApart(rows, happened, i)) {
        return new Refused(
            Reason.PARAMETER_AT_BOUND,
            "The measure %s alone tells all %d apart, so that its coefficient has no end."
                .formatted(standards.get(i - 1).measure(), rows.length));
      }
    }
    int steepest = 1;
    for (int i = 2; i < coefficients.length; i++) {
      if (Math.abs(coefficients[i]) > Math.abs(coefficients[steepest])) {
        steepest = i;
      }
    }
    return new Refused(
        Reason.PARAMETER_AT_BOUND,
        "Together the measures tell those that it came of apart from the others, wholly or up to those "
            + "on the border, so that the coefficients have no end: that of %s most of all."
                .formatted(standards.get(steepest - 1).measure()));
  }

  private static boolean tellsAllApart(double[][] rows, boolean[] happened, int measure) {
    double[] limits = {
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int i = 0; i < rows.length; i++) {
      int at = happened[i] ? 0 : 2;
      limits[at] = Math.min(limits[at], rows[i][measure]);
      limits[at + 1] = Math.max(limits[at + 1], rows[i][measure]);
    }
    return Arrays.stream(limits).allMatch(Double::isFinite)
        && (limits[0] > limits[3] || limits[2] > limits[1]);
  }
}

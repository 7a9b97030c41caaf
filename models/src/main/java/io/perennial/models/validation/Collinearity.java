package io.perennial.models.validation;

import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import io.perennial.models.fit.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/** Whether each measure tells something that the others do not tell already. */
final class Collinearity {

  /** The share of a measure's variance below which nothing of its own is left. */
  private static final double NOTHING = 1e-8;

  /** A measure takes part in a combination from this share of it on. */
  private static final double PART = 0.05;

  private Collinearity() {}

  /** A refusal that names the measures that stand in each other's way; empty when none do. */
  static Optional<Refused> standing(List<Standard> standards, List<Observation> observations) {
    for (Standard standard : standards) {
      if (!(standard.deviation() > Math.ulp(Math.abs(standard.mean())) * 16)) {
        return Optional.of(
            new Refused(
                Reason.NOT_DETERMINED,
                "The measure %s is the same of all, so that it tells nothing."
                    .formatted(standard.measure())));
      }
    }
    if (standards.size() < 2) {
      return Optional.empty();
    }
    var decomposition = new EigenDecompositionSymmetric(correlation(standards, observations));
    int last = standards.size() - 1;
    if (decomposition.getEigenvalue(last) > NOTHING) {
      return Optional.empty();
    }
    double[] combination = decomposition.getEigenvector(last).toArray();
    List<String> involved = new ArrayList<>();
    for (int i = 0; i < combination.length; i++) {
      if (Math.abs(combination[i]) > PART) {
        involved.add(standards.get(i).measure());
      }
    }
    return Optional.of(
        new Refused(
            Reason.NOT_DETERMINED,
            "The measures %s say the same: one follows from the others."
                .formatted(String.join(", ", involved))));
  }

  private static RealMatrix correlation(List<Standard> standards, List<Observation> observations) {
    int size = standards.size();
    RealMatrix correlation = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        Sum sum = new Sum();
        for (Observation observation : observations) {
          sum.add(
              standards.get(i).of(observation.measures().get(i))
                  * standards.get(j).of(observation.measures().get(j)));
        }
        correlation.setEntry(i, j, sum.value() / observations.size());
        correlation.setEntry(j, i, sum.value() / observations.size());
      }
    }
    return correlation;
  }
}

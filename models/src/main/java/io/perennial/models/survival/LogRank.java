package io.perennial.models.survival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * The log-rank test of whether several groups leave alike: whoever leaves might, at each duration,
 * be any of those still there.
 *
 * @param groups what was observed of each group beside what is expected when all leave alike
 * @param chiSquare the statistic; absent where there are no two groups to compare
 * @param degreesOfFreedom groups of which a loss was to be expected, less one
 * @param pValue how likely a statistic as large is when all leave alike; absent likewise
 */
public record LogRank(
    List<Group> groups, @Nullable Double chiSquare, int degreesOfFreedom, @Nullable Double pValue) {

  /** The groups are copied. */
  public LogRank {
    groups = List.copyOf(groups);
  }

  /** The test of groups by their names. */
  public static LogRank of(SortedMap<String, Durations> groups) {
    Sums sums = new Sums(groups);
    Durations all = Durations.together(groups.values());
    Durations.AtRisk risk = new Durations.AtRisk(all);
    for (int duration : all.durationsOfLosses()) {
      sums.add(duration, risk.after(duration), all.leftAfter(duration));
    }
    return sums.test(groups);
  }

  /** Sums over the durations at which somebody left. */
  private static final class Sums {

    private final List<Durations.AtRisk> risks = new ArrayList<>();
    private final double[] expected;
    private final double[][] covariance;

    private Sums(SortedMap<String, Durations> groups) {
      groups.values().forEach(group -> risks.add(new Durations.AtRisk(group)));
      expected = new double[groups.size()];
      covariance = new double[groups.size()][groups.size()];
    }

    private void add(int duration, long atRisk, long left) {
      double[] shares = new double[expected.length];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = (double) risks.get(i).after(duration) / atRisk;
        expected[i] += left * shares[i];
      }
      if (atRisk == 1) {
        return;
      }
      double spread = (double) left * (atRisk - left) / (atRisk - 1);
      for (int i = 0; i < shares.length; i++) {
        for (int j = 0; j < shares.length; j++) {
          covariance[i][j] += spread * shares[i] * ((i == j ? 1 : 0) - shares[j]);
        }
      }
    }

    private LogRank test(SortedMap<String, Durations> groups) {
      List<Group> rows = new ArrayList<>();
      Map<Integer, Double> compared = new LinkedHashMap<>();
      groups.forEach((name, durations) -> {
        int index = rows.size();
        rows.add(new Group(name, durations.subjects(), durations.losses(), expected[index]));
        if (covariance[index][index] > 0) {
          compared.put(index, durations.losses() - expected[index]);
        }
      });
      int freedom = Math.max(0, compared.size() - 1);
      if (freedom == 0) {
        return new LogRank(rows, null, 0, null);
      }
      double chiSquare = statistic(List.copyOf(compared.keySet()).subList(0, freedom), compared);
      return new LogRank(
          rows, chiSquare, freedom, Gamma.regularizedGammaQ(freedom / 2.0, chiSquare / 2));
    }

    /** Of all groups but one: what the last one lacks follows from the others. */
    private double statistic(List<Integer> indices, Map<Integer, Double> differences) {
      int size = indices.size();
      double[][] part = new double[size][size];
      RealVector difference = new ArrayRealVector(size);
      for (int i = 0; i < size; i++) {
        difference.setEntry(i, differences.getOrDefault(indices.get(i), 0.0));
        for (int j = 0; j < size; j++) {
          part[i][j] = covariance[indices.get(i)][indices.get(j)];
        }
      }
      RealVector solved =
          new CholeskyDecomposition(new Array2DRowRealMatrix(part), 1e-9, 1e-14)
              .getSolver()
              .solve(difference);
      return Math.max(0, difference.dotProduct(solved));
    }
  }

  /**
   * One of the groups.
   *
   * @param name its name
   * @param subjects how many there are
   * @param observed how many of them left
   * @param expected how many would have, if all groups left alike
   */
  public record Group(String name, long subjects, long observed, double expected) {}
}

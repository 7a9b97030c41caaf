package io.perennial.models.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where each one stands among those of the other kind: the share of them that it is rightly told
 * apart from, ties by half. Their mean is the area under the curve, their variance that of DeLong,
 * DeLong and Clarke-Pearson (1988); from midranks, as Sun and Xu (2014) have it.
 */
final class Placements {

  /** Of those that it came of, the share of the others below each. */
  final double[] happened;

  /** Of the others, the share of those that it came of above each. */
  final double[] others;

  private Placements(double[] happened, double[] others) {
    this.happened = happened;
    this.others = others;
  }

  /** In the order of the list, those that it came of and the others apart. */
  static Placements of(List<Prediction> predictions) {
    double[] all = midranks(predictions.stream().mapToDouble(Prediction::predicted).toArray());
    double[] amongHappened = midranks(values(predictions, true));
    double[] amongOthers = midranks(values(predictions, false));
    double[] happened = new double[amongHappened.length];
    double[] others = new double[amongOthers.length];
    int h = 0;
    int o = 0;
    for (int i = 0; i < all.length; i++) {
      if (predictions.get(i).happened()) {
        happened[h] = (all[i] - amongHappened[h]) / others.length;
        h++;
      } else {
        others[o] = 1 - (all[i] - amongOthers[o]) / happened.length;
        o++;
      }
    }
    return new Placements(happened, others);
  }

  private static double[] values(List<Prediction> predictions, boolean happened) {
    return predictions.stream()
        .filter(prediction -> prediction.happened() == happened)
        .mapToDouble(Prediction::predicted)
        .toArray();
  }

  /** The rank of each value, from 1; equal ones share the mean of theirs. */
  static double[] midranks(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  double area() {
    return mean(happened);
  }

  /** Of the area. */
  double variance() {
    return covariance(this);
  }

  /** Of this area and one over the same list. */
  double covariance(Placements other) {
    return covariance(happened, other.happened) / happened.length
        + covariance(others, other.others) / others.length;
  }

  private static double covariance(double[] left, double[] right) {
    double leftMean = mean(left);
    double rightMean = mean(right);
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (left[i] - leftMean) * (right[i] - rightMean);
    }
    return sum / (left.length - 1);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }
}

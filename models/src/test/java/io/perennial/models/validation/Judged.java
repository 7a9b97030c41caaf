package io.perennial.models.validation;

import java.util.ArrayList;
import java.util.List;

/** Thirty that were predicted by two scores, with ties, for the tests of this package. */
final class Judged {

  private static final int[] HAPPENED = {
    1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0
  };
  private static final double[] SCORE = {
    0.6, 0.0, 0.2, 0.0, 0.6, 0.2, 0.2, 0.9, 0.2, 0.5, 0.0, 0.2, 0.3, 1.0, 1.0, 0.3, 0.9, 0.3, 0.5,
    0.5, 0.0, 0.0, 0.7, 0.9, 0.4, 0.5, 0.8, 0.4, 0.4, 0.4
  };
  private static final double[] YARDSTICK = {
    0.5, 0.4, 0.1, 0.6, 0.4, 0.7, 0.4, 0.1, 0.5, 0.9, 0.4, 0.2, 0.3, 0.3, 0.5, 0.2, 0.9, 0.4, 0.5,
    0.9, 0.8, 0.4, 0.6, 0.6, 0.4, 0.1, 0.6, 0.7, 0.6, 0.2
  };

  private Judged() {}

  static List<PairedPrediction> pairs() {
    List<PairedPrediction> pairs = new ArrayList<>();
    for (int i = 0; i < HAPPENED.length; i++) {
      pairs.add(new PairedPrediction(SCORE[i], YARDSTICK[i], HAPPENED[i] == 1));
    }
    return pairs;
  }

  static List<Prediction> predictions() {
    return pairs().stream().map(of -> new Prediction(of.predicted(), of.happened())).toList();
  }
}

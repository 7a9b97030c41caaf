package io.perennial.models.validation;

import io.perennial.models.fit.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a logistic regression says of those that it was not fitted to, so that a yardstick is not
 * judged on what it has seen.
 *
 * @param probabilities by key; those are missing for whom no model could be fitted
 * @param refused why models could not be fitted, one for each that could not
 */
public record OutOfSample(Map<String, Double> probabilities, List<Refused> refused) {

  public OutOfSample {
    probabilities = Collections.unmodifiableMap(new TreeMap<>(probabilities));
    refused = List.copyOf(refused);
  }

  /** Fitted to what was known earlier, asked of what was known later. */
  public static OutOfSample byTime(
      List<String> measures, List<Observation> earlier, List<Observation> later) {
    return switch (LogisticRegression.fit(measures, earlier)) {
      case LogisticRefused of -> new OutOfSample(Map.of(), List.of(of.refused()));
      case LogisticModel model -> {
        Map<String, Double> probabilities = new TreeMap<>();
        for (Observation observation : later) {
          probabilities.put(observation.key(), model.probability(observation.measures()));
        }
        yield new OutOfSample(probabilities, List.of());
      }
    };
  }

  /**
   * In parts of equal size, in each of which it came of as many; each part is asked of a model that
   * was fitted to the others. Who is in which part follows from the key alone. Over all parts
   * together the area under the curve of what tells nothing comes out a little below a half.
   */
  public static OutOfSample byFolds(
      List<String> measures, List<Observation> observations, int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException("At least two parts, not " + folds);
    }
    List<Observation> dealt =
        observations.stream()
            .sorted(
                Comparator.comparing(Observation::happened)
                    .thenComparingInt(of -> mixed(of.key()))
                    .thenComparing(Observation::key))
            .toList();
    Map<String, Double> probabilities = new TreeMap<>();
    List<Refused> refused = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Observation> fitted = new ArrayList<>();
      List<Observation> asked = new ArrayList<>();
      for (int i = 0; i < dealt.size(); i++) {
        (i % folds == fold ? asked : fitted).add(dealt.get(i));
      }
      OutOfSample part = byTime(measures, fitted, asked);
      probabilities.putAll(part.probabilities());
      refused.addAll(part.refused());
    }
    return new OutOfSample(probabilities, refused);
  }

  /** What was said of those, beside what came of them; of the others nothing. */
  public List<Prediction> predictions(List<Observation> observations) {
    return observations.stream()
        .flatMap(of -> {
          Double probability = probabilities.get(of.key());
          return probability == null
              ? Stream.empty()
              : Stream.of(new Prediction(probability, of.happened()));
        })
        .toList();
  }

  /** Spreads keys that follow each other; the finaliser of MurmurHash3. */
  private static int mixed(String key) {
    int hash = key.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}

package io.perennial.models.validation;

import io.perennial.models.fit.Fit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fitted logistic regression.
 *
 * @param standards what each measure is compared with
 * @param fit the intercept and a coefficient for each measure, for one standard deviation of it
 */
public record LogisticModel(List<Standard> standards, Fit fit) implements Logistic {

  /** The name of the coefficient that goes with no measure. */
  static final String INTERCEPT = "intercept";

  public LogisticModel {
    standards = List.copyOf(standards);
  }

  /** How likely it comes of one of whom these measures are known, in the order of the model. */
  public double probability(List<@Nullable Double> measures) {
    if (measures.size() != standards.size()) {
      throw new IllegalArgumentException(
          measures.size() + " measures, of a model of " + standards.size());
    }
    double logit = fit.parameters().getFirst().value();
    for (int i = 0; i < standards.size(); i++) {
      logit += fit.parameters().get(i + 1).value() * standards.get(i).of(measures.get(i));
    }
    return 1 / (1 + Math.exp(-logit));
  }
}

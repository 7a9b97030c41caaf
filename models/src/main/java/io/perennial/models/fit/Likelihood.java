package io.perennial.models.fit;

import java.util.List;

/** A log-likelihood of parameters that are all above zero, with its gradient. */
public interface Likelihood {

  /** The names of the parameters, in the order of the numbers. */
  List<String> parameters();

  /** How many observations it rests on. */
  long observations();

  /** The logarithm of the likelihood. */
  double value(double[] parameters);

  /** Its derivative by each parameter. */
  double[] gradient(double[] parameters);
}

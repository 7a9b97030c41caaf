package io.perennial.models.fit;

import java.util.List;

/**
 * Estimates of maximum likelihood.
 *
 * @param parameters the estimates, in the order of the model
 * @param logLikelihood the logarithm of the likelihood at its maximum
 * @param akaike Akaike's information criterion: twice the number of parameters less twice the
 *     log-likelihood; the smaller of two models of the same data is the better one
 * @param observations how many observations the estimates rest on
 * @param covariance the covariance of the estimates, a list for each parameter
 */
public record Fit(
    List<Parameter> parameters,
    double logLikelihood,
    double akaike,
    long observations,
    List<List<Double>> covariance)
    implements Fitted {

  public Fit {
    parameters = List.copyOf(parameters);
    covariance = covariance.stream().map(List::copyOf).toList();
  }

  /** The estimates alone. */
  public double[] values() {
    return parameters.stream().mapToDouble(Parameter::value).toArray();
  }

  /** The estimate of a name. */
  public double value(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .mapToDouble(Parameter::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No parameter is called " + name));
  }
}

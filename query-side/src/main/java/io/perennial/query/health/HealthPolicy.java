package io.perennial.query.health;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weights of the measures of health, and where the bands begin.
 *
 * @param recency weight of buying within its own gap
 * @param volume weight of the trend of sales
 * @param breadth weight of the product lines that it still buys
 * @param satisfaction weight of what it says
 * @param complaints weight of open complaints
 * @param credit weight of credit and payment
 * @param contact weight of calls and visits in their rhythm
 * @param contract weight of running contracts
 * @param wallet weight of the share of wallet
 * @param healthyFrom score from which a customer counts as healthy
 * @param watchFrom score from which a customer that is not healthy is only to be watched; below it
 *     is at risk
 */
public record HealthPolicy(
    int recency,
    int volume,
    int breadth,
    int satisfaction,
    int complaints,
    int credit,
    int contact,
    int contract,
    int wallet,
    int healthyFrom,
    int watchFrom) {

  /** What is usual: what a customer does counts more than what it says, silence most. */
  public static final HealthPolicy STANDARD =
      new HealthPolicy(25, 15, 10, 10, 10, 10, 5, 10, 5, 70, 40);

  private static final int BEST = 100;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of its bounds
   */
  public HealthPolicy {
    if (IntStream.of(
            recency, volume, breadth, satisfaction, complaints, credit, contact, contract, wallet)
        .anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("Weights must not be below zero");
    }
    if (recency == 0) {
      throw new IllegalArgumentException(
          "The weight of recency must not be 0: it is what is known of every customer");
    }
    if (watchFrom < 0 || healthyFrom < watchFrom || healthyFrom > BEST) {
      throw new IllegalArgumentException(
          "The bands begin from 0 to 100, the healthy one not before the one to be watched");
    }
  }

  /** The weight of a measure. */
  public int weight(HealthMeasure measure) {
    return switch (measure) {
      case RECENCY -> recency;
      case VOLUME -> volume;
      case BREADTH -> breadth;
      case SATISFACTION -> satisfaction;
      case COMPLAINTS -> complaints;
      case CREDIT -> credit;
      case CONTACT -> contact;
      case CONTRACT -> contract;
      case WALLET -> wallet;
    };
  }

  /** The weights and bands, for people. */
  public String inWords() {
    return Stream.of(HealthMeasure.values())
        .map(measure -> "%s %d".formatted(measure.name().toLowerCase(Locale.ROOT), weight(measure)))
        .collect(
            Collectors.joining(
                ", ",
                "weights ",
                "; healthy from %d, to be watched from %d".formatted(healthyFrom, watchFrom)));
  }

  /** All weights together. */
  public int allWeights() {
    return recency
        + volume
        + breadth
        + satisfaction
        + complaints
        + credit
        + contact
        + contract
        + wallet;
  }
}

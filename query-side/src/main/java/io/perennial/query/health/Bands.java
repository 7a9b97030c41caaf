package io.perennial.query.health;

import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.util.Comparator;
import java.util.List;

/** Bands of customers in figures that list them. */
final class Bands {

  private static final String ALL = "all";

  /** Which bands are listed. */
  static final FigureParameter PARAMETER =
      FigureParameter.choice(
          "band",
          ALL,
          List.of(
              ALL,
              HealthBand.AT_RISK.name(),
              HealthBand.WATCH.name(),
              HealthBand.HEALTHY.name(),
              HealthBand.UNKNOWN.name()),
          "Customers of which band are listed");

  /** Those at risk first, and last those of whom nothing is known. */
  static final Comparator<HealthBand> WORST_FIRST = Comparator.comparing(Bands::rank);

  private Bands() {}

  private static int rank(HealthBand band) {
    return switch (band) {
      case AT_RISK -> 0;
      case WATCH -> 1;
      case HEALTHY -> 2;
      case UNKNOWN -> 3;
      case LOST -> 4;
      case NOT_YET -> 5;
    };
  }

  static boolean isWanted(FigureArguments arguments, HealthBand band) {
    String wanted = arguments.text(PARAMETER.name());
    return wanted.equals(ALL) ? isCustomer(band) : wanted.equals(band.name());
  }

  /** Whether who is in it is a customer. */
  static boolean isCustomer(HealthBand band) {
    return band != HealthBand.LOST && band != HealthBand.NOT_YET;
  }
}

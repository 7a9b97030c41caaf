package io.perennial.query.measure;

import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Parameters that several figures take. */
public final class Parameters {

  /** The date as of which a figure speaks. */
  public static final FigureParameter ON =
      new FigureParameter(
          "on",
          FigureParameter.Type.DATE,
          null,
          List.of(),
          "Business date at whose end the figure holds");

  /** Where a span of days begins; by default before everything. */
  public static final FigureParameter FROM =
      new FigureParameter(
          "from",
          FigureParameter.Type.DATE,
          "0001-01-01",
          List.of(),
          "First business date that is looked at");

  /** How many rows of a list. */
  public static final FigureParameter TOP =
      new FigureParameter(
          "top",
          FigureParameter.Type.INTEGER,
          "100",
          List.of(),
          "How many customers are listed at most");

  /** The discount rate of the simple outlook. */
  public static final FigureParameter DISCOUNT =
      new FigureParameter(
          "discount",
          FigureParameter.Type.DECIMAL,
          "0.10",
          List.of(),
          "Discount rate a year, from 0 to 10");

  /** Retention a year for the simple outlook. */
  public static final FigureParameter RETENTION =
      new FigureParameter(
          "retention",
          FigureParameter.Type.DECIMAL,
          "0",
          List.of(),
          "Share of customers kept a year, up to 1; 0 takes what was observed in the 12 months"
              + " before the date");

  private static final BigDecimal LEAST = new BigDecimal("0.000000001");

  private Parameters() {}

  /** A choice. */
  public static FigureParameter choice(
      String name, String meaning, String usual, List<String> choices) {
    return new FigureParameter(name, FigureParameter.Type.CHOICE, usual, choices, meaning);
  }

  /**
   * A decimal between zero and a bound; what lies outside counts as the bound, and what is below a
   * billionth as zero, so that no exponent however large can make the arithmetic expensive.
   */
  public static BigDecimal bounded(FigureArguments arguments, String name, int most) {
    BigDecimal value = arguments.decimal(name);
    if (value.compareTo(LEAST) < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal bound = BigDecimal.valueOf(most);
    return value.compareTo(bound) > 0
        ? bound
        : value.setScale(LEAST.scale(), RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}

package io.perennial.query.measure;

import io.perennial.query.view.FigureParameter;

/** Parameters that several figures take. */
public final class Parameters {

  /** The date as of which a figure speaks. */
  public static final FigureParameter ON =
      FigureParameter.date("on", null, "Business date at whose end the figure holds");

  /** Where a span of days begins; by default before everything. */
  public static final FigureParameter FROM =
      FigureParameter.date("from", "0001-01-01", "First business date that is looked at");

  /** Where the customers that are looked at begin; by default with the first of all. */
  public static final FigureParameter FIRST_BOUGHT_FROM =
      FigureParameter.date(
          "from", "0001-01-01", "Only customers whose first purchase was on this date or later");

  /** How many rows of a list. */
  public static final FigureParameter TOP =
      FigureParameter.integer("top", "100", 1, 1000, "How many customers are listed at most");

  /** The discount rate of the simple outlook. */
  public static final FigureParameter DISCOUNT =
      FigureParameter.decimal("discount", "0.10", 0, 10, "Discount rate a year");

  /** Retention a year for the simple outlook. */
  public static final FigureParameter RETENTION =
      FigureParameter.decimal(
          "retention",
          "0",
          0,
          1,
          "Share of customers kept a year; 0 takes what was observed in the 12 months before the"
              + " date");

  private Parameters() {}
}

package io.perennial.query.selling;

/** A line of the weekly report. */
enum WeeklyLine {
  ATTAINMENT_OF_YEAR("Sales of the year up to the end of the week, of the target of the year"),
  ATTAINMENT_OF_QUARTER(
      "Sales of the quarter up to the end of the week, of the target of the quarter"),
  ATTAINMENT_OF_MONTH("Sales of the month up to the end of the week, of the target of the month"),
  SALES("Net amount of purchases less returns in the week"),
  NEW_CUSTOMERS("Customers that bought for the first time in the week"),
  COLLECTIONS("Payments of what was owed in the week"),
  EFFECTIVE_VISIT_RATE("Visits of the week with a result, of all visits"),
  CLOSING_RATE("Deals of the week, of the visits to develop or to take an order"),
  SALES_PER_PERSON(
      "Sales of the week, for each representative who had a sales day, a contact or sales in it"),
  COMPETITOR_MOVES(
      "Market reports of the week about competitors, and contacts that brought news of them; the"
          + " figure competitor-moves lists them"),
  CUSTOMERS_NEEDING_ATTENTION(
      "Customers somebody should look at, at the end of the week; the figure needing-attention lists"
          + " them"),
  REPORTS_LATE("Day reports of the week that were handed in late, of all that were handed in"),
  REPORTS_NOT_HANDED_IN("Sales days of the week of which there is no report, of all sales days");

  private final String meaning;

  WeeklyLine(String meaning) {
    this.meaning = meaning;
  }

  /** What the line is. */
  String meaning() {
    return meaning;
  }
}

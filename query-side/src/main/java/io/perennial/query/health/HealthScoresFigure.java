package io.perennial.query.health;

import io.perennial.query.health.HealthShown.MeasureShown;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers with their health: those at risk first, and of these the largest. */
final class HealthScoresFigure
    extends ListFigure<HealthDocument, HealthScoresFigure.Row, HealthScoresFigure.Scores> {

  private final String currency;
  private final HealthRules rules;

  HealthScoresFigure(String currency, HealthRules rules) {
    this.currency = currency;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public String meaning() {
    return "Customers with their health on the date, each measure, and what lowers the score most; the"
        + " lost left out; those at risk first, then those to be watched, by sales of the last 12"
        + " months";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Bands.PARAMETER, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::band, Bands.WORST_FIRST)
        .thenComparing(Row::sales, Comparator.reverseOrder())
        .thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.sales;
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, HealthDocument document) {
    HealthShown health = HealthShown.of(document, arguments.date("on"), rules);
    return Bands.isWanted(arguments, health.band())
        ? Stream.of(row(document, health))
        : Stream.of();
  }

  private Row row(HealthDocument document, HealthShown health) {
    MeasureShown worst = health.worst();
    return new Row(
        document.customerId(),
        document.customer().legalName(),
        health.band(),
        health.score(),
        health.trend(),
        health.knownWeight(),
        worst == null ? null : worst.measure(),
        worst == null ? null : worst.cause(),
        worst == null ? null : String.join(" ", worst.eventIds()),
        health.value(HealthMeasure.RECENCY),
        health.value(HealthMeasure.VOLUME),
        health.value(HealthMeasure.BREADTH),
        health.value(HealthMeasure.SATISFACTION),
        health.value(HealthMeasure.COMPLAINTS),
        health.value(HealthMeasure.CREDIT),
        health.value(HealthMeasure.CONTACT),
        health.value(HealthMeasure.CONTRACT),
        health.value(HealthMeasure.WALLET),
        document.salesOfTwelveMonths(health.on()),
        currency);
  }

  @Override
  protected Scores finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Scores(
        arguments.date("on"),
        currency,
        all.count(),
        HealthDocument.inDecimals(all.total(), currency),
        rows);
  }

  @Override
  public List<Row> rows(Scores result) {
    return result.customers();
  }

  /**
   * The scores.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param found customers in the bands asked for
   * @param sales their sales of the last 12 months
   * @param customers the first of them
   */
  record Scores(LocalDate on, String currency, long found, BigDecimal sales, List<Row> customers) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param band where it stands
   * @param score 0 to 100; absent when not known
   * @param trend the score less that of three months before; absent when one is not known
   * @param knownWeight share of all weights that the score rests on
   * @param worst the measure that lowers the score most; absent when none does
   * @param worstCause what that follows from
   * @param worstEventIds the events that it rests on, with blanks between
   * @param recency silence against its own gap, 0 to 100
   * @param volume trend of sales, 0 to 100; absent when not known, as with those that follow
   * @param breadth product lines that it still buys, 0 to 100
   * @param satisfaction what it says, 0 to 100
   * @param complaints open complaints, 0 to 100
   * @param credit credit and payment, 0 to 100
   * @param contact calls and visits in their rhythm, 0 to 100
   * @param contract running contracts, 0 to 100
   * @param wallet share of wallet, 0 to 100
   * @param sales sales of the last 12 months
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      HealthBand band,
      @Nullable Double score,
      @Nullable Double trend,
      @Nullable Double knownWeight,
      @Nullable HealthMeasure worst,
      @Nullable String worstCause,
      @Nullable String worstEventIds,
      @Nullable Double recency,
      @Nullable Double volume,
      @Nullable Double breadth,
      @Nullable Double satisfaction,
      @Nullable Double complaints,
      @Nullable Double credit,
      @Nullable Double contact,
      @Nullable Double contract,
      @Nullable Double wallet,
      @Summed BigDecimal sales,
      String currency) {}
}

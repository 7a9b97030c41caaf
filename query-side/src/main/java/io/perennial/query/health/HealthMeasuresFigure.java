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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measures of customers, each with what it rests on. */
final class HealthMeasuresFigure
    extends ListFigure<HealthDocument, HealthMeasuresFigure.Row, HealthMeasuresFigure.Measures> {

  private static final String MEASURE = "measure";
  private static final String ALL = "all";

  private final String currency;
  private final HealthRules rules;

  HealthMeasuresFigure(String currency, HealthRules rules) {
    this.currency = currency;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "measures";
  }

  @Override
  public String meaning() {
    return "The measures of health of each customer on the date, with value, trend, cause and events,"
        + " or what is missing; the customers in the order of the scores";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        Bands.PARAMETER,
        FigureParameter.choice(
            MEASURE,
            ALL,
            Stream.concat(
                    Stream.of(ALL), Arrays.stream(HealthMeasure.values()).map(HealthMeasure::name))
                .toList(),
            "Which measure is listed"),
        FigureParameter.integer("top", "100", 1, 1000, "How many measures are listed at most"));
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::band, Bands.WORST_FIRST)
        .thenComparing(Row::sales, Comparator.reverseOrder())
        .thenComparing(Row::customerId)
        .thenComparing(Row::measure);
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, HealthDocument document) {
    HealthShown health = HealthShown.of(document, arguments.date("on"), rules);
    if (!Bands.isWanted(arguments, health.band())) {
      return Stream.of();
    }
    String wanted = arguments.text(MEASURE);
    BigDecimal sales = document.salesOfTwelveMonths(health.on());
    return health.measures().stream()
        .filter(each -> wanted.equals(ALL) || wanted.equals(each.measure().name()))
        .map(each -> row(document, health.band(), each, sales));
  }

  private Row row(
      HealthDocument document, HealthBand band, MeasureShown measure, BigDecimal sales) {
    return new Row(
        document.customerId(),
        measure.measure(),
        document.customer().legalName(),
        band,
        measure.weight(),
        measure.value(),
        measure.trend(),
        measure.points(),
        measure.lost(),
        measure.cause(),
        measure.eventIds().isEmpty() ? null : String.join(" ", measure.eventIds()),
        measure.missing(),
        sales,
        currency);
  }

  @Override
  protected Measures finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Measures(arguments.date("on"), currency, all.count(), rows);
  }

  @Override
  public List<Row> rows(Measures result) {
    return result.measures();
  }

  /**
   * The measures.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param found measures of all customers asked for
   * @param measures the first of them
   */
  record Measures(LocalDate on, String currency, long found, List<Row> measures) {}

  /**
   * A measure of a customer.
   *
   * @param customerId the customer
   * @param measure the measure
   * @param legalName name of the customer
   * @param band where the customer stands
   * @param weight weight of the measure
   * @param value 0 (worst) to 100; absent when not known
   * @param trend the value less that of three months before; absent when one is not known
   * @param points what it adds to the score; absent when not known
   * @param lost what it takes from the score that would be 100; absent when not known
   * @param cause what it follows from; absent when not known
   * @param eventIds the events that it rests on, with blanks between; absent when not known
   * @param missing what would make it known; absent when it is
   * @param sales sales of the customer in the last 12 months
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate String customerId,
      @Coordinate HealthMeasure measure,
      @Nullable String legalName,
      HealthBand band,
      int weight,
      @Nullable Double value,
      @Nullable Double trend,
      @Nullable Double points,
      @Nullable Double lost,
      @Nullable String cause,
      @Nullable String eventIds,
      @Nullable String missing,
      @Summed BigDecimal sales,
      String currency) {}
}

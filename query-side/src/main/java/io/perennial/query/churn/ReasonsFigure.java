package io.perennial.query.churn;

import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.query.activity.PartialDefection;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why customers were declared lost. */
final class ReasonsFigure
    implements Figure<ChurnDocument, ReasonsFigure.Sums, ReasonsFigure.Reasons> {

  private final String currency;

  ReasonsFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "reasons";
  }

  @Override
  public String meaning() {
    return "Declared defections between two dates, both included, by reason, high to low, with what these customers"
        + " bought in the 12 months before; a customer declared lost twice counts twice; partial"
        + " defections, after which a customer stays one, are counted beside";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    for (StageChange change : document.stageChanges()) {
      if (change.reason() != null
          && !change.on().isBefore(sums.from)
          && !change.on().isAfter(sums.on)) {
        sums.reasons.merge(
            change.reason(),
            new Part(1, document.history().twelveMonthsTo(change.on()).sales(), 0),
            Part::plus);
      }
    }
    for (PartialDefection partial : document.partialDefections()) {
      if (!partial.since().isBefore(sums.from) && !partial.since().isAfter(sums.on)) {
        sums.reasons.merge(partial.reason(), new Part(0, BigDecimal.ZERO, 1), Part::plus);
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.reasons.forEach((reason, part) -> left.reasons.merge(reason, part, Part::plus));
    return left;
  }

  @Override
  public Reasons finish(Sums sums) {
    Part all = sums.reasons.values().stream().reduce(Part.NONE, Part::plus);
    List<Row> rows =
        sums.reasons.entrySet().stream()
            .map(entry ->
                new Row(
                    entry.getKey(),
                    entry.getValue().defections(),
                    Shares.of(entry.getValue().defections(), all.defections()),
                    Amounts.zero(currency).add(entry.getValue().sales()),
                    entry.getValue().partial(),
                    currency))
            .sorted(
                Comparator.comparingLong(Row::defections)
                    .thenComparingLong(Row::partialDefections)
                    .reversed()
                    .thenComparing(Row::reason))
            .toList();
    return new Reasons(
        sums.from,
        sums.on,
        currency,
        all.defections(),
        Amounts.zero(currency).add(all.sales()),
        all.partial(),
        rows);
  }

  @Override
  public List<Row> rows(Reasons result) {
    return result.reasons();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Map<DefectionReason, Part> reasons = new EnumMap<>(DefectionReason.class);

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }
  }

  private record Part(long defections, BigDecimal sales, long partial) {
    private static final Part NONE = new Part(0, BigDecimal.ZERO, 0);

    Part plus(Part other) {
      return new Part(
          defections + other.defections, sales.add(other.sales), partial + other.partial);
    }
  }

  /**
   * The reasons.
   *
   * @param from first date
   * @param on last date
   * @param currency currency of all amounts
   * @param defections declared defections
   * @param salesLost sales of the 12 months before each of them
   * @param partialDefections declared partial defections
   * @param reasons one a reason, high to low
   */
  record Reasons(
      LocalDate from,
      LocalDate on,
      String currency,
      long defections,
      BigDecimal salesLost,
      long partialDefections,
      List<Row> reasons) {}

  /**
   * A reason.
   *
   * @param reason which
   * @param defections declared defections
   * @param share part of all defections; absent when there are none
   * @param salesLost sales of the 12 months before each of them
   * @param partialDefections declared partial defections
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate DefectionReason reason,
      @Summed long defections,
      @Nullable Double share,
      @Summed BigDecimal salesLost,
      @Summed long partialDefections,
      String currency) {}
}

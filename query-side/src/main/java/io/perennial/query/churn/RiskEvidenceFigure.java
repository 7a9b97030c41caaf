package io.perennial.query.churn;

import io.perennial.events.Unit;
import io.perennial.platform.churn.ChurnPolicy;
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

/** What makes each point of the risk list. */
final class RiskEvidenceFigure
    extends ListFigure<ChurnDocument, RiskEvidenceFigure.Row, RiskEvidenceFigure.RiskEvidence> {

  private static final FigureParameter TOP =
      FigureParameter.integer(
          Parameters.TOP.name(),
          "500",
          1,
          20_000,
          "How many pieces of evidence are listed at most");

  private final String currency;
  private final ChurnPolicy policy;

  RiskEvidenceFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "risk-evidence";
  }

  @Override
  public String meaning() {
    return "What makes each point of the risk list at-risk: the fact with its date, its event or its"
        + " numbers, customers in the order of the list; the points of a customer add up to its"
        + " score";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, AtRiskFigure.OVER, TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::salesAtRisk)
        .reversed()
        .thenComparing(Row::customerId)
        .thenComparing(Row::part)
        .thenComparing(Row::since)
        .thenComparing(Row::reference, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ChurnDocument document) {
    Risk risk = Risk.of(document, arguments.date("on"), policy);
    return risk == null || !AtRiskFigure.isAtRisk(risk, arguments)
        ? Stream.empty()
        : risk.evidence().stream()
            .map(each ->
                new Row(
                    document.customerId(),
                    document.customer().legalName(),
                    each.part(),
                    each.points(),
                    each.since(),
                    each.reference(),
                    each.eventId(),
                    each.days(),
                    each.daysAllowed(),
                    each.salesBefore(),
                    each.sales(),
                    risk.sales(),
                    currency));
  }

  @Override
  protected RiskEvidence finish(FigureArguments arguments, All all, List<Row> rows) {
    return new RiskEvidence(arguments.date("on"), currency, all.count(), rows);
  }

  @Override
  public List<Row> rows(RiskEvidence result) {
    return result.evidence();
  }

  /**
   * The evidence.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param pieces how many pieces there are
   * @param evidence the first of them
   */
  record RiskEvidence(LocalDate on, String currency, long pieces, List<Row> evidence) {}

  /**
   * A piece of evidence.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param part of what its points are
   * @param points how many
   * @param since business date from which on it is so
   * @param reference the complaint or partial defection; absent of other parts
   * @param eventId the event that says so; absent where several do, or where a later one of the
   *     same kind is known
   * @param days days since then; absent of sales
   * @param daysAllowed days of silence that count as a loss; absent of other parts
   * @param salesBefore sales of the 12 months before the last 12; absent of other parts
   * @param sales sales of the last 12 months, likewise
   * @param salesAtRisk sales of the last 12 months of the customer
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Coordinate RiskPart part,
      @Summed @Unit(Unit.POINTS) BigDecimal points,
      @Coordinate LocalDate since,
      @Coordinate @Nullable String reference,
      @Nullable String eventId,
      @Nullable Long days,
      @Nullable Long daysAllowed,
      @Nullable BigDecimal salesBefore,
      @Nullable BigDecimal sales,
      BigDecimal salesAtRisk,
      String currency) {}
}

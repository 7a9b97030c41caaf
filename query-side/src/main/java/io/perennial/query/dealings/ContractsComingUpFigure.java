package io.perennial.query.dealings;

import io.perennial.query.activity.Term;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contracts that end soon. */
final class ContractsComingUpFigure
    extends ListFigure<
        DealingsDocument, ContractsComingUpFigure.Row, ContractsComingUpFigure.Contracts> {

  private static final FigureParameter WITHIN =
      FigureParameter.integer(
          "within", "90", 0, 3660, "Only contracts that end within so many days; 0 for that day");

  private final String currency;

  ContractsComingUpFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "contracts-coming-up";
  }

  @Override
  public String meaning() {
    return "Contracts in force on a day that end within some days and are not renewed yet, what ends"
        + " first first; declined says that the customer does not renew";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, WITHIN, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::endsOn)
        .thenComparing(Row::customerId)
        .thenComparing(Row::contractId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.declinedOn() == null ? BigDecimal.ZERO : BigDecimal.ONE;
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, DealingsDocument document) {
    LocalDate on = arguments.date("on");
    LocalDate until = on.plusDays(arguments.integer(WITHIN.name()));
    return document.agreements().stream()
        .filter(each -> !each.signedOn().isAfter(on))
        .flatMap(each ->
            document
                .termsOf(each)
                .filter(term -> !term.endsOn().isBefore(on) && !term.endsOn().isAfter(until))
                .filter(term -> term.agreedBy(on) && !term.term().renewedBy(on))
                .map(term -> row(document, each, term.term(), on)));
  }

  private Row row(DealingsDocument document, Agreement agreement, Term term, LocalDate on) {
    LocalDate declinedOn = term.declinedOn();
    BigDecimal value = agreement.contractValue();
    return new Row(
        document.customerId(),
        document.customer().legalName(),
        agreement.contractId(),
        agreement.subject(),
        agreement.productLine(),
        term.endsOn(),
        ChronoUnit.DAYS.between(on, term.endsOn()),
        declinedOn == null || declinedOn.isAfter(on) ? null : declinedOn,
        value == null ? null : Amounts.zero(currency).add(value),
        currency);
  }

  @Override
  protected Contracts finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Contracts(arguments.date("on"), all.count(), all.total().longValueExact(), rows);
  }

  @Override
  public List<Row> rows(Contracts result) {
    return result.contracts();
  }

  /**
   * The contracts.
   *
   * @param on date as of which
   * @param comingUp how many end
   * @param declined of how many the customer has said that it does not renew
   * @param contracts those that end first
   */
  record Contracts(LocalDate on, long comingUp, long declined, List<Row> contracts) {}

  /**
   * A contract.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param contractId the contract
   * @param subject what it is about
   * @param productLine product line that it is about, where it is one
   * @param endsOn its last day
   * @param daysLeft days until then
   * @param declinedOn when the customer said that it does not renew; absent when it has not
   * @param contractValue what it is to bring over its whole time, where agreed
   * @param currency currency of the value
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Coordinate String contractId,
      String subject,
      @Nullable String productLine,
      LocalDate endsOn,
      @Summed long daysLeft,
      @Nullable LocalDate declinedOn,
      @Nullable BigDecimal contractValue,
      String currency) {}
}

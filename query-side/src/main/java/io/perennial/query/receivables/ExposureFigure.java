package io.perennial.query.receivables;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
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

/** What each customer owes, against its limit. */
final class ExposureFigure
    extends ListFigure<ReceivablesDocument, ExposureFigure.Row, ExposureFigure.Exposures> {

  private final String currency;

  ExposureFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "exposure";
  }

  @Override
  public String meaning() {
    return "What each customer owes (unpaid invoices + deliveries not invoiced - credit balance,"
        + " never below zero), its part of what all owe, and its utilisation (exposure / limit),"
        + " high to low; of customers that owe, are owed, or have a limit";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::exposure).reversed().thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.exposure();
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ReceivablesDocument document) {
    CreditPosition position = document.on(arguments.date("on"));
    BigDecimal zero = Amounts.zero(currency);
    BigDecimal excess = position.excess();
    return position.isOfConcern()
        ? Stream.of(
            new Row(
                document.id(),
                document.customer().legalName(),
                zero.add(position.exposure()),
                null,
                position.creditClass(),
                position.limitKind(),
                position.limit(),
                position.utilisation(),
                excess == null ? null : zero.add(excess),
                position.breachedSince(),
                zero.add(position.receivables().unpaid()),
                zero.add(position.receivables().uninvoiced()),
                zero.add(position.receivables().creditBalance()),
                currency))
        : Stream.empty();
  }

  @Override
  protected Exposures finish(FigureArguments arguments, All all, List<Row> rows) {
    return new Exposures(
        arguments.date("on"),
        currency,
        all.count(),
        Amounts.zero(currency).add(all.total()),
        rows.stream().map(row -> row.partOf(all.total())).toList());
  }

  @Override
  public List<Row> rows(Exposures result) {
    return result.largest();
  }

  /**
   * What customers owe.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers that owe, are owed, or have a limit
   * @param exposure what all of them owe
   * @param largest those that owe most
   */
  record Exposures(
      LocalDate on, String currency, long customers, BigDecimal exposure, List<Row> largest) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param exposure what it owes, never below zero
   * @param share its part of what all owe; absent when nobody owes anything
   * @param creditClass class in force; absent before one was approved
   * @param limitKind whether it may owe up to a limit, as much as it likes, or no limit was
   *     approved
   * @param limit its limit; absent when there is none, and when it is unlimited
   * @param utilisation exposure / limit; absent where there is no limit above zero
   * @param excess what it owes beyond the limit; absent where there is no limit
   * @param breachedSince since when it has owed more than the limit; absent when it does not
   * @param unpaid what is open of its invoices
   * @param uninvoiced deliveries on credit that are not invoiced
   * @param creditBalance what it has paid, or been credited, that settles no invoice
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Summed BigDecimal exposure,
      @Nullable Double share,
      @Nullable CreditClass creditClass,
      LimitKind limitKind,
      @Nullable BigDecimal limit,
      @Nullable Double utilisation,
      @Nullable BigDecimal excess,
      @Nullable LocalDate breachedSince,
      @Summed BigDecimal unpaid,
      @Summed BigDecimal uninvoiced,
      @Summed BigDecimal creditBalance,
      String currency) {

    private Row partOf(BigDecimal total) {
      return new Row(
          customerId,
          legalName,
          exposure,
          Shares.of(exposure, total),
          creditClass,
          limitKind,
          limit,
          utilisation,
          excess,
          breachedSince,
          unpaid,
          uninvoiced,
          creditBalance,
          currency);
    }
  }
}

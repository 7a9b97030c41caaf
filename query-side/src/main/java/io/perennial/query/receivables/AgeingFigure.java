package io.perennial.query.receivables;

import io.perennial.query.activity.Receivables;
import io.perennial.query.activity.Receivables.OpenInvoice;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How long what is open of invoices has been due. */
final class AgeingFigure
    extends TallyFigure<ReceivablesDocument, String, AgeingFigure.Open, AgeingFigure.Ageing> {

  private final String currency;

  AgeingFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "ageing";
  }

  @Override
  public String meaning() {
    return "What is open of invoices by how long it has been due: not due, 1 to 30, 31 to 60, 61 to"
        + " 90, over 90 days; an invoice is not due on its due date. Payments settle the invoices"
        + " that they name, else the oldest due first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS));
  }

  @Override
  protected void add(
      Tally<String, Open> tally, FigureArguments arguments, ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    CreditPosition position = document.on(on);
    if (!position.isOfConcern()) {
      return;
    }
    Receivables receivables = position.receivables();
    Map<AgeClass, Part> parts = new EnumMap<>(AgeClass.class);
    for (OpenInvoice invoice : receivables.invoices()) {
      parts.merge(
          AgeClass.of(invoice.dueOn(), on), new Part(1, 1, invoice.open()), Part::sameCustomer);
    }
    BigDecimal zero = Amounts.zero(currency);
    tally.add(
        document.customer().groupOn(Grouping.named(arguments.text("by")), on, null),
        new Open(
            parts,
            zero.add(receivables.uninvoiced()),
            zero.add(receivables.creditBalance()),
            zero.add(position.exposure())));
  }

  @Override
  protected Open plus(Open left, Open right) {
    Map<AgeClass, Part> parts = new EnumMap<>(AgeClass.class);
    parts.putAll(left.parts());
    right.parts().forEach((each, part) -> parts.merge(each, part, Part::plus));
    return new Open(
        parts,
        left.uninvoiced().add(right.uninvoiced()),
        left.creditBalance().add(right.creditBalance()),
        left.exposure().add(right.exposure()));
  }

  @Override
  protected Ageing finish(FigureArguments arguments, SortedMap<String, Open> sums) {
    Open nothing = nothing();
    Open all = sums.values().stream().reduce(nothing, this::plus);
    List<Row> rows = new ArrayList<>();
    if (sums.isEmpty()) {
      rows.addAll(rows(Grouping.ALL, nothing));
    }
    sums.forEach((group, open) -> rows.addAll(rows(group, open)));
    return new Ageing(
        arguments.date("on"),
        currency,
        unpaid(all),
        all.uninvoiced(),
        all.creditBalance(),
        all.exposure(),
        rows);
  }

  private Open nothing() {
    BigDecimal zero = Amounts.zero(currency);
    return new Open(new EnumMap<>(AgeClass.class), zero, zero, zero);
  }

  private BigDecimal unpaid(Open open) {
    return open.parts().values().stream()
        .map(Part::open)
        .reduce(Amounts.zero(currency), BigDecimal::add);
  }

  /** One row a class, also where nothing is in it. */
  private List<Row> rows(String group, Open open) {
    BigDecimal zero = Amounts.zero(currency);
    BigDecimal unpaid = unpaid(open);
    List<Row> rows = new ArrayList<>();
    for (AgeClass each : AgeClass.values()) {
      Part part = open.parts().getOrDefault(each, new Part(0, 0, zero));
      rows.add(
          new Row(
              group,
              each,
              part.customers(),
              part.invoices(),
              zero.add(part.open()),
              Shares.of(part.open(), unpaid),
              currency));
    }
    return rows;
  }

  @Override
  public List<Row> rows(Ageing result) {
    return result.classes();
  }

  /** Open invoices of a class. */
  record Part(long customers, long invoices, BigDecimal open) {
    private Part sameCustomer(Part other) {
      return new Part(customers, invoices + other.invoices, open.add(other.open));
    }

    private Part plus(Part other) {
      return new Part(customers + other.customers, invoices + other.invoices, open.add(other.open));
    }
  }

  /** What is open of invoices, and what is owed or has been paid beside them. */
  record Open(
      Map<AgeClass, Part> parts,
      BigDecimal uninvoiced,
      BigDecimal creditBalance,
      BigDecimal exposure) {}

  /**
   * The ageing.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param unpaid what is open of all invoices
   * @param uninvoiced deliveries on credit that are not invoiced, and so in no class
   * @param creditBalance what was paid, or credited, and settles no invoice
   * @param exposure what all customers owe, each never below zero
   * @param classes the classes of each group
   */
  record Ageing(
      LocalDate on,
      String currency,
      BigDecimal unpaid,
      BigDecimal uninvoiced,
      BigDecimal creditBalance,
      BigDecimal exposure,
      List<Row> classes) {}

  /**
   * A class.
   *
   * @param group which group of customers
   * @param ageClass how long it has been due
   * @param customers customers with an open invoice of the class
   * @param invoices open invoices
   * @param open what is open of them
   * @param share their part of what is open in the group; absent when nothing is
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String group,
      @Coordinate AgeClass ageClass,
      @Summed long customers,
      @Summed long invoices,
      @Summed BigDecimal open,
      @Nullable Double share,
      String currency) {}
}

package io.perennial.query.receivables;

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
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What customers owe together, against their limits. */
final class UtilisationFigure
    extends TallyFigure<
        ReceivablesDocument,
        UtilisationFigure.Kind,
        UtilisationFigure.Owed,
        UtilisationFigure.Utilisation> {

  private final String currency;

  UtilisationFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "utilisation";
  }

  @Override
  public String meaning() {
    return "What customers owe together against their limits (exposure / limit), those with a"
        + " limit, without one and unlimited apart, and how many owe more than their limit; of"
        + " customers that owe, are owed, or have a limit";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS));
  }

  @Override
  protected void add(
      Tally<Kind, Owed> tally, FigureArguments arguments, ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    CreditPosition position = document.on(on);
    if (position.isOfConcern()) {
      String group = document.customer().groupOn(Grouping.named(arguments.text("by")), on, null);
      tally.add(new Kind(group, position.limitKind()), owed(position));
    }
  }

  private Owed owed(CreditPosition position) {
    BigDecimal zero = Amounts.zero(currency);
    BigDecimal excess = position.excess();
    return new Owed(
        1,
        position.exposure().signum(),
        zero.add(position.exposure()),
        position.limit(),
        position.breachedSince() == null ? 0 : 1,
        excess == null ? null : zero.add(excess),
        zero.add(position.receivables().unpaid()),
        zero.add(position.receivables().uninvoiced()),
        zero.add(position.receivables().creditBalance()));
  }

  @Override
  protected Owed plus(Owed left, Owed right) {
    return left.plus(right);
  }

  @Override
  protected Utilisation finish(FigureArguments arguments, SortedMap<Kind, Owed> sums) {
    BigDecimal total =
        sums.values().stream().map(Owed::exposure).reduce(Amounts.zero(currency), BigDecimal::add);
    return new Utilisation(
        arguments.date("on"),
        currency,
        sums.values().stream().mapToLong(Owed::customers).sum(),
        total,
        sums.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue(), total))
            .toList());
  }

  private Row row(Kind kind, Owed owed, BigDecimal total) {
    return new Row(
        kind.group(),
        kind.limitKind(),
        owed.customers(),
        owed.owing(),
        owed.exposure(),
        Shares.of(owed.exposure(), total),
        owed.limits(),
        Shares.of(owed.exposure(), owed.limits()),
        owed.breached(),
        owed.excess(),
        owed.unpaid(),
        owed.uninvoiced(),
        owed.creditBalance(),
        currency);
  }

  @Override
  public List<Row> rows(Utilisation result) {
    return result.parts();
  }

  /** Customers of a group with the same kind of limit. */
  record Kind(String group, LimitKind limitKind) implements Comparable<Kind> {
    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::group).thenComparing(Kind::limitKind).compare(this, other);
    }
  }

  /** What they owe. */
  record Owed(
      long customers,
      long owing,
      BigDecimal exposure,
      @Nullable BigDecimal limits,
      long breached,
      @Nullable BigDecimal excess,
      BigDecimal unpaid,
      BigDecimal uninvoiced,
      BigDecimal creditBalance) {

    private Owed plus(Owed other) {
      return new Owed(
          customers + other.customers,
          owing + other.owing,
          exposure.add(other.exposure),
          Amounts.sumOfKnown(limits, other.limits),
          breached + other.breached,
          Amounts.sumOfKnown(excess, other.excess),
          unpaid.add(other.unpaid),
          uninvoiced.add(other.uninvoiced),
          creditBalance.add(other.creditBalance));
    }
  }

  /**
   * The utilisation.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers that owe, are owed, or have a limit
   * @param exposure what all of them owe
   * @param parts by group and kind of limit
   */
  record Utilisation(
      LocalDate on, String currency, long customers, BigDecimal exposure, List<Row> parts) {}

  /**
   * Customers of a group with the same kind of limit.
   *
   * @param group which group
   * @param limitKind whether they may owe up to a limit, as much as they like, or no limit was
   *     approved
   * @param customers how many they are
   * @param owing how many of them owe anything
   * @param exposure what they owe
   * @param share their part of what all owe; absent when nobody owes anything
   * @param limits their limits together; absent where they have none
   * @param utilisation exposure / limits; absent where there are no limits above zero
   * @param breached how many owe more than their limit
   * @param excess what these owe beyond their limits; absent where there are no limits
   * @param unpaid what is open of their invoices
   * @param uninvoiced deliveries on credit that are not invoiced
   * @param creditBalance what they have paid, or been credited, that settles no invoice
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String group,
      @Coordinate LimitKind limitKind,
      @Summed long customers,
      @Summed long owing,
      @Summed BigDecimal exposure,
      @Nullable Double share,
      @Summed @Nullable BigDecimal limits,
      @Nullable Double utilisation,
      @Summed long breached,
      @Summed @Nullable BigDecimal excess,
      @Summed BigDecimal unpaid,
      @Summed BigDecimal uninvoiced,
      @Summed BigDecimal creditBalance,
      String currency) {}
}

package io.perennial.query.dealings;

import io.perennial.query.dealings.ContractTerm.Outcome;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How contracts that came up for renewal have gone on. */
final class RenewalsFigure
    extends TallyFigure<DealingsDocument, String, RenewalsFigure.Counts, RenewalsFigure.Renewals> {

  private static final String LINE = "line";

  @Override
  public String name() {
    return "renewals";
  }

  @Override
  public String meaning() {
    return "Of the contracts that came up for renewal in a span (when they were decided on, and on"
        + " their last day at the latest), how many are renewed, declined, or expired without a"
        + " word by its end";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.choice(
            "by",
            "none",
            List.of("none", LINE, "tier", "region", "class"),
            "What contracts are grouped by: their product line, or what the customer is on the"
                + " date"));
  }

  @Override
  protected void add(
      Tally<String, Counts> tally, FigureArguments arguments, DealingsDocument document) {
    Span span = Span.of(arguments);
    String by = arguments.text("by");
    for (Agreement agreement : document.agreements()) {
      document
          .termsOf(agreement)
          .filter(term -> term.agreedBy(span.on()) && span.has(term.cameUpOn()))
          .map(term -> term.outcomeBy(span.on()))
          .forEach(outcome -> {
            if (outcome != null) {
              tally.add(group(by, agreement, document, span.on()), Counts.of(outcome));
            }
          });
    }
  }

  private static String group(
      String by, Agreement agreement, DealingsDocument document, LocalDate on) {
    if (by.equals(LINE)) {
      return agreement.productLine() == null ? Grouping.UNKNOWN : agreement.productLine();
    }
    return document.customer().groupOn(Grouping.named(by), on, null);
  }

  @Override
  protected Counts plus(Counts left, Counts right) {
    return new Counts(
        left.renewed + right.renewed, left.declined + right.declined, left.expired + right.expired);
  }

  @Override
  protected Renewals finish(FigureArguments arguments, SortedMap<String, Counts> sums) {
    return new Renewals(
        arguments.date("from"),
        arguments.date("on"),
        sums.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList());
  }

  private static Row row(String group, Counts counts) {
    long all = counts.renewed + counts.declined + counts.expired;
    return new Row(
        group,
        all,
        counts.renewed,
        Shares.of(counts.renewed, all),
        counts.declined,
        Shares.of(counts.declined, all),
        counts.expired,
        Shares.of(counts.expired, all));
  }

  @Override
  public List<Row> rows(Renewals result) {
    return result.groups();
  }

  /** Numbers of contracts. */
  record Counts(long renewed, long declined, long expired) {
    private static Counts of(Outcome outcome) {
      return new Counts(
          outcome == Outcome.RENEWED ? 1 : 0,
          outcome == Outcome.DECLINED ? 1 : 0,
          outcome == Outcome.EXPIRED ? 1 : 0);
    }
  }

  /**
   * The renewals.
   *
   * @param from first day of the span
   * @param on its last day, and date as of which
   * @param groups one a group of contracts
   */
  record Renewals(LocalDate from, LocalDate on, List<Row> groups) {}

  /**
   * A group of contracts.
   *
   * @param group which group
   * @param cameUp how many came up in the span
   * @param renewed how many of them are renewed
   * @param renewedShare their share
   * @param declined how many the customer has said it does not renew
   * @param declinedShare their share
   * @param expired how many have ended without a word
   * @param expiredShare their share
   */
  record Row(
      @Coordinate String group,
      @Summed long cameUp,
      @Summed long renewed,
      @Nullable Double renewedShare,
      @Summed long declined,
      @Nullable Double declinedShare,
      @Summed long expired,
      @Nullable Double expiredShare) {}
}

package io.perennial.query.selling;

import io.perennial.events.personal.StaffName;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers that somebody should look at. */
final class NeedingAttentionFigure
    implements Figure<
        SellingDocument, NeedingAttentionFigure.Found, NeedingAttentionFigure.NeedingAttention> {

  @Override
  public String name() {
    return "needing-attention";
  }

  @Override
  public String meaning() {
    return "Customers needing attention at the end of a week, and why: a grave complaint is open, a"
        + " grave market report about it is not answered, a contact because of a complaint did not"
        + " solve it, or it was declared lost in the week";
  }

  @Override
  public List<FigureParameter> parameters() {
    return Week.PARAMETERS;
  }

  @Override
  public Found start(FigureArguments arguments) {
    return new Found(Week.of(arguments));
  }

  @Override
  public void add(Found found, SellingDocument document) {
    Week week = found.week;
    String responsible = document.responsibleOn(week.until());
    if (week.asked().is(responsible, document.areaOn(week.until()))) {
      AttentionReason.of(document, week)
          .forEach((reason, since) ->
              found.rows.add(new Row(document.id(), reason, since, responsible, 1)));
    }
  }

  @Override
  public Found merge(Found left, Found right) {
    left.rows.addAll(right.rows);
    return left;
  }

  @Override
  public NeedingAttention finish(Found found) {
    FigureTooLargeException.check(found.rows.size(), "ask for one area or one representative");
    return new NeedingAttention(
        found.week.week(),
        found.week.until(),
        found.rows.stream()
            .sorted(
                Comparator.comparing(Row::reason)
                    .thenComparing(Row::since)
                    .thenComparing(Row::customerId))
            .toList());
  }

  @Override
  public List<Row> rows(NeedingAttention result) {
    return result.rows();
  }

  static final class Found {
    private final Week week;
    private final List<Row> rows = new ArrayList<>();

    private Found(Week week) {
      this.week = week;
    }
  }

  /**
   * Customers needing attention.
   *
   * @param week the week
   * @param on date as of which
   * @param rows by reason, what has been so for longest first
   */
  record NeedingAttention(String week, LocalDate on, List<Row> rows) {}

  /**
   * A customer needing attention.
   *
   * @param customerId the customer; the market report where that concerns none
   * @param reason why
   * @param since since when that is so
   * @param representative who is responsible for it; absent when nobody is
   * @param customers one
   */
  record Row(
      @Coordinate String customerId,
      @Coordinate AttentionReason reason,
      LocalDate since,
      @StaffName @Nullable String representative,
      @Summed long customers) {}
}

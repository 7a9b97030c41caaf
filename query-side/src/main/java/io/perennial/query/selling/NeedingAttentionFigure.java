package io.perennial.query.selling;

import io.perennial.events.personal.StaffName;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers that somebody should look at. */
final class NeedingAttentionFigure
    extends WeekListFigure<NeedingAttentionFigure.Row, NeedingAttentionFigure.NeedingAttention> {

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
  List<Row> rowsOf(SellingDocument document, Week week) {
    String responsible = document.responsibleOn(week.until());
    List<Row> rows = new ArrayList<>();
    if (week.asked().is(responsible, document.areaOn(week.until()))) {
      AttentionReason.of(document, week)
          .forEach(
              (reason, since) -> rows.add(new Row(document.id(), reason, since, responsible, 1)));
    }
    return rows;
  }

  @Override
  Comparator<Row> order() {
    return Comparator.comparing(Row::reason)
        .thenComparing(Row::since)
        .thenComparing(Row::customerId);
  }

  @Override
  NeedingAttention finish(Week week, List<Row> rows) {
    return new NeedingAttention(week.week(), week.until(), rows);
  }

  @Override
  public List<Row> rows(NeedingAttention result) {
    return result.rows();
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

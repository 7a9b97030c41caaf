package io.perennial.query.selling;

import io.perennial.events.marketreport.MarketSubject;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What competitors do. */
final class CompetitorMovesFigure
    extends WeekListFigure<CompetitorMovesFigure.Row, CompetitorMovesFigure.CompetitorMoves> {

  @Override
  public String name() {
    return "competitor-moves";
  }

  @Override
  public String meaning() {
    return "What competitors did in a week: market reports about them, the gravest first, and what"
        + " was said of them in visits and calls";
  }

  @Override
  List<Row> rowsOf(SellingDocument document, Week week) {
    return moves(document, week);
  }

  /** What was heard in a week. */
  static List<Row> moves(SellingDocument document, Week week) {
    List<Row> rows = new ArrayList<>();
    document
        .reportsIn(week.from(), week.until())
        .filter(each ->
            each.ofACompetitor()
                && week.asked().is(each.representative(), document.areaOn(each.on())))
        .forEach(each ->
            rows.add(
                new Row(
                    document.id(),
                    each.marketReportId(),
                    each.on(),
                    each.representative(),
                    each.subject(),
                    each.severity(),
                    each.competitor(),
                    each.description(),
                    1)));
    for (Contact contact : document.contacts()) {
      String news = contact.competitorNews();
      if (news != null
          && week.has(contact.on())
          && week.asked().is(contact.representative(), document.areaOn(contact.on()))) {
        rows.add(
            new Row(
                document.id(),
                contact.contactId(),
                contact.on(),
                contact.representative(),
                null,
                null,
                null,
                news,
                1));
      }
    }
    return rows;
  }

  @Override
  Comparator<Row> order() {
    return Comparator.comparing(
            Row::severity, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
        .thenComparing(Row::on)
        .thenComparing(Row::customerId)
        .thenComparing(Row::source);
  }

  @Override
  CompetitorMoves finish(Week week, List<Row> rows) {
    return new CompetitorMoves(week.week(), week.until(), rows);
  }

  @Override
  public List<Row> rows(CompetitorMoves result) {
    return result.rows();
  }

  /**
   * What competitors did.
   *
   * @param week the week
   * @param on date as of which
   * @param rows market reports, the gravest first, then what was said
   */
  record CompetitorMoves(String week, LocalDate on, List<Row> rows) {}

  /**
   * Something that a competitor did.
   *
   * @param customerId the customer where it was heard; the market report where it concerns none
   * @param source the market report, the visit or the call
   * @param on business date
   * @param representative who heard of it
   * @param subject what a market report is about; absent of a visit or call
   * @param severity 1 (gravest) to 4; absent of a visit or call
   * @param competitor the competitor; absent where none is named
   * @param news what there is to say
   * @param moves one
   */
  record Row(
      @Coordinate @DataSubject(Subject.Kind.CUSTOMER) String customerId,
      @Coordinate String source,
      LocalDate on,
      @StaffName String representative,
      @Nullable MarketSubject subject,
      @Nullable Integer severity,
      @Nullable String competitor,
      @PersonalData String news,
      @Summed long moves) {}
}

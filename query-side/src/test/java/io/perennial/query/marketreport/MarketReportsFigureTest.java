package io.perennial.query.marketreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketReportsFigureTest {

  private static final MarketReportView VIEW = new MarketReportView();

  private static List<MarketReportsFigure.Row> rows(
      String on, Map<String, String> given, List<MarketReportCard> cards) {
    return Folding.figure(
            MarketReportsFigure.MarketReports.class, VIEW, "reports", on, given, cards)
        .rows();
  }

  private static MarketReportFiled filed(
      int number, MarketSubject subject, int severity, @Nullable String competitor, LocalDate on) {
    String id = "market-report-" + number;
    return new MarketReportFiled(id, id, "rep-7", subject, severity, competitor, "so", on);
  }

  private static MarketReportCard report(
      int number,
      MarketSubject subject,
      int severity,
      @Nullable String competitor,
      String on,
      @Nullable String answeredOn) {
    MarketReportFiled filed = filed(number, subject, severity, competitor, Facts.day(on));
    return Folding.fold(
        VIEW,
        answeredOn == null
            ? List.of(filed)
            : List.of(
                filed,
                new MarketReportAnswered(
                    filed.marketReportId(),
                    filed.customerId(),
                    "bert",
                    "so be it",
                    Facts.day(answeredOn))));
  }

  private static final List<MarketReportCard> REPORTS =
      List.of(
          report(1, MarketSubject.COMPETITOR_LAUNCH, 1, "Rival Ltd", "2026-03-02", "2026-03-03"),
          report(2, MarketSubject.COMPETITOR_PROMOTION, 1, "Rival Ltd", "2026-03-02", "2026-03-12"),
          report(3, MarketSubject.PRODUCT_CRITICISM, 2, null, "2026-03-04", null),
          report(4, MarketSubject.COMPETITOR_LAUNCH, 1, "Other Ltd", "2026-03-06", null));

  /** The two answers took 1 and 10 days: 5.5 in the middle. */
  @Test
  void bySeverity() {
    assertThat(rows("2026-12-31", Map.of(), REPORTS))
        .containsExactly(
            new MarketReportsFigure.Row("1", 3, 2, 1, Facts.day("2026-03-06"), 5.5),
            new MarketReportsFigure.Row("2", 1, 0, 1, Facts.day("2026-03-04"), null));
  }

  @Test
  void bySubjectAndCompetitor() {
    assertThat(rows("2026-12-31", Map.of("by", "subject"), REPORTS))
        .extracting(MarketReportsFigure.Row::group)
        .containsExactly("COMPETITOR_LAUNCH", "COMPETITOR_PROMOTION", "PRODUCT_CRITICISM");
    assertThat(rows("2026-12-31", Map.of("by", "competitor"), REPORTS))
        .extracting(MarketReportsFigure.Row::group)
        .containsExactly("Other Ltd", "Rival Ltd", "unknown");
  }

  /** On the 5th the second report has no answer yet, and the last is not filed. */
  @Test
  void knowsWhatIsDatedUpToTheDay() {
    assertThat(rows("2026-03-05", Map.of(), REPORTS).getFirst())
        .isEqualTo(new MarketReportsFigure.Row("1", 2, 1, 1, Facts.day("2026-03-02"), 1.0));
  }

  @Seeds(10)
  void isWhatTheEventsSayAtTenDates(Random random) {
    List<LifecycleEvent> all = new ArrayList<>();
    List<MarketReportCard> cards = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<LifecycleEvent> events = new ArrayList<>();
      LocalDate day = Facts.day("2026-01-01").plusDays(random.nextInt(300));
      MarketSubject[] subjects = MarketSubject.values();
      MarketReportFiled filed =
          filed(i, subjects[random.nextInt(subjects.length)], 1 + random.nextInt(4), null, day);
      events.add(filed);
      if (random.nextBoolean()) {
        events.add(
            new MarketReportAnswered(
                filed.marketReportId(),
                filed.customerId(),
                "bert",
                "so be it",
                day.plusDays(random.nextInt(40))));
      }
      all.addAll(events);
      cards.add(Folding.fold(VIEW, events));
    }
    for (int i = 0; i < 10; i++) {
      LocalDate on = Facts.day("2026-01-20").plusDays(30L * i);
      List<MarketReportFiled> filed =
          all.stream()
              .filter(event -> !event.occurredOn().isAfter(on))
              .filter(MarketReportFiled.class::isInstance)
              .map(MarketReportFiled.class::cast)
              .toList();
      long answered =
          all.stream()
              .filter(MarketReportAnswered.class::isInstance)
              .filter(event -> !event.occurredOn().isAfter(on))
              .count();
      List<MarketReportsFigure.Row> rows = rows(on.toString(), Map.of(), cards);
      assertThat(rows)
          .allSatisfy(row ->
              assertThat(row.filed())
                  .isEqualTo(
                      filed.stream()
                          .filter(each -> row.group().equals("" + each.severity()))
                          .count()));
      assertThat(rows.stream().mapToLong(MarketReportsFigure.Row::filed).sum())
          .isEqualTo(filed.size());
      assertThat(rows.stream().mapToLong(MarketReportsFigure.Row::answered).sum())
          .isEqualTo(answered);
    }
  }
}

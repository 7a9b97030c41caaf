package io.perennial.query.backtest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.json.PerennialMapper;
import io.perennial.query.Facts;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.backtest.BackTest.Band;
import io.perennial.query.backtest.BackTest.Date;
import io.perennial.query.backtest.BackTest.Part;
import io.perennial.query.backtest.BackTest.Verdict;
import io.perennial.query.health.HealthBand;
import io.perennial.query.testing.AllViews;
import io.perennial.query.testing.MadeUpPast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A past of a few customers, worked out by hand. The date looked at is 30 December 2025. */
class HealthBackTestTest {

  static BackTest ask(MadeUpPast past, Map<String, String> given) {
    HealthBackTest analysis = new HealthBackTest(AllViews.POLICIES);
    return analysis.run(MadeUpPast.arguments(analysis, "2026-06-30", given), past);
  }

  static SurveyAnswerRecorded answer(String customer, LocalDate on, int overall) {
    return new SurveyAnswerRecorded(
        customer, "answer-" + customer, overall, null, List.of(), "phone", on);
  }

  private static Date ask(MadeUpPast past, int size) {
    return ask(past, Map.of("dates", "1", "size", Integer.toString(size))).dates().getFirst();
  }

  /**
   * All buy every 30 days, so they are lost after 90 days of silence, and recency goes from 100 at
   * 30 days to 0 at 90.
   *
   * <ul>
   *   <li>"happy" and "unhappy" have been silent for 10 days: recency 100. Unhappy has said 1 of 5,
   *       which is 0: its score is 25 x 100 / 35 = 71.4286. It is lost 90 days after 20 December,
   *       on 20 March, after 80 days; happy buys on.
   *   <li>"late" has been silent for 45 days: 75; it comes back.
   *   <li>"silent" has been so for 60 days: 50; it is lost on 29 January, after 30 days.
   * </ul>
   */
  private static MadeUpPast past() {
    MadeUpPast past = new MadeUpPast();
    buys(past, "happy", "2025-10-21", "2025-11-20", "2025-12-20");
    buys(past, "happy", "2026-03-01", "2026-05-15");
    buys(past, "unhappy", "2025-10-21", "2025-11-20", "2025-12-20");
    past.with(answer("unhappy", LocalDate.parse("2025-12-21"), 1));
    buys(past, "late", "2025-09-16", "2025-10-16", "2025-11-15");
    buys(past, "late", "2026-01-10", "2026-03-20", "2026-05-30");
    buys(past, "silent", "2025-09-01", "2025-10-01", "2025-10-31");
    return past;
  }

  private static void buys(MadeUpPast past, String customer, String... days) {
    for (String day : days) {
      past.bought(customer, day, "100");
    }
  }

  /**
   * The score puts both lost below both kept. By recency, unhappy ties with happy and is behind
   * late, silent is before both: 2.5 of 4 pairs.
   */
  @Test
  void theScoreIsHeldAgainstWhoWasLost() {
    Date date = ask(past(), 2);

    assertThat(List.of(date.on(), date.until()))
        .containsExactly(LocalDate.parse("2025-12-30"), LocalDate.parse("2026-06-30"));
    assertThat(List.of(date.customers(), date.lost(), date.declared(), date.leftOut()))
        .containsExactly(4L, 2L, 0L, 0L);
    assertThat(date.shareLost()).isEqualTo(0.5);
    var against = requireNonNull(date.againstRecency());
    assertThat(against.score().value()).isEqualTo(1);
    assertThat(against.yardstick().value()).isEqualTo(0.625);
    assertThat(against.difference()).isEqualTo(0.375);
    assertThat(date.judged()).isFalse();
    assertThat(date.bands())
        .extracting(Band::band, Band::customers, Band::lost)
        .containsExactly(tuple(HealthBand.HEALTHY, 3L, 1L), tuple(HealthBand.WATCH, 1L, 1L));
    assertThat(date.calibration())
        .extracting(Part::lowest, Part::highest, Part::lost)
        .containsExactly(
            tuple(50.0, 50.0, 1L),
            tuple(71.4286, 71.4286, 1L),
            tuple(75.0, 75.0, 0L),
            tuple(100.0, 100.0, 0L));
  }

  /** Silent and unhappy are the list of two, silent and late that by recency. */
  @Test
  void theRiskListFindsTheLostBeforeTheyAreSo() {
    Date two = ask(past(), 2);
    assertThat(requireNonNull(two.riskList()).precision()).isEqualTo(1);
    assertThat(requireNonNull(two.riskList()).baseRate()).isEqualTo(0.5);
    assertThat(requireNonNull(two.recencyList()).precision()).isEqualTo(0.5);
    assertThat(two.leadTimeDays()).isEqualTo(55); // 30 and 80
    assertThat(ask(past(), 1).leadTimeDays()).isEqualTo(30);
    assertThat(requireNonNull(ask(past(), 20).riskList()).size()).isEqualTo(4);
  }

  /**
   * A purchase of 28 December that was entered in February helps nobody's score in December: silent
   * keeps its 50. It is lost later for it, on 28 March, after 88 days.
   */
  @Test
  void whatBecameKnownLaterDoesNotHelpTheScore() {
    Date date = ask(past().boughtKnownOn("silent", "2025-12-28", "100", "2026-02-01"), 1);

    assertThat(date.calibration().getFirst().lowest()).isEqualTo(50);
    assertThat(requireNonNull(date.againstRecency()).score().value()).isEqualTo(1);
    assertThat(date.leadTimeDays()).isEqualTo(88);
    assertThat(date.customers()).isEqualTo(4);
  }

  @Test
  void anAnswerThatBecameKnownLaterIsNotInTheScore() {
    MadeUpPast late =
        past()
            .with(answer("late", LocalDate.parse("2025-12-01"), 1), LocalDate.parse("2025-12-31"));
    assertThat(ask(late, 2)).isEqualTo(ask(past(), 2));
  }

  /** A first purchase entered late makes no customer of the date of whom nobody knew. */
  @Test
  void whoWasNotKnownThenIsNotLookedAt() {
    Date date = ask(past().boughtKnownOn("unknown", "2025-12-20", "100", "2026-02-01"), 2);
    assertThat(date.customers()).isEqualTo(4);
    assertThat(date.leftOut()).isZero();
  }

  /** Happy had left already on 22 December, which became known in January only. */
  @Test
  void whoWasLostAlreadyIsLeftOutAndCounted() {
    Date date = ask(past().with(left("happy", "2025-12-22"), LocalDate.parse("2026-01-15")), 2);
    assertThat(List.of(date.customers(), date.leftOut(), date.lost())).containsExactly(3L, 1L, 2L);
  }

  /** Late is declared lost on 10 July only; on the last day it is not. Unhappy is, in January. */
  @Test
  void declaredLossesCountFromTheirDayAndWithinTheMonths() {
    MadeUpPast past = past().with(left("unhappy", "2026-01-09")).with(left("late", "2026-07-10"));
    Date date = ask(past, 2);
    assertThat(List.of(date.lost(), date.declared())).containsExactly(2L, 1L);
    assertThat(date.leadTimeDays()).isEqualTo(20); // 10 and 30
  }

  private static DefectionDeclared left(String customer, String on) {
    return new Facts(customer).left(on, DefectionReason.values()[0]);
  }

  @Test
  void aFewLossesSayNothing() {
    BackTest answer = ask(past(), Map.of("dates", "1"));
    assertThat(answer.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(answer.sentence())
        .isEqualTo(
            "There are too few to say whether the score is better than recency alone: on no date"
                + " were 10 customers lost and 10 kept; at most 2 were lost.");
    assertThat(answer.rule()).startsWith("weights recency 25, volume 15").endsWith("from 40");
    assertThat(answer.yardstick().area()).isNull();
    assertThat(answer.yardstick().refused())
        .singleElement()
        .asString()
        .startsWith("On no earlier date had all come by 2025-12-30");
  }

  @Test
  void datesAreSpacedBackFromTheLastThatCanBeFollowed() {
    assertThat(ask(past(), Map.of()).dates())
        .extracting(Date::on)
        .extracting(LocalDate::toString)
        .containsExactly("2025-03-30", "2025-06-30", "2025-09-30", "2025-12-30");
    Date empty = ask(past(), Map.of()).dates().getFirst();
    assertThat(empty.customers()).isZero();
    assertThat(empty.againstRecency()).isNull();
    assertThat(empty.riskList()).isNull();
    assertThat(empty.leadTimeDays()).isNull();
    assertThat(empty.shareLost()).isNull();
    assertThat(empty.calibration()).isEmpty();
  }

  /** Half a year before the last of August there is no 31st, and half a year after that none. */
  @Test
  void monthsEndBeforeTheLastDayWhereTheyAreShorter() {
    BackTest answer = ask(past(), Map.of("on", "2026-08-31", "dates", "1"));
    assertThat(answer.on()).isEqualTo(LocalDate.parse("2026-08-31"));
    Date date = answer.dates().getFirst();
    assertThat(List.of(date.on(), date.until()))
        .containsExactly(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-08-28"));
  }

  @Test
  void withoutCustomersOrLossesItIsRefused() {
    assertThatThrownBy(() -> ask(new MadeUpPast(), Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "As known then, nobody was a customer on any of these dates: 2025-03-30, 2025-06-30,"
                + " 2025-09-30, 2025-12-30.");
    MadeUpPast kept = new MadeUpPast();
    buys(kept, "happy", "2025-12-20", "2026-01-20", "2026-03-01", "2026-05-15");
    assertThatThrownBy(() -> ask(kept, Map.of("dates", "1")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "No customer was lost in the 6 months after any of these dates: 2025-12-30; there is"
                + " nothing to hold the score against.");
  }

  @Test
  void aKeptResultIsReadAgainAsItWas() {
    BackTest answer = ask(past(), Map.of("dates", "2"));
    var mapper = PerennialMapper.plain();
    assertThat(mapper.convertValue(mapper.valueToTree(answer), BackTest.class)).isEqualTo(answer);
  }
}

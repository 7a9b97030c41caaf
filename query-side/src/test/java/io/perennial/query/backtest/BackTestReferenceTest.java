package io.perennial.query.backtest;

import static io.perennial.query.backtest.HealthBackTestTest.answer;
import static io.perennial.query.backtest.HealthBackTestTest.ask;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.query.backtest.BackTest.Date;
import io.perennial.query.backtest.BackTest.Verdict;
import io.perennial.query.backtest.BackTest.Yardstick;
import io.perennial.query.health.HealthMeasure;
import io.perennial.query.testing.MadeUpPast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A made-up world whose customers buy every 30 days until they stop, beside a few lines of their
 * own; each has said once how satisfied it is.
 */
class BackTestReferenceTest {

  private static final LocalDate LAST = LocalDate.parse("2026-06-30");

  /**
   * A customer.
   *
   * @param first day of its first purchase
   * @param purchases how many purchases it makes, one every 30 days
   * @param answeredOn when it said how satisfied it is
   * @param overall what it said
   */
  private record Buyer(
      String id, LocalDate first, int purchases, LocalDate answeredOn, int overall) {

    LocalDate bought(int number) {
      return first.plusDays(30L * number);
    }

    /** Silence after which it is lost: 90 days, with a gap of 30 and without one. */
    LocalDate lostOn() {
      return bought(purchases - 1).plusDays(90);
    }

    boolean isCustomer(LocalDate on) {
      return !first.isAfter(on) && lostOn().isAfter(on);
    }

    double recency(LocalDate on) {
      long since = ChronoUnit.DAYS.between(first, on) / 30;
      LocalDate last = bought((int) Math.min(purchases - 1L, since));
      double from = last.equals(first) ? 0 : 30;
      return Math.min(100, (90 - ChronoUnit.DAYS.between(last, on)) / (90 - from) * 100);
    }

    double score(LocalDate on) {
      boolean said = !answeredOn.isAfter(on) && answeredOn.isAfter(on.minusMonths(12));
      return said ? (25 * recency(on) + 10 * 25 * (overall - 1)) / 35 : recency(on);
    }
  }

  /** Answers are chance, or low of those who stop within about half a year of them. */
  private static List<Buyer> world(long seed, boolean telling) {
    Random random = new Random(seed);
    List<Buyer> buyers = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      LocalDate first = LocalDate.parse("2024-08-01").plusDays(random.nextInt(300));
      int purchases = 2 + random.nextInt(26);
      LocalDate answeredOn = first.plusDays(random.nextInt(420));
      boolean stops = ChronoUnit.DAYS.between(answeredOn, first.plusDays(30L * purchases)) < 240;
      int overall = telling ? (stops ? 1 : 5) : 1 + random.nextInt(5);
      buyers.add(new Buyer("customer-%03d".formatted(i), first, purchases, answeredOn, overall));
    }
    return buyers;
  }

  private static MadeUpPast past(List<Buyer> buyers) {
    MadeUpPast past = new MadeUpPast();
    for (Buyer buyer : buyers) {
      for (int i = 0; i < buyer.purchases; i++) {
        past.bought(buyer.id, buyer.bought(i).toString(), "10");
      }
      past.with(answer(buyer.id, buyer.answeredOn, buyer.overall));
    }
    return past;
  }

  private static double area(List<Double> lost, List<Double> kept) {
    double pairs = 0;
    for (double one : lost) {
      for (double other : kept) {
        pairs += Math.abs(one - other) < 1e-3 ? 0.5 : one < other ? 1 : 0;
      }
    }
    return pairs / lost.size() / kept.size();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void equalsAFewLinesOnTwelveDates(long seed) {
    List<Buyer> buyers = world(seed, false);
    BackTest answer = ask(past(buyers), Map.of("dates", "12", "everyMonths", "1"));

    assertThat(answer.dates()).hasSize(12);
    for (Date date : answer.dates()) {
      List<Buyer> there = buyers.stream().filter(each -> each.isCustomer(date.on())).toList();
      List<Buyer> lost =
          there.stream().filter(each -> !each.lostOn().isAfter(date.until())).toList();
      List<Buyer> kept =
          there.stream().filter(each -> each.lostOn().isAfter(date.until())).toList();
      assertThat(List.of(date.customers(), date.lost()))
          .containsExactly((long) there.size(), (long) lost.size());
      var against = requireNonNull(date.againstRecency());
      assertThat(against.score().value())
          .isCloseTo(
              area(
                  lost.stream().map(each -> each.score(date.on())).toList(),
                  kept.stream().map(each -> each.score(date.on())).toList()),
              within(1e-9));
      assertThat(against.yardstick().value())
          .isCloseTo(
              area(
                  lost.stream().map(each -> each.recency(date.on())).toList(),
                  kept.stream().map(each -> each.recency(date.on())).toList()),
              within(1e-9));
      assertThat(date.calibration().stream().mapToLong(part -> part.customers()).sum())
          .isEqualTo(date.customers());
      assertThat(date.bands().stream().mapToLong(band -> band.lost()).sum()).isEqualTo(date.lost());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aScoreThatAddsChanceIsNoBetterThanRecencyAlone(long seed) {
    BackTest answer = ask(past(world(seed, false)), Map.of());

    assertThat(answer.verdict()).isEqualTo(Verdict.NO_BETTER);
    assertThat(answer.sentence())
        .startsWith("The score is no better than recency alone, on none of 4 dates; on 2025-12-30");
    assertThat(answer.dates()).allMatch(Date::judged);
  }

  /** The first two of the four dates had come by the last: half a year before it, and more. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aScoreThatTellsMoreIsBetterAndTheRegressionIsFittedToWhatHadCome(long seed) {
    BackTest answer = ask(past(world(seed, true)), Map.of());

    assertThat(answer.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(answer.sentence())
        .startsWith("The score tells who is lost better than recency alone, on each of 4 dates");
    Yardstick yardstick = answer.yardstick();
    assertThat(yardstick.fittedTo())
        .containsExactly(LocalDate.parse("2025-03-30"), LocalDate.parse("2025-06-30"));
    assertThat(yardstick.measures())
        .containsExactly(HealthMeasure.RECENCY, HealthMeasure.SATISFACTION);
    assertThat(yardstick.leftOut()).contains("WALLET: known of nobody").hasSize(7);
    assertThat(yardstick.refused()).isEmpty();
    assertThat(requireNonNull(yardstick.area()).value()).isGreaterThan(0.6);
    assertThat(requireNonNull(yardstick.scoreAgainst()).score())
        .isEqualTo(requireNonNull(answer.dates().getLast().againstRecency()).score());
    assertThat(requireNonNull(yardstick.brier()).skill()).isPositive();
    assertThat(requireNonNull(yardstick.scoreBrier()).score()).isBetween(0.0, 0.25);
  }

  /**
   * Who had fallen silent before the last date, as was known on it, turns out by now to have bought
   * on until then: that is nothing that the regression could have been fitted to.
   */
  @Test
  void theRegressionIsFittedToLossesAsTheyWereKnownOnTheLastDate() {
    LocalDate last = LocalDate.parse("2025-12-30");
    List<Buyer> buyers = world(1, true);
    MadeUpPast found = past(buyers);
    for (Buyer buyer : buyers) {
      if (!buyer.lostOn().isAfter(last) && buyer.lostOn().isAfter(LocalDate.parse("2025-04-01"))) {
        for (int i = buyer.purchases; buyer.bought(i).isBefore(last); i++) {
          found.boughtKnownOn(buyer.id, buyer.bought(i).toString(), "10", "2026-02-01");
        }
      }
    }
    BackTest before = ask(past(buyers), Map.of());
    BackTest after = ask(found, Map.of());

    assertThat(after.dates().getFirst().lost()).isLessThan(before.dates().getFirst().lost() / 2);
    assertThat(after.dates().getLast()).isEqualTo(before.dates().getLast());
    assertThat(after.yardstick()).isEqualTo(before.yardstick());
  }

  /** Without answers the score is recency itself. */
  @Test
  void aScoreThatIsRecencyIsNoBetter() {
    List<Buyer> silent =
        world(4, false).stream()
            .map(each -> new Buyer(each.id, each.first, each.purchases, LAST, 3))
            .toList();
    BackTest answer = ask(past(silent), Map.of());
    assertThat(answer.verdict()).isEqualTo(Verdict.NO_BETTER);
    assertThat(answer.sentence()).contains("a difference of 0.000");
  }

  @Test
  void theSamePastGivesTheSameBits() {
    List<Buyer> buyers = world(5, true);
    assertThat(IntStream.range(0, 2).mapToObj(i -> ask(past(buyers), Map.of())).distinct())
        .hasSize(1);
  }
}

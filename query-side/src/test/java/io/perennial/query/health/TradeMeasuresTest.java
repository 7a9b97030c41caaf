package io.perennial.query.health;

import static io.perennial.query.health.HealthExamples.CONTRACTS;
import static io.perennial.query.health.HealthExamples.EVERY_30_DAYS;
import static io.perennial.query.health.HealthExamples.ONE;
import static io.perennial.query.health.HealthExamples.customer;
import static io.perennial.query.health.HealthExamples.health;
import static io.perennial.query.health.HealthExamples.is;
import static io.perennial.query.health.HealthExamples.isUnknown;
import static io.perennial.query.health.HealthExamples.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.LeavingFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures of what a customer buys, worked out by hand. */
class TradeMeasuresTest {

  private static PurchaseRecorded bought(String on, @Nullable String line) {
    return new PurchaseRecorded(
        "customer-1",
        "p-" + on + line,
        "product",
        line,
        1,
        Facts.money("10.00"),
        null,
        Settlement.CASH,
        Facts.money("0.00"),
        Facts.day(on));
  }

  /** Median gap 30 days, lost after 90: 100 up to 30 days, 50 after 60. */
  @Test
  void recencyFallsFromTheGapToTheLoss() {
    is(HealthMeasure.RECENCY, "2026-03-02", "100.0000", EVERY_30_DAYS);
    is(HealthMeasure.RECENCY, "2026-04-01", "100.0000", EVERY_30_DAYS);
    is(HealthMeasure.RECENCY, "2026-05-01", "50.0000", EVERY_30_DAYS);
    // (90 - 89) / (90 - 30)
    is(HealthMeasure.RECENCY, "2026-05-30", "1.6667", EVERY_30_DAYS);
    Measured found = measured(HealthMeasure.RECENCY, "2026-05-01", EVERY_30_DAYS);
    assertThat(found.cause())
        .isEqualTo("Silent for 60 days; its median gap is 30 days; lost after 90");
    assertThat(found.eventIds()).containsExactly(Folding.idOf(EVERY_30_DAYS[2]));
  }

  /** Gaps 30 and 31: median 30.5, lost after 92; (92 - 61) / (92 - 30.5) = 31 / 61.5. */
  @Test
  void aGapMayBeHalfADay() {
    is(
        HealthMeasure.RECENCY,
        "2026-05-03",
        "50.4065",
        ONE.bought("2026-01-01", "1.00"),
        ONE.bought("2026-01-31", "1.00"),
        ONE.bought("2026-03-03", "1.00"));
  }

  /** Lost after 90 days: (90 - 30) / 90 are left. */
  @Test
  void whoHasBoughtOnOneDayGoesDownFromThere() {
    LifecycleEvent once = ONE.bought("2026-01-01", "1.00");
    is(HealthMeasure.RECENCY, "2026-01-01", "100.0000", once);
    is(HealthMeasure.RECENCY, "2026-01-31", "66.6667", once);
  }

  /** Silence begins anew with the win-back: (90 - 15) / 90. */
  @Test
  void whoWasWonBackIsSilentSinceThen() {
    LifecycleEvent back = ONE.wonBack("2026-02-01");
    LifecycleEvent[] events = {
      ONE.bought("2026-01-01", "1.00"), ONE.left("2026-01-10", DefectionReason.PRICE), back
    };
    is(HealthMeasure.RECENCY, "2026-02-16", "83.3333", events);
    assertThat(measured(HealthMeasure.RECENCY, "2026-02-16", events).eventIds())
        .containsExactly(Folding.idOf(back));
    assertThat(health("2026-01-15", events))
        .returns(HealthBand.LOST, HealthMeasures::band)
        .returns(null, HealthMeasures::score)
        .returns(List.of(), HealthMeasures::measures);
  }

  /** 1000 in the 12 months before, 800 in the last: 50 - 20. */
  @Test
  void volumeIsHalfWhenLevel() {
    LifecycleEvent large = ONE.bought("2024-09-01", "700.00");
    LifecycleEvent small = ONE.bought("2025-03-01", "300.00");
    LifecycleEvent[] events = {
      ONE.bought("2024-01-01", "500.00"),
      large,
      small,
      ONE.bought("2025-09-01", "500.00"),
      ONE.bought("2026-05-01", "300.00")
    };
    is(HealthMeasure.VOLUME, "2026-06-01", "30.0000", events);
    assertThat(measured(HealthMeasure.VOLUME, "2026-06-01", events).eventIds())
        .as("what there was before, the largest first")
        .containsExactly(Folding.idOf(large), Folding.idOf(small));
    isUnknown(HealthMeasure.VOLUME, "2025-12-31", events);
    is(HealthMeasure.VOLUME, "2026-01-01", "64.2857", events); // 700, then 800: 50 + 100 / 7
  }

  /**
   * Two lines in each of four quarters, of which one goes on; the second one is over on 30 June.
   */
  @Test
  void breadthIsTheShareOfLinesThatGoOn() {
    LifecycleEvent lastSaw = bought("2026-01-15", "saws");
    LifecycleEvent[] events = {
      bought("2025-04-01", "drills"), bought("2025-04-01", "saws"),
      bought("2025-07-01", "drills"), bought("2025-07-01", "saws"),
      bought("2025-10-01", "drills"), bought("2025-10-01", "saws"),
      bought("2025-10-01", "glue"), bought("2025-10-01", null),
      bought("2026-01-15", "drills"), lastSaw,
      bought("2026-05-01", "drills")
    };
    is(HealthMeasure.BREADTH, "2026-06-29", "100.0000", events);
    is(HealthMeasure.BREADTH, "2026-06-30", "50.0000", events);
    Measured found = measured(HealthMeasure.BREADTH, "2026-06-30", events);
    assertThat(found.cause()).isEqualTo("Of 2 product lines no longer: saws");
    assertThat(found.eventIds()).containsExactly(Folding.idOf(lastSaw));
    is(HealthMeasure.BREADTH, "2026-03-31", "100.0000", events);
    isUnknown(HealthMeasure.BREADTH, "2026-01-14", events);
  }

  /** A declared loss of a part of everything counts as a line more, and lost: 1 of 2. */
  @Test
  void declaredPartialDefectionsAreLinesLost() {
    LeavingFacts leaving = new LeavingFacts("customer-1");
    LifecycleEvent[] events = {
      bought("2025-04-01", "drills"),
      bought("2025-07-01", "drills"),
      bought("2025-10-01", "drills"),
      bought("2026-01-15", "drills"),
      bought("2026-05-01", "drills"),
      leaving.leftPart("2026-05-10", "part-1", null, DefectionReason.PRICE),
      leaving.partBack("2026-05-20", "part-1")
    };
    is(HealthMeasure.BREADTH, "2026-05-09", "100.0000", events);
    is(HealthMeasure.BREADTH, "2026-05-10", "50.0000", events);
    is(HealthMeasure.BREADTH, "2026-05-20", "100.0000", events);
  }

  /** A fall from 0.60 to 0.45 within a year halves 45; one to 0.55 is no partial defection. */
  @Test
  void walletIsHalvedWhenItFallsByTenPoints() {
    LifecycleEvent before = CONTRACTS.walletShare("2025-09-01", "0.60");
    LifecycleEvent fallen = CONTRACTS.walletShare("2026-03-01", "0.45");
    is(HealthMeasure.WALLET, "2026-06-01", "22.5000", customer("2026-05-31", before, fallen));
    is(
        HealthMeasure.WALLET,
        "2026-06-01",
        "55.0000",
        customer("2026-05-31", before, CONTRACTS.walletShare("2026-03-01", "0.55")));
    is(HealthMeasure.WALLET, "2026-02-28", "60.0000", customer("2026-02-27", before, fallen));
    isUnknown(
        HealthMeasure.WALLET,
        "2026-06-01",
        customer("2026-05-31", CONTRACTS.walletShare("2026-03-01", "drills", "0.45")));
  }
}

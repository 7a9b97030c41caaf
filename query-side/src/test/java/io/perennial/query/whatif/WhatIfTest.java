package io.perennial.query.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.platform.tier.TierScheme;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.testing.AllViews;
import io.perennial.query.testing.MadeUpPast;
import io.perennial.query.whatif.WhatIf.Change;
import io.perennial.query.whatif.WhatIf.Move;
import io.perennial.query.whatif.WhatIf.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same history by two policies; figures worked out by hand. */
class WhatIfTest {

  private static WhatIf ask(String name, MadeUpPast past, Map<String, String> given) {
    Analysis<?> analysis =
        WhatIfs.all(AllViews.POLICIES, TieringSettings.DEFAULTS).stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return (WhatIf) analysis.run(MadeUpPast.arguments(analysis, "2026-06-30", given), past);
  }

  /**
   * "often" has gaps of 31, 28 and 31 days, so it is lost after 93 days of silence, by two gaps
   * after 62. "seldom" has one of 180 days.
   */
  private static MadeUpPast buyers() {
    return new MadeUpPast()
        .bought("customer-often", "2026-01-01", "100")
        .bought("customer-often", "2026-02-01", "100")
        .bought("customer-often", "2026-03-01", "100")
        .bought("customer-often", "2026-04-01", "100")
        .bought("customer-seldom", "2025-10-01", "40")
        .bought("customer-seldom", "2026-03-30", "40")
        .bought("customer-new", "2026-06-20", "7");
  }

  @Test
  void aShorterSilenceLosesWhoBuysOften() {
    // 30 June is 90 days after 1 April: not beyond 93, but beyond 62.
    WhatIf answer = ask("what-if-churn", buyers(), Map.of("gapFactor", "2", "minimumDays", "30"));

    assertThat(answer.customers()).isEqualTo(3);
    assertThat(answer.changed()).isEqualTo(1);
    assertThat(answer.changedAmount()).isEqualByComparingTo("400");
    assertThat(answer.moves())
        .extracting(Move::state, Move::instead, Move::customers)
        .containsExactly(tuple("active", "active", 2L), tuple("active", "lapsed", 1L));
    assertThat(answer.changes())
        .extracting(Change::customerId, Change::instead)
        .containsExactly(tuple("customer-often", "lapsed"));
    assertThat(answer.totals())
        .extracting(Total::state, Total::customers, Total::customersInstead)
        .containsExactly(tuple("active", 3L, 2L), tuple("lapsed", 0L, 1L));
    assertThat(answer.asItIs()).contains("3 median gaps").contains("at least 90 days");
    assertThat(answer.instead()).contains("2 median gaps").contains("at least 30 days");
  }

  @Test
  void withThePolicyInForceNothingChanges() {
    for (Analysis<?> analysis : WhatIfs.all(AllViews.POLICIES, TieringSettings.DEFAULTS)) {
      if (!analysis.name().equals("what-if-tiers")) { // it compares with what is held
        WhatIf answer = ask(analysis.name(), buyers(), Map.of());
        assertThat(answer.changed()).as(analysis.name()).isZero();
        assertThat(answer.changes()).isEmpty();
        assertThat(answer.asItIs()).startsWith(answer.instead().replace(" x 1", " as they are"));
      }
    }
  }

  /**
   * Of 487 often makes 400 and crosses the line at 80 %, seldom makes 80 and crosses that at 95 %.
   */
  @Test
  void tiersAreCutAsByATieringRun() {
    WhatIf answer = ask("what-if-tiers", buyers(), Map.of());

    assertThat(answer.changes())
        .extracting(Change::customerId, Change::state, Change::instead)
        .containsExactly(
            tuple("customer-often", "none", "A"),
            tuple("customer-seldom", "none", "B"),
            tuple("customer-new", "none", "C"));
    // 400 of 487 are 82.1 %: seldom begins below a line at 83 %, and new at 480, 98.6 %.
    assertThat(ask("what-if-tiers", buyers(), Map.of("a", "0.83", "b", "0.99")).changes())
        .extracting(Change::instead)
        .containsExactly("A", "A", "B");
  }

  /** Of 487, often makes 82.1 % and crosses the lines at 50 and 80 %; seldom begins below 95 %. */
  @Test
  void theOtherSchemeHasLinesOfItsOwn() {
    WhatIf four = ask("what-if-tiers", buyers(), Map.of("scheme", "FOUR_LEVEL"));
    assertThat(four.changes())
        .extracting(Change::instead)
        .containsExactly("DIAMOND", "GOLD", "STANDARD");
    assertThat(four.instead())
        .isEqualTo(
            "by net sales of 12 months, DIAMOND to 0.50, PLATINUM to 0.80, GOLD to 0.95, STANDARD to"
                + " 1");
    // Seldom begins at 82.1 %.
    assertThat(
            ask(
                    "what-if-tiers",
                    buyers(),
                    Map.of("scheme", "FOUR_LEVEL", "platinum", "0.83", "gold", "0.99"))
                .changes())
        .extracting(Change::instead)
        .containsExactly("DIAMOND", "PLATINUM", "GOLD");
  }

  /** In the month of June, only new has bought: its 7. */
  @Test
  void anotherWindowRanksByOtherSales() {
    WhatIf june = ask("what-if-tiers", buyers(), Map.of("windowMonths", "1"));
    assertThat(june.changes())
        .extracting(Change::customerId, Change::instead)
        .containsExactly(
            tuple("customer-often", "C"),
            tuple("customer-seldom", "C"),
            tuple("customer-new", "A"));
    // What a customer weighs by the window in force is not what it does by the other one.
    assertThat(june.totals())
        .filteredOn(total -> total.state().equals("A"))
        .singleElement()
        .satisfies(total -> assertThat(total.amountInstead()).isEqualByComparingTo("7"));
  }

  @Test
  void schemeWindowAndLinesInForceAreThoseOfTheSettings() {
    Analysis<?> analysis =
        WhatIfs.all(
                AllViews.POLICIES,
                new TieringSettings(
                    TierScheme.FOUR_LEVEL,
                    6,
                    List.of(new BigDecimal("0.7"), new BigDecimal("0.9")),
                    List.of(new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.3"))))
            .stream()
            .filter(each -> each.name().equals("what-if-tiers"))
            .findFirst()
            .orElseThrow();
    WhatIf answer =
        (WhatIf) analysis.run(MadeUpPast.arguments(analysis, "2026-06-30", Map.of()), buyers());
    assertThat(answer.instead())
        .isEqualTo(
            "by net sales of 6 months, DIAMOND to 0.1, PLATINUM to 0.2, GOLD to 0.3, STANDARD to 1");
    // 40 of seldom were bought in October.
    assertThat(answer.changes())
        .extracting(Change::amount)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("400"), new BigDecimal("40"), new BigDecimal("7"));
  }

  @Test
  void linesThatDoNotRiseCutNothing() {
    assertThatThrownBy(() -> ask("what-if-tiers", buyers(), Map.of("a", "0.96")))
        .isInstanceOf(RefusedException.class)
        .hasMessage("There is no such policy: The shares of tiers rise, between 0 and 1");
  }

  @Test
  void otherWeightsOfLoyaltyChangeScores() {
    MadeUpPast past = buyers();
    WhatIf answer = ask("what-if-loyalty", past, Map.of("repurchase", "100"));

    // Only repurchase is known of all, so its weight does not matter.
    assertThat(answer.changes()).isEmpty();
    WhatIf strict = ask("what-if-loyalty", past, Map.of("loyalFrom", "100"));
    assertThat(strict.customers()).isEqualTo(3);
  }

  /**
   * On 30 June "often" has been silent for 90 of 93 days, with a median gap of 31: 3 / 62 of 100 is
   * 4.8387. "seldom", with a gap of 180 days, and "new", 10 of 90 days after its only purchase,
   * have 100 and 88.8889; "new" said 1 of 5, which is 0: (25 x 88.8889) / 35 is 63.4921.
   */
  @Test
  void otherWeightsOfHealthChangeScoresAndBands() {
    MadeUpPast past =
        buyers()
            .with(
                new SurveyAnswerRecorded(
                    "customer-new",
                    "answer-1",
                    1,
                    null,
                    List.of(),
                    "phone",
                    LocalDate.parse("2026-06-25")));
    WhatIf deaf = ask("what-if-health", past, Map.of("satisfaction", "0"));

    assertThat(deaf.customers()).isEqualTo(3);
    assertThat(deaf.changes())
        .extracting(Change::customerId, Change::state, Change::instead)
        .containsExactly(tuple("customer-new", "watch", "healthy"));
    assertThat(deaf.changes().getFirst().score()).isEqualByComparingTo("63.4921");
    assertThat(deaf.changes().getFirst().scoreInstead()).isEqualByComparingTo("88.8889");
    assertThat(deaf.totals())
        .extracting(Total::state, Total::customers, Total::customersInstead)
        .containsExactly(
            tuple("at_risk", 1L, 1L), tuple("healthy", 1L, 2L), tuple("watch", 1L, 0L));

    WhatIf lenient = ask("what-if-health", past, Map.of("healthyFrom", "60", "watchFrom", "4"));
    assertThat(lenient.moves())
        .extracting(Move::state, Move::instead, Move::customers)
        .containsExactly(
            tuple("at_risk", "watch", 1L),
            tuple("healthy", "healthy", 1L),
            tuple("watch", "healthy", 1L));
    assertThat(lenient.instead()).contains("satisfaction 10").contains("healthy from 60");
    // Nobody is to be watched only above the score from which customers are healthy.
    assertThat(ask("what-if-health", past, Map.of("healthyFrom", "30")).instead())
        .endsWith("healthy from 30, to be watched from 30");
  }

  @Test
  void aPolicyThatIsNoneIsRefusedInWords() {
    assertThatThrownBy(
            () -> ask("what-if-loyalty", buyers(), Map.of("repurchase", "0", "volumeTrend", "0")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("must not both be 0");
  }

  @Test
  void halfTheLimitIsExceededByWhoOwesMoreThanThat() {
    MadeUpPast past =
        new MadeUpPast()
            .limit("customer-1", "1000")
            .onCredit("customer-1", "2026-06-01", "600")
            .limit("customer-2", "1000")
            .onCredit("customer-2", "2026-06-01", "400");
    WhatIf answer = ask("what-if-credit", past, Map.of("limitFactor", "0.5"));

    assertThat(answer.changes())
        .extracting(Change::customerId, Change::state, Change::instead)
        .containsExactly(tuple("customer-1", "within", "breached"));
    assertThat(answer.changes().getFirst().scoreInstead()).isEqualByComparingTo("100");
    assertThat(answer.changes().getFirst().amount()).isEqualByComparingTo("600");
    assertThat(List.of(answer.changed(), answer.left())).containsExactly(1L, 0L);
  }
}

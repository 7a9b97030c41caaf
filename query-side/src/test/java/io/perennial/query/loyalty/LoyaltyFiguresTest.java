package io.perennial.query.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.LeavingFacts;
import io.perennial.query.loyalty.LoyaltyDocument.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoyaltyFiguresTest {

  private static final LoyaltyView VIEW =
      new LoyaltyView(Facts.CURRENCY, LoyaltyPolicy.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");

  private static LoyaltyDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Standing standing(String on, LifecycleEvent... events) {
    return Standing.on(Facts.day(on), document(events), LoyaltyPolicy.STANDARD);
  }

  private static <R> R figure(
      Class<R> type,
      String name,
      String on,
      Map<String, String> given,
      List<LoyaltyDocument> documents) {
    return Folding.figure(type, VIEW, name, on, given, documents);
  }

  /** Bought every 30 days in 1997, and answered once. */
  private static LoyaltyDocument regular(String id, String answeredOn, int answer) {
    Facts facts = new Facts(id);
    return document(
        facts.bought("1997-01-01", "100.00"),
        facts.bought("1997-01-31", "100.00"),
        facts.bought("1997-03-02", "100.00"),
        facts.answered(answeredOn, "answer-1", answer));
  }

  @Test
  void satisfactionIsTheMeanOfTwelveMonths() {
    LifecycleEvent[] events = {
      ONE.answered("1996-03-01", "answer-0", 1),
      ONE.answered("1996-03-02", "answer-1", 5),
      ONE.answered("1997-03-01", "answer-2", 4),
      ONE.answered("1997-03-02", "answer-3", 1)
    };
    assertThat(standing("1997-03-01", events).satisfaction()).isEqualTo("87.5000");
    assertThat(standing("1998-06-01", events).satisfaction()).isNull();
  }

  @Test
  void answersOfOneDayStandInOrderOfTheirRecording() {
    LoyaltyDocument document =
        document(
            ONE.answered("1997-01-02", "answer-b", 5),
            ONE.answered("1997-01-02", "answer-a", 1),
            ONE.answered("1997-01-01", "answer-c", 3));
    assertThat(document.answers())
        .extracting(Answer::answerId)
        .containsExactly("answer-c", "answer-b", "answer-a");
    assertThat(document.lastAnswer(Facts.day("1997-01-02"), Facts.day("1997-12-31")))
        .extracting(Answer::overall)
        .isEqualTo(1);
    assertThat(document.lastAnswer(Facts.day("1997-01-03"), Facts.day("1997-12-31"))).isNull();
  }

  /** Two contracts: one renewed early and then not again, one that simply ended. */
  @Test
  void renewalIsTheShareRenewedOfWhatCameUp() {
    LifecycleEvent[] events = {
      ONE.bought("1996-01-01", "100.00"),
      ONE.contracts().signed("1996-01-01", "contract-1", "1996-12-31"),
      ONE.contracts().signed("1996-01-01", "contract-2", "1997-03-31"),
      ONE.contracts().renewed("1996-12-01", "contract-1", "1996-12-31", "1997-12-31"),
      ONE.contracts().declined("1997-10-01", "contract-1", "1997-12-31")
    };
    assertThat(standing("1996-11-30", events).renewal()).isNull();
    assertThat(standing("1996-12-01", events).renewal()).isEqualByComparingTo("1");
    assertThat(standing("1997-03-30", events).renewal()).isEqualByComparingTo("1");
    assertThat(standing("1997-03-31", events).renewal()).isEqualByComparingTo("0.5");
    assertThat(standing("1997-10-01", events).renewal()).isEqualByComparingTo("0.333333");
  }

  @Test
  void aRenewalThatBecomesKnownLateCounts() {
    LifecycleEvent[] events = {
      ONE.bought("1996-01-01", "100.00"),
      ONE.contracts().signed("1996-01-01", "contract-1", "1996-12-31"),
      ONE.contracts().expired("1996-12-31", "contract-1"),
      ONE.contracts().renewed("1996-12-31", "contract-1", "1996-12-31", "1997-12-31")
    };
    assertThat(standing("1997-06-01", events).renewal()).isEqualByComparingTo("1");
  }

  @Test
  void walletIsTheLastEstimate() {
    LifecycleEvent[] events = {
      ONE.bought("1996-01-01", "100.00"),
      ONE.contracts().walletShare("1997-02-01", "0.35"),
      ONE.contracts().walletShare("1997-01-01", "0.5"),
      ONE.contracts().walletShare("1997-02-01", "0.4")
    };
    assertThat(standing("1996-12-31", events).wallet()).isNull();
    assertThat(standing("1997-01-31", events).wallet()).isEqualByComparingTo("0.5");
    assertThat(standing("1997-02-01", events).wallet()).isEqualByComparingTo("0.4");
  }

  /**
   * Of three contracts that came up one was renewed, and of three estimates the last is 0.7: 20 x
   * 1/3 + 20 x 0.7 of 40 is 51.66666..., and 1/3 cut to six decimals must not show in the score.
   */
  @Test
  void aScoreIsRoundedOnce() {
    LifecycleEvent[] events = {
      ONE.bought("1997-01-01", "100.00"),
      ONE.contracts().signed("1996-01-01", "contract-1", "1996-12-31"),
      ONE.contracts().signed("1996-01-01", "contract-2", "1996-12-31"),
      ONE.contracts().signed("1996-01-01", "contract-3", "1996-12-31"),
      ONE.contracts().renewed("1996-12-01", "contract-1", "1996-12-31", "1997-12-31"),
      ONE.contracts().walletShare("1997-01-01", "0.7")
    };
    assertThat(standing("1997-01-01", events).loyalty()).isEqualTo("51.6667");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(standing("1997-01-01", ONE.bought("1997-01-01", "100.00")).missing())
        .isEqualTo(
            "satisfaction: a survey answer within 12 months; repurchase: a purchase on a second day;"
                + " renewal: a contract that ends; volume trend: 24 months as a customer, with sales"
                + " in the first 12; wallet: an estimate of our share of all that it spends;"
                + " referrals: a company to which it recommends us");
    assertThat(
            standing(
                    "1999-01-01",
                    ONE.bought("1997-01-01", "100.00"),
                    ONE.bought("1997-06-01", "100.00"),
                    ONE.contracts().signed("1997-01-01", "contract-1", "1997-12-31"),
                    ONE.contracts().walletShare("1997-01-31", "0.4"),
                    ONE.answered("1998-02-01", "answer-1", 5),
                    new LeavingFacts("customer-1").referred("1997-01-31", "referral-1"))
                .missing())
        .isNull();
  }

  /** 30 of repurchase at 1, 20 of renewal at 0 and 20 of wallet at 0.4: 38 of 70. */
  @Test
  void whatIsKnownIsWeighedTogether() {
    Standing standing =
        standing(
            "1997-01-31",
            ONE.bought("1997-01-01", "100.00"),
            ONE.bought("1997-01-31", "100.00"),
            ONE.contracts().signed("1997-01-01", "contract-1", "1997-01-31"),
            ONE.contracts().walletShare("1997-01-31", "0.4"));
    assertThat(standing.loyalty()).isEqualTo("54.2857");
    assertThat(standing.knownWeight(LoyaltyPolicy.STANDARD)).isEqualTo(70);
  }

  @Test
  void repurchaseFallsFromOneGapToThree() {
    LifecycleEvent[] events = {
      ONE.bought("1997-01-01", "10.00"), ONE.bought("1997-01-11", "10.00")
    };
    assertThat(standing("1997-01-21", events).repurchase()).isEqualByComparingTo("1");
    assertThat(standing("1997-01-26", events).repurchase()).isEqualByComparingTo("0.75");
    assertThat(standing("1997-01-31", events).repurchase()).isEqualByComparingTo("0.5");
    assertThat(standing("1997-02-10", events).repurchase()).isEqualByComparingTo("0");
    assertThat(standing("1998-02-10", events).repurchase()).isEqualByComparingTo("0");
    assertThat(standing("1997-01-10", events).repurchase()).isNull();
    assertThat(standing("1996-12-31", events).quadrant()).isEqualTo(Quadrant.NOT_YET);
  }

  @Test
  void theTrendComparesTwelveMonthsWithTheTwelveBefore() {
    assertThat(trend("100.00", "50.00")).isEqualByComparingTo("0");
    assertThat(trend("100.00", "75.00")).isEqualByComparingTo("0.25");
    assertThat(trend("100.00", "100.00")).isEqualByComparingTo("0.5");
    assertThat(trend("100.00", "150.00")).isEqualByComparingTo("1");
    assertThat(trend("100.00", "900.00")).isEqualByComparingTo("1");
    assertThat(trend("0.00", "900.00")).isNull();
  }

  private static @Nullable BigDecimal trend(String before, String last) {
    return standing(
            "1998-12-31",
            ONE.bought("1996-12-31", "7.00"),
            ONE.bought("1997-06-01", before),
            ONE.bought("1998-06-01", last))
        .volumeTrend();
  }

  /** A customer since 2024-01-31 has been one for 24 months on 2026-01-31. */
  @Test
  void theTrendIsKnownOnlyOfWhoHasBeenACustomerFor24Months() {
    LifecycleEvent[] events = {
      ONE.bought("2024-01-31", "100.00"),
      ONE.bought("2024-06-01", "100.00"),
      ONE.bought("2025-06-01", "100.00")
    };
    assertThat(standing("2026-01-30", events).volumeTrend()).isNull();
    assertThat(standing("2026-01-31", events).volumeTrend()).isEqualByComparingTo("0.5");
  }

  @Test
  void threeReferralsOrMoreGiveOne() {
    LeavingFacts refers = new LeavingFacts("customer-1");
    LifecycleEvent[] events = {
      ONE.bought("1997-01-01", "100.00"),
      refers.referred("1997-03-01", "referral-3"),
      refers.referred("1997-02-01", "referral-1"),
      refers.referred("1997-02-15", "referral-2"),
      refers.referred("1997-04-01", "referral-4"),
      refers.ledToPurchase("1997-04-02", "referral-4")
    };
    assertThat(standing("1997-01-31", events).referrals()).isNull();
    assertThat(standing("1997-02-01", events).referrals()).isEqualTo("0.333333");
    assertThat(standing("1997-02-15", events).referrals()).isEqualTo("0.666667");
    assertThat(standing("1997-03-01", events).referrals()).isEqualByComparingTo("1");
    assertThat(standing("1997-12-31", events).referrals()).isEqualByComparingTo("1");
  }

  /** 30 of repurchase at 1 and 10 of referrals at a third: 33 1/3 of 40. */
  @Test
  void referralsAreWeighedWithTheOtherParts() {
    Standing standing =
        standing(
            "1997-01-31",
            ONE.bought("1997-01-01", "100.00"),
            ONE.bought("1997-01-31", "100.00"),
            new LeavingFacts("customer-1").referred("1997-01-31", "referral-1"));
    assertThat(standing.loyalty()).isEqualTo("83.3333");
    assertThat(standing.knownWeight(LoyaltyPolicy.STANDARD)).isEqualTo(40);
  }

  @Test
  void loyaltyIsNothingFromADeclaredDefectionUntilTheWinBack() {
    LifecycleEvent[] events = {
      ONE.bought("1997-01-01", "100.00"),
      ONE.bought("1997-01-31", "100.00"),
      ONE.answered("1997-01-31", "answer-1", 5),
      ONE.left("1997-02-10", DefectionReason.PRICE),
      ONE.wonBack("1997-02-20")
    };
    assertThat(standing("1997-02-09", events).loyalty()).isEqualTo("100.0000");
    Standing lost = standing("1997-02-10", events);
    assertThat(lost.loyalty()).isEqualTo("0.0000");
    assertThat(lost.repurchase()).isEqualByComparingTo("1");
    assertThat(lost.quadrant()).isEqualTo(Quadrant.MERCENARY);
    assertThat(standing("1997-02-19", events).loyalty()).isEqualTo("0.0000");
    assertThat(standing("1997-02-20", events).loyalty()).isEqualTo("100.0000");
  }

  /** As on the card: one that became known late, or whose win-back was struck out with another. */
  @Test
  void whoBuysAfterADeclaredDefectionIsBackWithoutAWinBackThatSaysSo() {
    LifecycleEvent[] events = {
      ONE.bought("1997-01-01", "100.00"),
      ONE.bought("1997-01-31", "100.00"),
      ONE.left("1997-01-31", DefectionReason.PRICE),
      ONE.bought("1997-03-02", "100.00")
    };
    assertThat(standing("1997-03-01", events).loyalty()).isEqualByComparingTo("0");
    assertThat(standing("1997-03-02", events).loyalty()).isEqualByComparingTo("100");
  }

  @Test
  void aPartialDefectionDoesNotMakeLoyaltyNothing() {
    LifecycleEvent[] events = {
      ONE.bought("1997-01-01", "100.00"),
      ONE.bought("1997-01-31", "100.00"),
      new LeavingFacts("customer-1").leftPart("1997-02-01", "part-1", null, DefectionReason.PRICE)
    };
    assertThat(standing("1997-02-10", events).loyalty()).isEqualTo("100.0000");
  }

  @Test
  void loyaltyIsTheMeanOfThePartsKnown() {
    Standing both =
        standing(
            "1998-12-31",
            ONE.bought("1996-12-31", "9.00"),
            ONE.bought("1997-12-31", "100.00"),
            ONE.bought("1998-12-31", "75.00"));
    // (30 x 1 + 20 x 0.25) / 50
    assertThat(both.loyalty()).isEqualTo("70.0000");
    assertThat(both.knownWeight(LoyaltyPolicy.STANDARD)).isEqualTo(50);
    assertThat(standing("1997-12-31", ONE.bought("1997-12-31", "9.00")).loyalty()).isNull();
  }

  @Test
  void quadrantsAtTheThresholds() {
    List<LoyaltyDocument> documents =
        List.of(
            regular("customer-1", "1997-02-01", 4),
            regular("customer-2", "1997-02-01", 3),
            regular("customer-3", "1997-04-10", 5));
    QuadrantsFigure.Quadrants april =
        figure(QuadrantsFigure.Quadrants.class, "quadrants", "1997-04-01", Map.of(), documents);
    assertThat(april.quadrants())
        .extracting(row -> row.quadrant() + " " + row.customers())
        .containsExactly("LOYALIST 1", "HOSTAGE 1", "MERCENARY 0", "DEFECTOR 0", "UNKNOWN 1");
    QuadrantsFigure.Quadrants june =
        figure(QuadrantsFigure.Quadrants.class, "quadrants", "1997-06-01", Map.of(), documents);
    assertThat(june.quadrants())
        .extracting(row -> row.quadrant() + " " + row.customers() + " " + row.sales())
        .containsExactly(
            "LOYALIST 0 0.00",
            "HOSTAGE 0 0.00",
            "MERCENARY 2 600.00",
            "DEFECTOR 1 300.00",
            "UNKNOWN 0 0.00");
    MovementFigure.Movement movement =
        figure(
            MovementFigure.Movement.class,
            "movement",
            "1997-06-01",
            Map.of("months", "2"),
            documents);
    assertThat(movement.moves())
        .containsExactlyInAnyOrder(
            new MovementFigure.Row(Quadrant.LOYALIST, Quadrant.MERCENARY, 1, 1.0),
            new MovementFigure.Row(Quadrant.HOSTAGE, Quadrant.DEFECTOR, 1, 1.0),
            new MovementFigure.Row(Quadrant.UNKNOWN, Quadrant.MERCENARY, 1, 1.0));
    assertThat(
            figure(
                    MovementFigure.Movement.class,
                    "movement",
                    "1997-06-01",
                    Map.of("from", "1997-04-01"),
                    documents)
                .moves())
        .isEqualTo(movement.moves());
    StandingsFigure.Standings defectors =
        figure(
            StandingsFigure.Standings.class,
            "standings",
            "1997-06-01",
            Map.of("quadrant", "DEFECTOR"),
            documents);
    assertThat(defectors.standings())
        .extracting(row -> row.customerId() + " " + row.satisfaction() + " " + row.knownWeight())
        .containsExactly("customer-2 50.0 0.3");
  }

  @Test
  void theThresholdItselfIsHigh() {
    LoyaltyPolicy policy = new LoyaltyPolicy(30, 20, 20, 20, 10, 75, 100);
    LoyaltyDocument document = regular("customer-1", "1997-02-01", 4);
    assertThat(Standing.on(Facts.day("1997-04-01"), document, policy).quadrant())
        .isEqualTo(Quadrant.LOYALIST);
    assertThatThrownBy(() -> new LoyaltyPolicy(0, 20, 0, 20, 10, 60, 60))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ourShareOfOneLineIsNotThatOfAll() {
    LoyaltyDocument before =
        Folding.fold(VIEW, List.of(ONE.contracts().walletShare("1997-01-01", "0.5")));
    assertThat(
            Folding.next(
                VIEW, before, ONE.contracts().walletShare("1997-02-01", "drills", "0.1"), 1))
        .isEqualTo(before);
  }
}

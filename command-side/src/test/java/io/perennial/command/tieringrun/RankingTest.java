package io.perennial.command.tieringrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.platform.tier.TieringPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final LocalDate FROM = LocalDate.of(2025, 12, 1);
  private static final LocalDate TO = LocalDate.of(2026, 11, 30);
  private static final List<TierCut> ABC = TieringPolicy.defaults().cuts();
  private static final List<TierCut> FOUR =
      TieringPolicy.of(
              12,
              List.of(Tier.DIAMOND, Tier.PLATINUM, Tier.GOLD, Tier.STANDARD),
              List.of(new BigDecimal("0.50"), new BigDecimal("0.80"), new BigDecimal("0.95")))
          .cuts();

  private final SalesInWindow sales = new SalesInWindow(FROM, TO);
  private int purchases;

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  private RankingTest buys(String customer, String amount, LocalDate on) {
    String purchaseId = "p" + purchases++;
    sales.add(
        new PurchaseRecorded(
            "customer-" + customer,
            purchaseId,
            null,
            null,
            1,
            usd(amount),
            null,
            Settlement.CASH,
            usd("0.00"),
            on));
    sales.add(new CustomerWon("customer-" + customer, purchaseId, on));
    return this;
  }

  private RankingTest buys(String customer, String amount) {
    return buys(customer, amount, TO);
  }

  private RankingTest has(String customer, Tier tier) {
    sales.add(
        new TierChanged(
            "customer-" + customer, tier, null, TierBasis.MANUAL, "because", null, FROM));
    return this;
  }

  private Ranking ranked() {
    return Ranking.of(sales, ABC, ReportingCurrency.defaults());
  }

  /** The tier that each customer moves to, by rank. */
  private static Map<String, Tier> tiers(Ranking ranking) {
    Map<String, Tier> tiers = new LinkedHashMap<>();
    ranking.moves().forEach(move -> tiers.put(move.customerId().substring(9), move.tier()));
    return tiers;
  }

  private static TierMove move(
      String customer, Tier tier, @Nullable Tier before, int rank, String share, String sales) {
    return new TierMove(
        "customer-" + customer, tier, before, rank, new BigDecimal(share), usd(sales));
  }

  @Test
  void whoCrossesALineBelongsToTheUpperTier() {
    buys("a", "500").buys("b", "250").buys("c", "150").buys("d", "60").buys("e", "40");

    assertThat(ranked().moves())
        .containsExactly(
            move("a", Tier.A, null, 1, "0.5000", "500.00"),
            move("b", Tier.A, null, 2, "0.7500", "250.00"),
            move("c", Tier.A, null, 3, "0.9000", "150.00"),
            move("d", Tier.B, null, 4, "0.9600", "60.00"),
            move("e", Tier.C, null, 5, "1.0000", "40.00"));
  }

  @Test
  void whoReachesALineExactlyEndsTheTier() {
    buys("a", "50").buys("b", "30").buys("c", "15").buys("d", "5");

    assertThat(tiers(ranked()).values()).containsExactly(Tier.A, Tier.A, Tier.B, Tier.C);
  }

  @Test
  void aCentBelowTheLineLetsTheNextOneIn() {
    buys("a", "50").buys("b", "29.99").buys("c", "15.01").buys("d", "5");

    assertThat(tiers(ranked()).values()).containsExactly(Tier.A, Tier.A, Tier.A, Tier.C);
  }

  @Test
  void linesAreCutExactlyAndNotByRoundedShares() {
    buys("a", "79999.99").buys("b", "20000.00").buys("c", "0.01");

    assertThat(ranked().moves())
        .containsExactly(
            move("a", Tier.A, null, 1, "0.8000", "79999.99"),
            move("b", Tier.A, null, 2, "1.0000", "20000.00"),
            move("c", Tier.C, null, 3, "1.0000", "0.01"));
  }

  @Test
  void onlyOneCustomerIsInTheUppermostTier() {
    buys("a", "0.01");

    assertThat(ranked().moves()).containsExactly(move("a", Tier.A, null, 1, "1.0000", "0.01"));
  }

  @Test
  void aLargeCustomerMayLeaveATierEmpty() {
    buys("a", "990").buys("b", "10");

    Ranking ranking = ranked();

    assertThat(tiers(ranking).values()).containsExactly(Tier.A, Tier.C);
    assertThat(ranking.tiers())
        .containsExactly(
            new TierCount(Tier.A, 1, usd("990.00")),
            new TierCount(Tier.B, 0, usd("0.00")),
            new TierCount(Tier.C, 1, usd("10.00")));
  }

  @Test
  void amongEqualsTheIdentifierDecides() {
    buys("c", "25").buys("a", "25").buys("d", "25").buys("b", "25");

    assertThat(tiers(ranked()))
        .containsExactly(
            Map.entry("a", Tier.A),
            Map.entry("b", Tier.A),
            Map.entry("c", Tier.A),
            Map.entry("d", Tier.A));
  }

  @Test
  void equalsOnBothSidesOfALineAreToldApartByTheIdentifier() {
    buys("z", "40").buys("y", "20").buys("x", "20").buys("w", "20");

    assertThat(tiers(ranked()))
        .containsExactly(
            Map.entry("z", Tier.A),
            Map.entry("w", Tier.A),
            Map.entry("x", Tier.A),
            Map.entry("y", Tier.B));
  }

  @Test
  void withoutSalesInTheWindowEverybodyIsInTheLowestTier() {
    buys("a", "10", FROM.minusDays(1)).buys("b", "20", TO.plusDays(1));

    Ranking ranking = ranked();

    assertThat(ranking.moves())
        .containsExactly(
            move("a", Tier.C, null, 1, "0.0000", "0.00"),
            move("b", Tier.C, null, 2, "0.0000", "0.00"));
    assertThat(ranking.netSales()).isEqualTo(usd("0.00"));
  }

  @Test
  void purchasesOfNothingAreNoSales() {
    buys("a", "0").buys("b", "0");

    assertThat(tiers(ranked()).values()).containsExactly(Tier.C, Tier.C);
  }

  @Test
  void whoHasNoSalesIsInTheLowestTierBehindTheOthers() {
    buys("a", "10", FROM.minusDays(1)).buys("b", "20");

    assertThat(ranked().moves())
        .containsExactly(
            move("b", Tier.A, null, 1, "1.0000", "20.00"),
            move("a", Tier.C, null, 2, "1.0000", "0.00"));
  }

  @Test
  void theFirstAndTheLastDayAreInTheWindow() {
    buys("a", "10", FROM).buys("a", "20", TO).buys("a", "40", FROM.minusDays(1));

    assertThat(ranked().netSales()).isEqualTo(usd("30.00"));
  }

  @Test
  void nobodyAtAllIsRanked() {
    Ranking ranking = ranked();

    assertThat(ranking.ranked()).isZero();
    assertThat(ranking.moves()).isEmpty();
    assertThat(ranking.tiers()).extracting(TierCount::customers).containsExactly(0, 0, 0);
  }

  @Test
  void whoIsInItsTierDoesNotMove() {
    buys("a", "80").buys("b", "15").buys("c", "5").has("a", Tier.A).has("b", Tier.A);

    Ranking ranking = ranked();

    assertThat(ranking.ranked()).isEqualTo(3);
    assertThat(ranking.moves())
        .containsExactly(
            move("b", Tier.B, Tier.A, 2, "0.9500", "15.00"),
            move("c", Tier.C, null, 3, "1.0000", "5.00"));
  }

  @Test
  void prospectsAndDefectedCustomersAreNotRanked() {
    buys("a", "10").buys("b", "90").buys("c", "5");
    sales.add(
        new DefectionDeclared(
            "customer-b", DefectionReason.values()[0], null, null, null, null, null, TO));
    sales.add(
        new DefectionDeclared(
            "customer-c", DefectionReason.values()[0], null, null, null, null, null, TO));
    sales.add(new CustomerWonBack("customer-c", WinBackCause.PURCHASE, null, null, TO));
    has("prospect", Tier.A);

    Ranking ranking = ranked();

    assertThat(tiers(ranking)).containsExactly(Map.entry("a", Tier.A), Map.entry("c", Tier.A));
    assertThat(ranking.netSales()).isEqualTo(usd("15.00"));
  }

  @Test
  void whoCannotBeReadIsLeftOutAndCounted() {
    buys("a", "10").buys("b", "90");
    sales.addUnreadable("customer-b");

    assertThat(tiers(ranked())).containsExactly(Map.entry("a", Tier.A));
    assertThat(sales.unreadable()).isEqualTo(1);
  }

  @Test
  void theSecondSchemeIsCutInFour() {
    buys("a", "50").buys("b", "20").buys("c", "15").buys("d", "10").buys("e", "5");

    assertThat(tiers(Ranking.of(sales, FOUR, ReportingCurrency.defaults())).values())
        .containsExactly(Tier.DIAMOND, Tier.PLATINUM, Tier.PLATINUM, Tier.GOLD, Tier.STANDARD);
  }
}

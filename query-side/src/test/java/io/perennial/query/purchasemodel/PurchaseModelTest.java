package io.perennial.query.purchasemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.testing.MadeUpPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fits of purchases and spend to a made up past. */
class PurchaseModelTest {

  private static final String ON = "2026-01-01";
  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final PurchaseModelAnalysis ANALYSIS =
      new PurchaseModelAnalysis(
          new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD), Facts.CURRENCY, 4);

  private final List<String> told = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();

  private class Watched extends MadeUpPast {
    @Override
    public void at(String doing, double share) {
      super.at(doing, share);
      told.add(doing);
      shares.add(share);
    }
  }

  /** Customers who buy at a rate of their own and stay away by chance. */
  private static <P extends MadeUpPast> P past(P past) {
    Random random = new Random(3);
    for (int i = 0; i < 150; i++) {
      double gap = 10 + random.nextInt(50);
      double day = random.nextInt(60);
      int mean = 10 + random.nextInt(60);
      do {
        past.bought(
            "customer-" + i,
            FIRST.plusDays((long) day).toString(),
            "%d.00".formatted(mean + random.nextInt(10)));
        day += 1 - gap * Math.log(1 - random.nextDouble());
      } while (day < 360 && random.nextDouble() > 0.2);
    }
    return past;
  }

  private static PurchaseFit fit(MadeUpPast past) {
    return ANALYSIS.run(MadeUpPast.arguments(ANALYSIS, ON, Map.of()), past);
  }

  @Test
  void itSaysBeforeEachWorldHowFarItIs() {
    PurchaseFit fit = fit(past(new Watched()));

    assertThat(fit.spending()).as(fit.spendingRefused()).isNotNull();
    assertThat(told)
        .contains(
            "intervals of BG/NBD, world 1 of 4",
            "intervals of BG/NBD, world 4 of 4",
            "intervals of gamma-gamma, world 1 of 4",
            "intervals of gamma-gamma, world 4 of 4");
    assertThat(shares).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void itIsGivenUpBetweenTwoWorlds() {
    MadeUpPast unwanted =
        past(
            new Watched() {
              @Override
              public void at(String doing, double share) {
                super.at(doing, share);
                if (doing.equals("intervals of BG/NBD, world 2 of 4")) {
                  throw new IllegalStateException("given up");
                }
              }
            });
    assertThatIllegalStateException().isThrownBy(() -> fit(unwanted)).withMessage("given up");
    assertThat(told.getLast()).isEqualTo("intervals of BG/NBD, world 2 of 4");
  }

  @Test
  void whoBoughtAgainForNothingIsKnownToSpendNothingAndLeftOutOfTheFitOfSpend() {
    PurchaseFit before = fit(past(new MadeUpPast()));
    MadeUpPast with = past(new MadeUpPast());
    with.bought("customer-gifts", "2025-02-01", "100.00")
        .bought("customer-gifts", "2025-03-01", "0.00")
        .bought("customer-gifts", "2025-04-01", "0.00");
    PurchaseFit fit = fit(with);

    assertThat(before.boughtAgainForNothing()).isZero();
    assertThat(fit.boughtAgainForNothing()).isEqualTo(1);
    assertThat(fit.repeatBuyers()).isEqualTo(before.repeatBuyers() + 1);
    assertThat(fit.spending()).isEqualTo(before.spending());
    assertThat(fit.spendingDraws()).isEqualTo(before.spendingDraws());
    Fit spending = Objects.requireNonNull(fit.spending());
    assertThat(spending.observations()).isEqualTo(fit.repeatBuyers() - 1);
  }

  /** Of what both are made, chance must not move both the same way. */
  @Test
  void purchasesAndSpendAreDrawnByChanceOfTheirOwn() {
    Set<Long> seeds = new HashSet<>();
    fit(
        past(
            new MadeUpPast() {
              @Override
              public Drawing drawing(String of, int worlds, long seed, double from, double to) {
                seeds.add(seed);
                return super.drawing(of, worlds, seed, from, to);
              }
            }));
    assertThat(seeds).hasSize(2);
  }
}

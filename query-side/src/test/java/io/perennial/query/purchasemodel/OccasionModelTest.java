package io.perennial.query.purchasemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Parameter;
import io.perennial.models.purchasing.BgBb;
import io.perennial.models.purchasing.OccasionSummary;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.measure.Period;
import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import io.perennial.query.purchasemodel.OccasionFit.FrequencyClass;
import io.perennial.query.testing.MadeUpPast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccasionModelTest {

  private static final OccasionModelAnalysis ANALYSIS =
      new OccasionModelAnalysis(new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD), 20);

  private static final double[] TRUTH = {1.2, 1.8, 0.8, 4};

  /** Donors by x and t_x of six years (Fader, Hardie and Shang 2010, table 3). */
  private static final int[][] DONORS = {
    {6, 6, 1203},
    {5, 6, 728},
    {4, 6, 512},
    {3, 6, 357},
    {2, 6, 234},
    {1, 6, 129},
    {5, 5, 335},
    {4, 5, 284},
    {3, 5, 225},
    {2, 5, 173},
    {1, 5, 119},
    {4, 4, 240},
    {3, 4, 181},
    {2, 4, 155},
    {1, 4, 78},
    {3, 3, 322},
    {2, 3, 255},
    {1, 3, 129},
    {2, 2, 613},
    {1, 2, 277},
    {1, 1, 1091},
    {0, 0, 3464}
  };

  private static OccasionFit ask(MadeUpPast past, Map<String, String> given) {
    return ANALYSIS.run(MadeUpPast.arguments(ANALYSIS, "2024-07-31", given), past);
  }

  /** Who bought first in January 2024, and then in the first months and in the last one. */
  private static void customer(MadeUpPast past, String id, long purchases, long last) {
    past.bought(id, "2024-01-10", "10");
    for (long month = 1; month < purchases; month++) {
      past.bought(id, LocalDate.parse("2024-01-05").plusMonths(month).toString(), "10");
    }
    if (purchases > 0) {
      past.bought(id, LocalDate.parse("2024-01-28").plusMonths(last).toString(), "10");
    }
  }

  private static MadeUpPast donors() {
    MadeUpPast past = new MadeUpPast();
    int number = 0;
    for (int[] row : DONORS) {
      for (int i = 0; i < row[2]; i++) {
        customer(past, "customer-" + number++, row[0], row[1]);
      }
    }
    return past;
  }

  private static Buyer buyer(String... days) {
    return new Buyer(
        Stream.of(days).mapToLong(day -> LocalDate.parse(day).toEpochDay()).toArray(),
        LocalDate.parse("2024-06-30").toEpochDay(),
        BigDecimal.ZERO);
  }

  @Test
  void occasionsAreTheWholePeriodsAfterThatOfTheFirstPurchase() {
    Buyer buyer = buyer("2024-01-15", "2024-01-20", "2024-03-02", "2024-03-30", "2024-06-01");
    int january = Period.MONTH.indexOf(LocalDate.parse("2024-01-15"));
    int firstQuarter = Period.QUARTER.indexOf(LocalDate.parse("2024-01-15"));

    assertThat(buyer.occasions(Period.MONTH, january - 1)).isEmpty();
    assertThat(buyer.occasions(Period.MONTH, january)).contains(OccasionSummary.NEWCOMER);
    assertThat(buyer.occasions(Period.MONTH, january + 4)).contains(new OccasionSummary(1, 2, 4));
    assertThat(buyer.occasions(Period.MONTH, january + 5)).contains(new OccasionSummary(2, 5, 5));
    assertThat(buyer.occasions(Period.QUARTER, firstQuarter + 1))
        .isEqualTo(Optional.of(new OccasionSummary(1, 1, 1)));
  }

  /** Published: 1.204, 0.750, 0.657, 2.783, -33225.6; more digits by SciPy 1.17.1. */
  @Test
  void theDonorsOfThePaper() {
    MadeUpPast past = donors();
    OccasionFit fit = ask(past, Map.of("ahead", "5"));

    assertThat(fit.lookedUpTo()).isEqualTo(LocalDate.parse("2024-07-31"));
    assertThat(List.of(fit.customers(), fit.repeatBuyers())).containsExactly(11_104L, 7_640L);
    assertThat(fit.purchases())
        .isEqualTo(Arrays.stream(DONORS).mapToLong(row -> (long) row[0] * row[2]).sum());
    assertThat(fit.fit().value("alpha")).isCloseTo(1.203522, within(2e-6));
    assertThat(fit.fit().value("beta")).isCloseTo(0.749716, within(2e-6));
    assertThat(fit.fit().value("gamma")).isCloseTo(0.656718, within(2e-6));
    assertThat(fit.fit().value("delta")).isCloseTo(2.783443, within(4e-6));
    assertThat(fit.fit().logLikelihood()).isCloseTo(-33225.58127434699, within(1e-7));
    List<FrequencyClass> classes = fit.frequencies();
    assertThat(classes)
        .extracting(FrequencyClass::customers)
        .containsExactly(3464L, 1823L, 1430L, 1085L, 1036L, 1063L, 1203L);
    assertThat(classes.stream().mapToDouble(FrequencyClass::expectedCustomers).sum())
        .isCloseTo(11_104, within(1e-6));
    assertThat(classes)
        .allSatisfy(each ->
            assertThat(each.expectedCustomers()).isCloseTo(each.customers(), within(200.0)));
    // Who gave in all six years is expected to give 3.75 times in the next five.
    assertThat(classes.getLast().expectedPurchases()).isCloseTo(3.75, within(5e-3));
    assertThat(classes.getFirst().expectedPurchases()).isCloseTo(0.07, within(5e-3));
    inside(fit.active());
    inside(fit.expectedPurchases());
    inside(Objects.requireNonNull(fit.discountedPurchases()));
    assertThat(fit.expectedPurchases().value())
        .isCloseTo(
            classes.stream()
                .mapToDouble(
                    each -> each.customers() * Objects.requireNonNull(each.expectedPurchases()))
                .sum(),
            within(1e-6));
    // A month that is not over is none: the fit is that of the day before it began.
    assertThat(ask(past, Map.of("ahead", "5", "on", "2024-08-30")).fit()).isEqualTo(fit.fit());
  }

  private static void inside(Estimate estimate) {
    assertThat(estimate.value())
        .isBetween(Objects.requireNonNull(estimate.low()), Objects.requireNonNull(estimate.high()));
  }

  /** Customers of eighteen months. */
  private static MadeUpPast simulated(int seed, int customers) {
    MadeUpPast past = new MadeUpPast();
    int number = 0;
    for (OccasionSummary each :
        BgBb.with(TRUTH).simulate(new Well19937c(seed), Collections.nCopies(customers, 18L))) {
      customer(past, "customer-" + number++, each.purchases(), each.last());
    }
    return past;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void findsWhatPurchasesWereSimulatedFrom(int seed) {
    List<Parameter> found =
        ask(simulated(seed, 3000), Map.of("on", "2025-07-31")).fit().parameters();

    for (int i = 0; i < TRUTH.length; i++) {
      assertThat(found.get(i).value())
          .as(found.get(i).name())
          .isCloseTo(TRUTH[i], within(3 * found.get(i).standardError()));
    }
  }

  @Test
  void tooFewBuyersAndTooFewOccasionsAreRefusedInWords() {
    MadeUpPast few = new MadeUpPast();
    customer(few, "customer-1", 2, 4);
    customer(few, "customer-2", 0, 0);

    assertThatThrownBy(() -> ask(few, Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "1 of 2 customers bought again; BG/BB has 4 parameters and needs 40 such customers.");
    assertThatThrownBy(() -> ask(donors(), Map.of("per", "quarter", "on", "2024-09-30")))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("There were 2 occasions to buy at most");
    assertThatThrownBy(() -> ask(new MadeUpPast(), Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("0 of 0 customers");
  }

  @Test
  void theSamePastGivesTheSameBits() {
    MadeUpPast past = simulated(1, 500);
    assertThat(ask(past, Map.of("on", "2025-07-31")))
        .isEqualTo(ask(past, Map.of("on", "2025-07-31")));
  }
}

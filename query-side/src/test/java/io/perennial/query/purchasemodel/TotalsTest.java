package io.perennial.query.purchasemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Parameter;
import io.perennial.models.purchasing.BgNbd;
import io.perennial.models.purchasing.FittedPurchasing;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.FittedSpending;
import io.perennial.models.spending.GammaGamma;
import io.perennial.models.spending.SpendSummary;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.analysis.AnalysisRun.State;
import io.perennial.query.purchasemodel.CustomerOutlook.Value;
import io.perennial.query.purchasemodel.ModelledValue.Group;
import io.perennial.query.testing.MadeUpPast;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What customers come to together, with how far that is known. */
class TotalsTest {

  private static final LocalDate ON = LocalDate.parse("2026-01-01");
  private static final Asked ASKED = new Asked(ON, 364, new BigDecimal("0.10"));
  private static final double[] PURCHASING = {0.243, 4.414, 0.793, 2.426};
  private static final double[] SPENDING = {6.25, 3.74, 15.44};

  /** Three draws, each by a factor of its own. */
  private static final double[] DRAWS = {0.8, 1.1, 1.3};

  private static FitInUse fit(boolean spends) {
    return new FitInUse(
        new AnalysisRun(
            "purchase-model",
            2,
            1,
            Map.of(),
            State.READY,
            null,
            "node",
            Instant.EPOCH,
            0,
            Instant.EPOCH,
            null,
            1,
            0,
            null,
            null),
        new PurchaseFit(
            "bg-nbd",
            ON,
            ON,
            "USD",
            1,
            1,
            0,
            1,
            "",
            fit(PURCHASING),
            drawn(PURCHASING),
            spends ? fit(SPENDING) : null,
            spends ? drawn(SPENDING) : null,
            null));
  }

  private static Fit fit(double... values) {
    return new Fit(
        Arrays.stream(values).mapToObj(value -> new Parameter("a", value, 1)).toList(),
        0,
        0,
        1,
        List.of());
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private static Bootstrap drawn(double... values) {
    return new Bootstrap(
        Arrays.stream(DRAWS)
            .mapToObj(factor -> Arrays.stream(times(values, factor)).boxed().toList())
            .toList(),
        List.of());
  }

  private static Scored customer(String id, String group, int frequency, @Nullable String rate) {
    return new Scored(
        id,
        group,
        new PurchaseSummary(frequency, frequency == 0 ? 0 : 20, 40),
        frequency == 0 ? null : new SpendSummary(frequency, 30),
        rate == null ? null : new BigDecimal(rate));
  }

  private static List<Group> totals(FitInUse fit, int most, List<Scored> customers) {
    Totals totals = new Totals(2, most);
    customers.forEach(each -> totals.add(each, fit.estimates().scores(List.of(each), ASKED)));
    return totals.result(fit, ASKED, new MadeUpPast(), 0, 1);
  }

  /** Discounted sales of three years in a draw, by the models alone. */
  private static double discounted(double factor, Scored customer) {
    FittedPurchasing purchasing = new BgNbd().with(times(PURCHASING, factor));
    double[] spent = times(SPENDING, factor);
    FittedSpending spending = GammaGamma.with(spent[0], spent[1], spent[2]);
    SpendSummary spend = customer.spend();
    return purchasing.discountedExpected(customer.summary(), CustomerOutlook.THREE_YEARS, 0.1)
        * (spend == null ? spending.expectedMean() : spending.expectedMean(spend)).orElseThrow();
  }

  @Test
  void anIntervalIsThatOfTheSumInEachDraw() {
    List<Scored> customers =
        List.of(
            customer("a", "north", 3, "0.5"),
            customer("b", "north", 0, null),
            customer("c", "south", 7, "0.25"));
    List<Group> groups = totals(fit(true), 100, customers);

    assertThat(groups).extracting(Group::group).containsExactly("north", "south", "all");
    assertThat(groups).extracting(Group::customers).containsExactly(2L, 1L, 3L);
    assertThat(groups).extracting(Group::marginKnown).containsExactly(1L, 1L, 2L);
    Bootstrap.Interval sales =
        Bootstrap.interval(
            Arrays.stream(DRAWS)
                .map(draw -> customers.stream().mapToDouble(each -> discounted(draw, each)).sum())
                .toArray());
    Value all = Objects.requireNonNull(groups.getLast().discountedSales());
    assertThat(all.value().doubleValue())
        .isCloseTo(customers.stream().mapToDouble(each -> discounted(1, each)).sum(), within(0.02));
    assertThat(Objects.requireNonNull(all.low()).doubleValue())
        .isCloseTo(sales.low(), within(0.02));
    assertThat(Objects.requireNonNull(all.high()).doubleValue())
        .isCloseTo(sales.high(), within(0.02));
    // Of the north only the margin of the first is known, which is half of its sales.
    Bootstrap.Interval margin =
        Bootstrap.interval(
            Arrays.stream(DRAWS).map(draw -> discounted(draw, customers.getFirst()) / 2).toArray());
    Value north = Objects.requireNonNull(groups.getFirst().discountedMargin());
    assertThat(Objects.requireNonNull(north.high()).doubleValue())
        .isCloseTo(margin.high(), within(0.02));
  }

  @Test
  void aFewOfManyStandForAllAndSmallGroupsStayWhole() {
    List<Scored> customers = new ArrayList<>();
    IntStream.range(0, 1000)
        .forEach(i -> customers.add(customer("many-%04d".formatted(i), "many", i % 5, "0.5")));
    IntStream.range(0, 7).forEach(i -> customers.add(customer("few-" + i, "few", i, "0.5")));
    List<Group> all = totals(fit(true), 10_000, customers);
    List<Group> some = totals(fit(true), 100, customers);

    assertThat(some).extracting(Group::customers).containsExactly(7L, 1000L, 1007L);
    assertThat(some.getFirst()).isEqualTo(all.getFirst());
    assertThat(some.get(1).intervalsOf()).isBetween(45L, 93L);
    assertThat(some.getLast().intervalsOf()).isEqualTo(7 + some.get(1).intervalsOf());
    for (int i = 0; i < some.size(); i++) {
      Value few = Objects.requireNonNull(some.get(i).discountedSales());
      Value every = Objects.requireNonNull(all.get(i).discountedSales());
      assertThat(few.value()).isEqualTo(every.value());
      assertThat(Objects.requireNonNull(few.high()).doubleValue())
          .isCloseTo(
              Objects.requireNonNull(every.high()).doubleValue(),
              within(0.01 * every.value().doubleValue()));
    }
  }

  @Test
  void withoutAModelOfSpendingThereAreNumbersAndNoAmounts() {
    Group group = totals(fit(false), 100, List.of(customer("a", "all", 3, "0.5"))).getFirst();

    assertThat(group.expectedPurchases().low()).isNotNull();
    assertThat(group.expectedSales()).isNull();
    assertThat(group.discountedMargin()).isNull();
    assertThat(group.marginKnown()).isZero();
  }

  @Test
  void itIsGivenUpBetweenTwoDraws() {
    Totals totals = new Totals(2, 100);
    FitInUse fit = fit(true);
    Scored customer = customer("a", "all", 3, "0.5");
    totals.add(customer, fit.estimates().scores(List.of(customer), ASKED));
    List<String> told = new ArrayList<>();
    MadeUpPast unwanted =
        new MadeUpPast() {
          @Override
          public void at(String doing, double share) {
            told.add(doing);
            if (told.size() == 2) {
              throw new IllegalStateException("given up");
            }
          }
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> totals.result(fit, ASKED, unwanted, 0, 1))
        .withMessage("given up");
    assertThat(told.getLast()).isEqualTo("intervals of the sums, draw 2 of 3");
  }
}

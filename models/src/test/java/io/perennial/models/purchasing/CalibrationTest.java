package io.perennial.models.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final FittedPurchasing MODEL = new EverySoOften();

  @Test
  void addsUpWeekByWeek() {
    // Weeks from day 100. Two customers of day 100 and one of day 110. A purchase in ten weeks:
    // at the end of day 106, 2 x 6/70; of day 113, 2 x 13/70 + 3/70; of day 120, 2 x 20/70 + 10/70.
    List<Calibration.Week> weeks =
        Calibration.byWeek(MODEL, List.of(110L, 100L, 100L), List.of(106L, 107L, 113L), 100, 3);

    assertThat(weeks.stream().map(Calibration.Week::week)).containsExactly(1, 2, 3);
    assertThat(weeks.get(0).expectedInAll()).isCloseTo(12 / 70.0, within(1e-15));
    assertThat(weeks.get(1).expectedInAll()).isCloseTo(29 / 70.0, within(1e-15));
    assertThat(weeks.get(1).expected()).isCloseTo(17 / 70.0, within(1e-15));
    assertThat(weeks.get(2).expectedInAll()).isCloseTo(50 / 70.0, within(1e-15));
    assertThat(weeks.stream().map(Calibration.Week::actual)).containsExactly(1L, 2L, 0L);
    assertThat(weeks.stream().map(Calibration.Week::actualInAll)).containsExactly(1L, 3L, 3L);
  }

  @Test
  void comparesByFrequency() {
    // 20 weeks: 2 purchases for whom bought again, as the model of this test has it, else 1.
    assertThat(Calibration.byFrequency(MODEL, held(), 20))
        .containsExactly(
            new Calibration.FrequencyClass("0", 2, 1, 0.5),
            new Calibration.FrequencyClass("4", 1, 2, 3),
            new Calibration.FrequencyClass("7+", 2, 2, 6));
  }

  @Test
  void comparesWithRulesThatNeedNoModel() {
    // The model: |1 - 0| + |1 - 1| + |2 - 3| + |2 - 4| + |2 - 8| = 10; rates of 0, 0, 4/40, 7/20
    // and
    // 10/25 for 20 weeks: 0 + 1 + |2 - 3| + |7 - 4| + |8 - 8| = 5; last period: 0 + 1 + 0 + 2 + 1 =
    // 4.
    assertThat(Calibration.errors(MODEL, held(), 20))
        .isEqualTo(new Calibration.Errors(5, 8, 16, 2, 1, 0.8));
    assertThatThrownBy(() -> Calibration.errors(MODEL, List.of(), 20))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<HeldOut> held() {
    return List.of(
        new HeldOut(new PurchaseSummary(10, 20, 25), 8, 9),
        new HeldOut(new PurchaseSummary(0, 0, 30), 0, 0),
        new HeldOut(new PurchaseSummary(4, 20, 40), 3, 3),
        new HeldOut(PurchaseSummary.NEWCOMER, 1, 0),
        new HeldOut(new PurchaseSummary(7, 15, 20), 4, 6));
  }

  /** Buys once in ten weeks; in 20, once and, who bought again before, twice. */
  private record EverySoOften() implements FittedPurchasing {

    @Override
    public double probabilityActive(PurchaseSummary customer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double expectedPurchases(PurchaseSummary customer, double weeks) {
      return customer.frequency() > 0 ? weeks / 10 : weeks / 20;
    }

    @Override
    public double expectedByNewcomer(double weeks) {
      return weeks / 10;
    }

    @Override
    public double discountedExpected(PurchaseSummary customer, double weeks, double annualRate) {
      throw new UnsupportedOperationException();
    }

    @Override
    public double discountedToInfinity(PurchaseSummary customer, double annualRate) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<PurchaseSummary> simulate(RandomGenerator random, double[] ages) {
      throw new UnsupportedOperationException();
    }
  }
}

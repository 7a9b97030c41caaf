package io.perennial.models.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Fit;
import io.perennial.models.spending.GammaGamma;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The models on the purchases that the literature fits them to. What is published is expected to
 * all its digits; the rest was worked out outside, by a search that knows no gradient.
 */
class CdnowComponentTest {

  private static final double WEEKS_HELD_OUT = 39;

  /** Repeated purchases that are expected up to the end of weeks 1 to 78. */
  private static final double[] EXPECTED = {
    3.209, 14.867, 34.952, 64.046, 102.309, 150.37,
    206.942, 271.858, 345.312, 427.121, 516.267, 611.756,
    708.966, 802.364, 892.367, 979.315, 1063.49, 1145.131,
    1224.443, 1301.603, 1376.765, 1450.066, 1521.628, 1591.557,
    1659.951, 1726.898, 1792.477, 1856.759, 1919.812, 1981.695,
    2042.465, 2102.171, 2160.863, 2218.583, 2275.374, 2331.272,
    2386.313, 2440.531, 2493.957, 2546.62, 2598.547, 2649.765,
    2700.297, 2750.167, 2799.397, 2848.007, 2896.016, 2943.444,
    2990.308, 3036.625, 3082.41, 3127.679, 3172.446, 3216.725,
    3260.53, 3303.873, 3346.765, 3389.22, 3431.247, 3472.858,
    3514.063, 3554.871, 3595.292, 3635.335, 3675.008, 3714.321,
    3753.281, 3791.896, 3830.174, 3868.121, 3905.746, 3943.054,
    3980.052, 4016.746, 4053.144, 4089.249, 4125.069, 4160.609
  };

  /** Those that there were. */
  private static final long[] ACTUAL = {
    0, 19, 42, 81, 119, 192, 261, 351, 428, 504, 610, 733, 828,
    914, 1005, 1078, 1149, 1222, 1286, 1359, 1414, 1484, 1517, 1573, 1672, 1746,
    1800, 1840, 1885, 1973, 2032, 2069, 2132, 2192, 2239, 2290, 2342, 2395, 2457,
    2507, 2563, 2612, 2671, 2718, 2803, 2864, 2923, 2968, 3038, 3104, 3153, 3183,
    3234, 3276, 3329, 3357, 3404, 3444, 3490, 3533, 3598, 3677, 3727, 3786, 3844,
    3879, 3915, 3962, 3991, 4035, 4077, 4112, 4141, 4183, 4231, 4279, 4311, 4339
  };

  @Test
  void fitsAsPublished() throws IOException {
    Fit bgNbd = fit(new BgNbd());
    assertThat(bgNbd.observations()).isEqualTo(2357);
    assertThat(bgNbd.value("r")).isCloseTo(0.243, within(5e-4));
    assertThat(bgNbd.value("alpha")).isCloseTo(4.414, within(5e-4));
    assertThat(bgNbd.value("a")).isCloseTo(0.793, within(5e-4));
    assertThat(bgNbd.value("b")).isCloseTo(2.426, within(5e-4));
    assertThat(bgNbd.logLikelihood()).isCloseTo(-9582.429206673929, within(1e-8));
    assertThat(bgNbd.akaike()).isCloseTo(8 + 2 * 9582.429206673929, within(1e-7));
  }

  @Test
  void fitsAsWorkedOutOutside() throws IOException {
    Fit bgNbd = fit(new BgNbd());
    assertThat(bgNbd.value("r")).isCloseTo(0.24259453, within(1e-7));
    assertThat(bgNbd.value("alpha")).isCloseTo(4.4136020, within(1e-6));
    assertThat(bgNbd.value("a")).isCloseTo(0.7929221, within(1e-6));
    assertThat(bgNbd.value("b")).isCloseTo(2.4259068, within(1e-6));
    Fit mbgNbd = fit(new MbgNbd());
    assertThat(mbgNbd.value("r")).isCloseTo(0.52484318, within(1e-6));
    assertThat(mbgNbd.value("alpha")).isCloseTo(6.1830856, within(1e-5));
    assertThat(mbgNbd.value("a")).isCloseTo(0.89135941, within(1e-6));
    assertThat(mbgNbd.value("b")).isCloseTo(1.61400234, within(1e-6));
    assertThat(mbgNbd.logLikelihood()).isCloseTo(-9582.135715553748, within(1e-8));
  }

  /** Published: 0.553, 10.578, 0.606, 11.669, -9595.0. */
  @Test
  void fitsParetoNbdAsPublished() throws IOException {
    Fit paretoNbd = fit(new ParetoNbd());
    assertThat(paretoNbd.value("r")).isCloseTo(0.55327704, within(1e-6));
    assertThat(paretoNbd.value("alpha")).isCloseTo(10.57768277, within(1e-5));
    assertThat(paretoNbd.value("s")).isCloseTo(0.60624003, within(1e-6));
    assertThat(paretoNbd.value("beta")).isCloseTo(11.66873553, within(1e-5));
    assertThat(paretoNbd.logLikelihood()).isCloseTo(-9594.976178939542, within(1e-8));
  }

  @Test
  void fitsSpendAsPublished() throws IOException {
    Fit spend = (Fit) GammaGamma.fit(Cdnow.spend());
    assertThat(spend.observations()).isEqualTo(946);
    assertThat(spend.value("p")).isCloseTo(6.25, within(5e-3));
    assertThat(spend.value("q")).isCloseTo(3.74, within(5e-3));
    assertThat(spend.value("v")).isCloseTo(15.44, within(5e-3));
    assertThat(spend.logLikelihood()).isCloseTo(-4055.9176948018676, within(1e-8));
  }

  @Test
  void expectsWhatComesWeekByWeek() throws IOException {
    List<Long> firstDays = new ArrayList<>();
    List<Long> repeatDays = new ArrayList<>();
    for (TreeMap<Long, Double> customer : Cdnow.customers()) {
      firstDays.add(customer.firstKey());
      repeatDays.addAll(customer.tailMap(customer.firstKey(), false).keySet());
    }
    List<Calibration.Week> weeks =
        Calibration.byWeek(
            fitted(new BgNbd()), firstDays, repeatDays, Cdnow.START, EXPECTED.length);
    for (int i = 0; i < EXPECTED.length; i++) {
      assertThat(weeks.get(i).expectedInAll()).isCloseTo(EXPECTED[i], within(1e-3));
      assertThat(weeks.get(i).actualInAll()).isEqualTo(ACTUAL[i]);
    }
  }

  @Test
  void isNearerToWhatCameThanRulesWithoutAModel() throws IOException {
    List<HeldOut> customers = new ArrayList<>();
    for (TreeMap<Long, Double> customer : Cdnow.customers()) {
      PurchaseSummary summary = Cdnow.summary(customer);
      customers.add(
          new HeldOut(summary, customer.tailMap(Cdnow.CUT, false).size(), summary.frequency()));
    }
    FittedPurchasing model = fitted(new BgNbd());
    Calibration.Errors errors = Calibration.errors(model, customers, WEEKS_HELD_OUT);
    assertThat(errors.expected()).isCloseTo(1653.40868, within(1e-3));
    assertThat(errors.actual()).isEqualTo(1882);
    assertThat(errors.model()).isCloseTo(0.7854542, within(1e-6));
    assertThat(errors.meanRate()).isCloseTo(1.0236692, within(1e-6));
    assertThat(errors.lastPeriod()).isCloseTo(0.8973271, within(1e-6));

    List<Calibration.FrequencyClass> classes =
        Calibration.byFrequency(model, customers, WEEKS_HELD_OUT);
    assertThat(classes)
        .extracting("frequency")
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7+");
    assertThat(classes)
        .extracting("customers")
        .containsExactly(1411L, 439L, 214L, 100L, 62L, 38L, 29L, 64L);
    assertThat(classes.get(1).expected()).isCloseTo(0.5231312, within(1e-6));
    assertThat(classes.get(1).actual()).isCloseTo(0.6970387, within(1e-6));
    assertThat(classes.getLast().expected()).isCloseTo(6.1571904, within(1e-5));
    assertThat(classes.getLast().actual()).isCloseTo(6.359375, within(1e-12));
  }

  private static Fit fit(PurchasingModel model) throws IOException {
    return (Fit)
        model.fit(PurchaseSummaries.of(Cdnow.customers().stream().map(Cdnow::summary).toList()));
  }

  private static FittedPurchasing fitted(PurchasingModel model) throws IOException {
    return model.with(fit(model).values());
  }
}

package io.perennial.models.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Parameter;
import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static final List<String> MEASURES = List.of("recency", "contact", "mood");
  private static final double[] RECENCY = {
    208.3, 91.8, 53.3, 50.0, 64.4, 44.9, 123.3, 199.7, 42.3, 14.5, 22.3, 56.6, 26.5, 36.2, 34.3,
    55.5, 20.8, 39.3, 29.4, 26.5, 13.1, 105.9, 40.4, 40.7, 4.9, 53.8, 141.8, 142.8, 120.6, 9.3,
    136.8, 162.0, 37.5, 74.8, 74.9, 25.4, 91.9, 225.3, 59.0, 206.2, 105.7, 80.4, 18.0, 79.8, 74.4,
    147.0, 1.0, 28.0, 28.4, 88.1, 108.2, 31.5, 122.8, 19.7, 152.8, 74.7, 105.8, 84.2, 47.4, 111.5
  };
  private static final double[] CONTACT = {
    58.5, 54.9, 41.7, 63.4, 43.2, 54.3, 42.5, 32.6, 52.3, 52.9, 49.2, 52.8, 43.5, 42.6, 48.3, 69.1,
    58.1, 44.8, 55.6, 45.2, 45.4, 58.6, 44.7, 33.2, 40.9, 50.9, 51.3, 62.4, 42.8, 57.3, 54.3, 48.5,
    58.4, 54.9, 41.4, 60.7, 37.8, 50.6, 50.0, 54.2, 42.7, 49.7, 48.6, 60.0, 42.0, 50.7, 47.4, 37.0,
    76.8, 49.3, 35.1, 64.1, 39.3, 53.7, 58.6, 43.5, 45.7, 44.6, 48.7, 33.8
  };
  private static final double[] MOOD = {
    0.0, 0.0, 0.5, 0.2, 0.7, 0.8, 0.6, 0.7, 0.4, 0.0, 0.4, 0.4, 0.6, 0.1, 0.2, 0.8, 0.3, 0.4, 0.9,
    0.3, 0.1, 0.7, 0.6, 0.6, 0.0, 0.4, 0.0, 0.2, 0.7, 0.1, 0.3, 1.0, 1.0, 0.5, 0.7, 0.6, 0.5, 0.9,
    0.2, 0.8, 0.0, 0.9, 0.7, 0.4, 0.7, 0.5, 0.8, 0.1, 0.5, 0.9, 0.9, 0.2, 0.3, 0.9, 0.3, 0.1, 0.7,
    0.4, 0.7, 0.5
  };
  private static final int[] HAPPENED = {
    1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1,
    0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1
  };

  private static List<Observation> sixty() {
    return IntStream.range(0, HAPPENED.length)
        .mapToObj(i ->
            new Observation(
                "customer-" + i, List.of(RECENCY[i], CONTACT[i], MOOD[i]), HAPPENED[i] == 1))
        .toList();
  }

  private static LogisticModel model(List<String> measures, List<Observation> observations) {
    return (LogisticModel) LogisticRegression.fit(measures, observations);
  }

  private static Refused refused(List<String> measures, List<Observation> observations) {
    return ((LogisticRefused) LogisticRegression.fit(measures, observations)).refused();
  }

  /** statsmodels 0.15.0, {@code Logit(y, add_constant((X - mean) / sd)).fit(tol=1e-14)}. */
  @Test
  void sixtyAgainstAPublishedLibrary() {
    LogisticModel model = model(MEASURES, sixty());
    coefficient(model, "intercept", -0.7380365357843129, 0.362405861282698);
    coefficient(model, "recency", 1.3921567103595591, 0.4112001876209558);
    coefficient(model, "contact", -1.276570403903339, 0.46106674286237215);
    coefficient(model, "mood", 0.1536369035075234, 0.3492433727999764);
    assertThat(model.fit().logLikelihood()).isCloseTo(-26.5422783459273, within(1e-11));
    assertThat(model.fit().akaike()).isCloseTo(61.0845566918546, within(1e-11));
    assertThat(model.fit().observations()).isEqualTo(60);
    assertThat(model.fit().covariance().get(1).get(2)).isCloseTo(-0.06756659289, within(1e-10));
    assertThat(model.standards().get(0).mean()).isCloseTo(75.27333333333334, within(1e-12));
    assertThat(model.standards().get(1).deviation()).isCloseTo(8.854016508530652, within(1e-12));
    assertThat(model.probability(sixty().getFirst().measures()))
        .isCloseTo(0.7501648371326564, within(1e-11));
  }

  private static void coefficient(
      LogisticModel model, String name, double value, double standardError) {
    Parameter parameter =
        model.fit().parameters().stream()
            .filter(of -> of.name().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(parameter.value()).isCloseTo(value, within(1e-10));
    assertThat(parameter.standardError()).isCloseTo(standardError, within(1e-10));
  }

  /**
   * Of one measure that is 0 or 1 the odds are those of the table: 30 of 40 at 1, 15 of 60 at 0, ln
   * 3 and -ln 3; the error of their difference is the root of 1/30 + 1/10 + 1/15 + 1/45.
   */
  @Test
  void aTableOfFourByHand() {
    List<Observation> observations =
        IntStream.range(0, 100)
            .mapToObj(i ->
                new Observation(
                    "c" + i, List.of(i < 40 ? 1.0 : 0.0), i < 30 || (i >= 40 && i < 55)))
            .toList();
    LogisticModel model = model(List.of("late"), observations);
    // The deviation of 40 ones in a hundred is the root of 0.4 x 0.6.
    double deviation = Math.sqrt(0.24);
    assertThat(model.fit().value("late") / deviation).isCloseTo(2 * Math.log(3), within(1e-12));
    assertThat(model.fit().parameters().get(1).standardError() / deviation)
        .isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 15.0 + 1 / 45.0), within(1e-12));
    assertThat(model.probability(List.of(1.0))).isCloseTo(0.75, within(1e-14));
    assertThat(model.probability(List.of(0.0))).isCloseTo(0.25, within(1e-14));
    // Who the measure is not known of counts as the mean of those whom it is known of.
    assertThat(model.probability(Collections.singletonList(null)))
        .isCloseTo(model.probability(List.of(0.4)), within(1e-15));
  }

  @Test
  void theSameBitsInAnyOrder() {
    Logistic model = LogisticRegression.fit(MEASURES, sixty());
    List<Observation> shuffled = new ArrayList<>(sixty());
    Collections.shuffle(shuffled, new Random(2));
    assertThat(LogisticRegression.fit(MEASURES, shuffled)).isEqualTo(model);
    assertThat(OutOfSample.byFolds(MEASURES, shuffled, 5))
        .isEqualTo(OutOfSample.byFolds(MEASURES, sixty(), 5));
  }

  @Test
  void recoversWhatItWasSimulatedFrom() {
    double[] truth = {-1, 0.8, -0.5};
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<Observation> observations = new ArrayList<>();
      for (int i = 0; i < 1_500; i++) {
        double first = random.nextGaussian();
        double second = random.nextGaussian();
        double logit = truth[0] + truth[1] * first + truth[2] * second;
        observations.add(
            new Observation(
                "c" + i, List.of(first, second), random.nextDouble() < 1 / (1 + Math.exp(-logit))));
      }
      LogisticModel model = model(List.of("first", "second"), observations);
      for (int i = 1; i <= 2; i++) {
        // The coefficient is for one deviation of the measures, which is not quite 1.
        double deviation = model.standards().get(i - 1).deviation();
        Parameter parameter = model.fit().parameters().get(i);
        assertThat(parameter.value())
            .isCloseTo(truth[i] * deviation, within(3 * parameter.standardError()));
      }
    }
  }

  private static List<Observation> of(int count, IntFunction<Observation> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }

  @Test
  void refusesTooFewOfEitherKind() {
    Refused refused =
        refused(
            List.of("visits"),
            of(100, i -> new Observation("c" + i, List.of((double) i % 7), i < 9)));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_FEW);
    assertThat(refused.sentence())
        .isEqualTo(
            "It came of 9 and did not come of 91; by visits at least 10 of either are needed.");
    assertThat(
            refused(
                    List.of("a", "b", "c"),
                    of(
                        100,
                        i -> new Observation("c" + i, List.of(i % 7.0, i % 5.0, i % 3.0), i >= 14)))
                .reason())
        .isEqualTo(Reason.TOO_FEW);
  }

  @Test
  void refusesWhenAMeasureAloneTellsAllApart() {
    Refused refused =
        refused(
            List.of("noise", "recency"),
            of(60, i -> new Observation("c" + i, List.of(i * 7 % 13.0, (double) i), i > 40)));
    assertThat(refused.reason()).isEqualTo(Reason.PARAMETER_AT_BOUND);
    assertThat(refused.sentence())
        .isEqualTo(
            "The measure recency alone tells all 60 apart, so that its coefficient has no end.");
  }

  /**
   * Two thousand in order, of whom it came of the upper half, but for the two in the middle: the
   * slope is steep and has an end. 756.4 for one deviation, by statsmodels 0.15.0.
   */
  @Test
  void fitsWhereAllButTwoAreToldApart() {
    LogisticModel model =
        model(
            List.of("recency"),
            of(
                2_000,
                i ->
                    new Observation(
                        "c" + i, List.of((double) i), i == 999 || (i > 1_000 && i < 2_000))));
    Parameter slope = model.fit().parameters().get(1);
    assertThat(slope.value()).isCloseTo(756.403931, within(1e-4));
  }

  /** Of all with a claim it came; without one, of some: the coefficient of the claim has no end. */
  @Test
  void refusesWhenAllAreToldApartButForTheBorder() {
    Refused refused =
        refused(
            List.of("noise", "claim"),
            of(
                60,
                i ->
                    new Observation(
                        "c" + i, List.of(i * 7 % 13.0, i < 15 ? 1.0 : 0.0), i < 15 || i % 3 == 0)));
    assertThat(refused.reason()).isEqualTo(Reason.PARAMETER_AT_BOUND);
    assertThat(refused.sentence()).startsWith("Together").endsWith("that of claim most of all.");
  }

  @Test
  void refusesWhenTwoMeasuresTogetherTellAllApart() {
    Refused refused =
        refused(
            List.of("a", "b"),
            of(
                80,
                i ->
                    new Observation(
                        "c" + i, List.of(i % 9.0, i * 5 % 11.0), i % 9 + i * 5 % 11 > 9)));
    assertThat(refused.reason()).isEqualTo(Reason.PARAMETER_AT_BOUND);
    assertThat(refused.sentence()).startsWith("Together");
  }

  @Test
  void refusesMeasuresThatSayTheSame() {
    Refused refused =
        refused(
            List.of("sales", "visits", "margin"),
            of(
                60,
                i ->
                    new Observation(
                        "c" + i,
                        List.of(i * 7 % 13.0, i * 3 % 11.0, 3 * (i * 7 % 13) + 5.0),
                        i % 3 == 0)));
    assertThat(refused.reason()).isEqualTo(Reason.NOT_DETERMINED);
    assertThat(refused.sentence())
        .isEqualTo("The measures sales, margin say the same: one follows from the others.");
  }

  @Test
  void refusesAMeasureThatIsTheSameOfAllOrKnownOfNobody() {
    for (Double value : Arrays.asList(0.1, null)) {
      Refused refused =
          refused(
              List.of("visits", "share"),
              of(60, i -> new Observation("c" + i, Arrays.asList(i % 7.0, value), i % 3 == 0)));
      assertThat(refused.reason()).isEqualTo(Reason.NOT_DETERMINED);
      assertThat(refused.sentence())
          .isEqualTo("The measure share is the same of all, so that it tells nothing.");
    }
  }

  @Test
  void refusesNobodyAndWhatDoesNotFitTogether() {
    assertThat(refused(MEASURES, List.of()).reason()).isEqualTo(Reason.TOO_FEW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogisticRegression.fit(List.of("a"), sixty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            LogisticRegression.fit(MEASURES, List.of(sixty().getFirst(), sixty().getFirst())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Observation("c", List.of(Double.NaN), true));
  }
}

package io.perennial.models.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perennial.models.spending.FittedSpending;
import io.perennial.models.spending.GammaGamma;
import io.perennial.models.spending.SpendSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against lifetimes, where {@code PERENNIAL_TEST_PYTHON} names a Python that has it: the same
 * parameters, every customer.
 */
class LifetimesComponentTest {

  private static final double CLOSE = 1e-6;
  private static final double WEEKS = 39;

  /** A model with parameters as published for CDNOW. */
  private record Published(PurchasingModel model, double... parameters) {

    @Override
    public String toString() {
      return model.name();
    }
  }

  static List<Published> models() {
    return List.of(
        new Published(new BgNbd(), 0.243, 4.414, 0.793, 2.426),
        new Published(new MbgNbd(), 0.525, 6.183, 0.891, 1.614),
        new Published(new ParetoNbd(), 0.553, 10.578, 0.606, 11.669));
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysTheSameOfCustomersOfCdnow(Published published) throws Exception {
    compare(published, Cdnow.customers().stream().map(Cdnow::summary).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void saysTheSameOfCustomersMadeUp(Published published) throws Exception {
    FittedPurchasing often = new BgNbd().with(2, 6, 0.4, 4);
    compare(published, often.simulate(new Well19937c(1), Customers.ages(1_000)));
  }

  @Test
  void saysTheSameOfGivenOccasions() throws Exception {
    double[] published = {1.204, 0.750, 0.657, 2.783};
    long more = 5;
    BgBb ours = BgBb.with(published);
    List<OccasionSummary> customers =
        ours.simulate(
            new Well19937c(1), LongStream.range(0, 1_000).map(i -> 1 + i % 24).boxed().toList());
    List<double[]> theirs =
        lifetimes(
            customers.stream()
                .map(each ->
                    line("BG/BB", published, each.purchases(), each.last(), each.occasions(), more))
                .toList());
    for (int i = 0; i < customers.size(); i++) {
      OccasionSummary customer = customers.get(i);
      assertThat(ours.probabilityActive(customer))
          .as("%s", customer)
          .isCloseTo(theirs.get(i)[0], within(CLOSE));
      assertThat(ours.expectedPurchases(customer, more))
          .as("%s", customer)
          .isCloseTo(theirs.get(i)[1], within(CLOSE));
    }
  }

  @Test
  void saysTheSameOfSpend() throws Exception {
    FittedSpending ours = GammaGamma.with(6.25, 3.74, 15.44);
    long[] purchases = new long[1_000];
    Arrays.setAll(purchases, i -> 1 + i % 40);
    List<SpendSummary> customers = ours.simulate(new Well19937c(1), purchases);
    List<double[]> theirs =
        lifetimes(
            customers.stream()
                .map(each ->
                    line(
                        "gamma-gamma",
                        new double[] {6.25, 3.74, 15.44},
                        each.purchases(),
                        each.mean()))
                .toList());
    for (int i = 0; i < customers.size(); i++) {
      assertThat(ours.expectedMean(customers.get(i)).orElseThrow())
          .isCloseTo(theirs.get(i)[0], within(CLOSE));
    }
  }

  private static void compare(Published published, List<PurchaseSummary> customers)
      throws IOException, InterruptedException {
    FittedPurchasing ours = published.model.with(published.parameters);
    List<double[]> theirs =
        lifetimes(
            customers.stream()
                .map(each ->
                    line(
                        published.model.name(),
                        published.parameters,
                        each.frequency(),
                        each.recency(),
                        each.age(),
                        WEEKS))
                .toList());
    assertThat(theirs).hasSameSizeAs(customers);
    for (int i = 0; i < customers.size(); i++) {
      PurchaseSummary customer = customers.get(i);
      assertThat(ours.probabilityActive(customer))
          .as("%s", customer)
          .isCloseTo(theirs.get(i)[0], within(CLOSE));
      assertThat(ours.expectedPurchases(customer, WEEKS))
          .as("%s", customer)
          .isCloseTo(theirs.get(i)[1], within(CLOSE));
    }
  }

  private static String line(String model, double[] parameters, double... asked) {
    return model
        + " "
        + parameters.length
        + " "
        + DoubleStream.concat(Arrays.stream(parameters), Arrays.stream(asked))
            .mapToObj(Double::toString)
            .collect(Collectors.joining(" "));
  }

  private static List<double[]> lifetimes(List<String> lines)
      throws IOException, InterruptedException {
    String python = System.getenv("PERENNIAL_TEST_PYTHON");
    assumeTrue(python != null, "Skipped: PERENNIAL_TEST_PYTHON names no Python with lifetimes");
    assumeTrue(
        new ProcessBuilder(Objects.requireNonNull(python), "-c", "import lifetimes")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0,
        "Skipped: the Python that PERENNIAL_TEST_PYTHON names has no lifetimes");
    Process process =
        new ProcessBuilder(python, Path.of("src/test/python/purchasing.py").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(String.join("\n", lines));
    }
    List<double[]> answers = new ArrayList<>();
    for (String line : process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray());
    }
    assertThat(process.waitFor()).isZero();
    return answers;
  }
}

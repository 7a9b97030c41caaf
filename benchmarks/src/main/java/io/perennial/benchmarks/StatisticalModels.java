package io.perennial.benchmarks;

import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Refused;
import io.perennial.models.purchasing.BgNbd;
import io.perennial.models.purchasing.FittedPurchasing;
import io.perennial.models.purchasing.PurchaseSummaries;
import io.perennial.models.purchasing.PurchaseSummary;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hipparchus.random.Well19937c;

/**
 * What fitting BG/NBD to the sample of CDNOW costs, and what it costs to say of a million customers
 * how likely each is still to buy and how often; then the same by SciPy on the same input.
 */
final class StatisticalModels {

  private static final LocalDate CUT = LocalDate.of(1997, 9, 30);
  private static final int CUSTOMER = 1;
  private static final int DAY = 2;
  private static final int ROUNDS = 20;
  private static final int SCORED = 1_000_000;
  private static final double WEEKS = 52;
  private static final Path SCRIPT = Path.of("benchmarks/src/main/python/models.py");

  private final Path sample;

  /**
   * A measurement on a file.
   *
   * @param sample the sample of the CDNOW purchases
   */
  StatisticalModels(Path sample) {
    this.sample = sample;
  }

  void run(Path data) throws IOException, InterruptedException {
    List<PurchaseSummary> customers = customers();
    BgNbd model = new BgNbd();
    double[] seconds = new double[ROUNDS];
    Fit fit = fit(model, customers);
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      fit = fit(model, customers);
      seconds[round] = Benchmarks.seconds(start);
    }
    row(
        "BG/NBD fitted to %s customers (log-likelihood %.3f), warm: ms"
            .formatted(Benchmarks.number(customers.size()), fit.logLikelihood()),
        median(seconds));

    FittedPurchasing fitted = model.with(fit.values());
    double[] ages = new double[SCORED];
    Arrays.setAll(ages, i -> customers.get(i % customers.size()).age());
    List<PurchaseSummary> many = fitted.simulate(new Well19937c(1), ages);
    double expected = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      expected = 0;
      for (PurchaseSummary customer : many) {
        expected += fitted.probabilityActive(customer) + fitted.expectedPurchases(customer, WEEKS);
      }
      seconds[round] = Benchmarks.seconds(start);
    }
    row(
        "%s customers scored on one core (sum %.3f): ms"
            .formatted(Benchmarks.number(SCORED), expected),
        median(seconds));
    write(data.resolve("fitted"), customers);
    write(data.resolve("scored"), many);
    beside(data);
  }

  private List<PurchaseSummary> customers() throws IOException {
    try (var lines = Files.lines(sample)) {
      Map<String, TreeSet<Long>> days =
          lines
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .map(line -> line.split(" +", -1))
              .collect(
                  Collectors.groupingBy(
                      parts -> parts[CUSTOMER],
                      TreeMap::new,
                      Collectors.mapping(
                          parts ->
                              LocalDate.parse(parts[DAY], DateTimeFormatter.BASIC_ISO_DATE)
                                  .toEpochDay(),
                          Collectors.toCollection(TreeSet::new))));
      return days.values().stream()
          .map(each -> PurchaseSummary.ofDays(each, CUT.toEpochDay()))
          .toList();
    }
  }

  private static Fit fit(BgNbd model, List<PurchaseSummary> customers) {
    return switch (model.fit(PurchaseSummaries.of(customers))) {
      case Fit fit -> fit;
      case Refused refused -> throw new IllegalStateException(refused.sentence());
    };
  }

  /** Three big-endian doubles for each customer. */
  private static void write(Path file, List<PurchaseSummary> customers) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (PurchaseSummary customer : customers) {
        out.writeDouble(customer.frequency());
        out.writeDouble(customer.recency());
        out.writeDouble(customer.age());
      }
    }
  }

  /** The script prints rows of the same table. */
  private static void beside(Path data) throws IOException, InterruptedException {
    String python = System.getenv().getOrDefault("PERENNIAL_TEST_PYTHON", "python3");
    if (!Files.exists(SCRIPT) || !hasSciPy(python)) {
      Benchmarks.row(
          "SciPy on the same input",
          "not measured: no %s with SciPy, or no %s".formatted(python, SCRIPT));
      return;
    }
    new ProcessBuilder(
            python,
            SCRIPT.toString(),
            data.resolve("fitted").toString(),
            data.resolve("scored").toString(),
            Double.toString(WEEKS))
        .inheritIO()
        .start()
        .waitFor();
  }

  private static boolean hasSciPy(String python) throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import scipy")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void row(String name, double seconds) {
    Benchmarks.row(name, String.format(Locale.ROOT, "%.0f", seconds * 1000));
  }
}

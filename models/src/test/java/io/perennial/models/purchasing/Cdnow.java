package io.perennial.models.purchasing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perennial.models.spending.SpendSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sample of the CDNOW purchases: 2,357 customers, each a map of days to what it spent. */
final class Cdnow {

  /** The first day, counted as all days are. */
  static final long START = LocalDate.of(1997, 1, 1).toEpochDay();

  /** The last day that models are shown. */
  static final long CUT = LocalDate.of(1997, 9, 30).toEpochDay();

  private static final String FILE = "../shared/data/CDNOW_sample.txt";
  private static final int CUSTOMER = 1;
  private static final int DAY = 2;
  private static final int SPENT = 4;

  private Cdnow() {}

  /** The customers, in order; the test is skipped where the file is not. */
  static List<TreeMap<Long, Double>> customers() throws IOException {
    Path file = file();
    assumeTrue(file != null, "Skipped: no " + FILE + " beside the repository or above it");
    Map<String, TreeMap<Long, Double>> customers = new TreeMap<>();
    try (var lines = Files.lines(file)) {
      lines
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(line -> line.split(" +", -1))
          .forEach(parts ->
              customers
                  .computeIfAbsent(parts[CUSTOMER], key -> new TreeMap<>())
                  .merge(
                      LocalDate.parse(parts[DAY], DateTimeFormatter.BASIC_ISO_DATE).toEpochDay(),
                      Double.parseDouble(parts[SPENT]),
                      Double::sum));
    }
    return new ArrayList<>(customers.values());
  }

  private static @Nullable Path file() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve(FILE);
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  /** What the models see of a customer. */
  static PurchaseSummary summary(TreeMap<Long, Double> customer) {
    return PurchaseSummary.ofDays(customer.keySet(), CUT);
  }

  /** What each of those who bought again spent on average when it did. */
  static List<SpendSummary> spend() throws IOException {
    List<SpendSummary> spend = new ArrayList<>();
    for (TreeMap<Long, Double> customer : customers()) {
      Map<Long, Double> repeated = customer.subMap(customer.firstKey(), false, CUT, true);
      if (!repeated.isEmpty()) {
        double mean =
            repeated.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        spend.add(new SpendSummary(repeated.size(), mean));
      }
    }
    return spend;
  }
}

package io.perennial.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * What long histories cost: customers with many purchases beside customers with few, in one run. A
 * command to each in turn, with the aggregates in the cache and without a cache; memory at most,
 * with all views folded and rebuilt.
 */
final class LongHistories {

  private static final int SHORT_PURCHASES = 8;
  private static final int PURCHASES_A_DAY = 5;
  private static final int ROUNDS = 1000;
  private static final int WARM_UP = 500;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

  private final int customers;
  private final int purchases;

  LongHistories(int customers, int purchases) {
    this.customers = customers;
    this.purchases = purchases;
  }

  void run(Path data) throws IOException, InterruptedException, SQLException {
    fill(data);
    try (Service service = Service.start(data, Map.of())) {
      service.catchUp();
      Benchmarks.row("heap at most with views folded, MiB", heap());
      compare(service, "in the cache", "w");
      service.catchUp();
      JsonNode rebuild = service.rebuild();
      Benchmarks.row(
          "rebuild of all views, %s events: events/s"
              .formatted(Benchmarks.number(rebuild.get("events").asLong())),
          Benchmarks.number(Service.rate(rebuild)));
      Benchmarks.row("heap at most with the rebuild, MiB", heap());
      Benchmarks.row("resident at most, MiB", resident());
    }
    try (Service service = Service.start(data, Map.of("perennial.events.cache-size", "0B"))) {
      compare(service, "without a cache", "c");
    }
  }

  /** Straight into the log: what is measured is what comes after. */
  private void fill(Path data) throws SQLException {
    try (InventedLog log = InventedLog.in(data)) {
      for (int customer = 0; customer < customers; customer++) {
        log.customer("customer-short-" + customer, FIRST, SHORT_PURCHASES, PURCHASES_A_DAY);
        log.customer("customer-long-" + customer, FIRST, purchases, PURCHASES_A_DAY);
      }
    }
  }

  /** One caller, a short and a long history in turn, so that both meet the same machine. */
  private void compare(Service service, String how, String prefix)
      throws IOException, InterruptedException {
    long[] few = new long[ROUNDS];
    long[] many = new long[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long shortly = one(service, "customer-short-" + Math.floorMod(i, customers), prefix + i);
      long longly = one(service, "customer-long-" + Math.floorMod(i, customers), prefix + i);
      if (i >= 0) {
        few[i] = shortly;
        many[i] = longly;
      }
    }
    Arrays.sort(few);
    Arrays.sort(many);
    Benchmarks.row(
        "a command %s, few and many events: median ms, mean ms".formatted(how),
        "%s and %s, %s and %s; %s and %s times"
            .formatted(
                millis(few[ROUNDS / 2]),
                millis(many[ROUNDS / 2]),
                millis(mean(few)),
                millis(mean(many)),
                ratio(many[ROUNDS / 2], few[ROUNDS / 2]),
                ratio(mean(many), mean(few))));
  }

  private static long one(Service service, String id, String purchaseId)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status =
        service.post(
            "/commands/customers/%s/record-purchase".formatted(id),
            Service.purchase(purchaseId, "2025-01-15"),
            "application/json");
    if (status >= 300) {
      throw new IllegalStateException("A command was answered with " + status);
    }
    return System.nanoTime() - start;
  }

  private static long mean(long[] nanos) {
    return Arrays.stream(nanos).sum() / nanos.length;
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
  }

  private static String ratio(long many, long few) {
    return String.format(Locale.ROOT, "%.2f", (double) many / few);
  }

  /** What was in use at most in all pools together, each at its own highest. */
  private static String heap() {
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
      }
    }
    return Benchmarks.number(most / (1024.0 * 1024));
  }

  /** What the operating system says; only Linux tells. */
  static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "not known";
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Benchmarks.number(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
      }
    }
    return "not known";
  }
}

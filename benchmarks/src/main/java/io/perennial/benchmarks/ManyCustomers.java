package io.perennial.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What many customers cost, while somebody writes: figures as they are prepared, what it takes to
 * fold them anew of all and of what was written to, documents by id, pages of lists; and memory.
 */
final class ManyCustomers {

  private static final int PURCHASES = 3;
  private static final int WRITES_PER_SECOND = 100;
  private static final int ROUNDS = 500;
  private static final int CATCHING_UP = 3;
  private static final int REFRESHES = 10;
  private static final int PAGE = 50;
  private static final int FAR_PAGE = 1000;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 700;

  private final int customers;
  private final AtomicInteger written = new AtomicInteger();

  ManyCustomers(int customers) {
    this.customers = customers;
  }

  void run(Path data) throws IOException, InterruptedException, SQLException {
    try (InventedLog log = InventedLog.in(data)) {
      for (int i = 0; i < customers; i++) {
        log.customer("customer-" + i, FIRST.plusDays(i % DAYS), PURCHASES, 1);
      }
    }
    long start = System.nanoTime();
    try (Service service = Service.start(data, Map.of())) {
      service.catchUp();
      Benchmarks.row(
          "all views of %s customers made from the log: s".formatted(Benchmarks.number(customers)),
          Benchmarks.number(Benchmarks.seconds(start)));
      try (ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor()) {
        writer.scheduleAtFixedRate(
            () -> write(service), 0, 1_000_000 / WRITES_PER_SECOND, TimeUnit.MICROSECONDS);
        figure(service, "customer", "totals", "");
        figure(service, "churn", "rate", "?from=2024-01-01");
        figure(service, "churn", "cohorts", "");
        figure(service, "lifetime-value", "concentration", "");
        documents(service);
        pages(service, "/views/customer?region=north", "by region");
        pages(service, "/views/customer?region=north&sort=-sales", "by region, sorted by sales");
        writer.shutdown();
      }
      Benchmarks.row("writes meanwhile", Benchmarks.number(written.get()));
      Benchmarks.row("resident at most, MiB", LongHistories.resident());
    }
  }

  private void write(Service service) {
    int number = written.incrementAndGet();
    String id = "customer-" + Math.floorMod(number * 7919, customers);
    try {
      service.post(
          "/commands/customers/" + id + "/record-purchase",
          Service.purchase("w-" + number, "2025-01-15"),
          "application/json");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The first two times all documents are folded, the next times those near what was written to
   * meanwhile, which is more than in the time that a figure is kept; then it is measured.
   */
  private static void figure(Service service, String view, String figure, String query)
      throws IOException, InterruptedException {
    String path = "/views/%s/figures/%s%s".formatted(view, figure, query);
    for (int i = 0; i < 2 + CATCHING_UP; i++) {
      fresh(service, path);
    }
    Service.Foldings before = service.folded(view, figure, "some");
    for (int i = 0; i < REFRESHES; i++) {
      fresh(service, path);
    }
    Service.Foldings after = service.folded(view, figure, "some");
    double all = service.folded(view, figure, "all").meanSince(new Service.Foldings(0, 0));
    double some = after.meanSince(before);
    Benchmarks.row(
        view + " " + figure + " folded of all, of some: ms; ratio",
        after.count() == before.count()
            ? Benchmarks.number(all)
            : "%s, %s; 1/%s"
                .formatted(
                    Benchmarks.number(all),
                    Benchmarks.number(some),
                    Benchmarks.number(all / some)));
    measure(view + " " + figure + ", prepared", service, path);
  }

  /** One that shows what has just been written: not one that is prepared. */
  private static void fresh(Service service, String path) throws IOException, InterruptedException {
    String token =
        service.token("/commands/customers/customer-1/record-purchase", "f-" + System.nanoTime());
    TimeUnit.SECONDS.sleep(
        1); // others write meanwhile, as many as in the time that a figure is kept
    JsonNode answer = service.get(path, "Consistency-Token", token, "Prefer", "wait=30");
    if (!answer.has("result")) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private void documents(Service service) throws IOException, InterruptedException {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      service.get("/views/customer/customer-" + Math.floorMod(i * 104_729, customers));
      nanos[i] = System.nanoTime() - start;
    }
    row("a customer by id", nanos);
  }

  private static void pages(Service service, String list, String how)
      throws IOException, InterruptedException {
    String first = list + "&limit=" + PAGE;
    String far = first;
    for (int page = 1; page < FAR_PAGE; page++) {
      JsonNode next = service.get(far).get("next");
      if (next.isNull()) {
        break;
      }
      far = first + "&cursor=" + next.asText();
    }
    measure("first page of %d %s".formatted(PAGE, how), service, first);
    measure("page %d of %d %s".formatted(FAR_PAGE, PAGE, how), service, far);
  }

  private static void measure(String name, Service service, String path)
      throws IOException, InterruptedException {
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      service.get(path);
      nanos[i] = System.nanoTime() - start;
    }
    row(name, nanos);
  }

  private static void row(String name, long[] nanos) {
    Arrays.sort(nanos);
    Benchmarks.row(
        name + ": median, 99th percentile in ms",
        String.format(
            Locale.ROOT,
            "%.1f, %.1f",
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6));
  }
}

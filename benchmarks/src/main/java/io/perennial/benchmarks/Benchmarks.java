package io.perennial.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * Measures one process on embedded stores over HTTP, on invented data, and prints a table: commands
 * through the single door, commands through the batch door, a rebuild of all views in one pass, and
 * a figure over all customers.
 */
public final class Benchmarks {

  private static final int CUSTOMERS = 20_000;
  private static final int PURCHASES = 4;
  private static final int LINES = 500;
  private static final int SENDERS = 4;
  private static final int SINGLES = 20_000;
  private static final int REBUILDS = 3;

  /** Arguments of that measurement. */
  private static final int LONG_HISTORIES = 3;

  /** Arguments of that one. */
  private static final int MANY_CUSTOMERS = 2;

  /** And of this. */
  private static final int WORKBENCH_PAGES = 2;

  /** And of this. */
  private static final int MODELS = 2;

  /** And of the start of the example world. */
  private static final int EXAMPLE = 1;

  private final Service service;

  private Benchmarks(Service service) {
    this.service = service;
  }

  /**
   * Runs all measurements in a data directory of their own, which is left for inspection.
   *
   * @param arguments none; or {@code long-histories}, with a number of customers and of purchases
   *     of each, for what long histories cost; or {@code many-customers} with their number; or
   *     {@code workbench-pages} with the number of customers beside the example world; or {@code
   *     models} with the file of the CDNOW sample, for what statistics cost; or {@code example} for
   *     how long the example world takes to be there
   */
  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("perennial-benchmark");
    row("measurement", "result");
    row("---", "---");
    if (arguments.length == LONG_HISTORIES && arguments[0].equals("long-histories")) {
      new LongHistories(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run(data);
      return;
    }
    if (arguments.length == MANY_CUSTOMERS && arguments[0].equals("many-customers")) {
      new ManyCustomers(Integer.parseInt(arguments[1])).run(data);
      return;
    }
    if (arguments.length == WORKBENCH_PAGES && arguments[0].equals("workbench-pages")) {
      new WorkbenchPages(Integer.parseInt(arguments[1])).run(data);
      return;
    }
    if (arguments.length == MODELS && arguments[0].equals("models")) {
      new StatisticalModels(Path.of(arguments[1])).run(data);
      return;
    }
    if (arguments.length == EXAMPLE && arguments[0].equals("example")) {
      new ExampleStart().run(data);
      return;
    }
    try (Service service = Service.start(data, Map.of())) {
      new Benchmarks(service).run();
    }
  }

  private void run() throws Exception {
    batches("customer-warming-up-");
    double batch = batches("customer-");
    row("batch door, %d senders: commands/s".formatted(SENDERS), number(batch));
    for (int callers : new int[] {1, 16, 64}) {
      singles(callers);
    }
    for (int i = 0; i < REBUILDS; i++) {
      rebuild();
    }
    figure();
    row(
        "heap in use after all, MiB",
        number(
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
                / (1024.0 * 1024)));
  }

  static void row(String name, String value) {
    System.out.printf("| %s | %s |%n", name, value);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private double batches(String prefix) throws InterruptedException, ExecutionException {
    List<String> bodies = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    int lines = 0;
    int commands = 0;
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      String id = prefix + customer;
      Service.line(body, "customers", Service.registration(id, "Company " + customer));
      for (int purchase = 0; purchase < PURCHASES; purchase++) {
        Service.line(
            body,
            "customers/" + id + "/record-purchase",
            Service.purchase(
                "p-" + purchase, "2024-%02d-15".formatted(1 + (customer + 3 * purchase) % 12)));
      }
      lines += 1 + PURCHASES;
      commands += 1 + PURCHASES;
      if (lines >= LINES) {
        bodies.add(body.toString());
        body.setLength(0);
        lines = 0;
      }
    }
    bodies.add(body.toString());
    long start = System.nanoTime();
    Service.inParallel(
        SENDERS,
        bodies.stream()
            .map(each ->
                (Callable<Integer>)
                    () -> service.post("/commands/batch", each, "application/x-ndjson"))
            .toList());
    return commands / seconds(start);
  }

  private void singles(int callers) throws InterruptedException, ExecutionException {
    long[] nanos = new long[SINGLES];
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < SINGLES; i++) {
      int number = i;
      tasks.add(() -> {
        long start = System.nanoTime();
        int status =
            service.post(
                "/commands/customers/customer-%d/record-purchase".formatted(number % CUSTOMERS),
                Service.purchase("s-%d-%d".formatted(callers, number), "2025-01-15"),
                "application/json");
        nanos[number] = System.nanoTime() - start;
        return status;
      });
    }
    long start = System.nanoTime();
    Service.inParallel(callers, tasks);
    double rate = SINGLES / seconds(start);
    Arrays.sort(nanos);
    row(
        "single door, %d callers: commands/s; median, 99th percentile in ms".formatted(callers),
        "%s; %.1f, %.1f"
            .formatted(
                number(rate), nanos[SINGLES / 2] / 1e6, nanos[(int) (SINGLES * 0.99)] / 1e6));
  }

  private void rebuild() throws IOException, InterruptedException {
    JsonNode last = service.rebuild();
    row(
        "rebuild of all views with switch, %s events: events/s"
            .formatted(number(last.get("events").asLong())),
        number(Service.rate(last)));
  }

  private void figure() throws IOException, InterruptedException {
    long start = System.nanoTime();
    JsonNode cohorts = service.get("/views/churn/figures/cohorts?on=2025-06-30");
    row(
        "churn cohorts, %s customers in the first cohort, first answer: ms"
            .formatted(
                number(cohorts.get("result").get("cohorts").get(0).get("customers").asLong())),
        number(seconds(start) * 1000));
  }

  static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}

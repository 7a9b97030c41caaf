package io.perennial.benchmarks;

import io.perennial.example.ExampleWorld;
import io.perennial.localtokens.SignInLinks;
import io.perennial.platform.security.Scope;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * How long the pages of the workbench take on the server, one of each kind that links lead to, over
 * the example world and many invented customers beside it.
 */
final class WorkbenchPages {

  private static final long SEED = 1;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int PURCHASES = 3;
  private static final LocalDate FIRST = LocalDate.of(2023, 6, 1);
  private static final int DAYS = 1000;
  private static final int WARMING_UP = 3;
  private static final int ROUNDS = 20;
  private static final double NINETY_FIFTH = 0.95;
  private static final int SLOWEST = 10;
  private static final Duration LINK_LIFE = Duration.ofHours(1);
  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)\"");

  /** What tells one page of a kind from another: identifiers, and what is asked for. */
  private static final Pattern PARTICULAR = Pattern.compile("(?<=/)(?=[^/]*\\d)[^/?]+|\\?.*$");

  private static final Pattern NO_PAGE =
      Pattern.compile("/assets/.*|/sign-.*|/live.*|/files/.*|.*/tables/.*|/(language|theme).*");
  private static final Pattern FORM = Pattern.compile("^/do/(?!waiting).+$");
  private static final Pattern LIST = Pattern.compile("/lists/.*|/customers");

  private final int customers;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  WorkbenchPages(int customers) {
    this.customers = customers;
  }

  void run(Path data) throws IOException, InterruptedException, SQLException {
    ExampleWorld.make(data, SEED, TODAY, ZoneOffset.UTC, "USD", told -> {});
    try (InventedLog log = InventedLog.in(data)) {
      for (int i = 0; i < customers; i++) {
        log.customer("customer-invented-" + i, FIRST.plusDays(i % DAYS), PURCHASES, 1);
      }
    }
    Map<String, String> settings =
        Map.of("perennial.example", "true", "perennial.workbench.port", "0");
    try (Service service = Service.start(data, settings)) {
      service.catchUp();
      measure(signedIn(data));
    }
  }

  private String signedIn(Path data) throws IOException, InterruptedException {
    String link =
        SignInLinks.in(data)
            .link(
                new SignInLinks.Grant(
                    "benchmark", Arrays.stream(Scope.values()).map(Scope::claim).toList()),
                Instant.now().plus(LINK_LIFE))
            .orElseThrow();
    get(link);
    return link.substring(0, link.indexOf("/sign-in"));
  }

  private void measure(String address) throws IOException, InterruptedException {
    Map<String, Double> pages = new HashMap<>();
    Map<String, Double> lists = new HashMap<>();
    for (Map.Entry<String, String> page : pages(address).entrySet()) {
      double millis = ninetyFifth(address + page.getValue());
      (LIST.matcher(page.getKey()).matches() ? lists : pages).put(page.getKey(), millis);
    }
    tell("lists", lists);
    tell("other pages", pages);
  }

  private static void tell(String kind, Map<String, Double> measured) {
    List<Map.Entry<String, Double>> slowest =
        measured.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(SLOWEST)
            .toList();
    Benchmarks.row(kind, Integer.toString(measured.size()));
    slowest.forEach(page ->
        Benchmarks.row(
            page.getKey() + ", 95th percentile: ms",
            String.format(Locale.ROOT, "%.1f", page.getValue())));
  }

  /** One page of a kind, by the kind. */
  private Map<String, String> pages(String address) throws IOException, InterruptedException {
    Map<String, String> kinds = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of("/today"));
    while (!open.isEmpty()) {
      String path = open.poll();
      if (kinds.putIfAbsent(kind(path), path) == null) {
        HREF.matcher(get(address + path))
            .results()
            .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
            .filter(linked -> !NO_PAGE.matcher(linked).matches())
            .forEach(open::add);
      }
    }
    return kinds;
  }

  /** Forms are drawn by one template, whatever they are of. */
  private static String kind(String path) {
    return FORM.matcher(PARTICULAR.matcher(path).replaceAll("*")).replaceAll("/do/*");
  }

  private double ninetyFifth(String page) throws IOException, InterruptedException {
    for (int i = 0; i < WARMING_UP; i++) {
      get(page);
    }
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      get(page);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[(int) (ROUNDS * NINETY_FIFTH) - 1] / 1e6;
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address.replace(" ", "%20"))).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + address);
    }
    return answer.body();
  }
}

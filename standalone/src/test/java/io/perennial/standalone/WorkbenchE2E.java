package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.localtokens.SignInLinks;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The workbench over a year of a few customers: wherever its links lead, there is something. */
@Timeout(300)
class WorkbenchE2E {

  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");
  private static final int LINK_SECONDS = 600;

  private static final String MARK = "\uFEFF";

  @TempDir Path data;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void everyKindOfPageAndOfFileIsThere() throws Exception {
    try (PerennialProcess service = PerennialProcess.start(data, "--perennial.workbench.port=0")) {
      Api sales = Api.as("sales@example.com", service, data);
      new Scenario("linked", sales, Api.as("controller@example.com", service, data)).play();
      sales.awaitViews();
      Api.Answer run = sales.post("/analyses/what-if-churn/runs?gapFactor=2", "");
      assertThat(run.status()).as(run.text()).isEqualTo(202);
      String link =
          SignInLinks.in(data)
              .link(
                  new SignInLinks.Grant("ada@example", SCOPES),
                  Instant.now().plusSeconds(LINK_SECONDS))
              .orElseThrow();
      String address = link.substring(0, link.indexOf("/sign-in"));
      assertThat(get(link).statusCode()).isEqualTo(200);

      List<String> broken = new ArrayList<>();
      Map<String, String> files = files(address, broken);
      assertThat(files.keySet())
          .contains(
              "/files/views/churn?format=csv",
              "/files/views/churn/figures/rate?format=xlsx",
              "/files/history/access?format=csv",
              "/analyses/runs/what-if-churn/*/tables/totals",
              "/analyses/runs/what-if-churn/*/tables/totals?format=xlsx");
      for (String file : files.values()) {
        HttpResponse<byte[]> answer = get(address + file);
        if (answer.statusCode() != 200) {
          broken.add(answer.statusCode() + " " + file);
        } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
          assertThat(text(answer)).as(file).startsWith(MARK);
        }
      }
      assertThat(broken).isEmpty();
    }
  }

  /**
   * The files that pages lead to, one of a kind, by their kind; goes to one page of each kind.
   *
   * @param broken takes pages that cannot be shown
   */
  private Map<String, String> files(String address, List<String> broken) throws Exception {
    Map<String, String> files = new TreeMap<>();
    Set<String> kinds = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("/today"));
    while (!open.isEmpty()) {
      String path = open.poll();
      if (!kinds.add(Links.kind(path))) {
        continue;
      }
      HttpResponse<byte[]> page = get(address + path);
      if (page.statusCode() != 200) {
        broken.add(page.statusCode() + " " + path);
      }
      for (String linked : Links.in(text(page))) {
        if (Links.isFile(linked)) {
          files.putIfAbsent(Links.kindOfFile(linked), linked);
        } else if (Links.isPage(linked)) {
          open.add(linked);
        }
      }
    }
    return files;
  }

  private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address.replace(" ", "%20"))).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}

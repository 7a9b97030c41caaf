package io.perennial.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.imports.CannotDoException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the service is: ready or not, and how far each view has come. */
@Command(
    name = "status",
    description = "Say whether the service is ready and how far its views have come.",
    footer = {"", "Exit codes: 0 ready, 1 not ready or not there."})
final class StatusCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final List<String> COLUMNS =
      List.of("VIEW", "STATE", "VERSION", "POSITION", "LAG", "PARKED");
  private static final int WORDS = 2;
  private static final List<String> FIELDS =
      List.of("name", "state", "version", "position", "lag", "parked");

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = "--json", description = "Print one JSON object, for programs.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> readiness = get(http, "/actuator/health/readiness", null);
      boolean ready = readiness.statusCode() == 200;
      String token = service.tokens(Clock.systemUTC(), List.of("operations")).get();
      HttpResponse<String> views = get(http, "/operations/views", token);
      if (views.statusCode() != 200) {
        throw new CannotDoException(
            "The views do not tell how they are: "
                + service.address("/operations/views")
                + " answered "
                + views.statusCode()
                + ".");
      }
      JsonNode items = read(views.body()).path("items");
      if (json) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.put("address", service.address("/").toString()).put("ready", ready);
        whole.set("views", items);
        out.println(whole);
      } else {
        out.println("Address    " + service.address("/"));
        out.println("Readiness  " + (ready ? "ready" : "not ready"));
        out.println();
        printTable(out, rows(items));
        printReasons(out, items);
      }
      out.flush();
      return ready ? PerennialCommandLine.DONE : PerennialCommandLine.FAILED;
    }
  }

  private HttpResponse<String> get(HttpClient http, String path, @Nullable String token)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.address(path)).timeout(PATIENCE).GET();
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotDoException(
          "Nothing answers at " + service.address("/") + ": start it with ./perennial up.", e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new CannotDoException("The service's answer cannot be read.", e);
    }
  }

  private static List<List<String>> rows(JsonNode items) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode view : items) {
      rows.add(FIELDS.stream().map(f -> cell(view.path(f))).toList());
    }
    return rows;
  }

  /** Says why a view does not go on, where it tells. */
  private static void printReasons(PrintWriter out, JsonNode items) {
    for (JsonNode view : items) {
      String reason = view.path("reason").asText("");
      if (!reason.isBlank()) {
        out.println();
        out.println(view.path("name").asText() + ": " + reason);
      }
    }
  }

  private static String cell(JsonNode value) {
    return value.isIntegralNumber()
        ? String.format(Locale.ROOT, "%,d", value.longValue())
        : value.asText("-");
  }

  private static void printTable(PrintWriter out, List<List<String>> rows) {
    int[] widths = new int[COLUMNS.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          Math.max(
              COLUMNS.get(i).length(),
              rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0));
    }
    printRow(out, COLUMNS, widths);
    rows.forEach(r -> printRow(out, r, widths));
  }

  private static void printRow(PrintWriter out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ").append(pad(cells.get(i), widths[i], i < WORDS));
    }
    out.println(line);
  }

  private static String pad(String text, int width, boolean left) {
    String blanks = " ".repeat(width - text.length());
    return left ? text + blanks : blanks + text;
  }
}

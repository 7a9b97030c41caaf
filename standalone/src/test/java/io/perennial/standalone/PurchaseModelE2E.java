package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.cli.PerennialCommandLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The sample of CDNOW that the literature uses, imported as commands: the published parameters come
 * out of the events, and the same bits after a rebuild.
 */
@Timeout(400)
class PurchaseModelE2E {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> SCOPES = List.of("commands", "views", "operations");

  @TempDir Path data;
  @TempDir Path files;

  private static @Nullable Path sample() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("../shared/data/CDNOW_sample.txt");
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private Path purchases() throws IOException {
    Path sample = sample();
    assumeTrue(
        sample != null,
        "Skipped: no ../shared/data/CDNOW_sample.txt beside the repository or above it");
    StringBuilder csv = new StringBuilder("customer,date,amount\n");
    for (String line : Files.readAllLines(Objects.requireNonNull(sample))) {
      String[] parts = line.strip().split(" +", -1);
      csv.append("%s,%s,%s\n".formatted(parts[1], parts[2], parts[4]));
    }
    return Files.writeString(files.resolve("purchases.csv"), csv);
  }

  @Test
  void thePublishedParametersComeOutOfTheEvents() throws IOException {
    Path file = purchases();
    try (PerennialProcess service = PerennialProcess.start(data)) {
      imported(file, service);
      Api api = Api.as("analyst", service.address(), data, SCOPES);
      await()
          .atMost(PATIENCE)
          .until(() ->
              api.get("/views/customer/figures/totals").json().at("/result/customers").longValue()
                  == 2357);
      JsonNode fit = fit(api);

      JsonNode parameters = fit.at("/result/purchasing/parameters");
      List<Double> published = List.of(0.243, 4.414, 0.793, 2.426);
      for (int i = 0; i < published.size(); i++) {
        assertThat(parameters.path(i).path("value").doubleValue())
            .isCloseTo(published.get(i), within(0.0005));
      }
      assertThat(fit.at("/result/purchasing/logLikelihood").doubleValue())
          .isCloseTo(-9582.429, within(0.001));
      JsonNode spending = fit.at("/result/spending/parameters");
      List<Double> ofSpend = List.of(6.25, 3.74, 15.44);
      for (int i = 0; i < ofSpend.size(); i++) {
        assertThat(spending.path(i).path("value").doubleValue())
            .isCloseTo(ofSpend.get(i), within(0.005));
      }

      int generation = generation(api);
      Api.Answer rebuild = api.post("/operations/views/lifetime-value/rebuild", "");
      assertThat(rebuild.status()).as(rebuild.text()).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> generation(api) > generation);
      assertThat(fit(api).path("result")).isEqualTo(fit.path("result"));
    }
  }

  private static int generation(Api api) {
    return api.get("/operations/views/lifetime-value").json().at("/generation").intValue();
  }

  private static JsonNode fit(Api api) {
    Api.Answer asked = api.post("/analyses/purchase-model/runs?on=1997-09-30", "");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    String run = asked.headers().firstValue("Location").orElseThrow();
    await().atMost(PATIENCE).until(() -> api.get(run).status() == 200);
    JsonNode fit = api.get(run).json();
    assertThat(fit.path("state").asText()).as(fit.toString()).isEqualTo("ready");
    return fit;
  }

  private void imported(Path file, PerennialProcess service) {
    StringWriter said = new StringWriter();
    CommandLine line =
        PerennialCommandLine.create().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    int code =
        line.execute(
            "import",
            "purchases",
            file.toString(),
            "--url=" + service.address(),
            "--data=" + data,
            "--date-format=uuuuMMdd");
    assertThat(code).as(said.toString()).isZero();
  }
}

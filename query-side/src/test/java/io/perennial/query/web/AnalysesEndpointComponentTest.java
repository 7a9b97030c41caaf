package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.testing.AwayStore;
import io.perennial.query.testing.Facts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

/** Analyses are asked for, worked out beside, and kept. */
class AnalysesEndpointComponentTest extends AnalysesFixture {

  @Test
  void aRunSaysWhatWasAndRestsOnWhatWasRecordedWhenItWasAskedFor() {
    clock.set(Instant.parse("2026-02-01T12:00:02.500Z"));
    String location = ask("?on=2026-01-05");
    node.log.append(Facts.purchase("customer-1", "p3", 5, 0)); // recorded after it was asked for
    JsonNode run = ended(location);

    assertThat(location).isEqualTo(RUNS + "/1");
    assertThat(run.path("state").asText()).isEqualTo("ready");
    assertThat(run.at("/parameters/on").asText()).isEqualTo("2026-01-05");
    assertThat(run.at("/parameters/least").asText()).isEqualTo("0");
    assertThat(run.path("position").longValue()).isEqualTo(2);
    assertThat(run.at("/result/asOf").longValue()).isEqualTo(100);
    // Nothing had been recorded by the fifth of January.
    assertThat(run.at("/result/asKnown").longValue()).isZero();
    assertThat(json(web.get(RUNS + "/latest"))).isEqualTo(run);
  }

  @Test
  void theSameQuestionOfTheSamePastHasTheSameAnswerInEachRun() {
    JsonNode first = ended(ask("?on=2026-01-31"));
    JsonNode second = ended(ask("?on=2026-01-31"));

    assertThat(second.path("run").intValue()).isEqualTo(2);
    assertThat(second.path("result")).isEqualTo(first.path("result"));
    assertThat(second.path("result").path("asOf").longValue()).isEqualTo(130);
  }

  @Test
  void whatAnotherVersionHasKeptIsNotReadAsSomethingElse() {
    String location = ask("?on=2026-01-31");
    ended(location);
    sales.version = 2;
    JsonNode run = json(web.get(location));

    assertThat(run.path("state").asText()).isEqualTo("ready");
    assertThat(run.has("result")).isFalse();
    assertThat(run.path("sentence").asText()).contains("ask again");
    assertThat(ended(ask("?on=2026-01-31")).at("/result/asOf").longValue()).isEqualTo(130);
  }

  @Test
  void whoAsksIsToldHowFarItIsAndTheSameThatWaitsIsAskedOnce() {
    CountDownLatch go = hold();
    String location = ask("?on=2026-01-31");
    untilHalf(location);
    JsonNode running = json(web.get(location));
    assertThat(running.path("state").asText()).isEqualTo("running");
    assertThat(running.path("doing").asText()).isEqualTo("half of it");
    assertThat(running.has("result")).isFalse();

    String waiting = ask("?on=2026-01-30");
    assertThat(json(web.get(waiting)).path("state").asText()).isEqualTo("waiting");
    assertThat(ask("?on=2026-01-30")).isEqualTo(waiting);

    MockHttpServletResponse full = web.post(RUNS + "?on=2026-01-29");
    assertThat(full.getStatus()).isEqualTo(429);
    assertShown(full, "analyses-full");
    go.countDown();
    assertThat(ended(location).path("state").asText()).isEqualTo("ready");
    assertThat(ended(waiting).at("/result/asOf").longValue()).isEqualTo(130);
  }

  @Test
  void aResultIsATableForSpreadsheetsToo() throws IOException {
    String location = ask("?on=2026-01-31");
    ended(location);
    MockHttpServletResponse csv = web.get(location, "Accept", "text/csv");
    assertThat(csv.getStatus()).isEqualTo(200);
    assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"sales-1-2026-01-31.csv\"");
    assertThat(WebFixture.text(csv)).isEqualTo("run,asOf,asKnown\r\n1,130,0\r\n");

    MockHttpServletResponse book =
        web.get(location + "?table=result", "Accept", Format.XLSX.type());
    Path file = Files.write(folder.resolve("book.xlsx"), book.getContentAsByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(
              new String(
                  zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                  StandardCharsets.UTF_8))
          .contains("<v>130</v>");
    }
    assertThat(json(web.get(location + "?table=moves", "Accept", "text/csv")).path("code").asText())
        .isEqualTo("invalid-parameter");
    assertThat(web.get(location, "Accept", "application/x-ndjson").getStatus()).isEqualTo(406);
  }

  @Test
  void aRunWithoutAResultIsNoTable() {
    String location = ask("?on=2026-01-31&least=1000");
    ended(location);

    assertShown(web.get(location, "Accept", "text/csv"), "no-result");
  }

  @Test
  void whatTheDataDoNotCarryIsRefusedInWords() {
    JsonNode run = ended(ask("?on=2026-01-31&least=1000"));

    assertThat(run.path("state").asText()).isEqualTo("refused");
    assertThat(run.path("sentence").asText()).isEqualTo("They sum to 130 only");
    assertThat(run.path("result").isMissingNode() || run.path("result").isNull()).isTrue();
    assertThat(web.get(RUNS + "/latest").getStatus()).isEqualTo(404);
  }

  @Test
  void whatFailsSaysSoAndTheNextOneIsWorkedOut() {
    sales.between =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThat(ended(ask("?on=2026-01-31")).path("state").asText()).isEqualTo("failed");
    sales.between = () -> {};
    assertThat(ended(ask("?on=2026-01-31")).path("state").asText()).isEqualTo("ready");
  }

  @Test
  void aRunIsGivenUpWhileItIsWorkedOutAndRemovedAfterwards() {
    CountDownLatch go = hold();
    String location = ask("?on=2026-01-31");
    untilHalf(location);

    assertThat(web.call(HttpMethod.DELETE, location).getStatus()).isEqualTo(200);
    JsonNode run = ended(location);
    assertThat(run.path("state").asText()).isEqualTo("failed");
    assertThat(run.path("sentence").asText()).isEqualTo("It was given up");
    go.countDown();
    assertThat(web.call(HttpMethod.DELETE, location).getStatus()).isEqualTo(200);
    assertThat(web.get(location).getStatus()).isEqualTo(404);
  }

  @Test
  void whoAskedMayGiveItUpAndOthersOnlyAsOperators() {
    web.as("one@example", "views");
    CountDownLatch go = hold();
    String location = ask("?on=2026-01-31");
    untilHalf(location);
    web.as("another@example", "views");
    MockHttpServletResponse refused = web.call(HttpMethod.DELETE, location);
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(stored(location).inWork()).isTrue();

    web.as("one@example", "views");
    assertThat(web.call(HttpMethod.DELETE, location).getStatus()).isEqualTo(200);
    assertThat(ended(location).path("sentence").asText()).isEqualTo("It was given up");
    go.countDown();
    web.as("another@example", "views operations");
    assertThat(web.call(HttpMethod.DELETE, location).getStatus()).isEqualTo(200);
    assertThat(web.get(location).getStatus()).isEqualTo(404);
  }

  /** Nobody asked for it, so it is nobody's own. */
  @Test
  void whatTheServiceAskedForIsRemovedByOperators() {
    sales.regularly = List.of(Map.of("least", "7"));
    stop();
    start(settings(Duration.ofDays(7)));
    ended(RUNS + "/1");
    web.as("views");
    assertThat(web.call(HttpMethod.DELETE, RUNS + "/1").getStatus()).isEqualTo(403);
    web.as("views operations");
    assertThat(web.call(HttpMethod.DELETE, RUNS + "/1").getStatus()).isEqualTo(200);
  }

  @Test
  void aResultIsNotLostWhileTheStoreIsAway() {
    AwayStore store = runsIn();
    CountDownLatch go = hold();
    String location = ask("?on=2026-01-31");
    untilHalf(location);
    store.away = true;
    int before = store.asked.get();
    go.countDown();
    kernel.until(() -> store.asked.get() > before + 20);
    store.away = false;

    assertThat(ended(location).path("state").asText()).isEqualTo("ready");
    assertThat(ended(location).at("/result/asOf").longValue()).isEqualTo(130);
  }

  /** The end of the run is written, and whoever writes it is not told so. */
  @Test
  void aResultIsNotTakenForThatOfARunGivenUpWhenTheStoreCouldNotSayThatItHasEnded() {
    AwayStore store = runsIn();
    CountDownLatch go = hold();
    String location = ask("?on=2026-01-31");
    untilHalf(location);
    sales.between = () -> {};
    String next = ask("?on=2026-01-30");
    store.mutes = "analysis_runs_v1";
    go.countDown();
    assertThat(ended(location).path("state").asText()).isEqualTo("ready");
    kernel.until(() -> !stored(next).inWork()); // so the first one is over and done with
    store.mutes = "";

    assertThat(json(web.get(location)).at("/result/asOf").longValue()).isEqualTo(130);
  }

  @Test
  void aNumberIsNotGivenTwiceSoNoRunIsTakenForAnother() {
    CountDownLatch go = hold();
    String first = ask("?on=2026-01-31");
    untilHalf(first);
    web.call(HttpMethod.DELETE, first);
    web.call(HttpMethod.DELETE, first);
    sales.between = () -> {};
    String second = ask("?on=2026-01-05");
    go.countDown();

    assertThat(second).isEqualTo(RUNS + "/2");
    assertThat(ended(second).at("/result/asOf").longValue()).isEqualTo(100);
    assertThat(
            kernel
                .store()
                .collection(new CollectionSpec(Area.SAFETY, "analysis_results_v1", List.of()))
                .count(List.of()))
        .as("what the one that is gone came to is not kept")
        .isEqualTo(1);
    assertThat(web.get(first).getStatus()).isEqualTo(404);
  }

  @Test
  void whatWaitsIsNotAnsweredOnceMoreHasBeenRecorded() {
    CountDownLatch go = hold();
    untilHalf(ask("?on=2026-01-31"));
    String waiting = ask("?on=2026-01-30");
    node.log.append(Facts.purchase("customer-1", "p3", 5, 0));
    web.call(HttpMethod.DELETE, RUNS + "/1");
    String another = ask("?on=2026-01-30");
    go.countDown();

    assertThat(another).isNotEqualTo(waiting);
    assertThat(ended(another).at("/result/asOf").longValue()).isEqualTo(135);
  }

  @Test
  void runsAreListedNewestFirstAndTheOldOnesGo() {
    for (int i = 0; i < 5; i++) {
      ended(ask("?on=2026-01-31&least=" + i));
    }
    ended(ask("?on=2026-01-31&least=999"));
    kernel.until(() -> numbers().equals(List.of(6, 5, 4, 3))); // results of three kinds stay
    for (int i = 0; i < 4; i++) {
      ended(ask("?on=2026-01-30&least=0"));
    }
    kernel.until(() -> numbers().equals(List.of(10, 9, 8, 5, 4)));
    JsonNode page = json(web.get(RUNS + "?limit=2"));
    assertThat(page.at("/items/0/run").intValue()).isEqualTo(10);
    assertThat(page.at("/items/0").has("result")).isFalse();
    JsonNode next = json(web.get(RUNS + "?limit=2&cursor=" + page.path("next").textValue()));
    assertThat(next.at("/items/0/run").intValue()).isEqualTo(8);
  }

  @Test
  void theCatalogueSaysWhatMayBeAskedFor() {
    ended(ask("?on=2026-01-31"));
    JsonNode described = json(web.get("/analyses")).path("items").path(0);

    assertThat(described.path("name").asText()).isEqualTo("sales");
    assertThat(described.path("parameters")).hasSize(2);
    assertThat(described.at("/latest/run").intValue()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereOrNotMeantIsRefused() {
    assertThat(json(web.get("/analyses/sale/runs")).path("code").asText())
        .isEqualTo("unknown-analysis");
    assertShown(web.get(RUNS + "/7"), "unknown-run");
    assertThat(web.get(RUNS + "/x").getStatus()).isEqualTo(404);
    assertThat(web.post(RUNS + "?on=2026-03-02").getStatus()).isEqualTo(400); // to come
    assertThat(web.post(RUNS + "?least=-1").getStatus()).isEqualTo(400);
    assertThat(web.post(RUNS + "?most=1").getStatus()).isEqualTo(400);
  }

  @Test
  void aRunWhoseNodeHasDiedIsSaidToHaveFailed() {
    AnalysisRuns runs = new AnalysisRuns(kernel.store());
    CountDownLatch go = hold();
    String location = ask("?on=2026-01-31");
    untilHalf(location);
    // Another node looks, and its clock says that nothing was heard of this one for long.
    clock.set(Instant.parse("2026-03-01T12:05:00Z"));
    try (Analyses other =
        kernel.analyses(new AnalysisCatalogue(List.of(sales)), settings(Duration.ZERO))) {
      assertThat(runs.find("sales", 1).orElseThrow().inWork()).isTrue();
      analyses.close(); // it dies, as far as the others see
      other.start();
      kernel.until(() -> !stored(location).inWork());
    }
    go.countDown();
    assertThat(json(web.get(location)).path("state").asText()).isEqualTo("failed");
  }

  @Test
  void whatIsWantedRegularlyIsWorkedOutAgainWhenEventsHaveComeAndTimeHasPassed() {
    sales.regularly = List.of(Map.of("least", "7"));
    stop();
    start(settings(Duration.ofDays(7)));
    JsonNode first = ended(RUNS + "/1");
    assertThat(first.at("/parameters/on").asText()).isEqualTo("2026-03-01");
    assertThat(first.at("/result/asOf").longValue()).isEqualTo(130);

    ended(ask("?on=2026-01-31&least=7")); // somebody's own question is none of these
    clock.set(Instant.parse("2026-03-09T12:00:00Z"));
    stop();
    start(settings(Duration.ofDays(7)));
    assertThat(ended(ask("?on=2026-01-31")).path("run").intValue()).isEqualTo(3); // nothing new
    node.log.append(Facts.purchase("customer-1", "p3", 5, 0));
    stop();
    start(settings(Duration.ofDays(7)));
    assertThat(ended(RUNS + "/4").at("/result/asOf").longValue()).isEqualTo(135);
  }
}

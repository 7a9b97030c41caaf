package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.testing.Town;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.CallerRates;
import io.perennial.platform.web.Correlation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines of a batch that nobody waits for any longer. */
class CommandBatchPatienceComponentTest extends CommandEndpointFixture {

  @Autowired Idempotency idempotency;
  @Autowired CallerRates rates;

  @Test
  void aLineThatDoesNotEndIsUnknownAndOneThatCannotBeginNeverIs() throws InterruptedException {
    town.open(shop, null);
    CountDownLatch release = new CountDownLatch(1);
    town.engine().beforeAppend(() -> await(release));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRequests requests =
        new CommandRequests(
            Town.CATALOGUE,
            PerennialMapper.strict(),
            town.dispatcher().onCallingThread(),
            idempotency,
            "");

    try (CommandBatch batch =
        new CommandBatch(requests, Duration.ofMillis(50), rates, 1, 16, 4096)) {
      batch.run(
          new ByteArrayInputStream(
              """
              {"path":"shops/%1$s/take-note","body":{"text":"stuck"}}
              {"path":"shops","body":{"shopId":"%1$s-next","name":"Next"}}
              """
                  .formatted(shop)
                  .getBytes(StandardCharsets.UTF_8)),
          out,
          Town.CALLER,
          new Correlation("correlation-1", null, null));

      List<JsonNode> results =
          out.toString(StandardCharsets.UTF_8).lines().map(CommandEndpointFixture::json).toList();
      assertThat(results.stream().map(line -> line.path("problem").path("code").asText()))
          .containsExactly("outcome-unknown", "unavailable");
      release.countDown();
    }

    assertThat(town.events(shop)).hasSize(2);
    assertThat(town.events(shop + "-next")).isEmpty();
  }

  private static void await(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

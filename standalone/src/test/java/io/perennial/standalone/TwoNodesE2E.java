package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two command sides with the same duty on Axon Server and MongoDB. One does what has become due; it
 * is killed in the middle of that, the other goes on, and each of it is done once. Runs where
 * {@code PERENNIAL_TEST_AXON_SERVER} (host:port) and {@code PERENNIAL_TEST_MONGODB_URI} (with a
 * database of its own) name real servers.
 */
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_AXON_SERVER", matches = ".+")
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_MONGODB_URI", matches = ".+")
class TwoNodesE2E {

  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");
  private static final int CONTRACTS = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String DOES_IT = "is done by this node";

  private static final String[] ENGINES = {
    "--perennial.event-store=axon-server",
    "--perennial.axon-server.servers=" + System.getenv("PERENNIAL_TEST_AXON_SERVER"),
    "--perennial.document-store=mongodb",
    "--perennial.mongodb.uri=" + System.getenv("PERENNIAL_TEST_MONGODB_URI")
  };

  /** Often, a little at a time, and taken over soon. */
  private static final String[] EAGERLY =
      Stream.concat(
              Stream.of(ENGINES),
              Stream.of(
                  "--perennial.commands.sweep-interval=100ms",
                  "--perennial.commands.sweep-portion=1",
                  "--perennial.commands.duty-lease=5s",
                  "--perennial.commands.timeout=5s",
                  "--perennial.commands.idempotency-lease=6s"))
          .toArray(String[]::new);

  @TempDir Path data;

  private final LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
  private final String customer = "customer-two" + Long.toString(System.nanoTime(), 36);

  @Test
  void whatIsDueIsDoneOnceAlsoWhenTheNodeThatDoesItIsKilled() {
    try (PerennialProcess queries =
            PerennialProcess.launch("io.perennial.query.QuerySideApplication", data, ENGINES);
        PerennialProcess one = node()) {
      await().atMost(PATIENCE).until(() -> one.output().contains(DOES_IT));
      try (PerennialProcess other = node()) {
        Api api = Api.as("clerk", other.address(), data, SCOPES);
        Api auditor = Api.as("auditor", queries.address(), data, SCOPES);
        accept(api.post("/commands/customers", Api.registration(customer, yesterday.toString())));
        signContracts(api, 0, CONTRACTS);
        await().atMost(PATIENCE).until(() -> !expired(auditor).isEmpty());
        assertThat(other.output()).doesNotContain(DOES_IT);

        one.kill();
        signContracts(api, CONTRACTS, 2 * CONTRACTS);

        await().atMost(PATIENCE).until(() -> expired(auditor).size() >= 2 * CONTRACTS);
        assertThat(other.output()).contains(DOES_IT);
        signContracts(api, 2 * CONTRACTS, 2 * CONTRACTS + 1); // behind all that could still come
        await().atMost(PATIENCE).until(() -> expired(auditor).contains(contract(2 * CONTRACTS)));
        assertThat(expired(auditor))
            .containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(0, 2 * CONTRACTS).mapToObj(TwoNodesE2E::contract).toList());
      }
    }
  }

  private PerennialProcess node() {
    PerennialProcess node =
        PerennialProcess.launch("io.perennial.command.CommandSideApplication", data, EAGERLY);
    node.address();
    return node;
  }

  private static String contract(int number) {
    return "contract-" + number;
  }

  /** Contracts that ended yesterday. */
  private void signContracts(Api api, int from, int to) {
    for (int number = from; number < to; number++) {
      accept(
          api.post(
              "/commands/customers/" + customer + "/sign-contract",
              Map.of(
                  "contractId", contract(number),
                  "subject", "drills",
                  "startsOn", yesterday.toString(),
                  "endsOn", yesterday.toString(),
                  "occurredOn", yesterday.toString())));
    }
  }

  private static void accept(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
  }

  /** The contracts that have expired so far, each as often as that was recorded. */
  private List<String> expired(Api api) {
    Api.Answer page = api.get("/history/customers/" + customer + "?limit=500");
    List<String> expired = new ArrayList<>();
    if (page.status() == 200) { // not before the history knows the customer
      for (JsonNode item : page.json().get("items")) {
        if (item.get("type").asText().equals("ContractExpired")) {
          expired.add(item.get("event").get("contractId").asText());
        }
      }
    }
    return expired;
  }
}

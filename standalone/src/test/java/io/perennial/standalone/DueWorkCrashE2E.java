package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deadlines pass while the service is down. When it is back it is killed, again and again, while it
 * does what has fallen due: in the end each of it is done once.
 */
class DueWorkCrashE2E {

  private static final int DAYS_DOWN = 60;
  private static final int DAYS_LATER = 10;
  private static final int KILLS = 2;
  private static final List<String> CUSTOMERS = List.of("customer-1", "customer-2");
  private static final int COMPLAINTS = 30;
  private static final int CONTRACTS = 20;
  private static final String[] EAGERLY = {
    "--perennial.commands.sweep-interval=50ms", "--perennial.commands.sweep-portion=1"
  };
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path data;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void whatFellDueIsDoneOnceHoweverOftenTheServiceIsKilled() {
    try (PerennialProcess service = ServiceOnAnotherDay.start(data, -DAYS_DOWN)) {
      record(Api.as("clerk", service, data));
    }
    List<String> before = List.of();
    for (int kill = 0; kill < KILLS; kill++) {
      try (PerennialProcess service = ServiceOnAnotherDay.start(data, 0, EAGERLY)) {
        before = whenMoreIsDone(Api.as("auditor", service, data), before);
        service.kill();
      }
    }
    try (PerennialProcess service = ServiceOnAnotherDay.start(data, DAYS_LATER, EAGERLY)) {
      Api api = Api.as("auditor", service, data);
      await().atMost(PATIENCE).until(() -> done(api).containsAll(expected()));
      LocalDate ended = today.plusDays(DAYS_LATER - 1);
      sign(api, CUSTOMERS.getFirst(), "marker", ended, ended);
      await().atMost(PATIENCE).until(() -> done(api).contains("contract marker"));

      assertThat(done(api))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(expected().stream(), Stream.of("contract marker")).toList());
    }
  }

  private static List<String> whenMoreIsDone(Api api, List<String> before) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> done(api), now -> now.size() > before.size() || now.size() == expected().size());
  }

  /** Complaints that nobody answers, and contracts that nobody renews. */
  private void record(Api api) {
    LocalDate then = today.minusDays(DAYS_DOWN);
    for (String customer : CUSTOMERS) {
      accept(api.post("/commands/customers", Api.registration(customer, then.toString())));
      for (int number = 0; number < COMPLAINTS; number++) {
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("complaintId", complaint(customer, number));
        complaint.put("customerId", customer);
        complaint.put("category", "QUALITY");
        complaint.put("severity", 1);
        complaint.put("channel", "EMAIL");
        complaint.put("subject", "late");
        accept(api.post("/commands/complaints", complaint));
      }
      for (int number = 0; number < CONTRACTS; number++) {
        sign(api, customer, customer + "-" + number, then, then.plusDays(number));
      }
    }
  }

  private static String complaint(String customer, int number) {
    return "complaint-" + customer + "-" + number;
  }

  private static void sign(
      Api api, String customer, String contractId, LocalDate startsOn, LocalDate endsOn) {
    accept(
        api.post(
            "/commands/customers/" + customer + "/sign-contract",
            Map.of(
                "contractId", contractId,
                "subject", "drills",
                "startsOn", startsOn.toString(),
                "endsOn", endsOn.toString(),
                "occurredOn", startsOn.toString())));
  }

  private static void accept(Api.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
  }

  /** What falls due: both steps owed for each complaint, and the end of each contract. */
  private static List<String> expected() {
    return CUSTOMERS.stream()
        .flatMap(customer ->
            Stream.concat(
                IntStream.range(0, COMPLAINTS)
                    .boxed()
                    .flatMap(number ->
                        Stream.of("ACKNOWLEDGEMENT ", "PROPOSAL ")
                            .map(step -> step + complaint(customer, number))),
                IntStream.range(0, CONTRACTS)
                    .mapToObj(number -> "contract " + customer + "-" + number)))
        .toList();
  }

  /** What has been done so far, in order, as the histories tell it. */
  private static List<String> done(Api api) {
    List<String> done = new ArrayList<>();
    for (String customer : CUSTOMERS) {
      Api.Answer page = api.get("/history/customers/" + customer + "?limit=500");
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      for (JsonNode item : page.json().get("items")) {
        JsonNode event = item.get("event");
        switch (item.get("type").asText()) {
          case "ComplaintEscalated" ->
              done.add(event.get("step").asText() + " " + event.get("complaintId").asText());
          case "ContractExpired" -> done.add("contract " + event.get("contractId").asText());
          default -> {}
        }
      }
    }
    return done;
  }
}

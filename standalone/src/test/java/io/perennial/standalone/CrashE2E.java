package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service is killed under load and started again, {@code crash-rounds} times (2 unless set).
 * Everything that was answered is there, nothing is there twice, and the views are the fold of the
 * history.
 */
class CrashE2E {

  private static final int CALLERS = 16;
  private static final int ROUNDS = Integer.getInteger("crash-rounds", 2);
  private static final int ANSWERS_BEFORE_KILL = 400;
  private static final List<String> VIEWS =
      List.of("customer", "churn", "lifetime-value", "loyalty");

  @TempDir Path data;

  private final Queue<String> answeredEvents = new ConcurrentLinkedQueue<>();

  @Test
  void nothingAnsweredIsLostAndNothingIsThereTwice() throws Exception {
    Set<String> customers = new LinkedHashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      try (PerennialProcess service = PerennialProcess.start(data)) {
        loadAndKill(service, round, customers);
      }
    }
    try (PerennialProcess service = PerennialProcess.start(data)) {
      verify(Api.as("auditor", service, data), customers);
    }
  }

  private void loadAndKill(PerennialProcess service, int round, Set<String> customers)
      throws Exception {
    CountDownLatch answers = new CountDownLatch(ANSWERS_BEFORE_KILL);
    try (ExecutorService pool = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        // Each customer is bought for by two callers, so that commands on one stream meet.
        String customer = "customer-%d-%d".formatted(round, caller / 2);
        customers.add(customer);
        Api api = Api.as("caller-" + caller, service, data);
        String name = "%d-%d".formatted(round, caller);
        callers.add(pool.submit(() -> call(api, customer, name, answers)));
      }
      answers.await();
      service.kill();
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
  }

  /** Sends commands until the service is gone; each twice, under one idempotency key. */
  private void call(Api api, String customer, String name, CountDownLatch answers) {
    try {
      int sent = 0;
      while (sent < 100_000) {
        if (sent == 0) {
          keep(api.post("/commands/customers", Api.registration(customer, "2026-01-01")), answers);
        }
        String purchase = name + "-" + sent;
        Object body = Api.purchase(purchase, "12.50", "2026-02-01");
        String path = "/commands/customers/" + customer + "/record-purchase";
        keep(api.post(path, body, "Idempotency-Key", purchase), answers);
        if (sent % 7 == 0) {
          keep(api.post(path, body, "Idempotency-Key", purchase), answers);
        }
        sent++;
      }
    } catch (UncheckedIOException killed) {
      assertThat(killed).isNotNull(); // the connection broke: the answer, if any, is not known
    }
  }

  private void keep(Api.Answer answer, CountDownLatch answers) {
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    answer.json().get("events").forEach(event -> answeredEvents.add(event.get("eventId").asText()));
    answers.countDown();
  }

  private void verify(Api api, Set<String> customers) {
    Set<String> recorded = new HashSet<>();
    Map<String, Integer> purchases = new HashMap<>();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (String customer : customers) {
      long sequence = 0;
      String next = "/history/customers/" + customer + "?limit=500";
      while (next != null) {
        JsonNode page = api.get(next).json();
        for (JsonNode event : page.get("items")) {
          assertThat(recorded.add(event.get("eventId").asText())).isTrue();
          assertThat(event.get("sequence").asLong()).isEqualTo(sequence++);
          if (event.get("type").asText().equals("PurchaseRecorded")) {
            purchases.merge(event.get("event").get("purchaseId").asText(), 1, Integer::sum);
          }
        }
        next =
            page.hasNonNull("next")
                ? "/history/customers/"
                    + customer
                    + "?limit=500&cursor="
                    + page.get("next").asText()
                : null;
      }
      JsonNode folded = api.get("/history/customers/" + customer + "?asOf=" + today).json();
      for (String view : VIEWS) {
        Api.Answer document = api.get("/views/" + view + "/" + customer);
        assertThat(document.status()).as(document.text()).isEqualTo(200);
        assertThat(document.json()).isEqualTo(folded.get("state").get(view));
      }
    }
    assertThat(answeredEvents).isNotEmpty().allMatch(recorded::contains);
    assertThat(purchases.values()).allMatch(count -> count == 1);
  }
}

package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many callers at once buy, pay, release and invoice for the same customers: the history, read
 * afterwards, has no purchase that the limit did not allow.
 */
class CreditUnderLoadE2E {

  private static final int CALLERS = 64;
  private static final int REQUESTS = 12;
  private static final List<String> CUSTOMERS = List.of("customer-1", "customer-2");
  private static final BigDecimal LIMIT = new BigDecimal("1000.00");

  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "RECORD"})
  void noSequenceOfRequestsGetsPastTheLimit(String pastLimit) throws Exception {
    Path data = folder.resolve(pastLimit);
    assertThat(data.toFile().mkdirs()).isTrue();
    try (PerennialProcess service =
            PerennialProcess.start(data, "--perennial.policy.credit.past-limit=" + pastLimit);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      prepare(service, data);
      List<Future<Integer>> running = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int number = caller;
        running.add(callers.submit(() -> ask(number, service, data)));
      }
      int accepted = 0;
      for (Future<Integer> one : running) {
        accepted += one.get();
      }
      assertThat(accepted).isGreaterThan(CALLERS);
      Api auditor = Api.as("auditor", service, data);
      int breaches = 0;
      for (String customer : CUSTOMERS) {
        Books books = new Books(pastLimit.equals("REFUSE"));
        String token = lastWord(auditor, customer);
        history(auditor, customer, token).forEach(books::enter);
        breaches += books.breaches;
        assertThat(
                new BigDecimal(
                    auditor
                        .get(
                            "/views/customer/" + customer,
                            "Consistency-Token",
                            token,
                            "Prefer",
                            "wait=30")
                        .json()
                        .at("/credit/exposure")
                        .asText()))
            .isEqualByComparingTo(books.exposure());
      }
      assertThat(breaches > 0 || pastLimit.equals("REFUSE")).isTrue();
    }
  }

  private static void prepare(PerennialProcess service, Path data) {
    Api sales = Api.as("sales", service, data);
    Api controller = Api.as("controller", service, data);
    for (String customer : CUSTOMERS) {
      assertThat(
              sales.post("/commands/customers", Api.registration(customer, "2024-01-01")).status())
          .isEqualTo(201);
      assertThat(
              sales
                  .post(
                      "/commands/customers/" + customer + "/propose-credit-limit",
                      Map.of(
                          "proposalId", "c-1",
                          "creditClass", "B",
                          "limit", usd(LIMIT.toPlainString()),
                          "reason", "pays well"))
                  .status())
          .isEqualTo(200);
      assertThat(
              controller
                  .post(
                      "/commands/customers/" + customer + "/approve-credit-limit",
                      Map.of("proposalId", "c-1"))
                  .status())
          .isEqualTo(200);
    }
  }

  /** A token of what is recorded after all else. */
  private static String lastWord(Api api, String customer) {
    Api.Answer answer =
        api.post(
            "/commands/customers/" + customer + "/record-payment",
            Map.of("paymentId", "pay-last", "amount", usd("0.01")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.header("Consistency-Token");
  }

  /** Sends what one caller asks for, some of it twice, and counts what is accepted. */
  private static int ask(int caller, PerennialProcess service, Path data) {
    Api api = Api.as("caller-" + caller % 4, service, data);
    Random random = new Random(caller);
    int accepted = 0;
    for (int request = 0; request < REQUESTS; request++) {
      String customer = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
      String number = caller + "-" + request;
      String day = "2026-0" + (1 + random.nextInt(9)) + "-15";
      String amount = 1 + random.nextInt(300) + ".50";
      Map<String, Object> body = new LinkedHashMap<>();
      String task =
          switch (random.nextInt(6)) {
            case 0, 1, 2 -> {
              body.putAll(Api.purchase("p-" + random.nextInt(CALLERS * 8), amount, day));
              body.put("settlement", "CREDIT");
              yield "record-purchase";
            }
            case 3, 4 -> {
              body.put("paymentId", "pay-" + number);
              body.put("amount", usd(amount));
              body.put("occurredOn", day);
              yield "record-payment";
            }
            default -> {
              body.put("purchaseId", "p-" + random.nextInt(CALLERS * 8));
              body.put("upTo", usd("250.00"));
              body.put("reason", "long known");
              yield "release-credit-purchase";
            }
          };
      String path = "/commands/customers/" + customer + "/" + task;
      for (int time = 0; time <= random.nextInt(3) / 2; time++) {
        Api.Answer answer = decided(api, path, body, "key-" + number);
        assertThat(answer.status()).as(answer.text()).isIn(200, 409);
        if (answer.status() == 200) {
          accepted++;
        }
      }
    }
    return accepted;
  }

  /** As a caller does who is not answered in time: the same again under the same key. */
  private static Api.Answer decided(Api api, String path, Map<String, Object> body, String key) {
    Api.Answer answer = api.post(path, body, "Idempotency-Key", key);
    while (answer.status() == 503) {
      answer = api.post(path, body, "Idempotency-Key", key);
    }
    return answer;
  }

  private static List<JsonNode> history(Api auditor, String customer, String token) {
    List<JsonNode> events = new ArrayList<>();
    String next = "/history/customers/" + customer + "?limit=500";
    while (next != null) {
      Api.Answer page = auditor.get(next, "Consistency-Token", token, "Prefer", "wait=30");
      page.json().get("items").forEach(events::add);
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse(null);
    }
    return events;
  }

  private static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  /** The account as the history tells it. */
  private static final class Books {
    private final boolean refusing;
    private final Set<String> released = new HashSet<>();
    private BigDecimal owed = BigDecimal.ZERO;
    private boolean breached;
    private int breaches;

    Books(boolean refusing) {
      this.refusing = refusing;
    }

    BigDecimal exposure() {
      return owed.max(BigDecimal.ZERO);
    }

    void enter(JsonNode event) {
      JsonNode data = event.get("event");
      switch (event.get("type").asText()) {
        case "PurchaseRecorded" -> {
          owed = owed.add(amount(data, "netAmount"));
          boolean past = breached || refusing && owed.compareTo(LIMIT) > 0;
          if (past) {
            assertThat(released).as("past the limit").contains(data.get("purchaseId").asText());
          }
          assertThat(amount(data, "exposure")).isEqualByComparingTo(exposure());
        }
        case "PaymentRecorded" -> {
          owed = owed.subtract(amount(data, "amount"));
          assertThat(amount(data, "exposure")).isEqualByComparingTo(exposure());
        }
        case "CreditPurchaseReleased" -> released.add(data.get("purchaseId").asText());
        case "CreditLimitBreached" -> {
          assertThat(breached).as("breached twice").isFalse();
          assertThat(owed).isGreaterThan(LIMIT);
          breached = true;
          breaches++;
        }
        case "CreditLimitRestored" -> {
          assertThat(breached).as("restored without a breach").isTrue();
          assertThat(owed).isLessThanOrEqualTo(LIMIT);
          breached = false;
        }
        default -> {}
      }
    }

    private static BigDecimal amount(JsonNode data, String name) {
      return new BigDecimal(data.at("/" + name + "/amount").asText());
    }
  }
}

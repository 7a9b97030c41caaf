package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.webhook.WebhookParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class SubscriptionsEndpointComponentTest {

  private static final String ROOT = "/operations/subscriptions";
  private static final String URL = "\"url\":\"https://hooks.example.com/events\"";

  @TempDir Path folder;
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(new LedgerView("ledger", 1)).start();
    web = new WebFixture(kernel);
    node.log.append(Facts.registered("customer-a", "north"), Facts.registered("customer-b", "x"));
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private MockHttpServletResponse subscribe(String more) {
    return web.send(HttpMethod.POST, ROOT, "{" + URL + more + "}");
  }

  private String subscribed() {
    return json(subscribe("")).path("id").textValue();
  }

  @Test
  void aSubscriptionIsToldWithItsSecretOnceAndWithoutItAfterwards() {
    MockHttpServletResponse response = subscribe(",\"families\":[\"complaint\"]");
    JsonNode created = json(response);
    String id = created.path("id").textValue();

    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getHeader("Location")).isEqualTo(ROOT + "/" + id);
    assertThat(created.path("secret").textValue()).startsWith("whsec_");
    assertThat(created.path("position").longValue()).isEqualTo(kernel.log().head());
    assertThat(created.path("status").textValue()).isEqualTo("active");
    JsonNode told = json(web.get(ROOT + "/" + id));
    assertThat(told.has("secret")).isFalse();
    assertThat(told.at("/families/0").textValue()).isEqualTo("complaint");
    assertThat(json(web.get(ROOT)).at("/items/0")).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"https://example.com\"", "{", ""})
  void aBodyThatIsNoneIsRefused(String body) {
    assertThat(web.send(HttpMethod.POST, ROOT, body).getStatus()).isBetween(400, 499);
  }

  @Test
  void whatIsAskedForIsChecked() {
    assertShown(subscribe(",\"families\":[\"customers\"]"), "invalid-subscription");
    assertShown(
        web.send(HttpMethod.POST, ROOT, "{\"url\":\"https://127.0.0.1/\"}"),
        "receiver-not-allowed");
    assertShown(web.get(ROOT + "/subscription-17"), "unknown-subscription");
    for (int i = 0; i < 3; i++) {
      assertThat(subscribe("").getStatus()).isEqualTo(201);
    }
    assertShown(subscribe(""), "too-many-subscriptions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/url {}",
        "/url {\"url\":null}",
        "/url {\"url\":\"no address\"}",
        "/url {\"url\":7}",
        "/customers {" + URL + ",\"customers\":[]}",
        "/families/1 {" + URL + ",\"families\":[\"customer\",\"customers\"]}",
        "/types/0 {" + URL + ",\"types\":[\"PurchaseRecorded\"]}",
        "/types/0 {" + URL + ",\"types\":[null]}",
        "/after {" + URL + ",\"after\":-1}",
        "/after {" + URL + ",\"after\":99999}",
        "/secret {" + URL + ",\"secret\":\"mine\"}"
      })
  void whatCannotBeUsedIsRefusedWhereItStands(String placeAndBody) {
    String[] parts = placeAndBody.split(" ", 2);

    MockHttpServletResponse refused = web.send(HttpMethod.POST, ROOT, parts[1]);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(json(refused).at("/errors/0/pointer").textValue()).isEqualTo(parts[0]);
    assertThat(refused.getContentAsByteArray())
        .asString(StandardCharsets.UTF_8)
        .doesNotContain("java");
  }

  @Test
  void personalDataIsSentToNobodyOnTheWordOfOneWhoMayNotSeeIt() {
    assertThat(subscribe(",\"personal\":true").getStatus()).isEqualTo(403);
    web.as("operations personal");
    assertThat(json(subscribe(",\"personal\":true")).path("personal").booleanValue()).isTrue();
  }

  @Test
  void itIsPausedResumedAndRemoved() {
    String id = subscribed();

    assertThat(json(web.post(ROOT + "/" + id + "/pause")).path("status").textValue())
        .isEqualTo("paused");
    assertThat(json(web.post(ROOT + "/" + id + "/resume")).path("status").textValue())
        .isEqualTo("active");
    assertThat(web.call(HttpMethod.DELETE, ROOT + "/" + id).getStatus()).isEqualTo(200);
    assertThat(web.get(ROOT + "/" + id).getStatus()).isEqualTo(404);
    assertThat(web.call(HttpMethod.DELETE, ROOT + "/" + id).getStatus()).isEqualTo(404);
  }

  @Test
  void itsSecretIsReplacedByAGivenOneOrAMadeOne() {
    String id = subscribed();
    String given = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    assertThat(
            json(web.send(
                    HttpMethod.POST,
                    ROOT + "/" + id + "/replace-secret",
                    "{\"secret\":\"" + given + "\"}"))
                .path("secret")
                .textValue())
        .isEqualTo(given);
    assertThat(json(web.post(ROOT + "/" + id + "/replace-secret")).path("secret").textValue())
        .startsWith("whsec_")
        .isNotEqualTo(given);
    assertThat(
            web.send(HttpMethod.POST, ROOT + "/" + id + "/replace-secret", "{\"secret\":\"x\"}")
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void whatWaitsIsListedTriedAgainAndGivenUp() {
    String id = subscribed();
    WebhookParts parts = WebhookParts.of(kernel);
    parts.putAside(id, "customer-a", 1, true);
    parts.putAside(id, "customer-b", 2, false);
    parts.putAside(id, "customer-b", 3, false);
    String deliveries = ROOT + "/" + id + "/deliveries";

    JsonNode page = json(web.get(deliveries + "?limit=2"));
    assertThat(page.path("items").findValuesAsText("state")).containsExactly("parked", "failed");
    assertThat(page.at("/items/0/failure").textValue()).isEqualTo("It has answered 500");
    JsonNode rest = json(web.get(deliveries + "?limit=2&cursor=" + page.path("next").textValue()));
    assertThat(rest.path("items").findValuesAsText("state")).containsExactly("waiting");
    assertThat(json(web.get(ROOT + "/" + id)).path("waiting").longValue()).isEqualTo(3);
    assertThat(json(web.get(ROOT + "/" + id)).path("parked").longValue()).isEqualTo(1);

    assertThat(web.post(deliveries + "/customer-b/discard?position=3").getStatus()).isEqualTo(409);
    assertThat(web.post(deliveries + "/customer-b/discard?position=2").getStatus()).isEqualTo(200);
    assertThat(web.post(deliveries + "/customer-b/discard").getStatus()).isEqualTo(400);
    assertThat(web.post(deliveries + "/customer-c/retry").getStatus()).isEqualTo(404);
    assertThat(web.post(deliveries + "/customer-c/discard?position=2").getStatus()).isEqualTo(404);
    assertThat(web.post(deliveries + "/customer-a/retry").getStatus()).isEqualTo(200);
    assertThat(json(web.get(ROOT + "/" + id)).path("parked").longValue()).isZero();
    assertThat(json(web.post(ROOT + "/" + id + "/retry")).path("customers").longValue())
        .isEqualTo(2);
  }
}

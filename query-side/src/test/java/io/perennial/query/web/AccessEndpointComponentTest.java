package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.access.Access;
import io.perennial.platform.access.AccessEntry;
import io.perennial.platform.access.AccessFilter;
import io.perennial.platform.access.AccessKind;
import io.perennial.platform.document.Area;
import io.perennial.query.AccessLogSettings;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class AccessEndpointComponentTest {

  private static final String PERSONAL = "views history operations personal";
  private static final String REASON = "Access-Reason";

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 10, 1));
    kernel.catchUp(kernel.history);
    kernel.catchUp(view);
    web.as(PERSONAL);
  }

  @AfterEach
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  private List<AccessEntry> entries() {
    List<AccessEntry> entries = new ArrayList<>();
    web.accesses.read(AccessFilter.ALL, false, null, found -> entries.add(found.entry()));
    return entries;
  }

  private void assertShows(MockHttpServletResponse response, String personal) {
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    assertThat(text(response)).contains(personal);
  }

  @Test
  void aDocumentThatShowsPersonalDataIsAnEntry() {
    assertShows(
        web.get("/views/ledger/customer-a", REASON, "Ticket 17", "X-Correlation-Id", "case-1"),
        "Ada Example");

    AccessEntry entry = entries().getFirst();
    assertThat(entries()).hasSize(1);
    assertThat(entry.kind()).isEqualTo(AccessKind.READ);
    assertThat(entry.actor()).isEqualTo("analyst@example");
    assertThat(entry.what()).isEqualTo("GET /views/ledger/customer-a");
    assertThat(entry.subjects()).containsExactly("customer-a");
    assertThat(entry.documents()).isEqualTo(1);
    assertThat(entry.reason()).isEqualTo("Ticket 17");
    assertThat(entry.correlationId()).isEqualTo("case-1");
  }

  @Test
  void whatShowsNoPersonalDataIsNone() {
    web.get("/views");
    web.get("/views/ledger/figures/totals");
    web.get("/views/ledger/customer-none");
    web.get("/views/ledger?region=nowhere");
    web.get("/operations/views");
    web.as("views history");
    web.get("/views/ledger/customer-a");
    web.get("/views/ledger", "Accept", "text/csv");
    web.get("/history/feed");

    assertThat(entries()).isEmpty();
  }

  @Test
  void whoAsksForNonePersonalDataIsShownNoneAndNothingIsNoted() {
    MockHttpServletResponse response =
        web.get("/views/ledger/customer-a", "Personal-Data", "masked");

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(text(response)).doesNotContain("Ada Example");
    assertThat(entries()).isEmpty();
    assertThat(web.get("/views/ledger/customer-a", "Personal-Data", "shown").getStatus())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/csv", "application/x-ndjson"})
  void aListIsOneEntryWithItsFilterAndWhomItShowed(String type) {
    assertShows(web.get("/views/ledger?regionFrom=a", "Accept", type), "Ada Example");

    assertThat(entries()).hasSize(1);
    AccessEntry entry = entries().getFirst();
    assertThat(entry.kind()).isEqualTo(AccessKind.READ);
    assertThat(entry.what()).isEqualTo("GET /views/ledger?regionFrom=a");
    assertThat(entry.subjects()).containsExactlyInAnyOrder("customer-a", "customer-b");
    assertThat(entry.documents()).isEqualTo(2);
    assertThat(entry.more()).isFalse();
  }

  /** Longer than what is held back before it is sent, so that it has two entries. */
  @Test
  void aLongListIsAnEntryBeforeItsFirstPieceLeavesAndOneAtItsEnd() {
    node.log.append(
        IntStream.range(0, 300).mapToObj(i -> Facts.registered(Facts.customer(i), "far")).toList());
    kernel.catchUp(kernel.history);
    kernel.catchUp(view);
    assertShows(
        web.get("/views/ledger?region=far", "Accept", "application/x-ndjson"), "Ada Example");

    List<AccessEntry> entries = entries();
    assertThat(entries)
        .extracting(AccessEntry::kind)
        .containsExactly(AccessKind.READ_BEGUN, AccessKind.READ_ENDED);
    assertThat(entries.getFirst().documents()).isBetween(1L, 299L);
    assertThat(entries.getFirst().more()).isTrue();
    assertThat(entries.getLast().documents()).isEqualTo(300);
    assertThat(entries.getLast().subjects()).hasSize(100);
    assertThat(entries.getLast().more()).isTrue();
    assertThat(items("subject=customer-b").findValuesAsText("number"))
        .as("may be among those who are not named")
        .containsExactly("1", "2");
  }

  @Test
  void historyReplayAndFeedAreEntries() {
    assertShows(web.get("/history/customers/customer-a"), "Ada Example");
    assertShows(web.get("/history/customers/customer-a?asOf=2026-02-28"), "Ada Example");
    assertShows(
        web.get(
            "/history/customers/customer-a?table=CustomerRegistered.people", "Accept", "text/csv"),
        "Ada Example");
    assertShows(web.post("/history/customers/customer-a/replay"), "Ada Example");
    assertShows(web.get("/history/feed", "Accept", "application/x-ndjson"), "Ada Example");
    assertShows(
        web.get("/history/feed", "Accept", "application/cloudevents-batch+json"), "Ada Example");
    assertShows(
        web.get("/history/events?table=all", "Accept", "application/x-ndjson"), "Ada Example");

    assertThat(entries())
        .filteredOn(entry -> entry.kind() != AccessKind.READ_ENDED)
        .extracting(AccessEntry::what)
        .containsExactly(
            "GET /history/customers/customer-a",
            "GET /history/customers/customer-a?asOf=2026-02-28",
            "GET /history/customers/customer-a?table=CustomerRegistered.people",
            "POST /history/customers/customer-a/replay",
            "GET /history/feed",
            "GET /history/feed",
            "GET /history/events?table=all");
    assertThat(entries()).allMatch(entry -> entry.subjects().contains("customer-a"));
    assertThat(entries().getLast().documents()).isEqualTo(3);
  }

  @Test
  void aServiceThatIsToBeSentPersonalDataIsAnEntry() {
    String url = "\"url\":\"https://hooks.example.com/events\"";
    web.send(HttpMethod.POST, "/operations/subscriptions", "{" + url + "}");
    assertThat(entries()).isEmpty();

    assertThat(
            web.send(
                    HttpMethod.POST, "/operations/subscriptions", "{" + url + ",\"personal\":true}")
                .getStatus())
        .isEqualTo(201);
    assertThat(entries()).extracting(AccessEntry::kind).containsExactly(AccessKind.SUBSCRIBED);
    assertThat(entries().getFirst().subjects()).containsExactly("hooks.example.com");
  }

  /** Nothing is shown that is not in the log. */
  @Test
  void withoutTheLogNothingIsShown() {
    kernel.store().drop(Area.ACCESS, "access_v1");
    for (String uri : List.of("/views/ledger/customer-a", "/history/customers/customer-a")) {
      MockHttpServletResponse response = web.get(uri);
      assertThat(response.getStatus()).isEqualTo(503);
      assertThat(text(response)).doesNotContain("Ada");
    }
    web.as("views");
    assertThat(web.get("/views/ledger/customer-a").getStatus()).isEqualTo(200);
  }

  @Test
  void aReasonThatIsNoneIsRefused() {
    assertThat(List.of("", "   ", "UTF-8''", "UTF-8''%20", "UTF-8''%FF", "UTF-8''%00", "Zoë"))
        .allSatisfy(reason -> {
          MockHttpServletResponse response = web.get("/views/ledger/customer-a", REASON, reason);
          assertThat(response.getStatus()).isEqualTo(400);
          assertThat(json(response).path("code").asText()).isEqualTo("invalid-header");
        });
    assertThat(entries()).isEmpty();
  }

  @Test
  void aReasonIsAsLongAsItMayBeAndInAnyScript() {
    assertThat(web.get("/views/ledger/customer-a", REASON, "x".repeat(301)).getStatus())
        .isEqualTo(400);
    assertShows(web.get("/views/ledger/customer-a", REASON, "x".repeat(300)), "Ada Example");
    assertShows(
        web.get("/views/ledger/customer-a", REASON, "utf-8''%E6%8A%95%E8%AF%89+17"), "Ada Example");

    assertThat(entries()).extracting(AccessEntry::reason).containsExactly("x".repeat(300), "投诉+17");
  }

  @Test
  void whereAReasonIsDemandedNobodySeesPersonalDataWithout() {
    web.close();
    web = new WebFixture(kernel, new AccessLogSettings(true));
    web.as(PERSONAL);
    for (String uri : List.of("/views/ledger/customer-a", "/views/ledger", "/history/feed")) {
      assertThat(web.get(uri).getStatus()).isEqualTo(400);
      assertThat(web.get(uri, REASON, "Ticket 17").getStatus()).isEqualTo(200);
    }
    assertThat(entries()).hasSize(3).allMatch(entry -> "Ticket 17".equals(entry.reason()));

    web.as("views");
    assertThat(web.get("/views/ledger/customer-a").getStatus()).isEqualTo(200);
  }

  private JsonNode items(String query) {
    web.as("history");
    MockHttpServletResponse response = web.get("/history/access?" + query);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    return json(response).path("items");
  }

  @Test
  void theLogIsListedFilteredAndPaged() {
    web.get("/views/ledger/customer-a");
    web.get("/views/ledger/customer-b");
    web.accesses.append(
        new Access(
            AccessKind.REFUSED_FOUR_EYES,
            "seller@example",
            null,
            null,
            "approve-credit-limit",
            List.of("customer-a"),
            false,
            null,
            null,
            null,
            "four-eyes"));

    assertThat(items("").findValuesAsText("number")).containsExactly("1", "2", "3");
    assertThat(items("sort=-number").findValuesAsText("number")).containsExactly("3", "2", "1");
    assertThat(items("person=Analyst@example").findValuesAsText("number"))
        .containsExactly("1", "2");
    assertThat(items("kind=REFUSED_FOUR_EYES").findValuesAsText("rule"))
        .containsExactly("four-eyes");
    assertThat(items("subject=customer-a").findValuesAsText("number")).containsExactly("1", "3");
    assertThat(items("from=" + kernel.calendar.today()).findValuesAsText("number")).hasSize(3);
    assertThat(items("to=" + kernel.calendar.today().minusDays(1))).isEmpty();

    List<String> paged = new ArrayList<>();
    String next = "/history/access?limit=1&sort=-number";
    while (next != null) {
      MockHttpServletResponse page = web.get(next);
      json(page).path("items").forEach(item -> paged.add(item.path("number").asText()));
      String link = page.getHeader("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(paged).containsExactly("3", "2", "1");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    web.as("history");
    assertThat(
            List.of(
                "kind=LOOKED",
                "from=2999-01-01",
                "to=yesterday",
                "sort=at",
                "limit=0",
                "cursor=x",
                "who=me"))
        .allSatisfy(
            query -> assertThat(web.get("/history/access?" + query).getStatus()).isEqualTo(400));
  }

  /** Who has the lines needs nothing of ours to see that they are whole. */
  @Test
  void theLinesAreAChainThatAnybodyCanCheck() throws Exception {
    for (int i = 0; i < 3; i++) {
      web.get("/views/ledger/customer-a", REASON, "UTF-8''%E6%8A%95%E8%AF%89");
    }
    web.as("history");
    String previous = "0".repeat(64);
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (String line :
        text(web.get("/history/access", "Accept", "application/x-ndjson")).lines().toList()) {
      assertThat(new ObjectMapper().readTree(line).path("previous").textValue())
          .isEqualTo(previous);
      previous = HexFormat.of().formatHex(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    }
    JsonNode check = json(web.get("/history/access/check"));
    assertThat(check.path("whole").booleanValue()).isTrue();
    assertThat(check.at("/head/number").longValue()).isEqualTo(3);
    assertThat(check.at("/head/hash").textValue()).isEqualTo(previous);

    assertThat(
            json(web.get("/history/access/check?number=3&hash=" + previous))
                .path("asNoted")
                .booleanValue())
        .isTrue();
    JsonNode other = json(web.get("/history/access/check?number=2&hash=" + previous));
    assertThat(other.path("asNoted").booleanValue()).isFalse();
    assertThat(other.path("whole").booleanValue()).isFalse();
    for (String wrong : List.of("number=3", "hash=" + previous, "number=x&hash=" + previous)) {
      assertThat(web.get("/history/access/check?" + wrong).getStatus()).isEqualTo(400);
    }
    assertThat(text(web.get("/history/access", "Accept", "text/csv")).lines()).hasSize(4);
  }
}

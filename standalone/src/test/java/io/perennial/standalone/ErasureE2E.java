package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.personal.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody is named in every kind of event that can name anybody. Once all whose data it is are
 * erased, nothing of it is left anywhere: not in answers, not in files, not in what is printed,
 * also after a crash, a restart and a rebuild.
 */
class ErasureE2E {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> WITHOUT_PERSONAL = List.of("history", "operations", "views");
  private static final String ERASED = "[erased]";

  @TempDir Path data;

  private final NamedEverywhere log = new NamedEverywhere();
  private final List<String> erasures = new ArrayList<>();

  @BeforeEach
  void fill() throws SQLException {
    log.write(data);
  }

  @Test
  void whoIsErasedIsReadableNowhereAndTheAuditorSeesThatAndWhenAndByWhom() throws IOException {
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api anna = Api.as("anna", service, data);
      Api bert = Api.as("bert", service, data);
      say(anna);
      whenFolded(anna);
      assertThat(kindsThatSay(anna, NamedEverywhere.WORD))
          .containsAll(NamedEverywhere.personalKinds());
      assertThat(kindsThatSay(withoutPersonal(service), NamedEverywhere.WORD)).isEmpty();

      for (Subject subject : log.subjects()) {
        ask(anna, subject);
      }
      for (String erasure : erasures) {
        Api.Answer own = anna.post("/operations/erasures/" + erasure + "/confirm", "");
        assertThat(own.json().path("code").asText()).as(own.text()).isEqualTo("four-eyes");
        Api.Answer confirmed = bert.post("/operations/erasures/" + erasure + "/confirm", "");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
      }
      service.kill(); // some are carried out by now, others are not
    }
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api anna = Api.as("anna", service, data);
      await().atMost(PATIENCE).until(() -> erasures.stream().allMatch(e -> isCarriedOut(anna, e)));
      assertNothingIsLeft(service, anna);
      rebuild(anna);
      assertNothingIsLeft(service, anna);
      assertTheAuditorSeesIt(withoutPersonal(service));
    }
    try (PerennialProcess service = PerennialProcess.start(data)) {
      assertNothingIsLeft(service, Api.as("anna", service, data));
    }
    assertThat(filesWith(List.of(NamedEverywhere.WORD))).isEmpty();
  }

  /** What is kept beside the log: answers under keys, and refusals of what was said wrongly. */
  private static void say(Api anna) {
    anna.post("/commands/customers", Api.registration("customer-other", "2026-01-05"));
    String visit = "/commands/customers/customer-other/log-visit";
    Map<String, Object> body = new HashMap<>();
    body.put("visitId", "visit-1");
    body.put("representative", NamedEverywhere.STAFF);
    body.put("durationMinutes", 45);
    body.put("purpose", "ORDER");
    body.put("outcome", "ORDER_PLACED");
    body.put("occurredOn", "2026-02-05");
    Api.Answer said = anna.post(visit, body, "Idempotency-Key", "said");
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    body.put("visitId", "visit-2");
    body.put("occurredOn", "2999-01-01");
    assertThat(anna.post(visit, body, "Idempotency-Key", "refused").status()).isEqualTo(422);
    body.put("purpose", NamedEverywhere.STAFF);
    assertThat(anna.post(visit, body, "Idempotency-Key", "malformed").status()).isEqualTo(400);
  }

  private void ask(Api anna, Subject subject) {
    String erasure = "erasure-e2e-" + erasures.size();
    erasures.add(erasure);
    Map<String, Object> body = new HashMap<>();
    body.put("erasureId", erasure);
    body.put("ground", "request of the person");
    body.put(
        "kind",
        subject.kind() == Subject.Kind.CUSTOMER && !subject.id().startsWith("customer-")
            ? "MATTER"
            : subject.kind().name());
    body.put(
        "subject", subject.kind() == Subject.Kind.STAFF ? NamedEverywhere.STAFF : subject.id());
    if (subject.kind() == Subject.Kind.PERSON) {
      body.put("customerId", NamedEverywhere.CUSTOMER);
    }
    Api.Answer asked = anna.post("/operations/erasures", body);
    assertThat(asked.status()).as(subject + " " + asked.text()).isEqualTo(201);
    assertThat(asked.header("Location")).isEqualTo("/operations/erasures/" + erasure);
  }

  private static boolean isCarriedOut(Api api, String erasure) {
    Api.Answer answer = api.get("/operations/erasures/" + erasure);
    return answer.status() == 200 && answer.json().path("state").asText().equals("CARRIED_OUT");
  }

  private Api withoutPersonal(PerennialProcess service) {
    return Api.as("auditor", service.address(), data, WITHOUT_PERSONAL);
  }

  /** Waits until every view has seen all that is recorded. */
  private static void whenFolded(Api api) {
    await()
        .atMost(PATIENCE)
        .until(() -> {
          for (JsonNode view : api.get("/views").json().get("items")) {
            Api.Answer list = api.get("/views/" + view.get("name").asText() + "?limit=1");
            if (list.status() != 200
                || !list.headers().firstValue("View-Lag").orElse("0").equals("0")) {
              return false;
            }
          }
          return true;
        });
  }

  private List<String> histories() {
    Set<String> ids = new TreeSet<>(log.places());
    ids.add("customer-other");
    return List.copyOf(ids);
  }

  private Set<String> kindsThatSay(Api api, String text) {
    Set<String> kinds = new TreeSet<>();
    for (String history : histories()) {
      Api.Answer answer = api.get("/history/customers/" + history + "?limit=500");
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      for (JsonNode item : answer.json().get("items")) {
        if (item.path("event").toString().contains(text)) {
          kinds.add(item.get("type").asText());
        }
      }
    }
    return kinds;
  }

  private void assertNothingIsLeft(PerennialProcess service, Api anna) throws IOException {
    whenFolded(anna);
    assertThat(kindsThatSay(anna, NamedEverywhere.WORD)).isEmpty();
    assertThat(kindsThatSay(anna, ERASED)).containsAll(NamedEverywhere.personalKinds());
    for (String form : List.of("application/json", "text/csv", "application/x-ndjson")) {
      for (JsonNode view : anna.get("/views").json().get("items")) {
        String name = view.get("name").asText();
        assertThat(anna.get("/views/" + name, "Accept", form).text())
            .as(name)
            .doesNotContainIgnoringCase(NamedEverywhere.WORD);
      }
      for (String history : histories()) {
        assertThat(anna.get("/history/customers/" + history, "Accept", form).text())
            .as(history)
            .doesNotContainIgnoringCase(NamedEverywhere.WORD);
      }
    }
    assertThat(
            anna.get("/history/customers/" + NamedEverywhere.CUSTOMER + "?asOf=2026-06-01").text())
        .doesNotContainIgnoringCase(NamedEverywhere.WORD);
    assertThat(service.output()).doesNotContainIgnoringCase(NamedEverywhere.WORD);
    List<String> texts = new ArrayList<>(log.keys());
    texts.add(NamedEverywhere.WORD);
    assertThat(filesWith(texts)).isEmpty();
  }

  private void assertTheAuditorSeesIt(Api auditor) {
    JsonNode items =
        auditor
            .get("/history/customers/" + NamedEverywhere.CUSTOMER + "?limit=500")
            .json()
            .get("items");
    assertThat(actors(items, "ErasureRequested")).contains("anna");
    assertThat(actors(items, "ErasureConfirmed")).contains("bert");
    assertThat(actors(items, "ErasureCarriedOut")).contains("perennial/erasure");
    JsonNode erased = auditor.get("/operations/erasures?state=CARRIED_OUT&limit=500").json();
    assertThat(erased.findValuesAsText("erasureId")).containsAll(erasures);
    assertThat(erased.toString()).contains(NamedEverywhere.PERSON, "\"anna\"", "\"bert\"");
  }

  private static Set<String> actors(JsonNode items, String type) {
    Set<String> actors = new TreeSet<>();
    items.forEach(item -> {
      if (item.get("type").asText().equals(type)) {
        assertThat(item.get("recordedAt").asText()).isNotEmpty();
        actors.add(item.path("metadata").path("actor").asText());
      }
    });
    return actors;
  }

  private static void rebuild(Api anna) {
    Api.Answer started = anna.post("/operations/views/rebuild", "");
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    await()
        .atMost(PATIENCE)
        .until(() -> {
          for (JsonNode view : anna.get("/operations/views").json().get("items")) {
            if (view.toString().contains("\"BUILDING\"")) {
              return false;
            }
          }
          return true;
        });
  }

  private List<String> filesWith(List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content =
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String text : texts) {
          if (content.contains(text.toLowerCase(Locale.ROOT))) {
            found.add(data.relativize(file) + " has " + text);
          }
        }
      }
    }
    return found;
  }
}

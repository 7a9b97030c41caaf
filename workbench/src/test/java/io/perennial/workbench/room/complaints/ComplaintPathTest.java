package io.perennial.workbench.room.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.room.Answers;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintPathTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);
  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  private static final String RECORDED =
      "{\"kind\": \"RECORDED\", \"on\": \"2026-03-02\", \"at\": \"2026-03-02T09:00:00Z\"}";
  private static final String ACKNOWLEDGED =
      "{\"kind\": \"ACKNOWLEDGED\", \"on\": \"2026-03-04\", \"at\": \"2026-03-04T11:30:00Z\"}";
  private static final String JUDGED =
      "{\"kind\": \"JUDGED_VALID\", \"on\": \"2026-03-04\", \"at\": \"2026-03-04T11:30:00Z\"}";

  private static JsonNode complaint(String state, String... course) {
    return Answers.json(
        """
        {"complaintId": "complaint-1", "customerId": "customer-1", "subject": "***",
         "state": "%s", "deadlines": [
          {"step": "ACKNOWLEDGEMENT", "state": "MET_LATE", "dueAt": "2026-03-03T09:00:00Z",
           "metOn": "2026-03-04"},
          {"step": "PROPOSAL", "state": "OVERDUE", "dueAt": "2026-03-05T10:30:00Z"}],
         "course": [%s]}
        """
            .formatted(state, String.join(",", course)));
  }

  private static ComplaintPath path(JsonNode complaint) {
    JsonNode told =
        Answers.json(
            """
            [{"recordedAt": "2026-03-04T11:30:00Z", "eventId": "e-2", "change": "Acknowledged.",
              "by": "ann"},
             {"recordedAt": "2026-03-04T11:30:00Z", "eventId": "e-3", "change": "Found valid.",
              "by": "bob"}]
            """);
    List<JsonNode> words = new ArrayList<>();
    told.forEach(words::add);
    return ComplaintPath.of(TEXTS, NOW, complaint, words);
  }

  @Test
  void saysOfEachStepWhoTookItAndHowLate() {
    ComplaintPath path = path(complaint("VALID", RECORDED, ACKNOWLEDGED, JUDGED));

    assertThat(path.title()).isEqualTo("complaint-1");
    assertThat(path.steps()).hasSize(3);
    ComplaintPath.Step acknowledged = path.steps().get(1);
    assertThat(acknowledged.late()).isTrue();
    assertThat(acknowledged.lateness()).isEqualTo("late by 1 d 2 h");
    assertThat(acknowledged.after()).isEqualTo("after 2 d 2 h");
    assertThat(acknowledged.by()).isEqualTo("ann");
    assertThat(acknowledged.event()).isEqualTo("/history/events/e-2");
    // recorded by the same request: told in the same order
    assertThat(path.steps().get(2).words()).isEqualTo("Found valid.");
    assertThat(path.steps().getFirst().words()).isEmpty();
    assertThat(path.tone()).isEqualTo("late");
    assertThat(path.clock()).contains("1 h 30 min");
  }

  @Test
  void saysWhatIsToBeDoneYet() {
    assertThat(path(complaint("VALID", RECORDED, ACKNOWLEDGED, JUDGED)).ahead()).hasSize(6);
    assertThat(path(complaint("NOT_VALID", RECORDED)).ahead()).hasSize(1);
    assertThat(path(complaint("CLOSED", RECORDED)).ahead()).isEmpty();
  }

  @Test
  void aComplaintReopenedIsDealtWithAgain() {
    ComplaintPath path =
        path(
            complaint(
                "VALID",
                RECORDED,
                ACKNOWLEDGED,
                JUDGED,
                JUDGED.replace("JUDGED_VALID", "ASSIGNED"),
                JUDGED.replace("JUDGED_VALID", "REOPENED")));

    assertThat(path.ahead()).hasSize(6);
  }
}

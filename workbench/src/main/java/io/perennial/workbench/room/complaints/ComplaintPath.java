package io.perennial.workbench.room.complaints;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One complaint from its recording to its end: what was done by whom and when, how late, and what
 * is to be done yet.
 *
 * @param title what it is about
 * @param facts who, what, when
 * @param clock what is owed now, in words; empty where nothing is
 * @param tone how urgent that is
 * @param steps what was done, in order
 * @param ahead the steps that are left, by what they are called
 * @param customer where the customer is shown
 */
public record ComplaintPath(
    String title,
    List<Panel.Fact> facts,
    String clock,
    String tone,
    List<Step> steps,
    List<String> ahead,
    String customer) {

  /** What comes before a complaint is closed, by the kind of what is told of it. */
  private static final Map<String, String> MAIN = new LinkedHashMap<>();

  /** The names of facts that are told, in their order. */
  private static final List<String> FACTS =
      List.of(
          "complaintId",
          "customerId",
          "category",
          "severity",
          "channel",
          "recordedOn",
          "state",
          "requested",
          "complainant",
          "productId",
          "purchaseId",
          "department",
          "person",
          "cause",
          "awaited",
          "reasons",
          "summary",
          "preventiveMeasures",
          "consequences",
          "escalations",
          "reopenings",
          "closedOn");

  private static final Map<String, String> OWED =
      Map.of("ACKNOWLEDGED", "ACKNOWLEDGEMENT", "SOLUTION_PROPOSED", "PROPOSAL");

  static {
    MAIN.put("RECORDED", "RECORDED");
    MAIN.put("ACKNOWLEDGED", "ACKNOWLEDGED");
    MAIN.put("JUDGED_VALID", "JUDGED");
    MAIN.put("ASSIGNED", "ASSIGNED");
    MAIN.put("CAUSE_ANALYSED", "CAUSE_ANALYSED");
    MAIN.put("SOLUTION_PROPOSED", "SOLUTION_PROPOSED");
    MAIN.put("SOLUTION_ACCEPTED", "SOLUTION_ACCEPTED");
    MAIN.put("SOLUTION_CARRIED_OUT", "SOLUTION_CARRIED_OUT");
    MAIN.put("EVALUATED", "CLOSED");
  }

  /**
   * Something that was done.
   *
   * @param kind what it is called
   * @param words what it says; empty where nobody tells it
   * @param on the business date
   * @param at when it was recorded
   * @param by who it was; empty where that is not known
   * @param after how long after what was done before
   * @param lateness how late it was, or that it was in time; empty where nothing was owed
   * @param late whether it was late
   * @param event where the event is shown; absent where it is not known
   */
  public record Step(
      String kind,
      String words,
      String on,
      String at,
      String by,
      String after,
      String lateness,
      boolean late,
      @Nullable String event) {}

  /**
   * The path.
   *
   * @param now by when it is told how late something is
   * @param complaint the document of the complaint
   * @param told what is told of it in words
   */
  static ComplaintPath of(Texts texts, Instant now, JsonNode complaint, List<JsonNode> told) {
    Map<Instant, List<JsonNode>> byInstant = new HashMap<>();
    for (JsonNode each : told) {
      byInstant
          .computeIfAbsent(
              Instant.parse(each.path("recordedAt").asText()), unused -> new ArrayList<>())
          .add(each);
    }
    List<Step> steps = new ArrayList<>();
    Map<String, String> missing = new LinkedHashMap<>(MAIN);
    Instant before = null;
    for (JsonNode step : complaint.path("course")) {
      String kind = step.path("kind").asText();
      Instant at = Instant.parse(step.path("at").asText());
      List<JsonNode> same = byInstant.getOrDefault(at, new ArrayList<>());
      JsonNode event = same.isEmpty() ? null : same.removeFirst();
      JsonNode deadline = deadline(complaint, kind, step.path("on").asText());
      steps.add(step(texts, kind, step, at, before, event, deadline));
      if (kind.equals("REOPENED")) {
        missing.put("ASSIGNED", "ASSIGNED");
        MAIN.forEach(missing::putIfAbsent);
        missing.remove("RECORDED");
        missing.remove("ACKNOWLEDGED");
        missing.remove("JUDGED_VALID");
      }
      if (kind.equals("SOLUTION_DECLINED")) {
        missing.put("SOLUTION_PROPOSED", "SOLUTION_PROPOSED");
      }
      missing.remove(kind);
      before = at;
    }
    String state = complaint.path("state").asText();
    List<String> ahead = new ArrayList<>();
    if (!state.startsWith("CLOSED") && !state.equals("NOT_VALID")) {
      MAIN.forEach((kind, milestone) -> {
        if (missing.containsKey(kind)) {
          ahead.add(texts.code(milestone));
        }
      });
    } else if (state.equals("NOT_VALID")) {
      ahead.add(texts.code("CLOSED_AS_UNFOUNDED"));
    }
    DueClock clock = DueClock.of(texts, now, complaint);
    return new ComplaintPath(
        Cells.shown(complaint.path("subject"), complaint.path("complaintId").asText()),
        facts(texts, complaint),
        clock.words(),
        clock.tone(),
        steps,
        ahead,
        "/customers/" + Doors.segment(complaint.path("customerId").asText()));
  }

  private static Step step(
      Texts texts,
      String kind,
      JsonNode step,
      Instant at,
      @Nullable Instant before,
      @Nullable JsonNode event,
      @Nullable JsonNode deadline) {
    String lateness = "";
    boolean late = false;
    if (deadline != null && deadline.hasNonNull("dueAt")) {
      Duration over = Duration.between(Instant.parse(deadline.path("dueAt").asText()), at);
      late = deadline.path("state").asText().equals("MET_LATE");
      lateness =
          late
              ? texts.of("complaints.was-late", DueClock.length(texts, over.abs()))
              : texts.of("complaints.in-time");
    } else if (kind.equals("ESCALATED") && step.hasNonNull("owed")) {
      late = true;
      lateness = texts.of("complaints.escalated-for", texts.code(step.path("owed").asText()));
    }
    String eventId = event == null ? "" : event.path("eventId").asText();
    return new Step(
        texts.code(kind),
        event == null ? "" : event.path("change").asText(),
        texts.date(LocalDate.parse(step.path("on").asText())),
        texts.instant(at),
        event == null ? "" : event.path("by").asText(),
        before == null
            ? ""
            : texts.of("complaints.after", DueClock.length(texts, Duration.between(before, at))),
        lateness,
        late,
        eventId.isEmpty() ? null : Cells.place("eventId", eventId));
  }

  /** What was owed, and met by this step; absent where nothing was. */
  private static @Nullable JsonNode deadline(JsonNode complaint, String kind, String on) {
    String owed = OWED.get(kind);
    for (JsonNode deadline : complaint.path("deadlines")) {
      if (deadline.path("step").asText().equals(owed)
          && deadline.path("metOn").asText().equals(on)) {
        return deadline;
      }
    }
    return null;
  }

  private static List<Panel.Fact> facts(Texts texts, JsonNode complaint) {
    Cells cells = new Cells(texts);
    List<Panel.Fact> facts = new ArrayList<>();
    for (String name : FACTS) {
      Cell cell = cells.cell(name, complaint.path(name), null);
      boolean none = cell.text().isEmpty() || (cell.number() && cell.text().equals("0"));
      if (!none) {
        facts.add(new Panel.Fact(texts.name(name), cell));
      }
    }
    return facts;
  }
}

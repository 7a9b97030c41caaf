package io.perennial.workbench.room.complaints;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.room.place.Board;
import io.perennial.workbench.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open complaints by the step that is to be taken next, with the clock of what is owed. */
final class ComplaintBoard {

  private static final int SHOWN = 8;

  /** The state of complaints by the step that is to be taken next. */
  private static final Map<String, List<String>> STATES = new LinkedHashMap<>();

  /** States that wait for the customer, or for ourselves without a day. */
  private static final Set<String> WITHOUT_DAY =
      Set.of("PROPOSED", "ACCEPTED", "CARRIED_OUT", "NOT_VALID");

  static {
    STATES.put("JUDGE", List.of("RECORDED"));
    STATES.put("CLOSE_AS_UNFOUNDED", List.of("NOT_VALID"));
    STATES.put("ASSIGN", List.of("VALID"));
    STATES.put("ANALYSE_CAUSE", List.of("ASSIGNED"));
    STATES.put("PROPOSE", List.of("ANALYSED", "DECLINED"));
    STATES.put("ANSWER", List.of("PROPOSED"));
    STATES.put("CARRY_OUT", List.of("ACCEPTED"));
    STATES.put("EVALUATE", List.of("CARRIED_OUT"));
  }

  private static final String CUSTOMER = "customerId";

  private ComplaintBoard() {}

  /** What it is made of: how many there are by step, and those of each state that come first. */
  static List<String> paths() {
    List<String> paths = new ArrayList<>();
    paths.add("/views/complaint/figures/open");
    STATES.values().forEach(states -> states.forEach(state -> paths.add(path(state))));
    return paths;
  }

  private static String path(String state) {
    String sort = WITHOUT_DAY.contains(state) ? "recordedOn" : "proposalDueOn";
    return "/views/complaint?state=" + state + "&sort=" + sort + "&limit=" + SHOWN;
  }

  /**
   * The board.
   *
   * @param now by when it is told how late something is
   * @param answers of the paths
   * @param called what customers are called, as far as is known
   */
  static Board of(Texts texts, Instant now, List<Answer> answers, Map<String, String> called) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonNode row : answers.getFirst().body().path("result").path("steps")) {
      counts.merge(row.path("step").asText(), row.path("complaints").asLong(), Long::sum);
    }
    List<Board.Column> columns = new ArrayList<>();
    int next = 1;
    for (Map.Entry<String, List<String>> step : STATES.entrySet()) {
      List<Board.Card> cards = new ArrayList<>();
      for (int i = 0; i < step.getValue().size(); i++) {
        answers
            .get(next++)
            .body()
            .path("items")
            .forEach(complaint -> cards.add(card(texts, now, complaint, called)));
      }
      long count = counts.getOrDefault(step.getKey(), 0L);
      columns.add(
          new Board.Column(
              texts.code(step.getKey()),
              texts.number(count),
              cards.stream().limit(SHOWN).toList(),
              "/complaints/list?state=" + step.getValue().getFirst(),
              count > Math.min(SHOWN, cards.size())));
    }
    return new Board(texts.of("complaints.board"), columns, "");
  }

  /** The customers that answers are about. */
  static List<String> customers(List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.body().path("items").valueStream())
        .map(complaint -> complaint.path(CUSTOMER).asText())
        .toList();
  }

  private static Board.Card card(
      Texts texts, Instant now, JsonNode complaint, Map<String, String> called) {
    List<String> lines = new ArrayList<>();
    String customer = complaint.path(CUSTOMER).asText();
    lines.add(called.getOrDefault(customer, customer));
    lines.add(
        texts.of(
            "complaints.category-severity",
            texts.code(complaint.path("category").asText()),
            texts.number(complaint.path("severity").asLong())));
    if (complaint.hasNonNull("department")) {
      lines.add(
          complaint.hasNonNull("person")
              ? texts.of(
                  "complaints.person-of",
                  complaint.path("person").asText(),
                  complaint.path("department").asText())
              : complaint.path("department").asText());
    }
    String id = complaint.path("complaintId").asText();
    DueClock clock = DueClock.of(texts, now, complaint);
    return new Board.Card(
        Cells.shown(complaint.path("subject"), id),
        "/complaints/" + Doors.segment(id),
        lines,
        clock.words(),
        clock.tone(),
        null);
  }
}

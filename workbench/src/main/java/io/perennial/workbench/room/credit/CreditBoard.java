package io.perennial.workbench.room.credit;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.room.place.Board;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Customers by how their credit stands, those that matter most first. */
final class CreditBoard {

  /** How many of a column are shown. */
  private static final int SHOWN = 6;

  /** From this part of the limit on it is nearly reached. */
  private static final double NEARLY = 0.8;

  private static final String MOST = "1000";

  private CreditBoard() {}

  /** What it is made of. */
  static List<String> paths() {
    return List.of(
        figure("breaches", "top", Integer.toString(SHOWN)),
        figure("exposure", "top", MOST),
        figure("measures-open", "top", MOST),
        figure("limits-under-review", "top", MOST),
        "/views/customer?aboveFound=yes&sort=-exposure&limit=" + SHOWN);
  }

  private static String figure(String name, String parameter, String value) {
    return "/views/receivables/figures/" + name + "?" + parameter + "=" + value;
  }

  /**
   * The board.
   *
   * @param answers of the paths
   */
  static Board of(Texts texts, LocalDate today, List<Answer> answers) {
    CreditBoard.Writer write = new Writer(texts, today);
    JsonNode breaches = result(answers.get(0));
    JsonNode review = result(answers.get(3));
    List<Board.Column> columns = new ArrayList<>();
    columns.add(
        write.column(
            "over-limit",
            "/customers?breached=yes&sort=-exposure",
            rows(breaches, "breaches", row -> row.path("endedOn").isMissingNode()),
            breaches.path("lasting").asLong(),
            write::breach));
    columns.add(
        write.column(
            "stopped",
            "/customers?stopped=yes&sort=-exposure",
            rows(
                result(answers.get(2)),
                "measures",
                row -> row.path("measure").asText().equals("DELIVERY_STOP")),
            null,
            write::measure));
    columns.add(
        write.column(
            "proposed",
            "/credit/approvals",
            rows(review, "limits", row -> row.path("matter").asText().equals("PROPOSAL")),
            review.path("proposals").asLong(),
            write::proposal));
    columns.add(
        write.column(
            "reviewed",
            "/customers?reviewed=yes&sort=-exposure",
            rows(review, "limits", row -> row.path("matter").asText().equals("REVIEW")),
            review.path("reviews").asLong(),
            write::review));
    columns.add(
        write.column(
            "near-limit",
            "/credit/exposure",
            rows(
                result(answers.get(1)),
                "",
                row -> {
                  double used = row.path("utilisation").asDouble();
                  return used >= NEARLY && row.path("breachedSince").isMissingNode();
                }),
            null,
            write::exposure));
    List<JsonNode> above = new ArrayList<>();
    answers.get(4).body().path("items").forEach(above::add);
    columns.add(
        write.column(
            "above-found",
            "/customers?aboveFound=yes&sort=-exposure",
            above,
            answers.get(4).body().path("next").isTextual() ? -1L : null,
            write::aboveFound));
    return new Board(texts.of("credit.board"), columns, "");
  }

  private static JsonNode result(Answer answer) {
    return answer.body().path("result");
  }

  /** The rows of a list that are wanted; of the only list where none is named. */
  private static List<JsonNode> rows(JsonNode result, String list, Predicate<JsonNode> wanted) {
    JsonNode rows = result.path(list);
    if (list.isEmpty()) {
      for (JsonNode each : result) {
        rows = each.isArray() ? each : rows;
      }
    }
    return StreamSupport.stream(rows.spliterator(), false).filter(wanted).toList();
  }

  private record Writer(Texts texts, LocalDate today) {

    /**
     * A column.
     *
     * @param count how many there are; absent where all of them are given, below zero where it is
     *     not known
     */
    Board.Column column(
        String name,
        String open,
        List<JsonNode> rows,
        @Nullable Long count,
        Function<JsonNode, Board.Card> card) {
      long all = count == null ? rows.size() : count;
      return new Board.Column(
          texts.of("credit.column-" + name),
          all < 0 ? "" : texts.number(all),
          rows.stream().limit(SHOWN).map(card).toList(),
          open,
          all < 0 || all > Math.min(SHOWN, rows.size()));
    }

    Board.Card breach(JsonNode row) {
      return card(
          row,
          List.of(
              texts.of("credit.excess", amount(row, "excess")),
              texts.of("credit.limit", amount(row, "limit"))),
          texts.of("credit.for-days", texts.number(row.path("days").asLong())),
          "late",
          1.0);
    }

    Board.Card measure(JsonNode row) {
      return card(
          row,
          List.of(row.path("owner").asText()),
          due(row),
          row.path("overdueDays").asLong() > 0 ? "late" : "soon",
          null);
    }

    Board.Card proposal(JsonNode row) {
      String proposed =
          row.hasNonNull("proposedLimit")
              ? amount(row, "proposedLimit")
              : texts.code(row.path("proposedLimitKind").asText());
      return card(
          row,
          List.of(
              texts.of("credit.proposed-class", row.path("proposedClass").asText(), proposed),
              texts.of("credit.exposure", amount(row, "exposure"))),
          texts.of("credit.for-days", texts.number(row.path("days").asLong())),
          "soon",
          null);
    }

    Board.Card review(JsonNode row) {
      return card(
          row,
          List.of(
              texts.code("ReviewReason", row.path("reason").asText()),
              texts.of("credit.exposure", amount(row, "exposure"))),
          due(row),
          isPast(row) ? "late" : "soon",
          null);
    }

    Board.Card exposure(JsonNode row) {
      double used = row.path("utilisation").asDouble();
      return card(
          row,
          List.of(
              texts.of("credit.exposure-of-limit", amount(row, "exposure"), amount(row, "limit"))),
          texts.percent(BigDecimal.valueOf(used)),
          "soon",
          used);
    }

    Board.Card aboveFound(JsonNode document) {
      JsonNode credit = document.path("credit");
      String id = document.path("customerId").asText();
      String name = document.path("identity").path("legalName").asText();
      return new Board.Card(
          name.isEmpty() ? id : name,
          link(id),
          List.of(
              texts.of(
                  "credit.class-and-found",
                  credit.path("creditClass").asText("–"),
                  credit.path("found").path("creditClass").asText("–")),
              texts.of("credit.exposure", amount(credit, "exposure"))),
          "",
          "soon",
          null);
    }

    private Board.Card card(
        JsonNode row, List<String> lines, String clock, String tone, @Nullable Double part) {
      String id = row.path("customerId").asText();
      return new Board.Card(row.path("legalName").asText(id), link(id), lines, clock, tone, part);
    }

    private static String link(String customerId) {
      String place = Cells.place("customerId", customerId);
      return place == null ? "/customers/" + Doors.segment(customerId) : place;
    }

    private String due(JsonNode row) {
      return row.hasNonNull("dueOn")
          ? texts.of(
              isPast(row) ? "credit.was-due" : "credit.is-due",
              texts.date(LocalDate.parse(row.path("dueOn").asText())))
          : "";
    }

    private boolean isPast(JsonNode row) {
      return row.hasNonNull("dueOn") && LocalDate.parse(row.path("dueOn").asText()).isBefore(today);
    }

    private String amount(JsonNode row, String name) {
      JsonNode value = row.path(name);
      return value.isMissingNode() || value.isNull()
          ? "–"
          : texts.amount(new BigDecimal(value.asText()), null);
    }
  }
}

package io.perennial.workbench.room.sales;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sales targets with what was reached of them, and the pace that the rest needs.
 *
 * @param asOf what it is true as of, in words
 * @param currency what amounts are in
 * @param open where the figure is on a page of its own
 * @param groups targets of the year, of its parts in time, of those who sell, of what is sold
 * @param note why there are none; empty when there are
 */
public record Attainments(
    String asOf, String currency, String open, List<Group> groups, String note) {

  /** Targets of a group that are shown; the figure has all of them. */
  private static final int SHOWN = 24;

  private static final String WHOLE = "YEAR";
  private static final String PERIOD = "period";

  /**
   * Targets that are parts of the whole in the same way.
   *
   * @param title in which way
   * @param levels the targets
   * @param more how many there are beside those
   */
  public record Group(String title, List<Level> levels, int more) {}

  /**
   * A target.
   *
   * @param part which part of the whole it is
   * @param measure what is measured
   * @param target what is to be reached
   * @param actual what was reached
   * @param share how much that is, 0 to 1; absent where it is not known
   * @param attained the same in words; empty where it is not known
   * @param gone how much of the time is gone, in words; empty where that is not known
   * @param behind whether less was reached than time is gone
   * @param remaining what is left; empty where nothing is
   * @param pace what each working day that is left has to bring; empty where nothing is left
   * @param daysLeft working days that are left
   * @param missing what must be known first; empty when all is
   */
  public record Level(
      String part,
      String measure,
      String target,
      String actual,
      @Nullable String share,
      String attained,
      String gone,
      boolean behind,
      String remaining,
      String pace,
      String daysLeft,
      String missing) {}

  /** None, for a reason. */
  static Attainments refused(String why) {
    return new Attainments("", "", "", List.of(), why);
  }

  /** What the figure answers. */
  static Attainments of(Texts texts, Answer answer, String open) {
    if (answer.isWorkedOn()) {
      return refused(texts.of("common.working"));
    }
    JsonNode result = answer.body().path("result");
    LocalDate on = LocalDate.parse(result.path("on").asText());
    int year = result.path("year").asInt();
    Map<String, List<Level>> groups = new LinkedHashMap<>();
    for (JsonNode row : inOrder(result.path("rows"), on)) {
      groups
          .computeIfAbsent(row.path("split").asText(WHOLE), unused -> new ArrayList<>())
          .add(level(texts, row, on, year));
    }
    List<Group> shown = new ArrayList<>();
    groups.forEach((split, levels) ->
        shown.add(
            new Group(
                split.equals(WHOLE)
                    ? texts.of("sales.whole-year", Integer.toString(year))
                    : texts.of("sales.by-split", texts.code(split)),
                levels.stream().limit(SHOWN).toList(),
                Math.max(0, levels.size() - SHOWN))));
    return new Attainments(
        texts.of("common.as-of", texts.date(on)),
        result.path("currency").asText(),
        open,
        shown,
        shown.isEmpty() ? texts.of("sales.no-targets", Integer.toString(year)) : "");
  }

  /**
   * Targets of all before those of some, the span that runs first, then those before, the last
   * first.
   */
  private static List<JsonNode> inOrder(JsonNode rows, LocalDate on) {
    List<JsonNode> order = new ArrayList<>();
    rows.forEach(order::add);
    order.sort(
        Comparator.comparing((JsonNode row) -> row.hasNonNull("split"))
            .thenComparing(row -> row.hasNonNull("representative"))
            .thenComparing(row -> hasNotBegun(row, on))
            .thenComparing(row -> row.path(PERIOD).asText(), Comparator.reverseOrder()));
    return order;
  }

  private static boolean hasNotBegun(JsonNode row, LocalDate on) {
    BigDecimal gone = Spans.gone(row.path(PERIOD).asText(), on);
    return gone != null && gone.signum() == 0;
  }

  private static Level level(Texts texts, JsonNode row, LocalDate on, int year) {
    BigDecimal attained =
        row.hasNonNull("attainment") ? row.path("attainment").decimalValue() : null;
    BigDecimal gone = Spans.gone(row.path(PERIOD).asText(Integer.toString(year)), on);
    boolean outlets = row.path("measure").asText().equals("NEW_OUTLETS");
    return new Level(
        part(texts, row),
        texts.code(row.path("measure").asText()),
        value(texts, row, outlets ? "targetOutlets" : "target"),
        value(texts, row, outlets ? "actualOutlets" : "actual"),
        attained == null ? null : attained.max(BigDecimal.ZERO).min(BigDecimal.ONE).toPlainString(),
        attained == null ? "" : texts.percent(attained),
        gone == null ? "" : texts.percent(gone),
        attained != null && gone != null && attained.compareTo(gone) < 0,
        value(texts, row, outlets ? "remainingOutlets" : "remaining"),
        value(texts, row, outlets ? "outletsPerWorkingDay" : "neededPerWorkingDay"),
        value(texts, row, "workingDaysLeft"),
        row.hasNonNull("missing") ? texts.sentence(row.path("missing").asText()) : "");
  }

  /** What tells a part from the others of its kind. */
  private static String part(Texts texts, JsonNode row) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("representative", "dealer", "product", "region")) {
      if (row.hasNonNull(name)) {
        parts.add(row.path(name).asText());
      }
    }
    if (row.hasNonNull(PERIOD)) {
      parts.add(new Cells(texts).cell(PERIOD, row.path(PERIOD), null).text());
    }
    return parts.isEmpty()
        ? row.path("salesTargetId").asText()
        : String.join(texts.of("common.comma"), parts);
  }

  private static String value(Texts texts, JsonNode row, String name) {
    JsonNode value = row.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isTextual()) {
      return texts.amount(new BigDecimal(value.asText()), null);
    }
    return value.isIntegralNumber()
        ? texts.number(value.asLong())
        : texts.number(value.decimalValue().setScale(2, RoundingMode.HALF_UP));
  }
}

package io.perennial.workbench.room.keyaccounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who counts at the customer, as a picture: a column for each attitude, a row for each role.
 *
 * @param width its width
 * @param height its height
 * @param columns its columns
 * @param rows its rows
 * @param people those on it
 * @param title what it shows, for those who do not see it
 */
public record StakeholderMap(
    int width, int height, List<Column> columns, List<Band> rows, List<Dot> people, String title) {

  private static final List<String> ATTITUDES = List.of("SUPPORTER", "NEUTRAL", "OPPONENT");
  private static final List<String> ROLES =
      List.of("DECISION_MAKER", "USER", "ADVISER", "GATEKEEPER", "OUTSIDER");

  private static final int LABELS = 130;
  private static final int COLUMN = 190;
  private static final int HEAD = 34;
  private static final int LINE = 26;
  private static final int SPACE = 12;
  private static final int RADIUS = 7;

  /**
   * A column.
   *
   * @param label the attitude
   * @param x where it begins
   * @param width how wide it is
   * @param tone the attitude as the style sheet has it
   */
  public record Column(String label, int x, int width, String tone) {}

  /**
   * A row.
   *
   * @param label the role
   * @param y where it begins
   * @param height how high it is
   */
  public record Band(String label, int y, int height) {}

  /**
   * Somebody.
   *
   * @param name who it is
   * @param x where the dot is
   * @param y where the dot is
   * @param textX where the name begins
   * @param tone the attitude as the style sheet has it
   * @param about what is said of the person
   */
  public record Dot(String name, int x, int y, int textX, String tone, String about) {}

  /**
   * The map of those whom a plan names.
   *
   * @param names what they are called, by identifier, as far as that may be told
   */
  static StakeholderMap of(Texts texts, JsonNode stakeholders, Map<String, String> names) {
    Map<String, List<JsonNode>> cells = new HashMap<>();
    for (JsonNode each : stakeholders) {
      cells
          .computeIfAbsent(
              each.path("role").asText() + each.path("attitude").asText(),
              unused -> new ArrayList<>())
          .add(each);
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < ATTITUDES.size(); i++) {
      columns.add(
          new Column(
              texts.code(ATTITUDES.get(i)), LABELS + i * COLUMN, COLUMN, tone(ATTITUDES.get(i))));
    }
    List<Band> rows = new ArrayList<>();
    List<Dot> people = new ArrayList<>();
    int y = HEAD;
    for (String role : ROLES) {
      int most = 1;
      for (int i = 0; i < ATTITUDES.size(); i++) {
        List<JsonNode> here = cells.getOrDefault(role + ATTITUDES.get(i), List.of());
        most = Math.max(most, here.size());
        for (int line = 0; line < here.size(); line++) {
          String id = here.get(line).path("personId").asText();
          int x = LABELS + i * COLUMN + SPACE + RADIUS;
          people.add(
              new Dot(
                  names.getOrDefault(id, id),
                  x,
                  y + SPACE + line * LINE + LINE / 2 - RADIUS / 2,
                  x + RADIUS + SPACE / 2,
                  tone(ATTITUDES.get(i)),
                  here.get(line).path("approach").asText()));
        }
      }
      int height = 2 * SPACE + most * LINE - RADIUS;
      rows.add(new Band(texts.code(role), y, height));
      y += height;
    }
    return new StakeholderMap(
        LABELS + ATTITUDES.size() * COLUMN,
        y,
        columns,
        rows,
        people,
        texts.of("key-accounts.map-of", texts.number(people.size())));
  }

  private static String tone(String attitude) {
    return switch (attitude) {
      case "SUPPORTER" -> "good";
      case "OPPONENT" -> "bad";
      default -> "neutral";
    };
  }
}

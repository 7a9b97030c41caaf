package io.perennial.query;

import static io.perennial.query.ReferenceRows.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.query.health.HealthDocument;
import io.perennial.query.health.HealthRules;
import io.perennial.query.health.HealthView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Health, compared with plain counting over a world that is made up. */
class HealthReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final HealthView HEALTH = new HealthView(Facts.CURRENCY, HealthRules.STANDARD);
  private static final List<HealthDocument> ALL = List.copyOf(WORLD.documents(HEALTH).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static JsonNode figure(String name, LocalDate on, Map<String, String> given) {
    return PerennialMapper.plain()
        .valueToTree(Folding.figure(Object.class, HEALTH, name, on.toString(), given, ALL));
  }

  private static Map<String, PlainHealth> plain(LocalDate on) {
    Map<String, PlainHealth> health = new TreeMap<>();
    PlainCustomer.of(WORLD, on)
        .forEach((id, customer) -> {
          if (!customer.bought.isEmpty()) {
            health.put(id, new PlainHealth(customer));
          }
        });
    return health;
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("health/scores")
  void scoresAreThoseOfPlainCounting(LocalDate on) {
    Map<String, PlainHealth> plain = plain(on);
    plain.values().removeIf(each -> !each.isCustomer());
    JsonNode rows = figure("scores", on, Map.of("top", "1000")).get("customers");
    assertThat(rows).hasSize(plain.size());
    for (JsonNode row : rows) {
      PlainHealth expected = Objects.requireNonNull(plain.get(row.get("customerId").asText()));
      for (String measure : PlainHealth.WEIGHTS.keySet()) {
        JsonNode found = row.get(measure.toLowerCase(Locale.ROOT));
        Double value = expected.measures.get(measure);
        if (value == null) {
          assertThat(found == null || found.isNull()).as(row + " " + measure).isTrue();
        } else {
          assertThat(found.asDouble()).as(row + " " + measure).isCloseTo(value, within(1e-3));
        }
      }
      assertThat(row.get("score").asDouble())
          .as(row.toString())
          .isCloseTo(expected.score(), within(1e-3));
      assertThat(row.get("band").asText()).as(row.toString()).isEqualTo(expected.band());
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("health/movement")
  void movementIsThatOfPlainCounting(LocalDate on) {
    Map<String, PlainHealth> now = plain(on);
    Map<String, PlainHealth> before = plain(on.minusMonths(3));
    Map<String, Long> moves = new TreeMap<>();
    now.forEach((id, health) -> {
      PlainHealth then = before.get(id);
      moves.merge((then == null ? "NOT_YET" : then.band()) + " " + health.band(), 1L, Long::sum);
    });
    Map<String, Long> found = new TreeMap<>();
    for (JsonNode row : figure("movement", on, Map.of()).get("moves")) {
      found.put(
          row.get("from").asText() + " " + row.get("to").asText(), row.get("customers").asLong());
    }
    assertThat(found).isEqualTo(moves);
  }

  /** Else the comparison says little. */
  @Test
  void eachMeasureIsSomewhereBetweenWorstAndBest() {
    Set<String> between = new TreeSet<>();
    for (LocalDate on : WORLD.dates()) {
      for (PlainHealth each : plain(on).values()) {
        each.measures.forEach((measure, value) -> {
          if (value > 1 && value < 99) {
            between.add(measure);
          }
        });
      }
    }
    assertThat(between).isEqualTo(new TreeSet<>(PlainHealth.WEIGHTS.keySet()));
  }

  /** All customers as one segment. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("health/by-segment")
  void meanAndSpreadAreThoseOfPlainCounting(LocalDate on) {
    List<Double> scores = new ArrayList<>();
    double sales = 0;
    double weighted = 0;
    for (PlainHealth each : plain(on).values()) {
      if (each.isCustomer()) {
        double own = each.sales();
        scores.add(each.score());
        sales += Math.max(0, own);
        weighted += each.score() * Math.max(0, own);
      }
    }
    double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = scores.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum();
    JsonNode row = figure("by-segment", on, Map.of("by", "none")).get("segments").get(0);
    assertThat(row.get("customers").asLong()).isEqualTo(scores.size());
    assertThat(row.get("mean").asDouble()).isCloseTo(mean, within(1e-3));
    assertThat(row.get("deviation").asDouble())
        .isCloseTo(Math.sqrt(squares / (scores.size() - 1)), within(1e-3));
    assertThat(row.get("meanBySales").asDouble()).isCloseTo(weighted / sales, within(1e-3));
  }

  /** Who is worst off comes first, and of those alike who has bought most. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("health/measures")
  void measuresAreThoseOfPlainCounting(LocalDate on) {
    Map<String, PlainHealth> now = plain(on);
    Map<String, PlainHealth> before = plain(on.minusMonths(3));
    Map<String, PlainFile> files = PlainFile.of(WORLD, GeneratedWorld.END);
    now.values().removeIf(each -> !each.isCustomer());
    List<String> bands = List.of("AT_RISK", "WATCH", "HEALTHY");
    List<String> names =
        List.of(
            "RECENCY",
            "VOLUME",
            "BREADTH",
            "SATISFACTION",
            "COMPLAINTS",
            "CREDIT",
            "CONTACT",
            "CONTRACT",
            "WALLET");
    for (String wanted : List.of("all", "CREDIT")) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      now.entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<String, PlainHealth> each) ->
                      bands.indexOf(each.getValue().band()))
                  .thenComparing(each -> -each.getValue().sales()))
          .forEach(each ->
              names.stream()
                  .filter(name -> wanted.equals("all") || wanted.equals(name))
                  .forEach(name ->
                      expected.add(
                          measure(
                              each.getKey(),
                              Objects.requireNonNull(files.get(each.getKey())).name(),
                              name,
                              each.getValue(),
                              before.get(each.getKey())))));
      List<Map<String, @Nullable Object>> listed =
          expected.subList(0, Math.min(1000, expected.size()));
      Map<String, String> given = Map.of("measure", wanted, "top", "1000");
      // the words about them are those of HealthMeasuresTest
      ReferenceRows.assertSame(
          HEALTH, "measures", on, given, ALL, listed, Set.of("cause", "eventIds", "missing"));
      for (JsonNode row : ReferenceRows.rows(HEALTH, "measures", on, given, ALL)) {
        boolean known = row.hasNonNull("value");
        assertThat(row.hasNonNull("cause")).as(row.toString()).isEqualTo(known);
        assertThat(row.hasNonNull("missing")).as(row.toString()).isEqualTo(!known);
      }
    }
  }

  private static Map<String, @Nullable Object> measure(
      String id,
      @Nullable String legalName,
      String name,
      PlainHealth health,
      @Nullable PlainHealth before) {
    Double value = health.measures.get(name);
    Double then = before == null ? null : before.measures.get(name);
    double weight = Objects.requireNonNull(PlainHealth.WEIGHTS.get(name));
    double weights = 0;
    for (String each : health.measures.keySet()) {
      weights += Objects.requireNonNull(PlainHealth.WEIGHTS.get(each));
    }
    return ReferenceRows.row(
        "customerId",
        id,
        "measure",
        name,
        "legalName",
        legalName,
        "band",
        health.band(),
        "weight",
        weight,
        "value",
        about(value, 1e-3),
        "trend",
        value == null || then == null ? null : about(value - then, 1e-3),
        "points",
        value == null ? null : about(value * weight / weights, 1e-3),
        "lost",
        value == null ? null : about((100 - value) * weight / weights, 1e-3),
        "sales",
        health.sales(),
        "currency",
        Facts.CURRENCY);
  }
}

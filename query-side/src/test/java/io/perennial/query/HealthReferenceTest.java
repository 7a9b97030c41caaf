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
    Map<String, double[]> moves = new TreeMap<>();
    now.forEach((id, health) -> {
      PlainHealth then = before.get(id);
      String from = then == null ? "NOT_YET" : then.band();
      double[] sums = moves.computeIfAbsent(from + " " + health.band(), move -> new double[3]);
      sums[0]++;
      sums[1] += then == null ? 0 : then.sales();
      sums[2] += health.sales();
      moves.computeIfAbsent(from, move -> new double[3])[0]++;
    });
    List<String> bands = List.of("HEALTHY", "WATCH", "AT_RISK", "UNKNOWN", "LOST", "NOT_YET");
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (String from : bands) {
      for (String to : bands) {
        double[] sums = moves.get(from + " " + to);
        if (sums != null) {
          expected.add(
              ReferenceRows.row(
                  "from",
                  from,
                  "to",
                  to,
                  "customers",
                  sums[0],
                  "share",
                  ReferenceRows.share(sums[0], moves.getOrDefault(from, new double[1])[0]),
                  "salesBefore",
                  sums[1],
                  "sales",
                  sums[2],
                  "currency",
                  Facts.CURRENCY));
        }
      }
    }
    ReferenceRows.assertSame(HEALTH, "movement", on, Map.of(), ALL, expected);
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

  private static String segment(PlainFile file, String by) {
    return by.equals("representative")
        ? String.valueOf(file.representative())
        : file.group(by, null);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("health/by-segment")
  void segmentsAreThoseOfPlainCounting(LocalDate on) {
    Map<String, PlainFile> files = PlainFile.of(WORLD, on);
    Map<String, PlainHealth> plain = plain(on);
    plain.values().removeIf(each -> !each.isCustomer());
    for (String by : List.of("tier", "region", "class", "representative", "none")) {
      Map<String, List<PlainHealth>> segments = new TreeMap<>();
      plain.forEach((id, health) ->
          segments
              .computeIfAbsent(
                  segment(Objects.requireNonNull(files.get(id)), by), name -> new ArrayList<>())
              .add(health));
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      segments.forEach((name, customers) -> {
        List<Double> scores = customers.stream().map(PlainHealth::score).sorted().toList();
        double mean = scores.stream().mapToDouble(each -> each).average().orElseThrow();
        double squares = scores.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum();
        double sales = customers.stream().mapToDouble(PlainHealth::sales).sum();
        double weight = customers.stream().mapToDouble(each -> Math.max(0, each.sales())).sum();
        double weighted =
            customers.stream().mapToDouble(each -> each.score() * Math.max(0, each.sales())).sum();
        double atRisk =
            customers.stream()
                .filter(each -> each.band().equals("AT_RISK"))
                .mapToDouble(PlainHealth::sales)
                .sum();
        boolean person = by.equals("representative");
        expected.add(
            ReferenceRows.row(
                "segment",
                person ? null : name,
                "representative",
                person && !name.equals("null") ? name : null,
                "customers",
                customers.size(),
                "healthy",
                count(customers, "HEALTHY"),
                "watch",
                count(customers, "WATCH"),
                "atRisk",
                count(customers, "AT_RISK"),
                "unknown",
                0,
                "mean",
                about(mean, 1e-3),
                "deviation",
                scores.size() < 2 ? null : about(Math.sqrt(squares / (scores.size() - 1)), 1e-3),
                "lowest",
                about(scores.getFirst(), 1e-3),
                "highest",
                about(scores.getLast(), 1e-3),
                "meanBySales",
                weight > 0 ? about(weighted / weight, 1e-3) : null,
                "sales",
                sales,
                "salesAtRisk",
                atRisk,
                "shareAtRisk",
                ReferenceRows.share(atRisk, sales),
                "currency",
                Facts.CURRENCY));
      });
      ReferenceRows.assertSameBy(
          List.of("segment", "representative"),
          HEALTH,
          "by-segment",
          on,
          Map.of("by", by),
          ALL,
          expected);
    }
  }

  private static long count(List<PlainHealth> customers, String band) {
    return customers.stream().filter(each -> each.band().equals(band)).count();
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

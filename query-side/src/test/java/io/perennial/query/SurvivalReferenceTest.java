package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.PlainCustomer.Away;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long customers stay, by the definitions alone, over a world that is made up. */
class SurvivalReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ChurnView CHURN = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Map<String, ChurnDocument> DOCUMENTS = WORLD.documents(CHURN);
  private static final Map<LocalDate, List<PlainCustomer>> KNOWN = new HashMap<>();

  /**
   * The stay of a customer.
   *
   * @param days how long
   * @param reason why it left; absent while it stays
   * @param tier the last one
   */
  private record Stay(int days, @Nullable String reason, String tier) {}

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static JsonNode figure(String name, LocalDate on, Map<String, String> given) {
    return PerennialMapper.plain()
        .valueToTree(
            Folding.figure(
                Object.class, CHURN, name, on.toString(), given, List.copyOf(DOCUMENTS.values())));
  }

  private static List<Stay> stays(LocalDate on, String loss) {
    List<PlainCustomer> customers =
        KNOWN.computeIfAbsent(on, day -> List.copyOf(PlainCustomer.of(WORLD, day).values()));
    List<Stay> stays = new ArrayList<>();
    for (PlainCustomer each : customers) {
      if (!each.bought.isEmpty()) {
        stays.add(stay(each, on, loss));
      }
    }
    return stays;
  }

  private static Stay stay(PlainCustomer customer, LocalDate on, String loss) {
    String tier =
        customer.facts(TierChanged.class).stream()
            .sorted((one, other) -> one.occurredOn().compareTo(other.occurredOn()))
            .reduce((earlier, later) -> later)
            .map(changed -> changed.tier().name())
            .orElse("unknown");
    LocalDate first = customer.bought.first();
    Away gone = null;
    if (loss.equals("standing")) {
      gone = customer.isAway() ? customer.away.getLast() : null;
    } else if (!customer.away.isEmpty()) {
      gone = customer.away.getFirst();
    }
    List<DefectionDeclared> declared =
        customer.facts(DefectionDeclared.class).stream()
            .filter(each -> !each.occurredOn().isBefore(first))
            .sorted((one, other) -> one.occurredOn().compareTo(other.occurredOn()))
            .toList();
    LocalDate end = gone == null ? null : gone.since();
    String reason = "LAPSED";
    if (loss.equals("declared")) {
      end = declared.isEmpty() ? null : declared.getFirst().occurredOn();
    } else if (gone != null && gone.declared()) {
      reason = declared.getFirst().reason().name();
    }
    return new Stay(
        (int) ChronoUnit.DAYS.between(first, end == null ? on : end),
        end == null ? null : reason,
        tier);
  }

  private static double atRisk(List<Stay> stays, int days) {
    return stays.stream().filter(each -> each.days() >= days).count();
  }

  private static double left(List<Stay> stays, int days) {
    return stays.stream().filter(each -> each.days() == days && each.reason() != null).count();
  }

  private static TreeSet<Integer> times(List<Stay> stays) {
    TreeSet<Integer> times = new TreeSet<>();
    stays.stream().filter(each -> each.reason() != null).forEach(each -> times.add(each.days()));
    return times;
  }

  /** The share that stays longer than so many days. */
  private static double survival(List<Stay> stays, int days) {
    double survival = 1;
    for (int time : times(stays).headSet(days, true)) {
      survival *= 1 - left(stays, time) / atRisk(stays, time);
    }
    return survival;
  }

  private static void same(JsonNode found, double expected, String what) {
    assertThat(found.asDouble()).as(what).isCloseTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/survival")
  void curves(LocalDate on) {
    for (String loss : List.of("first", "standing", "declared")) {
      List<Stay> stays = stays(on, loss);
      JsonNode curve =
          figure("survival", on, Map.of("loss", loss, "horizon", "200")).get("curves").get(0);
      TreeSet<Integer> times = times(stays);
      Integer median = null;
      double greenwood = 0;
      for (JsonNode point : curve.get("points")) {
        int days = point.get("days").asInt();
        if (times.remove(days)) {
          double n = atRisk(stays, days);
          double d = left(stays, days);
          double survival = survival(stays, days);
          greenwood += d / (n * (n - d));
          String what = loss + " at " + days;
          same(point.get("survival"), survival, what);
          same(point.get("atRisk"), n, what);
          if (survival > 0) {
            same(point.get("variance"), survival * survival * greenwood, what);
            double spread = 1.959963984540054 * Math.sqrt(greenwood) / Math.log(survival);
            double middle = Math.log(-Math.log(survival));
            same(point.get("lower"), Math.exp(-Math.exp(middle - spread)), what);
            same(point.get("upper"), Math.exp(-Math.exp(middle + spread)), what);
          }
          median = median == null && survival <= 0.5 ? Integer.valueOf(days) : median;
        }
      }
      assertThat(times).isEmpty();
      assertThat(curve.path("medianDays").isInt() ? curve.get("medianDays").asInt() : null)
          .isEqualTo(median);
      mean(curve, stays);
    }
  }

  /** The area below the curve, day by day. */
  private static void mean(JsonNode curve, List<Stay> stays) {
    int longest = stays.stream().mapToInt(Stay::days).max().orElseThrow();
    if (longest < 200 && survival(stays, longest) > 0) {
      assertThat(curve.path("restrictedMeanDays").isNumber()).isFalse();
      return;
    }
    double[] behind = new double[201];
    for (int day = 199; day >= 0; day--) {
      behind[day] = behind[day + 1] + survival(stays, day);
    }
    double variance = 0;
    for (int time : times(stays).headSet(200)) {
      double n = atRisk(stays, time);
      double d = left(stays, time);
      variance += n == d ? 0 : behind[time] * behind[time] * d / (n * (n - d));
    }
    same(curve.get("restrictedMeanDays"), behind[0], "mean");
    same(curve.get("restrictedMeanStandardError"), Math.sqrt(variance), "error of the mean");
  }

  /** The quadratic form by elimination, of all groups that were compared but the first. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/survival-test")
  void logRank(LocalDate on) {
    Map<String, List<Stay>> byTier = new TreeMap<>();
    List<Stay> all = stays(on, "first");
    all.forEach(each -> byTier.computeIfAbsent(each.tier(), tier -> new ArrayList<>()).add(each));
    JsonNode test = figure("survival-test", on, Map.of("by", "tier"));
    Map<String, Double> expected = new TreeMap<>();
    byTier.forEach((tier, stays) -> {
      double sum = 0;
      for (int time : times(all)) {
        sum += left(all, time) * atRisk(stays, time) / atRisk(all, time);
      }
      expected.put(tier, sum);
    });
    for (JsonNode row : test.get("groups")) {
      String tier = row.get("group").asText();
      same(row.get("expectedLost"), expected.getOrDefault(tier, -1.0), tier);
      same(
          row.get("lost"),
          times(byTier.getOrDefault(tier, List.of())).stream()
              .mapToDouble(time -> left(byTier.getOrDefault(tier, List.of()), time))
              .sum(),
          tier);
    }
    List<String> compared =
        byTier.keySet().stream().filter(tier -> expected.getOrDefault(tier, 0.0) > 0).toList();
    assertThat(test.get("degreesOfFreedom").asInt()).isEqualTo(Math.max(0, compared.size() - 1));
    if (compared.size() > 1) {
      same(test.get("chiSquare"), chiSquare(all, byTier, expected, compared), "chi-square");
    }
  }

  private static double chiSquare(
      List<Stay> all,
      Map<String, List<Stay>> byTier,
      Map<String, Double> expected,
      List<String> compared) {
    int k = compared.size() - 1;
    double[][] v = new double[k][k + 1];
    double[] difference = new double[k];
    for (int i = 0; i < k; i++) {
      List<Stay> one = byTier.getOrDefault(compared.get(i + 1), List.of());
      difference[i] =
          one.stream().filter(each -> each.reason() != null).count()
              - expected.getOrDefault(compared.get(i + 1), 0.0);
      v[i][k] = difference[i];
      for (int time : times(all)) {
        double n = atRisk(all, time);
        double d = left(all, time);
        for (int j = 0; n > 1 && j < k; j++) {
          double other = atRisk(byTier.getOrDefault(compared.get(j + 1), List.of()), time) / n;
          v[i][j] += d * (n - d) / (n - 1) * atRisk(one, time) / n * ((i == j ? 1 : 0) - other);
        }
      }
    }
    for (int i = 0; i < k; i++) {
      for (int row = 0; row < k; row++) {
        double factor = row == i ? 0 : v[row][i] / v[i][i];
        for (int column = 0; column <= k; column++) {
          v[row][column] -= factor * v[i][column];
        }
      }
    }
    double sum = 0;
    for (int i = 0; i < k; i++) {
      sum += difference[i] * v[i][k] / v[i][i];
    }
    return sum;
  }

  /** Each reason takes its part of those that had stayed until the day before. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/incidence")
  void incidence(LocalDate on) {
    List<Stay> stays = stays(on, "first");
    JsonNode group = figure("incidence", on, Map.of("band", "plain")).get("groups").get(0);
    double together = 0;
    for (JsonNode reason : group.get("reasons")) {
      TreeMap<Integer, Double> taken = new TreeMap<>();
      double share = 0;
      for (int time : times(stays)) {
        share += survival(stays, time - 1) * forReason(stays, time, reason) / atRisk(stays, time);
        taken.put(time, share);
      }
      together += share;
      for (JsonNode point : reason.get("points")) {
        int days = point.get("days").asInt();
        String what = reason.get("reason").asText() + " at " + days;
        same(point.get("incidence"), taken.getOrDefault(days, -1.0), what);
        same(point.get("lost"), forReason(stays, days, reason), what);
        double variance = 0;
        for (int time : taken.headMap(days, true).keySet()) {
          double n = atRisk(stays, time);
          double d = left(stays, time);
          double own = forReason(stays, time, reason);
          double before = survival(stays, time - 1);
          double rest = taken.getOrDefault(days, 0.0) - taken.getOrDefault(time, 0.0);
          variance += n == d ? 0 : rest * rest * d / (n * (n - d));
          variance += before * before * own * (n - own) / (n * n * n);
          variance -= 2 * rest * before * own / (n * n);
        }
        same(point.get("variance"), variance, what);
        same(
            point.get("upper"),
            Math.min(1, taken.getOrDefault(days, 0.0) + 1.959963984540054 * Math.sqrt(variance)),
            what);
      }
    }
    assertThat(together).isCloseTo(1 - survival(stays, Integer.MAX_VALUE), within(1e-9));
  }

  private static double forReason(List<Stay> stays, int days, JsonNode reason) {
    return stays.stream()
        .filter(each -> each.days() == days && reason.get("reason").asText().equals(each.reason()))
        .count();
  }
}

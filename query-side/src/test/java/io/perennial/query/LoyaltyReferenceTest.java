package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.PlainCustomer.Away;
import io.perennial.query.loyalty.LoyaltyDocument;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.loyalty.LoyaltyView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Satisfaction and loyalty, compared with plain counting over a world that is made up. */
class LoyaltyReferenceTest {

  private static final LocalDate EARLY = GeneratedWorld.START.minusYears(1);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final LoyaltyView LOYALTY =
      new LoyaltyView(Facts.CURRENCY, LoyaltyPolicy.STANDARD, ChurnPolicy.STANDARD);
  private static final List<LoyaltyDocument> LOYAL = List.copyOf(WORLD.documents(LOYALTY).values());

  private static final Map<LocalDate, Map<String, PlainCustomer>> BUYERS = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static JsonNode figure(String name, LocalDate on, Map<String, String> given) {
    return PerennialMapper.plain()
        .valueToTree(Folding.figure(Object.class, LOYALTY, name, on.toString(), given, LOYAL));
  }

  private static Map<String, PlainCustomer> buyers(LocalDate on) {
    return BUYERS.computeIfAbsent(
        on,
        day -> {
          Map<String, PlainCustomer> customers = PlainCustomer.of(WORLD, day);
          customers.values().removeIf(customer -> customer.bought.isEmpty());
          return customers;
        });
  }

  private static void same(JsonNode row, String name, @Nullable Double expected, double digits) {
    JsonNode found = row.get(name);
    if (expected == null) {
      assertThat(found == null || found.isNull()).as(row + " " + name).isTrue();
    } else {
      assertThat(found.asDouble())
          .as(row + " " + name)
          .isCloseTo(expected, within(digits == 0 ? 1e-9 : digits));
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("loyalty/standings")
  void standings(LocalDate on) {
    Map<String, PlainCustomer> buyers = buyers(on);
    JsonNode standings = figure("standings", on, Map.of("top", "1000")).get("standings");
    assertThat(standings).hasSize(buyers.size());
    for (JsonNode row : standings) {
      PlainCustomer customer = Objects.requireNonNull(buyers.get(row.get("customerId").asText()));
      same(row, "satisfaction", PlainLoyalty.satisfaction(customer), 1e-4);
      same(row, "loyalty", PlainLoyalty.loyalty(customer), 1e-3);
      Map<String, double[]> parts = PlainLoyalty.parts(customer);
      for (String part : List.of("repurchase", "renewal", "volumeTrend", "wallet", "referrals")) {
        double[] known = parts.get(part);
        same(row, part, known == null ? null : known[0], 1e-6);
      }
      assertThat(row.get("quadrant").asText())
          .as(row.toString())
          .isEqualTo(PlainLoyalty.quadrant(customer));
    }
  }

  /** How often another one took it over in the last twelve months, two times and more together. */
  private static String changes(PlainCustomer customer) {
    long changes = 0;
    String before = null;
    List<RepresentativeAssigned> assigned =
        customer.facts(RepresentativeAssigned.class).stream()
            .sorted(Comparator.comparing(RepresentativeAssigned::occurredOn))
            .toList();
    for (RepresentativeAssigned each : assigned) {
      boolean lately = each.occurredOn().isAfter(customer.on().minusMonths(12));
      boolean another = before != null && !before.equals(each.representative());
      changes += lately && another ? 1 : 0;
      before = each.representative();
    }
    return changes < 2 ? Long.toString(changes) : "2 or more";
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("loyalty/representative-changes")
  void representativeChanges(LocalDate on) {
    Map<String, List<PlainCustomer>> expected =
        buyers(on).values().stream().collect(Collectors.groupingBy(LoyaltyReferenceTest::changes));
    for (JsonNode row : figure("representative-changes", on, Map.of()).get("changes")) {
      List<PlainCustomer> customers =
          Objects.requireNonNull(expected.remove(row.get("representativeChanges").asText()));
      List<Double> scores =
          customers.stream()
              .flatMap(each -> Stream.ofNullable(PlainLoyalty.loyalty(each)))
              .toList();
      assertThat(row.get("customers").asInt()).isEqualTo(customers.size());
      assertThat(row.get("customersWithScore").asInt()).isEqualTo(scores.size());
      same(
          row,
          "meanLoyalty",
          scores.isEmpty()
              ? null
              : scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
          1e-3);
      same(
          row,
          "sales",
          customers.stream()
              .mapToDouble(each -> each.sales(on.minusMonths(12).plusDays(1), on))
              .sum(),
          1e-3);
    }
    assertThat(expected).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References({"loyalty/quadrants", "loyalty/movement"})
  void quadrantsAndMovement(LocalDate on) {
    Map<String, PlainCustomer> now = buyers(on);
    Map<String, PlainCustomer> before = buyers(on.minusMonths(12));
    List<String> quadrants =
        List.of("LOYALIST", "HOSTAGE", "MERCENARY", "DEFECTOR", "UNKNOWN", "NOT_YET");
    Map<String, Double> sales = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    Map<String, Long> moves = new HashMap<>();
    now.forEach((id, customer) -> {
      PlainCustomer then = before.get(id);
      String to = PlainLoyalty.quadrant(customer);
      counts.merge(to, 1L, Long::sum);
      sales.merge(to, customer.sales(on.minusMonths(12).plusDays(1), on), Double::sum);
      String from = then == null ? "NOT_YET" : PlainLoyalty.quadrant(then);
      moves.merge(from + " " + to, 1L, Long::sum);
      moves.merge(from, 1L, Long::sum);
    });
    double total = sales.values().stream().mapToDouble(each -> each).sum();
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    List<Map<String, @Nullable Object>> moved = new ArrayList<>();
    for (String from : quadrants) {
      if (!from.equals("NOT_YET")) {
        expected.add(
            ReferenceRows.row(
                "quadrant", from,
                "customers", counts.getOrDefault(from, 0L),
                "share", ReferenceRows.share(counts.getOrDefault(from, 0L), now.size()),
                "sales", sales.getOrDefault(from, 0.0),
                "shareOfSales", ReferenceRows.share(sales.getOrDefault(from, 0.0), total),
                "currency", Facts.CURRENCY));
      }
      for (String to : quadrants) {
        Long customers = moves.get(from + " " + to);
        if (customers != null) {
          moved.add(
              ReferenceRows.row(
                  "from", from,
                  "to", to,
                  "customers", customers,
                  "share", ReferenceRows.share(customers, moves.getOrDefault(from, 0L))));
        }
      }
    }
    ReferenceRows.assertSame(LOYALTY, "quadrants", on, Map.of(), LOYAL, expected);
    ReferenceRows.assertSame(LOYALTY, "movement", on, Map.of(), LOYAL, moved);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("loyalty/paradox")
  void paradox(LocalDate on) {
    double left = 0;
    double asked = 0;
    double satisfied = 0;
    double complete = 0;
    double completeLeft = 0;
    double once = 0;
    double again = 0;
    for (PlainCustomer each : buyers(on).values()) {
      Away gone = each.isAway() ? each.away.getLast() : null;
      LocalDate until = gone == null ? on : gone.since();
      List<SurveyAnswerRecorded> answers = each.answers(EARLY, until);
      left += gone == null ? 0 : 1;
      if (!answers.isEmpty()) {
        int last = answers.getLast().overall();
        asked += gone == null ? 0 : 1;
        satisfied += gone != null && last >= 4 ? 1 : 0;
        complete += last == 5 ? 1 : 0;
        completeLeft += gone != null && last == 5 ? 1 : 0;
      }
      List<SurveyAnswerRecorded> all = each.answers(EARLY, on);
      if (!all.isEmpty() && all.getLast().overall() >= 4) {
        once++;
        again += each.bought.last().isAfter(all.getLast().occurredOn()) ? 1 : 0;
      }
    }
    JsonNode figure = figure("paradox", on, Map.of());
    same(figure, "left", left, 0);
    same(figure, "leftAsked", asked, 0);
    same(figure, "leftSatisfied", satisfied, 0);
    same(figure, "completelySatisfied", complete, 0);
    same(figure, "completelySatisfiedLeft", completeLeft, 0);
    same(figure, "satisfied", once, 0);
    same(figure, "satisfiedBoughtAgain", again, 0);
  }

  /** Over the year to the date; the paradox takes it as its span, too. */
  @ParameterizedTest
  @MethodSource("dates")
  void meansAndTenths(LocalDate on) {
    LocalDate from = on.minusMonths(12).plusDays(1);
    List<Double> margins = new ArrayList<>();
    double scores = 0;
    double asked = 0;
    double weighted = 0;
    double weights = 0;
    double sales = 0;
    double costed = 0;
    for (PlainCustomer each : buyers(on).values()) {
      sales += each.sales(from, on);
      costed += each.costedSales(from, on);
      if (each.isCosted(from, on)) {
        margins.add(each.margin(from, on));
      }
      Double score = PlainLoyalty.satisfaction(each);
      if (score != null) {
        asked++;
        scores += score;
        weighted += score * Math.max(0, each.margin(from, on));
        weights += Math.max(0, each.margin(from, on));
      }
    }
    margins.sort(Comparator.reverseOrder());
    int tenth = margins.size() / 10;
    double top = margins.subList(0, tenth).stream().mapToDouble(m -> m).sum();
    double bottom =
        margins.subList(margins.size() - tenth, margins.size()).stream().mapToDouble(m -> m).sum();
    JsonNode figure = figure("paradox", on, Map.of("from", from.toString()));
    same(figure, "meanSatisfaction", asked == 0 ? null : scores / asked, 1e-3);
    same(figure, "weightedSatisfaction", weights <= 0 ? null : weighted / weights, 1e-3);
    same(figure, "customersRanked", (double) margins.size(), 0);
    same(figure, "topTenth", tenth == 0 ? null : top, 1e-6);
    same(figure, "bottomTenth", tenth == 0 ? null : bottom, 1e-6);
    same(figure, "topAgainstBottom", bottom <= 0 ? null : top / bottom, 1e-5);
    same(figure, "rankedKnownShare", sales <= 0 ? null : costed / sales, 1e-6);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References({"loyalty/answer-ages", "loyalty/response", "loyalty/net-promoter"})
  void answers(LocalDate on) {
    LocalDate from = on.minusMonths(12).plusDays(1);
    List<Integer> votes = new ArrayList<>();
    List<Long> ages = new ArrayList<>();
    double never = 0;
    double there = 0;
    double heard = 0;
    for (PlainCustomer each : buyers(on).values()) {
      List<SurveyAnswerRecorded> year = each.answers(from, on);
      year.stream()
          .map(SurveyAnswerRecorded::wouldRecommend)
          .filter(Objects::nonNull)
          .reduce((earlier, later) -> later)
          .ifPresent(vote -> votes.add(vote >= 9 ? 1 : vote >= 7 ? 0 : -1));
      if (from.datesUntil(on.plusDays(1)).anyMatch(each::activeOn)) {
        there++;
        heard += year.isEmpty() ? 0 : 1;
      }
      if (each.activeOn(on)) {
        List<SurveyAnswerRecorded> all = each.answers(EARLY, on);
        never += all.isEmpty() ? 1 : 0;
        if (!all.isEmpty()) {
          ages.add(ChronoUnit.DAYS.between(all.getLast().occurredOn(), on));
        }
      }
    }
    ages.sort(null);
    JsonNode ofAges = figure("answer-ages", on, Map.of()).get("groups").path(0);
    int n = ages.size();
    same(ofAges, "never", never, 0);
    same(ofAges, "upTo180", (double) ages.stream().filter(a -> a > 90 && a <= 180).count(), 0);
    same(ofAges, "older", (double) ages.stream().filter(a -> a > 365).count(), 0);
    Double median = n == 0 ? null : (ages.get((n - 1) / 2) + ages.get(n / 2)) / 2.0;
    same(ofAges, "medianDays", median, 0);
    JsonNode response = figure("response", on, Map.of()).get("groups").path(0);
    same(response, "customers", there, 0);
    same(response, "answeredShare", heard / there, 1e-6);
    promoters(on, votes);
  }

  private static void promoters(LocalDate on, List<Integer> votes) {
    JsonNode promoters = figure("net-promoter", on, Map.of()).get("groups").path(0);
    if (votes.isEmpty()) {
      assertThat(promoters.isMissingNode()).isTrue();
      return;
    }
    double mean = votes.stream().mapToInt(vote -> vote).average().orElseThrow();
    double spread =
        votes.stream().mapToDouble(vote -> (vote - mean) * (vote - mean)).average().orElseThrow();
    same(promoters, "customers", (double) votes.size(), 0);
    same(promoters, "netPromoterScore", 100 * mean, 1e-6);
    double half = 1.959963984540054 * Math.sqrt(spread / votes.size());
    same(promoters, "lower", 100 * Math.max(-1, mean - half), 1e-5);
    same(promoters, "upper", 100 * Math.min(1, mean + half), 1e-5);
  }
}

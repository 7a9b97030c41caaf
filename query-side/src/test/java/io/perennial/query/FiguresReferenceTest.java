package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of churn and of value, compared with plain counting over a world that is made up. */
class FiguresReferenceTest {

  private static final LocalDate EARLY = GeneratedWorld.START.minusYears(1);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ChurnView CHURN = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final LifetimeValueView VALUE =
      new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Map<String, ChurnDocument> LEAVING = WORLD.documents(CHURN);
  private static final Map<String, LifetimeValueDocument> VALUES = WORLD.documents(VALUE);

  /** As of each date, made once. */
  private static final Map<LocalDate, Collection<PlainCustomer>> KNOWN = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static <D> JsonNode figure(
      View<D> view, String name, LocalDate on, Map<String, String> given, Map<String, D> from) {
    return PerennialMapper.plain()
        .valueToTree(
            Folding.figure(
                Object.class, view, name, on.toString(), given, List.copyOf(from.values())));
  }

  private static Collection<PlainCustomer> customers(LocalDate on) {
    return KNOWN.computeIfAbsent(on, day -> PlainCustomer.of(WORLD, day).values());
  }

  private static Collection<PlainCustomer> buyers(LocalDate on) {
    return customers(on).stream().filter(customer -> !customer.bought.isEmpty()).toList();
  }

  /** Absent is absent in both; numbers are the same to six digits. */
  private static void same(@Nullable JsonNode found, @Nullable Double expected, String what) {
    if (expected == null) {
      assertThat(found == null || found.isNull()).as(what).isTrue();
    } else {
      assertThat(Objects.requireNonNull(found, what).asDouble())
          .as(what)
          .isCloseTo(expected, within(1e-6));
    }
  }

  private static @Nullable Double share(double part, double whole) {
    return whole > 0 ? part / whole : null;
  }

  /** Month by month; the limits are those of the complete months in which something was bought. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/complaint-rate")
  void complaintRate(LocalDate on) {
    TreeMap<YearMonth, long[]> months = new TreeMap<>();
    for (PlainCustomer each : customers(on)) {
      each.facts(ComplaintRecorded.class).forEach(fact -> of(months, fact.occurredOn())[0]++);
      each.facts(PurchaseRecorded.class).forEach(fact -> of(months, fact.occurredOn())[1]++);
    }
    JsonNode figure = figure(CHURN, "complaint-rate", on, Map.of(), LEAVING);
    List<Double> rates = new ArrayList<>();
    YearMonth month = months.firstKey();
    for (JsonNode row : figure.get("periods")) {
      long[] counts = months.getOrDefault(month, new long[2]);
      Double rate = share(1000.0 * counts[0], counts[1]);
      assertThat(row.get("period").asText()).isEqualTo(month.toString());
      assertThat(row.get("complaints").asLong()).isEqualTo(counts[0]);
      assertThat(row.get("purchases").asLong()).isEqualTo(counts[1]);
      same(row.get("perThousand"), rate, month.toString());
      if (rate != null && !month.atEndOfMonth().isAfter(on)) {
        rates.add(rate);
      }
      month = month.plusMonths(1);
    }
    assertThat(month).isEqualTo(YearMonth.from(on).plusMonths(1));
    if (rates.size() < 8) {
      same(figure.get("centre"), null, "centre");
      return;
    }
    double centre = rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double ranges = 0;
    for (int i = 1; i < rates.size(); i++) {
      ranges += Math.abs(rates.get(i) - rates.get(i - 1));
    }
    double reach = 2.66 * ranges / (rates.size() - 1);
    assertThat(figure.get("centre").asDouble()).isCloseTo(centre, within(1e-5));
    assertThat(figure.get("lower").asDouble()).isCloseTo(Math.max(0, centre - reach), within(1e-5));
    assertThat(figure.get("upper").asDouble()).isCloseTo(centre + reach, within(1e-5));
  }

  private static long[] of(TreeMap<YearMonth, long[]> months, LocalDate day) {
    return months.computeIfAbsent(YearMonth.from(day), any -> new long[2]);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/reasons")
  void reasons(LocalDate on) {
    for (LocalDate from : List.of(LocalDate.of(1, 1, 1), on.minusMonths(10))) {
      TreeMap<DefectionReason, double[]> sums = new TreeMap<>();
      for (PlainCustomer each : customers(on)) {
        for (DefectionDeclared declared : each.facts(DefectionDeclared.class)) {
          LocalDate day = declared.occurredOn();
          if (!day.isBefore(from)) {
            double[] sum = sums.computeIfAbsent(declared.reason(), reason -> new double[3]);
            sum[0]++;
            sum[1] += each.sales(day.minusMonths(12).plusDays(1), day);
          }
        }
        for (PartialDefectionDeclared part : each.facts(PartialDefectionDeclared.class)) {
          if (!part.occurredOn().isBefore(from)) {
            sums.computeIfAbsent(part.reason(), reason -> new double[3])[2]++;
          }
        }
      }
      double all = sums.values().stream().mapToDouble(each -> each[0]).sum();
      List<Map<String, @Nullable Object>> expected =
          sums.entrySet().stream()
              .sorted(
                  Comparator.<Map.Entry<DefectionReason, double[]>>comparingDouble(
                          each -> -each.getValue()[0])
                      .thenComparingDouble(each -> -each.getValue()[2]))
              .map(each ->
                  ReferenceRows.row(
                      "reason",
                      each.getKey(),
                      "defections",
                      each.getValue()[0],
                      "share",
                      share(each.getValue()[0], all),
                      "salesLost",
                      each.getValue()[1],
                      "partialDefections",
                      each.getValue()[2],
                      "currency",
                      Facts.CURRENCY))
              .toList();
      ReferenceRows.assertSame(
          CHURN, "reasons", on, Map.of("from", from.toString()), LEAVING.values(), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("lifetime-value/outlook")
  void outlook(LocalDate on) {
    Collection<PlainCustomer> buyers = buyers(on);
    LocalDate yearAgo = on.minusMonths(12);
    List<PlainCustomer> active = buyers.stream().filter(each -> each.activeOn(on)).toList();
    double margin = active.stream().mapToDouble(each -> each.margin(yearAgo.plusDays(1), on)).sum();
    boolean known = active.stream().anyMatch(each -> each.isCosted(yearAgo.plusDays(1), on));
    double before = buyers.stream().filter(each -> each.activeOn(yearAgo)).count();
    double kept =
        buyers.stream().filter(each -> each.activeOn(yearAgo) && each.activeOn(on)).count();
    JsonNode figure = figure(VALUE, "outlook", on, Map.of(), VALUES);
    Double retention = share(kept, before);
    same(figure.get("marginPerYear"), known ? margin : null, "margin");
    same(figure.get("retention"), retention, "retention");
    if (retention != null && known) {
      double r = Math.rint(retention * 1e6) / 1e6;
      assertThat(figure.get("outlook").asDouble())
          .isCloseTo(margin * r / (1 + 0.1 - r), within(0.006));
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("lifetime-value/totals")
  void value(LocalDate on) {
    double counted = 0;
    double purchases = 0;
    double sales = 0;
    double costed = 0;
    double margin = 0;
    double visits = 0;
    double complaints = 0;
    double goodwill = 0;
    boolean known = false;
    for (PlainCustomer each : customers(on)) {
      double spent = visits + complaints + goodwill;
      for (VisitLogged visit : each.facts(VisitLogged.class)) {
        visits += visit.cost() == null ? 0 : visit.cost().amount().doubleValue();
      }
      for (ComplaintSolutionCarriedOut solved : each.facts(ComplaintSolutionCarriedOut.class)) {
        complaints += solved.cost() == null ? 0 : solved.cost().amount().doubleValue();
      }
      for (GoodwillGranted granted : each.facts(GoodwillGranted.class)) {
        goodwill += granted.worth().amount().doubleValue();
      }
      boolean some = visits + complaints + goodwill > spent || each.purchases() > 0;
      counted += some ? 1 : 0;
      purchases += each.purchases();
      sales += each.sales(EARLY, on);
      costed += each.costedSales(EARLY, on);
      margin += each.margin(EARLY, on);
      known |= each.isCosted(EARLY, on);
    }
    ReferenceRows.assertSame(
        VALUE,
        "totals",
        on,
        Map.of(),
        VALUES.values(),
        List.of(
            ReferenceRows.row(
                "on", on,
                "customers", counted,
                "purchases", purchases,
                "sales", sales,
                "costedSales", known ? (Double) costed : null,
                "knownShareOfSales", share(costed, sales),
                "margin", known ? (Double) margin : null,
                "marginRate", known ? share(margin, costed) : null,
                "visitCost", visits,
                "complaintCost", complaints,
                "goodwill", goodwill,
                "valueToDate", known ? (Double) (margin - visits - complaints - goodwill) : null,
                "currency", Facts.CURRENCY)));
  }

  /** The Gini coefficient as half the relative mean difference, which needs no ranks. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("lifetime-value/concentration")
  void concentration(LocalDate on) {
    List<Double> amounts =
        buyers(on).stream()
            .map(each -> each.sales(EARLY, on))
            .sorted(Comparator.reverseOrder())
            .toList();
    double total = amounts.stream().mapToDouble(each -> each).sum();
    double differences = 0;
    for (double one : amounts) {
      for (double other : amounts) {
        differences += Math.abs(one - other);
      }
    }
    int n = amounts.size();
    JsonNode figure = figure(VALUE, "concentration", on, Map.of(), VALUES);
    same(figure.get("total"), total, "total");
    same(figure.get("gini"), differences / (2.0 * n * total), "gini");
    for (JsonNode point : figure.get("curve")) {
      int first = n * point.get("percent").asInt() / 100;
      same(
          point.get("share"),
          share(amounts.stream().limit(first).mapToDouble(each -> each).sum(), total),
          "share of the first " + first);
    }
  }
}

package io.perennial.query;

import static io.perennial.query.ReferenceRows.about;
import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;

import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What groups of customers have brought, and what it would be worth to keep more of them. */
class ValueReferenceTest {

  private static final LocalDate EARLY = GeneratedWorld.START.minusYears(1);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ChurnView CHURN = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final LifetimeValueView VALUE =
      new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Collection<ChurnDocument> LEAVING = WORLD.documents(CHURN).values();
  private static final Collection<LifetimeValueDocument> VALUES = WORLD.documents(VALUE).values();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static double cents(double amount) {
    return Math.rint(amount * 100) / 100;
  }

  /** With what is observed and known, and with what is given instead. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("churn/what-if")
  void whatIf(LocalDate on) {
    LocalDate from = on.minusMonths(12).plusDays(1);
    List<PlainCustomer> buyers =
        PlainCustomer.of(WORLD, on).values().stream()
            .filter(each -> !each.bought.isEmpty())
            .toList();
    List<PlainCustomer> active = buyers.stream().filter(each -> each.activeOn(on)).toList();
    double sales = active.stream().mapToDouble(each -> each.sales(from, on)).sum();
    double costed = active.stream().mapToDouble(each -> each.costedSales(from, on)).sum();
    double margin = active.stream().mapToDouble(each -> each.margin(from, on)).sum();
    boolean known = active.stream().anyMatch(each -> each.isCosted(from, on));
    List<PlainCustomer> before =
        buyers.stream().filter(each -> each.activeOn(on.minusMonths(12))).toList();
    long kept = before.stream().filter(each -> each.activeOn(on)).count();
    Double observed = share(kept, before.size());
    for (double[] given : List.of(new double[] {0, 0.1, 0}, new double[] {0.7, 0.2, 0.3})) {
      Double perYear =
          known || given[2] > 0 ? (Double) (margin + given[2] * (sales - costed)) : null;
      Double retention = given[0] > 0 ? (Double) given[0] : observed;
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      Double present = outlook(perYear, retention, given[1]);
      for (String scenario :
          List.of("as it is", "a point less defection", "five points more retention")) {
        double points = List.of(0.0, 0.01, 0.05).get(expected.size());
        Double r =
            retention == null
                ? null
                : (Double) Math.min(points > 0 ? 1 : 2, Math.rint(retention * 1e6) / 1e6 + points);
        Double then = outlook(perYear, r, given[1]);
        Double more = then == null || present == null ? null : (Double) (then - present);
        expected.add(
            row(
                "scenario",
                scenario,
                "retention",
                r,
                "outlook",
                about(then, 0.011),
                "more",
                about(more, 0.011),
                "moreShare",
                more == null || present == null
                    ? null
                    : about(share(more, present), 1e-6 + 0.02 / Math.max(0.1, present)),
                "activeCustomers",
                active.size(),
                "activeTwelveMonthsBefore",
                before.size(),
                "keptOfThose",
                kept,
                "salesPerYear",
                cents(sales),
                "marginPerYear",
                perYear,
                "currency",
                Facts.CURRENCY));
      }
      ReferenceRows.assertSame(
          CHURN,
          "what-if",
          on,
          Map.of(
              "retention", Double.toString(given[0]),
              "discount", Double.toString(given[1]),
              "marginRate", Double.toString(given[2])),
          LEAVING,
          expected);
    }
  }

  private static @Nullable Double outlook(
      @Nullable Double perYear, @Nullable Double retention, double discount) {
    if (perYear == null || retention == null) {
      return null;
    }
    double r = Math.rint(retention * 1e6) / 1e6;
    return perYear * r / (1 + discount - r);
  }

  /** What a group of customers has brought. */
  private static final class Brought {
    private long customers;
    private long purchases;
    private double sales;
    private double costed;
    private double margin;
    private boolean known;
    private double visits;
    private double complaints;
    private double goodwill;
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("lifetime-value/by")
  void valueOfGroups(LocalDate on) {
    Map<String, PlainCustomer> customers = PlainCustomer.of(WORLD, on);
    Map<String, PlainFile> files = PlainFile.of(WORLD, on);
    for (String by : List.of("tier", "region", "class", "cohort")) {
      Map<String, Brought> groups = new TreeMap<>();
      double all = 0;
      for (Map.Entry<String, PlainFile> each : files.entrySet()) {
        PlainCustomer customer = Objects.requireNonNull(customers.get(each.getKey()));
        double visits = 0;
        double complaints = 0;
        double goodwill = 0;
        for (VisitLogged visit : customer.facts(VisitLogged.class)) {
          visits += visit.cost() == null ? 0 : visit.cost().amount().doubleValue();
        }
        for (ComplaintSolutionCarriedOut it : customer.facts(ComplaintSolutionCarriedOut.class)) {
          complaints += it.cost() == null ? 0 : it.cost().amount().doubleValue();
        }
        for (GoodwillGranted granted : customer.facts(GoodwillGranted.class)) {
          goodwill += granted.worth().amount().doubleValue();
        }
        if (!customer.bought.isEmpty() || visits + complaints + goodwill > 0) {
          LocalDate first = customer.bought.isEmpty() ? null : customer.bought.first();
          Brought sum =
              groups.computeIfAbsent(each.getValue().group(by, first), group -> new Brought());
          sum.customers++;
          sum.purchases += customer.purchases();
          sum.sales += customer.sales(EARLY, on);
          sum.costed += customer.costedSales(EARLY, on);
          sum.margin += customer.margin(EARLY, on);
          sum.known |= customer.isCosted(EARLY, on);
          sum.visits += visits;
          sum.complaints += complaints;
          sum.goodwill += goodwill;
          all += customer.sales(EARLY, on);
        }
      }
      double total = all;
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      groups.forEach((group, sum) ->
          expected.add(
              row(
                  "group", group,
                  "customers", sum.customers,
                  "purchases", sum.purchases,
                  "sales", sum.sales,
                  "shareOfSales", share(sum.sales, total),
                  "knownShareOfSales", share(sum.costed, sum.sales),
                  "margin", sum.known ? (Double) sum.margin : null,
                  "visitCost", sum.visits,
                  "complaintCost", sum.complaints,
                  "goodwill", sum.goodwill,
                  "valueToDate",
                      sum.known
                          ? (Double) (sum.margin - sum.visits - sum.complaints - sum.goodwill)
                          : null,
                  "currency", Facts.CURRENCY)));
      ReferenceRows.assertSame(VALUE, "by", on, Map.of("by", by), VALUES, expected);
    }
  }
}

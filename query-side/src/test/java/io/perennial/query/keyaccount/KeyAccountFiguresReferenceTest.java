package io.perennial.query.keyaccount;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures of key accounts, against what follows from the plain list of events. */
class KeyAccountFiguresReferenceTest {

  private static final KeyAccountView VIEW = new KeyAccountView(Facts.CURRENCY);

  private static Map<String, List<LifecycleEvent>> customers(GeneratedWorld world, LocalDate on) {
    return world.standing(on).stream()
        .filter(event -> event.customerId().startsWith("customer-"))
        .collect(
            Collectors.groupingBy(LifecycleEvent::customerId, TreeMap::new, Collectors.toList()));
  }

  @Test
  @References("key-account/whitespace")
  void whitespace() {
    GeneratedWorld world = GeneratedWorld.of(7);
    List<KeyAccountDocument> documents = List.copyOf(world.documents(VIEW).values());
    for (LocalDate on : world.dates()) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      customers(world, on)
          .forEach((id, events) -> {
            if (isKey(events)) {
              ShareOfWalletEstimated estimate = null;
              for (LifecycleEvent event : byDate(events)) {
                estimate = event instanceof ShareOfWalletEstimated last ? last : estimate;
              }
              expected.add(line(id, "all", sales(events, on.minusMonths(12)), estimate));
              lines(events, on.minusMonths(12))
                  .forEach((line, sales) -> expected.add(line(id, line, sales, null)));
            }
          });
      ReferenceRows.assertSame(VIEW, "whitespace", on, Map.of(), documents, expected);
    }
  }

  private static Map<String, @Nullable Object> line(
      String id, String line, BigDecimal sales, @Nullable ShareOfWalletEstimated estimate) {
    BigDecimal spent =
        estimate == null ? null : sales.divide(estimate.share(), 2, RoundingMode.HALF_EVEN);
    return row(
        "customerId",
        id,
        "productLine",
        line,
        "sales",
        sales,
        "walletShare",
        estimate == null ? null : estimate.share(),
        "estimatedOn",
        estimate == null ? null : estimate.occurredOn(),
        "spent",
        spent,
        "notOurs",
        spent == null ? null : spent.subtract(sales),
        "missing",
        spent == null ? "an estimate of our share above 0 (estimate-share-of-wallet)" : null,
        "currency",
        Facts.CURRENCY);
  }

  private static Map<String, BigDecimal> lines(List<LifecycleEvent> events, LocalDate after) {
    Map<String, BigDecimal> lines = new TreeMap<>();
    for (LifecycleEvent event : events) {
      if (event.occurredOn().isAfter(after)) {
        if (event instanceof PurchaseRecorded it) {
          lines.merge(
              Objects.requireNonNullElse(it.productLine(), "unknown"),
              it.netAmount().amount(),
              BigDecimal::add);
        } else if (event instanceof PurchaseReturned it) {
          lines.merge(
              Objects.requireNonNullElse(it.productLine(), "unknown"),
              it.netAmount().amount().negate(),
              BigDecimal::add);
        }
      }
    }
    return lines;
  }

  @Test
  @References("key-account/capacity")
  void capacity() {
    GeneratedWorld world = GeneratedWorld.of(7);
    List<KeyAccountDocument> documents = List.copyOf(world.documents(VIEW).values());
    for (LocalDate on : world.dates()) {
      LocalDate from = on.minusDays(90);
      Map<String, long[]> people = new TreeMap<>();
      customers(world, on)
          .values()
          .forEach(events -> {
            boolean key = isKey(events);
            if (key) {
              people.computeIfAbsent(representative(events), who -> new long[5])[0]++;
            }
            for (LifecycleEvent event : events) {
              if (!event.occurredOn().isBefore(from)) {
                if (event instanceof VisitLogged it) {
                  spent(people, it.representative(), key, 1, it.durationMinutes());
                } else if (event instanceof CallLogged it) {
                  spent(people, it.representative(), key, 2, it.durationMinutes());
                }
              }
            }
          });
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      people.forEach((who, counts) ->
          expected.add(
              row(
                  "representative", who.equals("null") ? null : who,
                  "keyAccounts", counts[0],
                  "visits", counts[1],
                  "calls", counts[2],
                  "keyMinutes", counts[3],
                  "minutes", counts[4],
                  "hoursPerKeyAccount", share(counts[3] / 60.0, counts[0]),
                  "keyShare", share(counts[3], counts[4]))));
      ReferenceRows.assertSameBy(
          List.of("representative"),
          VIEW,
          "capacity",
          on,
          Map.of("from", from.toString()),
          documents,
          expected);
    }
  }

  private static void spent(
      Map<String, long[]> people, String who, boolean key, int kind, long minutes) {
    long[] counts = people.computeIfAbsent(who, any -> new long[5]);
    counts[kind] += key ? 1 : 0;
    counts[3] += key ? minutes : 0;
    counts[4] += minutes;
  }

  /** What plans of the year planned by quarter, and what has come of it by the date. */
  @Test
  @References("key-account/plan-against-actual")
  void planAgainstActual() {
    GeneratedWorld world = GeneratedWorld.of(7);
    List<KeyAccountDocument> documents = List.copyOf(world.documents(VIEW).values());
    int rows = 0;
    for (LocalDate on : world.dates()) {
      Map<String, List<LifecycleEvent>> customers =
          world.standing(on).stream()
              .filter(event -> !event.customerId().isEmpty())
              .collect(Collectors.groupingBy(LifecycleEvent::customerId));
      List<String> expected = new ArrayList<>();
      customers.values().forEach(events -> planned(events, on, expected));
      List<String> told =
          Folding.figure(
                  PlanAgainstActualFigure.PlanAgainstActual.class,
                  VIEW,
                  "plan-against-actual",
                  on.toString(),
                  Map.of(),
                  documents)
              .quarters()
              .stream()
              .map(row ->
                  "%s %s planned %s: %s, %s, %s, %s"
                      .formatted(
                          row.planId(),
                          row.quarter(),
                          row.plannedSales(),
                          plain(row.actualSales()),
                          plain(row.actualNetIncome()),
                          plain(row.actualMargin()),
                          plain(row.actualProfit())))
              .toList();
      assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
      rows += told.size();
    }
    assertThat(rows).isGreaterThan(100);
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(2).toPlainString();
  }

  private static void planned(List<LifecycleEvent> events, LocalDate on, List<String> rows) {
    Map<String, AccountPlanRevenuePlanned> revenue = new TreeMap<>();
    Map<String, Integer> years = new TreeMap<>();
    List<String> approved = new ArrayList<>();
    for (LifecycleEvent event : byDate(events)) {
      switch (event) {
        case AccountPlanDrafted drafted -> years.put(drafted.planId(), drafted.year());
        case AccountPlanRevenuePlanned planned -> revenue.put(planned.planId(), planned);
        case AccountPlanApproved plan -> approved.add(plan.planId());
        default -> {}
      }
    }
    revenue.forEach((planId, plan) -> {
      if (approved.contains(planId) && Objects.equals(years.get(planId), on.getYear())) {
        for (int quarter = 1; quarter <= 4; quarter++) {
          LocalDate start = LocalDate.of(on.getYear(), 3 * quarter - 2, 1);
          rows.add(
              "%s %d-Q%d planned %s: %s"
                  .formatted(
                      planId,
                      on.getYear(),
                      quarter,
                      plan.quarters().get(quarter - 1).sales().amount(),
                      start.isAfter(on)
                          ? "null, null, null, null"
                          : brought(events, start, start.plusMonths(3))));
        }
      }
    });
  }

  /** Sales, net income, margin and profit from one day to before another. */
  private static String brought(List<LifecycleEvent> events, LocalDate from, LocalDate before) {
    BigDecimal sales = ZERO;
    BigDecimal returns = ZERO;
    BigDecimal goodwill = ZERO;
    BigDecimal cost = ZERO;
    BigDecimal margin = null;
    for (LifecycleEvent event : events) {
      if (event.occurredOn().isBefore(from) || !event.occurredOn().isBefore(before)) {
        continue;
      }
      switch (event) {
        case PurchaseRecorded bought -> {
          sales = sales.add(bought.netAmount().amount());
          margin = plus(margin, bought.netAmount(), bought.unitCost(), bought.quantity());
        }
        case PurchaseReturned back -> {
          returns = returns.add(back.netAmount().amount());
          BigDecimal lost = plus(null, back.netAmount(), back.unitCost(), back.quantity());
          margin = lost == null ? margin : lost.negate().add(margin == null ? ZERO : margin);
        }
        case VisitLogged visit -> cost = cost.add(amount(visit.cost()));
        case ComplaintSolutionCarriedOut solved -> cost = cost.add(amount(solved.cost()));
        case GoodwillGranted granted -> goodwill = goodwill.add(granted.worth().amount());
        default -> {}
      }
    }
    return "%s, %s, %s, %s"
        .formatted(
            plain(sales),
            plain(sales.subtract(returns).subtract(goodwill)),
            plain(margin),
            plain(margin == null ? null : margin.subtract(cost).subtract(goodwill)));
  }

  private static @Nullable BigDecimal plus(
      @Nullable BigDecimal margin, Money net, @Nullable Money unitCost, long quantity) {
    if (unitCost == null) {
      return margin;
    }
    BigDecimal own =
        net.amount().subtract(unitCost.amount().multiply(BigDecimal.valueOf(quantity)));
    return margin == null ? own : margin.add(own);
  }

  private static BigDecimal amount(@Nullable Money money) {
    return money == null ? ZERO : money.amount();
  }

  private static boolean isKey(List<LifecycleEvent> events) {
    List<LifecycleEvent> byDate = byDate(events);
    PyramidClass last = null;
    List<String> inForce = new ArrayList<>();
    for (LifecycleEvent event : byDate) {
      if (event instanceof CustomerClassifiedInPyramid placed) {
        last = placed.pyramidClass();
      }
      if (event instanceof AccountPlanApproved approved) {
        inForce.add(approved.planId());
      }
      if (event instanceof AccountPlanClosed closed) {
        inForce.remove(closed.planId());
      }
    }
    return last == PyramidClass.KEY || !inForce.isEmpty();
  }

  private static List<LifecycleEvent> byDate(List<LifecycleEvent> events) {
    List<LifecycleEvent> byDate = new ArrayList<>(events);
    byDate.sort(Comparator.comparing(LifecycleEvent::occurredOn));
    return byDate;
  }

  private static String representative(List<LifecycleEvent> events) {
    String last = "null";
    for (LifecycleEvent event : byDate(events)) {
      if (event instanceof RepresentativeAssigned assigned) {
        last = assigned.representative();
      }
    }
    return last;
  }

  private static BigDecimal sales(List<LifecycleEvent> events, LocalDate after) {
    BigDecimal sales = ZERO;
    for (LifecycleEvent event : events) {
      if (event.occurredOn().isAfter(after)) {
        if (event instanceof PurchaseRecorded purchase) {
          sales = sales.add(purchase.netAmount().amount());
        }
        if (event instanceof PurchaseReturned returned) {
          sales = sales.subtract(returned.netAmount().amount());
        }
      }
    }
    return sales;
  }
}

package io.perennial.query.dealings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainFile;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures about dealings say what a few lines over the plain list of facts say. */
class DealingsReferenceTest {

  private static final DealingsView VIEW = new DealingsView(Facts.CURRENCY);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<DealingsDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());

  /** Of a purchase or a return: whose, of what, when, how much; below zero what is given back. */
  private record Fact(
      String customerId,
      String product,
      LocalDate on,
      int units,
      double net,
      @Nullable Double unitCost) {

    static @Nullable Fact of(LifecycleEvent event) {
      return switch (event) {
        case PurchaseRecorded p ->
            new Fact(
                p.customerId(),
                Objects.requireNonNullElse(p.productId(), "unknown"),
                p.occurredOn(),
                p.quantity(),
                p.netAmount().amount().doubleValue(),
                p.unitCost() == null ? null : p.unitCost().amount().doubleValue());
        case PurchaseReturned r ->
            new Fact(
                r.customerId(),
                Objects.requireNonNullElse(r.productId(), "unknown"),
                r.occurredOn(),
                -r.quantity(),
                -r.netAmount().amount().doubleValue(),
                r.unitCost() == null ? null : r.unitCost().amount().doubleValue());
        default -> null;
      };
    }
  }

  private static List<Fact> facts(LocalDate from, LocalDate on) {
    return WORLD.standing(on).stream()
        .map(Fact::of)
        .filter(Objects::nonNull)
        .<Fact>map(Objects::requireNonNull)
        .filter(fact -> !fact.on().isBefore(from))
        .toList();
  }

  private static <R> R figure(Class<R> type, String name, LocalDate from, LocalDate on) {
    return Folding.figure(
        type, VIEW, name, on.toString(), Map.of("from", from.toString(), "top", "1000"), DOCUMENTS);
  }

  private static double sum(List<Fact> facts) {
    return facts.stream().mapToDouble(Fact::net).sum();
  }

  @Test
  @References("dealings/sales-by-customer")
  void salesByCustomer() {
    Map<String, PlainFile> last = PlainFile.of(WORLD, GeneratedWorld.END);
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusMonths(7);
      Map<String, PlainFile> files = PlainFile.of(WORLD, on);
      List<Fact> all = facts(from, on);
      Map<String, List<Fact>> customers =
          all.stream().collect(Collectors.groupingBy(Fact::customerId));
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      double above = 0;
      for (Map.Entry<String, List<Fact>> each :
          customers.entrySet().stream()
              .sorted(
                  Comparator.comparing((Map.Entry<String, List<Fact>> one) ->
                          -Math.rint(100 * sum(one.getValue())))
                      .thenComparing(Map.Entry.comparingByKey()))
              .toList()) {
        List<Fact> own = each.getValue();
        List<Fact> costed = own.stream().filter(fact -> fact.unitCost() != null).toList();
        double margin =
            costed.stream()
                .mapToDouble(
                    fact -> fact.net() - fact.units() * Objects.requireNonNull(fact.unitCost()))
                .sum();
        PlainFile file = Objects.requireNonNull(files.get(each.getKey()));
        above += sum(own);
        expected.add(
            ReferenceRows.row(
                "rank", expected.size() + 1,
                "customerId", each.getKey(),
                "legalName", Objects.requireNonNull(last.get(each.getKey())).name(),
                "customerClass", file.group("class", null),
                "tier", file.group("tier", null),
                "purchases", own.stream().filter(fact -> fact.units() > 0).count(),
                "sales", sum(own),
                "share", sum(own) / sum(all),
                "cumulativeShare", above / sum(all),
                "costed", costed.isEmpty() ? null : (Double) sum(costed),
                "costKnownShare", ReferenceRows.share(sum(costed), sum(own)),
                "margin", costed.isEmpty() ? null : (Double) margin,
                "grossMarginRate", rate(margin, sum(costed)),
                "currency", Facts.CURRENCY));
      }
      ReferenceRows.assertSame(
          VIEW,
          "sales-by-customer",
          on,
          Map.of("from", from.toString(), "top", "1000"),
          DOCUMENTS,
          expected);
    }
  }

  private static @Nullable Double rate(double margin, double costed) {
    return costed > 0.001 ? margin / costed : null;
  }

  @Test
  @References("dealings/product-mix")
  void productsWithMarginTurnoverCrossAndContributionRatio() {
    int stocked = 0;
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusMonths(11).withDayOfMonth(1);
      List<Fact> facts = facts(from, on);
      Map<String, double[]> stocks = stocks(from, on);
      List<ProductMixFigure.Row> rows =
          figure(ProductMixFigure.ProductMix.class, "product-mix", from, on).products();
      assertThat(rows)
          .isSortedAccordingTo(Comparator.comparing(ProductMixFigure.Row::sales).reversed());
      for (ProductMixFigure.Row row : rows) {
        List<Fact> own =
            facts.stream().filter(each -> each.product().equals(row.product())).toList();
        List<Fact> costed = own.stream().filter(each -> each.unitCost() != null).toList();
        double margin =
            costed.stream()
                .mapToDouble(
                    each -> each.net() - each.units() * Objects.requireNonNull(each.unitCost()))
                .sum();
        assertThat(row.sales().doubleValue()).isCloseTo(sum(own), within(0.001));
        if (sum(costed) <= 0) {
          assertThat(row.crossRatio()).isNull();
          continue;
        }
        double rate = margin / sum(costed);
        assertThat(row.grossMarginRate()).isCloseTo(rate, within(0.000001));
        double units =
            own.stream()
                .filter(each -> stocks.containsKey(each.customerId() + " " + each.product()))
                .mapToDouble(Fact::units)
                .sum();
        double mean =
            stocks.entrySet().stream()
                    .filter(each -> each.getKey().endsWith(" " + row.product()))
                    .flatMapToDouble(each -> DoubleStream.of(each.getValue()))
                    .sum()
                / 2;
        if (mean == 0) {
          assertThat(row.turnover()).isNull();
          assertThat(row.crossRatio()).isNull();
          continue;
        }
        stocked++;
        assertThat(row.turnover()).isCloseTo(units / mean, within(0.000001));
        assertThat(row.crossRatio()).isCloseTo(rate * units / mean, within(0.000001));
        assertThat(row.contributionRatio())
            .isCloseTo(rate * units / mean * sum(own) / sum(facts), within(0.000001));
      }
    }
    assertThat(stocked).isPositive();
  }

  /**
   * Opening of the first and closing of the last month that was reported, by customer and product.
   */
  private static Map<String, double[]> stocks(LocalDate from, LocalDate on) {
    Map<String, TreeMap<YearMonth, StockReported>> reports = new TreeMap<>();
    WORLD.standing(on).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .forEach(event -> {
          if (event instanceof StockReported report
              && !report.month().isBefore(YearMonth.from(from))
              && !report.month().isAfter(YearMonth.from(on))) {
            reports
                .computeIfAbsent(
                    report.customerId() + " " + report.productId(), key -> new TreeMap<>())
                .put(report.month(), report);
          }
        });
    Map<String, double[]> stocks = new TreeMap<>();
    reports.forEach((key, months) ->
        stocks.put(
            key,
            new double[] {
              months.firstEntry().getValue().openingQuantity(),
              months.lastEntry().getValue().closingQuantity()
            }));
    return stocks;
  }

  @Test
  @References("dealings/returns-by-customer")
  void returnsByCustomer() {
    int listed = 0;
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusMonths(9);
      List<Fact> facts = facts(from, on);
      ReturnsByCustomerFigure.ReturnsByCustomer returns =
          figure(ReturnsByCustomerFigure.ReturnsByCustomer.class, "returns-by-customer", from, on);
      assertThat(returns.mostReturned())
          .extracting(ReturnsByCustomerFigure.Row::customerId)
          .containsExactlyInAnyOrderElementsOf(
              facts.stream()
                  .filter(each -> each.units() < 0)
                  .map(Fact::customerId)
                  .distinct()
                  .toList());
      assertThat(returns.mostReturned())
          .isSortedAccordingTo(
              Comparator.comparing(ReturnsByCustomerFigure.Row::returned).reversed());
      assertThat(returns.returned().doubleValue())
          .isCloseTo(-sum(facts.stream().filter(each -> each.units() < 0).toList()), within(0.001));
      for (ReturnsByCustomerFigure.Row row : returns.mostReturned()) {
        List<Fact> own =
            facts.stream().filter(each -> each.customerId().equals(row.customerId())).toList();
        List<Fact> back = own.stream().filter(each -> each.units() < 0).toList();
        List<Fact> bought = own.stream().filter(each -> each.units() > 0).toList();
        assertThat(row.returns()).isEqualTo(back.size());
        assertThat(row.purchases()).isEqualTo(bought.size());
        assertThat(row.returned().doubleValue()).isCloseTo(-sum(back), within(0.001));
        assertThat(row.bought().doubleValue()).isCloseTo(sum(bought), within(0.001));
        if (bought.isEmpty()) {
          assertThat(row.returnRate()).isNull();
          assertThat(row.returnsPerPurchase()).isNull();
        } else {
          assertThat(row.returnRate()).isCloseTo(-sum(back) / sum(bought), within(0.000001));
          assertThat(row.returnsPerPurchase())
              .isCloseTo((double) back.size() / bought.size(), within(0.000001));
        }
        listed++;
      }
    }
    assertThat(listed).isPositive();
  }

  @Test
  @References("dealings/returns-by-product")
  void returnsByProduct() {
    for (LocalDate on : WORLD.dates()) {
      LocalDate from = on.minusMonths(9);
      List<Fact> facts = facts(from, on);
      for (ReturnsByProductFigure.Row row :
          figure(ReturnsByProductFigure.ReturnsByProduct.class, "returns-by-product", from, on)
              .products()) {
        List<Fact> own =
            facts.stream().filter(each -> each.product().equals(row.product())).toList();
        double back = -sum(own.stream().filter(each -> each.units() < 0).toList());
        double bought = sum(own.stream().filter(each -> each.units() > 0).toList());
        assertThat(row.returned().doubleValue()).isCloseTo(back, within(0.001));
        assertThat(row.returns()).isEqualTo(own.stream().filter(each -> each.units() < 0).count());
        if (bought > 0) {
          assertThat(row.returnRate()).isCloseTo(back / bought, within(0.000001));
        }
      }
    }
  }
}

package io.perennial.query.dealings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainFile;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contracts and share of wallet: as the plain list of facts says. */
class ContractsReferenceTest {

  private static final DealingsView VIEW = new DealingsView(Facts.CURRENCY);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<DealingsDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());

  private static <R> R figure(Class<R> type, String name, LocalDate from, LocalDate on) {
    return Folding.figure(
        type, VIEW, name, on.toString(), Map.of("from", from.toString(), "top", "1000"), DOCUMENTS);
  }

  private static List<LifecycleEvent> inOrder(LocalDate on) {
    return WORLD.standing(on).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .toList();
  }

  /** The last day of each contract by what was known on a day. */
  private static Map<String, LocalDate> ends(LocalDate on) {
    Map<String, LocalDate> ends = new HashMap<>();
    for (LifecycleEvent event : inOrder(on)) {
      switch (event) {
        case ContractSigned signed -> ends.put(signed.contractId(), signed.endsOn());
        case ContractRenewed renewed -> ends.put(renewed.contractId(), renewed.endsOn());
        default -> {}
      }
    }
    return ends;
  }

  @Test
  @References("dealings/contracts-coming-up")
  void contractsComingUpAreThoseWhoseLastDayIsNear() {
    int found = 0;
    for (LocalDate on : WORLD.dates()) {
      List<String> expected = new ArrayList<>();
      ends(on)
          .forEach((id, end) -> {
            if (!end.isBefore(on) && !end.isAfter(on.plusDays(90))) {
              expected.add(id + " " + end);
            }
          });
      assertThat(
              figure(ContractsComingUpFigure.Contracts.class, "contracts-coming-up", on, on)
                  .contracts())
          .extracting(row -> row.contractId() + " " + row.endsOn())
          .containsExactlyInAnyOrderElementsOf(expected);
      found += expected.size();
    }
    assertThat(found).isPositive();
  }

  /** Over all time: each renewal, and each last end that was declined or has passed. */
  @Test
  @References("dealings/renewals")
  void renewalsAreCountedByWhatCameOfThem() {
    for (LocalDate on : WORLD.dates()) {
      long renewed = 0;
      Map<String, LocalDate> declined = new HashMap<>();
      for (LifecycleEvent event : inOrder(on)) {
        renewed += event instanceof ContractRenewed ? 1 : 0;
        if (event instanceof ContractRenewalDeclined each) {
          declined.put(each.contractId(), each.endsOn());
        }
      }
      long said = 0;
      long expired = 0;
      for (Map.Entry<String, LocalDate> each : ends(on).entrySet()) {
        boolean no = each.getValue().equals(declined.get(each.getKey()));
        said += no ? 1 : 0;
        expired += !no && !each.getValue().isAfter(on) ? 1 : 0;
      }
      List<RenewalsFigure.Row> rows =
          figure(RenewalsFigure.Renewals.class, "renewals", LocalDate.of(1, 1, 1), on).groups();
      assertThat(rows.isEmpty() ? 0 : rows.getFirst().renewed()).isEqualTo(renewed);
      assertThat(rows.isEmpty() ? 0 : rows.getFirst().declined()).isEqualTo(said);
      assertThat(rows.isEmpty() ? 0 : rows.getFirst().expired()).isEqualTo(expired);
    }
  }

  @Test
  @References("dealings/share-of-wallet")
  void spendIsSalesOfTwelveMonthsByTheLastEstimate() {
    int found = 0;
    for (LocalDate on : WORLD.dates()) {
      Map<String, Double> estimates = new HashMap<>();
      Map<String, Double> sales = new HashMap<>();
      for (LifecycleEvent event : inOrder(on)) {
        boolean lately = event.occurredOn().isAfter(on.minusMonths(12));
        switch (event) {
          case ShareOfWalletEstimated each ->
              estimates.put(each.customerId(), each.share().doubleValue());
          case PurchaseRecorded each when lately ->
              sales.merge(each.customerId(), each.netAmount().amount().doubleValue(), Double::sum);
          case PurchaseReturned each when lately ->
              sales.merge(each.customerId(), -each.netAmount().amount().doubleValue(), Double::sum);
          default -> {}
        }
      }
      double ours = 0;
      double spend = 0;
      for (Map.Entry<String, Double> each : estimates.entrySet()) {
        double bought = sales.getOrDefault(each.getKey(), 0.0);
        if (each.getValue() > 0 && bought > 0) {
          ours += bought;
          spend += bought / each.getValue();
          found++;
        }
      }
      ShareOfWalletFigure.ShareOfWallet share =
          figure(ShareOfWalletFigure.ShareOfWallet.class, "share-of-wallet", on, on);
      assertThat(share.sales().doubleValue()).isCloseTo(ours, within(0.01));
      assertThat(share.spend().doubleValue()).isCloseTo(spend, within(1.0));
      assertThat(share.lines().stream().mapToDouble(row -> row.sales().doubleValue()).sum())
          .isCloseTo(ours, within(0.01));
    }
    assertThat(found).isPositive();
  }

  /** Of each customer the last estimate, and what it spends elsewhere by that. */
  @Test
  @References("dealings/share-of-wallet-by-customer")
  void walletsAreThoseOfTheLastEstimate() {
    Map<String, PlainFile> last = PlainFile.of(WORLD, GeneratedWorld.END);
    for (LocalDate on : WORLD.dates()) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      PlainFile.of(WORLD, on)
          .forEach((id, file) -> {
            ShareOfWalletEstimated estimate = file.last(ShareOfWalletEstimated.class);
            if (estimate != null) {
              BigDecimal sales = BigDecimal.ZERO;
              for (LifecycleEvent fact : file.facts) {
                if (fact.occurredOn().isAfter(on.minusMonths(12))) {
                  sales =
                      switch (fact) {
                        case PurchaseRecorded bought -> sales.add(bought.netAmount().amount());
                        case PurchaseReturned back -> sales.subtract(back.netAmount().amount());
                        default -> sales;
                      };
                }
              }
              BigDecimal spend =
                  sales.signum() <= 0
                      ? null
                      : sales.divide(estimate.share(), 2, RoundingMode.HALF_EVEN);
              expected.add(
                  ReferenceRows.row(
                      "customerId",
                      id,
                      "legalName",
                      Objects.requireNonNull(last.get(id)).name(),
                      "walletShare",
                      estimate.share(),
                      "source",
                      estimate.source(),
                      "estimatedOn",
                      estimate.occurredOn(),
                      "sales",
                      sales,
                      "spend",
                      spend,
                      "elsewhere",
                      spend == null ? null : spend.subtract(sales),
                      "currency",
                      Facts.CURRENCY));
            }
          });
      expected.sort(
          Comparator.comparing(
              row -> (BigDecimal) row.get("elsewhere"),
              Comparator.nullsLast(Comparator.reverseOrder())));
      ReferenceRows.assertSame(
          VIEW, "share-of-wallet-by-customer", on, Map.of("top", "1000"), DOCUMENTS, expected);
    }
  }
}

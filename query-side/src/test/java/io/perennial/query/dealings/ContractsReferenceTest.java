package io.perennial.query.dealings;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Contracts and share of wallet: as the plain list of facts says. */
class ContractsReferenceTest {

  private static final DealingsView VIEW = new DealingsView(Facts.CURRENCY);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<DealingsDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());

  private static List<LifecycleEvent> inOrder(LocalDate on) {
    return WORLD.standing(on).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .toList();
  }

  /** A term of a contract: what becomes of it is said by the next fact about its end. */
  private record Term(
      ContractSigned contract,
      LocalDate endsOn,
      @Nullable LocalDate renewedOn,
      @Nullable LocalDate declinedOn) {

    private LocalDate cameUpOn() {
      return Stream.of(Optional.ofNullable(renewedOn), Optional.ofNullable(declinedOn))
          .flatMap(Optional::stream)
          .filter(day -> day.isBefore(endsOn))
          .min(LocalDate::compareTo)
          .orElse(endsOn);
    }
  }

  private static List<Term> terms(LocalDate on) {
    Map<String, Term> terms = new LinkedHashMap<>();
    List<Term> before = new ArrayList<>();
    for (LifecycleEvent event : inOrder(on)) {
      switch (event) {
        case ContractSigned it -> terms.put(it.contractId(), new Term(it, it.endsOn(), null, null));
        case ContractRenewed it -> {
          Term last = Objects.requireNonNull(terms.get(it.contractId()));
          before.add(new Term(last.contract, last.endsOn, it.occurredOn(), last.declinedOn));
          terms.put(it.contractId(), new Term(last.contract, it.endsOn(), null, null));
        }
        case ContractRenewalDeclined it ->
            terms.computeIfPresent(
                it.contractId(),
                (id, last) -> new Term(last.contract, last.endsOn, null, it.occurredOn()));
        default -> {} // says nothing of contracts
      }
    }
    before.addAll(terms.values());
    return before;
  }

  @Test
  @References("dealings/contracts-coming-up")
  void contractsComingUpAreThoseWhoseLastDayIsNear() {
    Map<String, PlainFile> last = PlainFile.of(WORLD, GeneratedWorld.END);
    int found = 0;
    for (LocalDate on : WORLD.dates()) {
      List<Map<String, @Nullable Object>> expected =
          terms(on).stream()
              .filter(each -> each.renewedOn == null)
              .filter(each -> !each.endsOn.isBefore(on) && !each.endsOn.isAfter(on.plusDays(120)))
              .sorted(
                  Comparator.comparing(Term::endsOn)
                      .thenComparing(each -> each.contract.customerId())
                      .thenComparing(each -> each.contract.contractId()))
              .map(each ->
                  ReferenceRows.row(
                      "customerId", each.contract.customerId(),
                      "legalName",
                          Objects.requireNonNull(last.get(each.contract.customerId())).name(),
                      "contractId", each.contract.contractId(),
                      "subject", each.contract.subject(),
                      "productLine", each.contract.productLine(),
                      "endsOn", each.endsOn,
                      "daysLeft", ChronoUnit.DAYS.between(on, each.endsOn),
                      "declinedOn", each.declinedOn,
                      "currency", Facts.CURRENCY))
              .toList();
      ReferenceRows.assertSame(
          VIEW,
          "contracts-coming-up",
          on,
          Map.of("within", "120", "top", "1000"),
          DOCUMENTS,
          expected);
      found += expected.size();
    }
    assertThat(found).isPositive();
  }

  @Test
  @References("dealings/renewals")
  void renewalsAreCountedByWhatCameOfThem() {
    for (LocalDate on : WORLD.dates()) {
      Map<String, PlainFile> files = PlainFile.of(WORLD, on);
      for (LocalDate from : List.of(LocalDate.of(1, 1, 1), on.minusMonths(13))) {
        for (String by : List.of("none", "line", "tier", "region", "class")) {
          Map<String, List<Term>> groups =
              terms(on).stream()
                  .filter(each -> !each.cameUpOn().isAfter(on) && !each.cameUpOn().isBefore(from))
                  .collect(
                      Collectors.groupingBy(
                          each ->
                              by.equals("line")
                                  ? Objects.requireNonNullElse(
                                      each.contract.productLine(), "unknown")
                                  : Objects.requireNonNull(files.get(each.contract.customerId()))
                                      .group(by, null),
                          TreeMap::new,
                          Collectors.toList()));
          List<Map<String, @Nullable Object>> expected = new ArrayList<>();
          groups.forEach((group, terms) -> {
            long renewed = terms.stream().filter(each -> each.renewedOn != null).count();
            long declined =
                terms.stream()
                    .filter(each -> each.renewedOn == null && each.declinedOn != null)
                    .count();
            long expired = terms.size() - renewed - declined;
            expected.add(
                ReferenceRows.row(
                    "group",
                    group,
                    "cameUp",
                    terms.size(),
                    "renewed",
                    renewed,
                    "renewedShare",
                    ReferenceRows.share(renewed, terms.size()),
                    "declined",
                    declined,
                    "declinedShare",
                    ReferenceRows.share(declined, terms.size()),
                    "expired",
                    expired,
                    "expiredShare",
                    ReferenceRows.share(expired, terms.size())));
          });
          ReferenceRows.assertSame(
              VIEW, "renewals", on, Map.of("from", from.toString(), "by", by), DOCUMENTS, expected);
        }
      }
    }
  }

  /** Sales of twelve months, and what follows from them and the last estimate. */
  private record Wallet(Map<String, BigDecimal> lines, BigDecimal sales, BigDecimal spend) {}

  private static @Nullable Wallet wallet(PlainFile file, LocalDate on) {
    ShareOfWalletEstimated estimate = file.last(ShareOfWalletEstimated.class);
    Map<String, BigDecimal> lines = new TreeMap<>();
    for (LifecycleEvent fact : file.facts) {
      if (fact.occurredOn().isAfter(on.minusMonths(12))) {
        if (fact instanceof PurchaseRecorded it) {
          lines.merge(
              Objects.requireNonNullElse(it.productLine(), "unknown"),
              it.netAmount().amount(),
              BigDecimal::add);
        } else if (fact instanceof PurchaseReturned it) {
          lines.merge(
              Objects.requireNonNullElse(it.productLine(), "unknown"),
              it.netAmount().amount().negate(),
              BigDecimal::add);
        }
      }
    }
    BigDecimal sales = lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return estimate == null || sales.signum() <= 0
        ? null
        : new Wallet(lines, sales, sales.divide(estimate.share(), 2, RoundingMode.HALF_EVEN));
  }

  @Test
  @References("dealings/share-of-wallet")
  void spendIsSalesOfTwelveMonthsByTheLastEstimate() {
    for (LocalDate on : WORLD.dates()) {
      List<Wallet> wallets =
          PlainFile.of(WORLD, on).values().stream()
              .flatMap(file -> Stream.ofNullable(wallet(file, on)))
              .toList();
      BigDecimal ours =
          wallets.stream().map(Wallet::sales).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal spend =
          wallets.stream().map(Wallet::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
      Map<String, BigDecimal> lines = new TreeMap<>();
      Map<String, Long> customers = new TreeMap<>();
      wallets.forEach(wallet ->
          wallet.lines.forEach((line, net) -> {
            lines.merge(line, net, BigDecimal::add);
            customers.merge(line, 1L, Long::sum);
          }));
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      lines.forEach((line, net) ->
          expected.add(
              ReferenceRows.row(
                  "line",
                  line,
                  "customers",
                  customers.get(line),
                  "sales",
                  net,
                  "share",
                  ReferenceRows.share(net.doubleValue(), ours.doubleValue()),
                  "walletShare",
                  ReferenceRows.share(net.doubleValue(), spend.doubleValue()),
                  "currency",
                  Facts.CURRENCY)));
      ReferenceRows.assertSameBy(
          List.of("line"), VIEW, "share-of-wallet", on, Map.of(), DOCUMENTS, expected);
      ShareOfWalletFigure.ShareOfWallet share =
          Folding.figure(
              ShareOfWalletFigure.ShareOfWallet.class,
              VIEW,
              "share-of-wallet",
              on.toString(),
              Map.of(),
              DOCUMENTS);
      assertThat(share.sales()).isEqualByComparingTo(ours);
      assertThat(share.spend()).isEqualByComparingTo(spend);
    }
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

package io.perennial.query.customer;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static java.math.BigDecimal.ZERO;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.PlainCustomer;
import io.perennial.query.PlainFile;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** Customers together, what they buy by class and tier, and who rests: from plain facts. */
class TotalsReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final List<CustomerCard> CARDS = List.copyOf(WORLD.documents(VIEW).values());
  private static final Map<LocalDate, Map<String, PlainFile>> KNOWN = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static Map<String, PlainFile> files(LocalDate on) {
    return KNOWN.computeIfAbsent(on, day -> PlainFile.of(WORLD, day));
  }

  private static void same(
      String name,
      LocalDate on,
      Map<String, String> given,
      List<Map<String, @Nullable Object>> expected) {
    ReferenceRows.assertSame(VIEW, name, on, given, CARDS, expected);
  }

  /** Bought and not given back, which on credit. */
  private static BigDecimal bought(LifecycleEvent fact, boolean creditAlone) {
    return switch (fact) {
      case PurchaseRecorded p when !creditAlone || p.settlement() == Settlement.CREDIT ->
          p.netAmount().amount();
      case PurchaseReturned r when !creditAlone || r.settlement() == Settlement.CREDIT ->
          r.netAmount().amount().negate();
      default -> ZERO;
    };
  }

  private static String stage(PlainFile file, PlainCustomer customer) {
    if (!customer.bought.isEmpty()) {
      return !customer.isAway()
          ? "CUSTOMER"
          : customer.away.getLast().declared() ? "DEFECTED" : "LAPSED";
    }
    String stage = "";
    for (LifecycleEvent fact : file.facts) {
      stage =
          switch (fact) {
            case CustomerRegistered registered -> registered.stage().name();
            case ProspectQualified qualified -> "PROSPECT";
            case ProspectDisqualified disqualified -> "DISQUALIFIED";
            case ProspectReopened reopened -> reopened.stage().name();
            case DefectionDeclared declared -> "DEFECTED";
            case CustomerWonBack back -> "CUSTOMER";
            default -> stage;
          };
    }
    return stage;
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/totals")
  void totals(LocalDate on) {
    Map<String, PlainCustomer> customers = PlainCustomer.of(WORLD, on);
    Map<String, Long> counts = new HashMap<>();
    Map<String, BigDecimal> amounts = new HashMap<>();
    files(on)
        .forEach((id, file) -> {
          PlainCustomer customer = Objects.requireNonNull(customers.get(id));
          count(counts, "customers", 1);
          count(counts, "customers " + stage(file, customer), 1);
          count(counts, "customersThatBought", customer.purchases() > 0 ? 1 : 0);
          count(counts, "customersWithOneTransaction", customer.purchases() == 1 ? 1 : 0);
          count(counts, "purchases", customer.purchases());
          count(counts, "visits", file.of(VisitLogged.class).size());
          count(counts, "complaints", file.of(ComplaintRecorded.class).size());
          count(counts, "openComplaints", openComplaints(file));
          BigDecimal owed = new PlainAccount(file.facts).owed;
          CreditLimitApproved terms = file.last(CreditLimitApproved.class);
          Money limit = terms == null ? null : terms.limit();
          count(counts, "breached", limit != null && owed.compareTo(limit.amount()) > 0 ? 1 : 0);
          amounts.merge("exposure", owed.max(ZERO), BigDecimal::add);
          for (LifecycleEvent fact : file.facts) {
            amounts.merge("sales", bought(fact, false), BigDecimal::add);
            amounts.merge("creditSales", bought(fact, true), BigDecimal::add);
            amounts.merge(
                "cashSales", bought(fact, false).subtract(bought(fact, true)), BigDecimal::add);
            amounts.merge(
                "paid",
                fact instanceof PaymentRecorded paid ? paid.amount().amount() : ZERO,
                BigDecimal::add);
          }
        });
    same(
        "totals",
        on,
        Map.of(),
        Stream.of(
                "customers",
                "customers IDENTIFIED",
                "customers PROSPECT",
                "customers CUSTOMER",
                "customers LAPSED",
                "customers DEFECTED",
                "customers DISQUALIFIED",
                "customersThatBought",
                "customersWithOneTransaction",
                "purchases",
                "sales",
                "cashSales",
                "creditSales",
                "paid",
                "exposure",
                "breached",
                "visits",
                "complaints",
                "openComplaints")
            .map(measure ->
                amounts.containsKey(measure)
                    ? row(
                        "measure",
                        measure,
                        "amount",
                        amounts.get(measure),
                        "currency",
                        Facts.CURRENCY)
                    : row("measure", measure, "count", counts.getOrDefault(measure, 0L)))
            .toList());
  }

  private static void count(Map<String, Long> counts, String measure, long more) {
    counts.merge(measure, more, Long::sum);
  }

  private static long openComplaints(PlainFile file) {
    Map<String, Boolean> open = new TreeMap<>();
    for (LifecycleEvent fact : file.facts) {
      switch (fact) {
        case ComplaintRecorded recorded -> open.put(recorded.complaintId(), true);
        case ComplaintReopened reopened -> open.put(reopened.complaintId(), true);
        case ComplaintEvaluated closed -> open.put(closed.complaintId(), false);
        case ComplaintClosedAsUnfounded closed -> open.put(closed.complaintId(), false);
        default -> {} // it stays as it is
      }
    }
    return open.values().stream().filter(each -> each).count();
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/composition")
  void composition(LocalDate on) {
    for (LocalDate from : List.of(LocalDate.of(1, 1, 1), on.minusMonths(5))) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      for (String by : List.of("class", "tier")) {
        Map<String, BigDecimal> sales = new TreeMap<>();
        Map<String, Long> customers = new HashMap<>();
        for (PlainFile file : files(on).values()) {
          List<LifecycleEvent> dealings =
              file.facts.stream()
                  .filter(each -> !each.occurredOn().isBefore(from))
                  .filter(each -> bought(each, false).signum() != 0)
                  .toList();
          String group = file.group(by, null);
          dealings.forEach(each -> sales.merge(group, bought(each, false), BigDecimal::add));
          customers.merge(
              group,
              dealings.stream().anyMatch(PurchaseRecorded.class::isInstance) ? 1L : 0,
              Long::sum);
        }
        double all = sales.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        sales.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .forEach(each ->
                expected.add(
                    row(
                        "by", by,
                        "group", each.getKey(),
                        "customers", customers.get(each.getKey()),
                        "sales", each.getValue(),
                        "currency", Facts.CURRENCY,
                        "share", share(each.getValue().doubleValue(), all))));
      }
      same("composition", on, Map.of("from", from.toString()), expected);
    }
  }

  /** Since the last deal, or since it came to us or came back: the rest that lasts longest. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/resting")
  void resting(LocalDate on) {
    Map<String, PlainFile> atTheEnd = files(GeneratedWorld.END);
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    Map<String, ProspectRestBegan> resting = new TreeMap<>();
    files(on)
        .forEach((id, file) -> {
          for (LifecycleEvent fact : file.facts) {
            if (fact instanceof DealClosed
                || fact instanceof CustomerWon
                || fact instanceof CustomerWonBack) {
              resting.remove(id);
            } else if (fact instanceof ProspectRestBegan rest) {
              resting.merge(
                  id,
                  rest,
                  (one, other) -> other.restsUntil().isAfter(one.restsUntil()) ? other : one);
            }
          }
        });
    resting.values().stream()
        .filter(rest -> rest.restsUntil().isAfter(on))
        .sorted(
            Comparator.comparing(ProspectRestBegan::restsUntil)
                .thenComparing(ProspectRestBegan::customerId))
        .forEach(rest ->
            expected.add(
                row(
                    "customerId", rest.customerId(),
                    "legalName", Objects.requireNonNull(atTheEnd.get(rest.customerId())).name(),
                    "representative",
                        Objects.requireNonNull(files(on).get(rest.customerId())).representative(),
                    "since", rest.occurredOn(),
                    "mayBeCalledOn", rest.restsUntil())));
    same("resting", on, Map.of("top", "1000"), expected);
  }
}

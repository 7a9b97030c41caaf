package io.perennial.query.receivables;

import static io.perennial.query.ReferenceRows.about;
import static io.perennial.query.ReferenceRows.row;
import static java.math.BigDecimal.ZERO;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.PlainFile;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is owed, row by row, compared with walking through the plain facts of each customer. */
class ReceivablesReferenceTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<ReceivablesDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());
  private static final Map<String, PlainFile> LAST = PlainFile.of(WORLD, GeneratedWorld.END);
  private static final Map<LocalDate, List<Owing>> KNOWN = new HashMap<>();
  private static final List<String> GROUPINGS = List.of("none", "tier", "region", "class");
  private static final List<String> CLASSES =
      List.of("NOT_DUE", "DAYS_1_TO_30", "DAYS_31_TO_60", "DAYS_61_TO_90", "OVER_90_DAYS");

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** What a customer owes on a day. */
  private record Owing(String customerId, PlainFile file, PlainAccount account, LocalDate on) {

    private BigDecimal exposure() {
      return account.owed.max(ZERO);
    }

    private @Nullable String name() {
      return Objects.requireNonNull(LAST.get(customerId)).name();
    }

    private @Nullable CreditLimitApproved terms() {
      return file.last(CreditLimitApproved.class);
    }

    private @Nullable BigDecimal limit() {
      CreditLimitApproved terms = terms();
      Money limit = terms == null ? null : terms.limit();
      return limit == null ? null : limit.amount();
    }

    private String limitKind() {
      return terms() == null ? "NONE" : limit() == null ? "UNLIMITED" : "LIMITED";
    }

    private List<PlainAccount.Invoice> open() {
      return account.invoices.stream().filter(each -> each.open.signum() > 0).toList();
    }

    private BigDecimal unpaid() {
      return sum(open());
    }

    private boolean isOfConcern() {
      return terms() != null
          || unpaid().signum() != 0
          || account.uninvoiced.signum() != 0
          || account.balance.signum() != 0;
    }

    private List<PlainAccount.Invoice> open(String age) {
      return open().stream().filter(each -> age(each, on).equals(age)).toList();
    }

    private BigDecimal soldOnCredit(LocalDate after) {
      BigDecimal sold = ZERO;
      for (LifecycleEvent fact : dealings()) {
        sold = fact.occurredOn().isAfter(after) ? sold.add(PlainAccount.change(fact)) : sold;
      }
      return sold;
    }

    private List<LifecycleEvent> dealings() {
      return file.facts.stream()
          .filter(each -> each instanceof PurchaseRecorded || each instanceof PurchaseReturned)
          .filter(each -> PlainAccount.change(each).signum() != 0)
          .toList();
    }
  }

  private static BigDecimal sum(List<PlainAccount.Invoice> invoices) {
    return invoices.stream().map(each -> each.open).reduce(ZERO, BigDecimal::add);
  }

  private static String age(PlainAccount.Invoice invoice, LocalDate on) {
    long late = ChronoUnit.DAYS.between(invoice.dueOn, on);
    return CLASSES.get(late <= 0 ? 0 : (int) Math.min(4, (late - 1) / 30 + 1));
  }

  private static List<Owing> owing(LocalDate on) {
    return KNOWN.computeIfAbsent(
        on,
        day ->
            PlainFile.of(WORLD, day).entrySet().stream()
                .map(each ->
                    new Owing(
                        each.getKey(),
                        each.getValue(),
                        new PlainAccount(each.getValue().facts),
                        day))
                .toList());
  }

  private static Map<String, List<Owing>> groups(Collection<Owing> customers, String by) {
    return customers.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.file.group(by, null), TreeMap::new, Collectors.toList()));
  }

  private static BigDecimal exposure(Collection<Owing> customers) {
    return customers.stream().map(Owing::exposure).reduce(ZERO, BigDecimal::add);
  }

  private static @Nullable Double share(BigDecimal part, BigDecimal whole) {
    return ReferenceRows.share(part.doubleValue(), whole.doubleValue());
  }

  private static void same(
      String name,
      LocalDate on,
      Map<String, String> given,
      List<Map<String, @Nullable Object>> expected) {
    ReferenceRows.assertSame(VIEW, name, on, given, DOCUMENTS, expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/utilisation")
  void utilisation(LocalDate on) {
    List<Owing> all = owing(on).stream().filter(Owing::isOfConcern).toList();
    for (String by : GROUPINGS) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      groups(all, by)
          .forEach((group, customers) -> {
            for (String kind : List.of("NONE", "LIMITED", "UNLIMITED")) {
              List<Owing> part =
                  customers.stream().filter(each -> each.limitKind().equals(kind)).toList();
              if (!part.isEmpty()) {
                expected.add(utilisation(group, kind, part, exposure(all)));
              }
            }
          });
      same("utilisation", on, Map.of("by", by), expected);
    }
  }

  private static Map<String, @Nullable Object> utilisation(
      String group, String kind, List<Owing> part, BigDecimal total) {
    BigDecimal limits = ZERO;
    BigDecimal excess = ZERO;
    BigDecimal unpaid = ZERO;
    BigDecimal uninvoiced = ZERO;
    BigDecimal balance = ZERO;
    long breached = 0;
    for (Owing each : part) {
      BigDecimal limit = each.limit();
      if (limit != null) {
        limits = limits.add(limit);
        excess = excess.add(each.exposure().subtract(limit).max(ZERO));
        breached += each.exposure().compareTo(limit) > 0 ? 1 : 0;
      }
      unpaid = unpaid.add(each.unpaid());
      uninvoiced = uninvoiced.add(each.account.uninvoiced);
      balance = balance.add(each.account.balance);
    }
    boolean limited = kind.equals("LIMITED");
    return row(
        "group",
        group,
        "limitKind",
        kind,
        "customers",
        part.size(),
        "owing",
        part.stream().filter(each -> each.exposure().signum() > 0).count(),
        "exposure",
        exposure(part),
        "share",
        share(exposure(part), total),
        "limits",
        limited ? limits : null,
        "utilisation",
        limited ? share(exposure(part), limits) : null,
        "breached",
        breached,
        "excess",
        limited ? excess : null,
        "unpaid",
        unpaid,
        "uninvoiced",
        uninvoiced,
        "creditBalance",
        balance,
        "currency",
        Facts.CURRENCY);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/ageing")
  void ageing(LocalDate on) {
    List<Owing> all = owing(on).stream().filter(Owing::isOfConcern).toList();
    for (String by : GROUPINGS) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      groups(all, by)
          .forEach((group, customers) -> {
            BigDecimal unpaid = customers.stream().map(Owing::unpaid).reduce(ZERO, BigDecimal::add);
            for (String age : CLASSES) {
              List<PlainAccount.Invoice> open =
                  customers.stream().flatMap(each -> each.open(age).stream()).toList();
              expected.add(
                  row(
                      "group", group,
                      "ageClass", age,
                      "customers",
                          customers.stream().filter(each -> !each.open(age).isEmpty()).count(),
                      "invoices", open.size(),
                      "open", sum(open),
                      "share", share(sum(open), unpaid),
                      "currency", Facts.CURRENCY));
            }
          });
      same("ageing", on, Map.of("by", by), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/ageing-by-customer")
  void ageingByCustomer(LocalDate on) {
    same(
        "ageing-by-customer",
        on,
        Map.of("top", "1000"),
        owing(on).stream()
            .filter(each -> !each.open().isEmpty())
            .sorted(
                Comparator.comparing(
                        (Owing each) -> each.unpaid().subtract(sum(each.open(CLASSES.getFirst()))))
                    .thenComparing(Owing::unpaid)
                    .reversed()
                    .thenComparing(Owing::customerId))
            .map(each ->
                row(
                    "customerId", each.customerId,
                    "legalName", each.name(),
                    "unpaid", each.unpaid(),
                    "overdue", each.unpaid().subtract(sum(each.open(CLASSES.get(0)))),
                    "notDue", sum(each.open(CLASSES.get(0))),
                    "due1To30", sum(each.open(CLASSES.get(1))),
                    "due31To60", sum(each.open(CLASSES.get(2))),
                    "due61To90", sum(each.open(CLASSES.get(3))),
                    "dueOver90", sum(each.open(CLASSES.get(4))),
                    "invoices", each.open().size(),
                    "firstDueOn",
                        each.open().stream()
                            .map(invoice -> invoice.dueOn)
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    "currency", Facts.CURRENCY))
            .toList());
  }

  /** Walking back day by day: each day has its part of what was sold on credit in its month. */
  private static @Nullable Double countBack(Collection<Owing> customers, LocalDate on) {
    TreeMap<YearMonth, Double> sales = new TreeMap<>();
    for (Owing each : customers) {
      each.dealings()
          .forEach(fact ->
              sales.merge(
                  YearMonth.from(fact.occurredOn()),
                  PlainAccount.change(fact).doubleValue(),
                  Double::sum));
    }
    double left = exposure(customers).doubleValue();
    double days = 0;
    for (LocalDate day = on; left > 1e-6; day = day.minusDays(1)) {
      YearMonth month = YearMonth.from(day);
      if (sales.isEmpty() || month.isBefore(sales.firstKey())) {
        return null;
      }
      int length = month.equals(YearMonth.from(on)) ? on.getDayOfMonth() : month.lengthOfMonth();
      double ofTheDay = sales.getOrDefault(month, 0.0) / length;
      days += ofTheDay > left ? left / ofTheDay : 1;
      left -= ofTheDay;
    }
    return days;
  }

  /** The figures of some customers together, by both methods. */
  private static Map<String, @Nullable Object> outstanding(
      List<Owing> customers, LocalDate on, int days) {
    BigDecimal lately =
        customers.stream()
            .map(each -> each.soldOnCredit(on.minusDays(days)))
            .reduce(ZERO, BigDecimal::add);
    Double simple = share(exposure(customers).multiply(BigDecimal.valueOf(days)), lately);
    Double countBack = countBack(customers, on);
    return row(
        "receivables",
        exposure(customers),
        "creditSales",
        lately,
        "simpleDays",
        about(simple, 1e-3),
        "countBackDays",
        about(countBack, 1e-3),
        "missing",
        simple == null
            ? "sales on credit in the %d days up to %s (record-purchase)".formatted(days, on)
            : countBack == null
                ? "the sales on credit that what is owed comes from (record-purchase)"
                : null,
        "currency",
        Facts.CURRENCY);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/days-sales-outstanding")
  void daysSalesOutstanding(LocalDate on) {
    List<Owing> all = owing(on).stream().filter(each -> !each.dealings().isEmpty()).toList();
    for (String by : GROUPINGS) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      groups(all, by)
          .forEach((group, customers) -> {
            Map<String, @Nullable Object> row = row("group", group);
            row.putAll(outstanding(customers, on, 60));
            expected.add(row);
          });
      same("days-sales-outstanding", on, Map.of("by", by, "days", "60"), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/days-sales-outstanding-by-customer")
  void daysSalesOutstandingByCustomer(LocalDate on) {
    same(
        "days-sales-outstanding-by-customer",
        on,
        Map.of("top", "1000"),
        owing(on).stream()
            .filter(each -> each.exposure().signum() > 0)
            .sorted(
                Comparator.comparing(Owing::exposure).reversed().thenComparing(Owing::customerId))
            .map(each -> {
              Map<String, @Nullable Object> row =
                  row("customerId", each.customerId, "legalName", each.name());
              row.putAll(outstanding(List.of(each), on, 90));
              return row;
            })
            .toList());
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/share-of-assets")
  void shareOfAssets(LocalDate on) {
    LocalDate day = null;
    BigDecimal assets = null;
    for (LifecycleEvent fact : WORLD.standing(on)) {
      if (day == null || !fact.occurredOn().isBefore(day)) {
        if (fact instanceof AssetsStated stated) {
          day = stated.occurredOn();
          assets = stated.assets().amount();
        } else if (fact instanceof AssetsRestated restated) {
          day = restated.occurredOn();
          assets = restated.assets().amount();
        }
      }
    }
    BigDecimal owed = exposure(owing(on));
    same(
        "share-of-assets",
        on,
        Map.of(),
        List.of(
            row(
                "on",
                on,
                "customers",
                owing(on).stream().filter(each -> each.exposure().signum() > 0).count(),
                "receivables",
                owed,
                "assets",
                assets,
                "balanceSheetDay",
                day,
                "share",
                assets == null ? null : share(owed, assets),
                "warningShare",
                0.3,
                "exceeded",
                assets == null ? null : owed.doubleValue() > 0.3 * assets.doubleValue(),
                "missing",
                assets == null ? "the assets at a day up to %s (state-assets)".formatted(on) : null,
                "currency",
                Facts.CURRENCY)));
  }
}

package io.perennial.query.receivables;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.receivables.PlainOwing.CLASSES;
import static java.math.BigDecimal.ZERO;

import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
  private static final List<String> GROUPINGS = List.of("none", "tier", "region", "class");

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
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
  @References("receivables/exposure")
  void exposure(LocalDate on) {
    List<PlainOwing> all = PlainOwing.owing(on).stream().filter(PlainOwing::isOfConcern).toList();
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (PlainOwing each :
        all.stream()
            .sorted(
                Comparator.comparing(PlainOwing::exposure)
                    .reversed()
                    .thenComparing(PlainOwing::customerId))
            .toList()) {
      BigDecimal limit = each.limit();
      CreditLimitApproved terms = each.terms();
      List<PlainAccount.Breach> breaches = PlainAccount.breaches(each.file().facts);
      boolean lasts = !breaches.isEmpty() && breaches.getLast().endedOn() == null;
      expected.add(
          row(
              "customerId",
              each.customerId(),
              "legalName",
              each.name(),
              "exposure",
              each.exposure(),
              "share",
              PlainOwing.share(each.exposure(), PlainOwing.together(all)),
              "creditClass",
              terms == null ? null : terms.creditClass(),
              "limitKind",
              each.limitKind(),
              "limit",
              limit,
              "utilisation",
              limit == null ? null : PlainOwing.share(each.exposure(), limit),
              "excess",
              limit == null ? null : each.exposure().subtract(limit).max(ZERO),
              "breachedSince",
              lasts ? breaches.getLast().begunOn() : null,
              "unpaid",
              each.unpaid(),
              "uninvoiced",
              each.account().uninvoiced,
              "creditBalance",
              each.account().balance,
              "currency",
              Facts.CURRENCY));
    }
    same("exposure", on, Map.of("top", "1000"), expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("receivables/utilisation")
  void utilisation(LocalDate on) {
    List<PlainOwing> all = PlainOwing.owing(on).stream().filter(PlainOwing::isOfConcern).toList();
    for (String by : GROUPINGS) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      PlainOwing.groups(all, by)
          .forEach((group, customers) -> {
            for (String kind : List.of("NONE", "LIMITED", "UNLIMITED")) {
              List<PlainOwing> part =
                  customers.stream().filter(each -> each.limitKind().equals(kind)).toList();
              if (!part.isEmpty()) {
                expected.add(utilisation(group, kind, part, PlainOwing.together(all)));
              }
            }
          });
      same("utilisation", on, Map.of("by", by), expected);
    }
  }

  private static Map<String, @Nullable Object> utilisation(
      String group, String kind, List<PlainOwing> part, BigDecimal total) {
    BigDecimal limits = ZERO;
    BigDecimal excess = ZERO;
    BigDecimal unpaid = ZERO;
    BigDecimal uninvoiced = ZERO;
    BigDecimal balance = ZERO;
    long breached = 0;
    for (PlainOwing each : part) {
      BigDecimal limit = each.limit();
      if (limit != null) {
        limits = limits.add(limit);
        excess = excess.add(each.exposure().subtract(limit).max(ZERO));
        breached += each.exposure().compareTo(limit) > 0 ? 1 : 0;
      }
      unpaid = unpaid.add(each.unpaid());
      uninvoiced = uninvoiced.add(each.account().uninvoiced);
      balance = balance.add(each.account().balance);
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
        PlainOwing.together(part),
        "share",
        PlainOwing.share(PlainOwing.together(part), total),
        "limits",
        limited ? limits : null,
        "utilisation",
        limited ? PlainOwing.share(PlainOwing.together(part), limits) : null,
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
    List<PlainOwing> all = PlainOwing.owing(on).stream().filter(PlainOwing::isOfConcern).toList();
    for (String by : GROUPINGS) {
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      PlainOwing.groups(all, by)
          .forEach((group, customers) -> {
            BigDecimal unpaid =
                customers.stream().map(PlainOwing::unpaid).reduce(ZERO, BigDecimal::add);
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
                      "open", PlainOwing.sum(open),
                      "share", PlainOwing.share(PlainOwing.sum(open), unpaid),
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
        PlainOwing.owing(on).stream()
            .filter(each -> !each.open().isEmpty())
            .sorted(
                Comparator.comparing((PlainOwing each) ->
                        each.unpaid().subtract(PlainOwing.sum(each.open(CLASSES.getFirst()))))
                    .thenComparing(PlainOwing::unpaid)
                    .reversed()
                    .thenComparing(PlainOwing::customerId))
            .map(each ->
                row(
                    "customerId", each.customerId(),
                    "legalName", each.name(),
                    "unpaid", each.unpaid(),
                    "overdue", each.unpaid().subtract(PlainOwing.sum(each.open(CLASSES.get(0)))),
                    "notDue", PlainOwing.sum(each.open(CLASSES.get(0))),
                    "due1To30", PlainOwing.sum(each.open(CLASSES.get(1))),
                    "due31To60", PlainOwing.sum(each.open(CLASSES.get(2))),
                    "due61To90", PlainOwing.sum(each.open(CLASSES.get(3))),
                    "dueOver90", PlainOwing.sum(each.open(CLASSES.get(4))),
                    "invoices", each.open().size(),
                    "firstDueOn",
                        each.open().stream()
                            .map(invoice -> invoice.dueOn)
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    "currency", Facts.CURRENCY))
            .toList());
  }
}

package io.perennial.query.receivables;

import static java.math.BigDecimal.ZERO;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.PlainFile;
import io.perennial.query.ReferenceRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes on a day, and who it is, by its plain facts.
 *
 * @param customerId the customer
 * @param file what it is
 * @param account what it owes
 * @param on the day
 */
record PlainOwing(String customerId, PlainFile file, PlainAccount account, LocalDate on) {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final Map<String, PlainFile> LAST = PlainFile.of(WORLD, GeneratedWorld.END);
  private static final Map<LocalDate, List<PlainOwing>> KNOWN = new HashMap<>();

  /** How long an invoice has been due. */
  static final List<String> CLASSES =
      List.of("NOT_DUE", "DAYS_1_TO_30", "DAYS_31_TO_60", "DAYS_61_TO_90", "OVER_90_DAYS");

  BigDecimal exposure() {
    return account.owed.max(ZERO);
  }

  @Nullable String name() {
    return Objects.requireNonNull(LAST.get(customerId)).name();
  }

  @Nullable CreditLimitApproved terms() {
    return file.last(CreditLimitApproved.class);
  }

  @Nullable BigDecimal limit() {
    CreditLimitApproved terms = terms();
    Money limit = terms == null ? null : terms.limit();
    return limit == null ? null : limit.amount();
  }

  String limitKind() {
    return terms() == null ? "NONE" : limit() == null ? "UNLIMITED" : "LIMITED";
  }

  List<PlainAccount.Invoice> open() {
    return account.invoices.stream().filter(each -> each.open.signum() > 0).toList();
  }

  BigDecimal unpaid() {
    return sum(open());
  }

  boolean isOfConcern() {
    return terms() != null
        || unpaid().signum() != 0
        || account.uninvoiced.signum() != 0
        || account.balance.signum() != 0;
  }

  List<PlainAccount.Invoice> open(String age) {
    return open().stream().filter(each -> age(each, on).equals(age)).toList();
  }

  BigDecimal soldOnCredit(LocalDate after) {
    BigDecimal sold = ZERO;
    for (LifecycleEvent fact : dealings()) {
      sold = fact.occurredOn().isAfter(after) ? sold.add(PlainAccount.change(fact)) : sold;
    }
    return sold;
  }

  List<LifecycleEvent> dealings() {
    return file.facts.stream()
        .filter(each -> each instanceof PurchaseRecorded || each instanceof PurchaseReturned)
        .filter(each -> PlainAccount.change(each).signum() != 0)
        .toList();
  }

  static BigDecimal sum(List<PlainAccount.Invoice> invoices) {
    return invoices.stream().map(each -> each.open).reduce(ZERO, BigDecimal::add);
  }

  static String age(PlainAccount.Invoice invoice, LocalDate on) {
    long late = ChronoUnit.DAYS.between(invoice.dueOn, on);
    return CLASSES.get(late <= 0 ? 0 : (int) Math.min(4, (late - 1) / 30 + 1));
  }

  /** All customers as of a day. */
  static List<PlainOwing> owing(LocalDate on) {
    return KNOWN.computeIfAbsent(
        on,
        day ->
            PlainFile.of(WORLD, day).entrySet().stream()
                .map(each ->
                    new PlainOwing(
                        each.getKey(),
                        each.getValue(),
                        new PlainAccount(each.getValue().facts),
                        day))
                .toList());
  }

  static Map<String, List<PlainOwing>> groups(Collection<PlainOwing> customers, String by) {
    return customers.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.file.group(by, null), TreeMap::new, Collectors.toList()));
  }

  /** What customers owe together. */
  static BigDecimal together(Collection<PlainOwing> customers) {
    return customers.stream().map(PlainOwing::exposure).reduce(ZERO, BigDecimal::add);
  }

  static @Nullable Double share(BigDecimal part, BigDecimal whole) {
    return ReferenceRows.share(part.doubleValue(), whole.doubleValue());
  }
}

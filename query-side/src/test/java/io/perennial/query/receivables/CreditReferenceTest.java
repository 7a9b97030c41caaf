package io.perennial.query.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.References;
import io.perennial.query.customer.Credit;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.customer.CustomerView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The figures about credit say what a few lines over the plain list of facts say. */
class CreditReferenceTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<ReceivablesDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(VIEW).values());

  /** What is struck out of these changes what is owed. */
  private static final Set<EntryKind> OF_CREDIT =
      Set.of(EntryKind.PURCHASE, EntryKind.PURCHASE_RETURN, EntryKind.PAYMENT, EntryKind.INVOICE);

  /** The facts of each customer up to a day, by date and within a day as they were recorded. */
  private static Map<String, List<LifecycleEvent>> known(LocalDate on) {
    Map<String, List<LifecycleEvent>> known = new TreeMap<>();
    WORLD.standing(on).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .forEach(
            fact -> known.computeIfAbsent(fact.customerId(), id -> new ArrayList<>()).add(fact));
    return known;
  }

  private static BigDecimal exposure(List<LifecycleEvent> facts) {
    return new PlainAccount(facts).owed.max(BigDecimal.ZERO);
  }

  private static <R> R figure(Class<R> type, String name, LocalDate on) {
    return Folding.figure(type, VIEW, name, on.toString(), Map.of("top", "1000"), DOCUMENTS);
  }

  @Test
  void exposureLimitAndBreachAreThoseOfTheCardAsOfTenDays() {
    CustomerView cards =
        new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
    for (LocalDate on : WORLD.dates()) {
      Map<String, ExposureFigure.Row> rows = new LinkedHashMap<>();
      ExposureFigure.Exposures exposures = figure(ExposureFigure.Exposures.class, "exposure", on);
      exposures.largest().forEach(row -> rows.put(row.customerId(), row));
      Map<String, List<LifecycleEvent>> known = known(on);
      Map<String, CustomerCard> cardsThen = WORLD.documentsAsOf(cards, on);
      BigDecimal total = BigDecimal.ZERO;
      for (Map.Entry<String, CustomerCard> each : cardsThen.entrySet()) {
        BigDecimal owed = exposure(known.getOrDefault(each.getKey(), List.of()));
        Credit credit = each.getValue().credit();
        total = total.add(owed);
        assertThat(credit.exposure()).isEqualByComparingTo(owed);
        ExposureFigure.Row row = rows.get(each.getKey());
        if (row == null) {
          assertThat(owed).isZero();
          assertThat(credit.creditClass()).isNull();
          continue;
        }
        assertThat(row.exposure()).isEqualByComparingTo(owed);
        assertThat(row.limit()).isEqualTo(credit.limit());
        assertThat(row.creditClass()).isEqualTo(credit.creditClass());
        assertThat(row.breachedSince()).isEqualTo(credit.breachedSince());
        assertThat(
                row.unpaid()
                    .add(row.uninvoiced())
                    .subtract(row.creditBalance())
                    .max(BigDecimal.ZERO))
            .isEqualByComparingTo(owed);
      }
      assertThat(total).isPositive();
      assertThat(exposures.exposure()).isEqualByComparingTo(total);
      assertThat(figure(AgeingFigure.Ageing.class, "ageing", on).exposure())
          .isEqualByComparingTo(total);
      assertThat(figure(UtilisationFigure.Utilisation.class, "utilisation", on).exposure())
          .isEqualByComparingTo(total);
      assertThat(
              figure(ShareOfAssetsFigure.ShareOfAssets.class, "share-of-assets", on).receivables())
          .isEqualByComparingTo(total);
      assertThat(
              figure(
                      DaysSalesOutstandingByCustomerFigure.DaysSalesOutstanding.class,
                      "days-sales-outstanding-by-customer",
                      on)
                  .receivables())
          .isEqualByComparingTo(total);
    }
  }

  private static List<BreachesFigure.Row> breaches(LocalDate on) {
    return figure(BreachesFigure.Breaches.class, "breaches", on).breaches();
  }

  @Test
  @References("receivables/breaches")
  void breachesAreThoseOfWalkingThroughTheFacts() {
    int lasting = 0;
    int over = 0;
    for (LocalDate on : WORLD.dates()) {
      List<String> expected = new ArrayList<>();
      for (Map.Entry<String, List<LifecycleEvent>> customer : known(on).entrySet()) {
        for (PlainAccount.Breach each : PlainAccount.breaches(customer.getValue())) {
          LocalDate last = each.endedOn() == null ? on : each.endedOn();
          long days = ChronoUnit.DAYS.between(each.begunOn(), last);
          expected.add(
              "%s %s %s %d %s"
                  .formatted(
                      customer.getKey(), each.begunOn(), each.endedOn(), days, each.height()));
          lasting += each.endedOn() == null ? 1 : 0;
          over += days > 0 && each.endedOn() != null ? 1 : 0;
        }
      }
      assertThat(breaches(on))
          .extracting(row ->
              "%s %s %s %d %s"
                  .formatted(
                      row.customerId(), row.begunOn(), row.endedOn(), row.days(), row.excess()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(lasting).isGreaterThan(100);
    assertThat(over).isGreaterThan(100);
  }

  /** Customers of whom nothing about credit came late, and nothing was struck out. */
  private static Set<String> toldInTime() {
    Set<String> customers = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (RecordedEvent each : WORLD.events()) {
      LifecycleEvent fact = each.event();
      customers.add(fact.customerId());
      boolean late = each.recordedAt().isAfter(GeneratedWorld.endOf(fact.occurredOn()));
      if (late && PlainAccount.change(fact).signum() != 0
          || fact instanceof EntryStruckOut out && OF_CREDIT.contains(out.kind())) {
        others.add(fact.customerId());
      }
    }
    customers.removeAll(others);
    return customers;
  }

  /** Then the service has recorded each breach, and its end, on the day on which it was. */
  @Test
  void breachesAreThoseThatWereRecordedWhereEverythingWasToldInTime() {
    Set<String> inTime = toldInTime();
    int found = 0;
    for (LocalDate on : WORLD.dates()) {
      Map<String, LocalDate> begun = new TreeMap<>();
      List<String> recorded = new ArrayList<>();
      for (LifecycleEvent fact : WORLD.standing(on)) {
        if (fact instanceof CreditLimitBreached && inTime.contains(fact.customerId())) {
          begun.put(fact.customerId(), fact.occurredOn());
        } else if (fact instanceof CreditLimitRestored && inTime.contains(fact.customerId())) {
          recorded.add(
              fact.customerId() + " " + begun.remove(fact.customerId()) + " " + fact.occurredOn());
        }
      }
      begun.forEach((customer, since) -> recorded.add(customer + " " + since + " null"));
      assertThat(breaches(on))
          .filteredOn(row -> inTime.contains(row.customerId()))
          .extracting(row -> row.customerId() + " " + row.begunOn() + " " + row.endedOn())
          .containsExactlyInAnyOrderElementsOf(recorded);
      found += recorded.size();
    }
    assertThat(found).isGreaterThan(20);
  }
}

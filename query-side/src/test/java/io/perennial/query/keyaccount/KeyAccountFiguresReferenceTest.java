package io.perennial.query.keyaccount;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures of key accounts, against what follows from the plain list of events. */
class KeyAccountFiguresReferenceTest {

  private static final KeyAccountView VIEW = new KeyAccountView(Facts.CURRENCY);

  @Test
  void thePlainEventsSayTheSame() {
    GeneratedWorld world = GeneratedWorld.of(7);
    List<KeyAccountDocument> documents = List.copyOf(world.documents(VIEW).values());
    for (LocalDate on : world.dates()) {
      Map<String, List<LifecycleEvent>> customers =
          world.standing(on).stream()
              .filter(event -> !event.customerId().isEmpty())
              .collect(Collectors.groupingBy(LifecycleEvent::customerId));
      customers.values().removeIf(events -> !isKey(events));
      WhitespaceFigure.Whitespace whitespace =
          Folding.figure(
              WhitespaceFigure.Whitespace.class,
              VIEW,
              "whitespace",
              on.toString(),
              Map.of(),
              documents);
      assertThat(
              whitespace.lines().stream()
                  .filter(row -> row.productLine().equals("all"))
                  .collect(
                      Collectors.toMap(
                          WhitespaceFigure.Row::customerId,
                          row -> row.sales().stripTrailingZeros())))
          .isEqualTo(
              customers.entrySet().stream()
                  .collect(
                      Collectors.toMap(
                          Map.Entry::getKey,
                          each ->
                              sales(each.getValue(), on.minusMonths(12)).stripTrailingZeros())));
      Map<String, Long> keyAccounts = new TreeMap<>();
      customers
          .values()
          .forEach(events -> keyAccounts.merge(representative(events), 1L, Long::sum));
      CapacityFigure.Capacity capacity =
          Folding.figure(
              CapacityFigure.Capacity.class,
              VIEW,
              "capacity",
              on.toString(),
              Map.of("from", on.minusDays(90).toString()),
              documents);
      assertThat(
              capacity.representatives().stream()
                  .filter(row -> row.keyAccounts() > 0)
                  .collect(
                      Collectors.toMap(
                          row -> String.valueOf(row.representative()),
                          CapacityFigure.Row::keyAccounts)))
          .isEqualTo(keyAccounts);
      assertThat(
              capacity.representatives().stream().mapToLong(CapacityFigure.Row::keyMinutes).sum())
          .isEqualTo(
              customers.values().stream()
                  .flatMap(List::stream)
                  .filter(event -> !event.occurredOn().isBefore(on.minusDays(90)))
                  .mapToLong(event ->
                      switch (event) {
                        case VisitLogged visit -> visit.durationMinutes();
                        case CallLogged call -> call.durationMinutes();
                        default -> 0;
                      })
                  .sum());
    }
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
    BigDecimal sales = BigDecimal.ZERO;
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

package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.customer.CustomerEvent;
import io.perennial.query.activity.ChurnPolicy;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.view.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No view passes over an event by accident. */
class EveryEventTest {

  static List<View<?>> views() {
    return Views.all(Facts.CURRENCY, ChurnPolicy.STANDARD, LoyaltyPolicy.STANDARD);
  }

  private static Set<Class<?>> allEvents() {
    return Stream.of(CustomerEvent.class, AccountPlanEvent.class, ComplaintEvent.class)
        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
        .collect(Collectors.toSet());
  }

  @Test
  void theHistoryHasOneOfEach() {
    Set<Class<?>> seen = new HashSet<>();
    new Facts("customer-1").everyFact().forEach(event -> seen.add(event.getClass()));
    assertThat(seen).isEqualTo(allEvents());
  }

  @Test
  void viewsAreTheFour() {
    assertThat(views())
        .extracting(View::name)
        .containsExactly("customer", "churn", "lifetime-value", "loyalty");
  }

  @ParameterizedTest
  @MethodSource("views")
  <D> void aViewChangesItsDocumentByEachEventThatItDoesNotIgnore(View<D> view) {
    D document = null;
    long position = 0;
    for (LifecycleEvent event : new Facts("customer-1").everyFact()) {
      D before = document;
      document = Folding.next(view, before, event, position++);
      check(view, event, before, document);
    }
    assertThat(allEvents()).containsAll(view.ignored());
  }

  private static <D> void check(
      View<D> view, LifecycleEvent event, @Nullable D before, @Nullable D after) {
    if (view.ignored().contains(event.getClass())) {
      assertThat(after).as("%s ignores %s", view.name(), event).isSameAs(before);
    } else {
      assertThat(after).as("%s on %s", view.name(), event).isNotNull().isNotEqualTo(before);
    }
  }
}

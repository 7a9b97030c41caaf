package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.query.activity.ChurnPolicy;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What is entered late gives the same document as what is entered in time. */
class FoldOrderTest {

  private static final List<View<?>> VIEWS =
      Views.all(Facts.CURRENCY, ChurnPolicy.STANDARD, LoyaltyPolicy.STANDARD);

  @Seeds(200)
  void purchasesAnswersAndVisitsMayComeInAnyOrder(Random random) {
    RandomHistory history = new RandomHistory(random, "customer-1");
    LifecycleEvent registration = history.registration();
    List<LifecycleEvent> dealings = history.dealings(30);
    for (View<?> view : VIEWS) {
      same(view, registration, dealings, random);
    }
  }

  @Seeds(200)
  void exceptForTheCardAlsoDefectionsWinBacksTiersAndComplaints(Random random) {
    RandomHistory history = new RandomHistory(random, "customer-1");
    LifecycleEvent registration = history.registration();
    List<LifecycleEvent> events = new ArrayList<>(history.dealings(20));
    events.addAll(history.turns(6));
    // The card shows the stage that was recorded last, as the command side has it.
    for (View<?> view : VIEWS) {
      if (!view.name().equals("customer")) {
        same(view, registration, events, random);
      }
    }
  }

  private static void same(
      View<?> view, LifecycleEvent registration, List<LifecycleEvent> events, Random random) {
    List<LifecycleEvent> inOrder = new ArrayList<>(events);
    inOrder.sort(Comparator.comparing(LifecycleEvent::occurredOn));
    inOrder.addFirst(registration);
    List<LifecycleEvent> inDisorder = new ArrayList<>(events);
    Collections.shuffle(inDisorder, random);
    inDisorder.addFirst(registration);
    assertThat((Object) Folding.fold(view, inDisorder)).isEqualTo(Folding.fold(view, inOrder));
  }
}

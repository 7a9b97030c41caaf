package io.perennial.query.testing;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Arbitrary histories, and what a view must make of them. */
public final class Histories {

  private Histories() {}

  /** A history of some customers, the same for the same seed. */
  public static List<LifecycleEvent> arbitrary(long seed, int customers, int events) {
    Random random = new Random(seed);
    List<LifecycleEvent> history = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      history.add(Facts.registered(Facts.customer(i), "region-" + i % 3));
    }
    for (int i = 0; i < events; i++) {
      String customer = Facts.customer(random.nextInt(customers));
      history.add(
          switch (random.nextInt(10)) {
            case 0 -> Facts.visit(customer, "visit-" + i);
            case 1 -> Facts.complaint("complaint-" + i, customer);
            case 2 -> Facts.lost(customer);
            default -> Facts.purchase(customer, "purchase-" + i, random.nextInt(500), i % 250);
          });
    }
    return history;
  }

  /** The documents, folded one event after the other. */
  public static <D> Map<String, D> fold(View<D> view, List<RecordedEvent> events) {
    Map<String, D> documents = new TreeMap<>();
    for (RecordedEvent event : events) {
      if (!view.ignored().contains(event.event().getClass())) {
        for (String id : view.ids(event.event())) {
          D after = view.fold(documents.get(id), id, event);
          if (after == null) {
            documents.remove(id);
          } else {
            documents.put(id, after);
          }
        }
      }
    }
    return documents;
  }
}

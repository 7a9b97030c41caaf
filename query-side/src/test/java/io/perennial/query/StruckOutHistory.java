package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A history made up at random of which some entries are struck out, at once or with others between.
 *
 * @param struck what is struck out
 * @param with the history
 * @param without the same as if that had never been
 */
record StruckOutHistory(
    Set<Entry> struck, List<LifecycleEvent> with, List<LifecycleEvent> without) {

  /**
   * A history.
   *
   * @param firstId number of the first identifier that is made up
   */
  static StruckOutHistory of(Random random, String customerId, int firstId) {
    RandomHistory history = new RandomHistory(random, customerId, firstId);
    Facts one = new Facts(customerId);
    List<LifecycleEvent> facts = new ArrayList<>(history.dealings(20));
    facts.addAll(history.stageChanges(6));
    facts.addAll(history.credit(8));
    Collections.shuffle(facts, random);
    facts.addFirst(history.registration());
    addReturns(facts, one, random);
    Set<Entry> struck = chosen(facts, random);
    return new StruckOutHistory(
        struck,
        withStrikeOuts(facts, struck, one, random),
        facts.stream()
            .filter(fact -> Entry.behind(fact).filter(struck::contains).isEmpty())
            .toList());
  }

  private static void addReturns(List<LifecycleEvent> facts, Facts one, Random random) {
    List<LifecycleEvent> returns = new ArrayList<>();
    for (LifecycleEvent fact : facts) {
      if (fact instanceof PurchaseRecorded purchase && random.nextInt(5) == 0) {
        returns.add(
            one.returned(
                purchase.occurredOn().plusDays(random.nextInt(90)).toString(),
                "return-" + purchase.purchaseId(),
                purchase,
                "0.50"));
      }
    }
    facts.addAll(returns);
  }

  /** A purchase of which something was given back only together with the return. */
  private static Set<Entry> chosen(List<LifecycleEvent> facts, Random random) {
    Set<Entry> chosen = new HashSet<>();
    for (LifecycleEvent fact : facts) {
      Entry.behind(fact).filter(entry -> random.nextInt(4) == 0).ifPresent(chosen::add);
    }
    for (LifecycleEvent fact : facts) {
      if (fact instanceof PurchaseReturned returned
          && chosen.contains(new Entry(EntryKind.PURCHASE, returned.purchaseId()))) {
        Entry.behind(returned).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  /** At once, or with others between. */
  private static List<LifecycleEvent> withStrikeOuts(
      List<LifecycleEvent> facts, Set<Entry> struck, Facts one, Random random) {
    List<LifecycleEvent> with = new ArrayList<>();
    List<LifecycleEvent> later = new ArrayList<>();
    for (LifecycleEvent fact : facts) {
      with.add(fact);
      if (Entry.behind(fact).filter(struck::contains).isPresent()) {
        later.add(one.struckOut(fact));
      }
      while (!later.isEmpty() && random.nextInt(3) == 0) {
        with.add(later.removeFirst());
      }
    }
    with.addAll(later);
    return with;
  }
}

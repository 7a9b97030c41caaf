package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.customer.Stage;
import io.perennial.query.receivables.ReceivablesDocument;
import io.perennial.query.receivables.ReceivablesView;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is entered late gives the same document as what is entered in time. */
class FoldOrderTest {

  private static final List<View<?>> VIEWS = Folding.ofCustomers(AllViews.LIST);

  @Seeds(200)
  void factsMayComeInAnyOrder(Random random) {
    RandomHistory history = new RandomHistory(random, "customer-1");
    LifecycleEvent registration = history.registration();
    List<LifecycleEvent> events = new ArrayList<>(history.dealings(25));
    events.addAll(history.stageChanges(6));
    events.addAll(history.credit(10));
    for (View<?> view : VIEWS) {
      same(view, registration, events, random);
    }
  }

  @Seeds(100)
  void whatIsAmendedMayComeInAnyOrder(Random random) {
    RandomHistory history = new RandomHistory(random, "customer-1");
    LifecycleEvent registration = history.registration();
    FileFacts file = new FileFacts("customer-1");
    List<LifecycleEvent> events = new ArrayList<>(history.dealings(5));
    for (int i = 0; i < 8; i++) {
      LocalDate on = registration.occurredOn().plusDays(10L * random.nextInt(4));
      CustomerClass[] classes = CustomerClass.values();
      events.add(
          file.basics(
              on.toString(),
              "Name " + i,
              classes[random.nextInt(2)],
              random.nextBoolean() ? "North" : "South"));
    }
    for (View<?> view : VIEWS) {
      same(view, registration, events, random);
    }
  }

  @Seeds(200)
  void asOfEveryDayCardAndReceivablesSayTheSame(Random random) {
    RandomHistory history = new RandomHistory(random, "customer-1");
    List<LifecycleEvent> events = new ArrayList<>(history.dealings(20));
    events.addAll(history.credit(10));
    List<LifecycleEvent> inDisorder = disorder(events, random);
    inDisorder.addFirst(history.registration());
    ReceivablesView receivables = new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
    for (LifecycleEvent each : events) {
      List<LifecycleEvent> until =
          inDisorder.stream()
              .filter(event -> !event.occurredOn().isAfter(each.occurredOn()))
              .toList();
      ReceivablesDocument owed = null;
      for (LifecycleEvent event : until) {
        owed = Folding.next(receivables, owed, event, 0);
      }
      assertThat(owed == null ? BigDecimal.ZERO : owed.exposure())
          .isEqualByComparingTo(
              Folding.fold(
                      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
                      until)
                  .credit()
                  .exposure());
    }
  }

  @Seeds(200)
  void asOfEveryDayCardAndChurnSayTheSame(Random random) {
    RandomHistory history = new RandomHistory(random, "customer-1");
    List<LifecycleEvent> events = new ArrayList<>(history.dealings(8));
    events.addAll(history.stageChanges(8));
    List<LifecycleEvent> inDisorder = disorder(events, random);
    inDisorder.addFirst(history.registration());
    for (LifecycleEvent each : events) {
      LocalDate on = each.occurredOn();
      List<LifecycleEvent> until =
          inDisorder.stream().filter(event -> !event.occurredOn().isAfter(on)).toList();
      CustomerCard card =
          Folding.fold(
              new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD), until);
      ChurnDocument churn =
          Folding.fold(new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD), until);
      CustomerStatus status =
          LossHistory.of(churn.purchaseDays(), churn.stageChanges(), ChurnPolicy.STANDARD)
              .statusOn(on);
      Stage stage = Objects.requireNonNull(card.stage());
      assertThat(stage.stage() == LifecycleStage.DEFECTED)
          .as("%s on %s: %s", stage, on, status)
          .isEqualTo(status == CustomerStatus.DEFECTED);
      LocalDate cameBackOn = lastReturn(churn, on);
      if (stage.stage() == LifecycleStage.CUSTOMER && cameBackOn != null) {
        assertThat(stage.since()).as("%s on %s", churn.stageChanges(), on).isEqualTo(cameBackOn);
      }
    }
  }

  /** When the customer came back last from a declared defection. */
  private static @Nullable LocalDate lastReturn(ChurnDocument churn, LocalDate on) {
    return LossHistory.of(churn.purchaseDays(), churn.stageChanges(), ChurnPolicy.STANDARD)
        .losses()
        .stream()
        .filter(loss -> loss.declaredOn() != null)
        .map(Loss::until)
        .filter(until -> until != null && !until.isAfter(on))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** A purchase that became known after the win-back it is dated before. */
  @Test
  void whoHasBoughtBeforeItWasWonBackHasBeenBackSinceThen() {
    Facts facts = new Facts("customer-1");
    List<LifecycleEvent> inTime =
        List.of(
            facts.registered("2026-01-01", CustomerClass.DEALER, "North"),
            facts.bought("2026-01-05", "10.00"),
            facts.left("2026-02-01", DefectionReason.PRICE),
            facts.bought("2026-02-10", "10.00"),
            facts.wonBack("2026-02-20"));
    List<LifecycleEvent> late = new ArrayList<>(inTime);
    late.add(late.remove(3));
    for (List<LifecycleEvent> events : List.of(inTime, late)) {
      CustomerCard card =
          Folding.fold(
              new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
              events);
      ChurnDocument churn =
          Folding.fold(new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD), events);

      assertThat(card.stage())
          .isEqualTo(new Stage(LifecycleStage.CUSTOMER, LocalDate.parse("2026-02-10")));
      assertThat(
              LossHistory.of(churn.purchaseDays(), churn.stageChanges(), ChurnPolicy.STANDARD)
                  .losses()
                  .getFirst()
                  .until())
          .isEqualTo("2026-02-10");
    }
  }

  private static void same(
      View<?> view, LifecycleEvent registration, List<LifecycleEvent> events, Random random) {
    List<LifecycleEvent> inOrder = new ArrayList<>(events);
    inOrder.sort(Comparator.comparing(LifecycleEvent::occurredOn));
    inOrder.addFirst(registration);
    List<LifecycleEvent> inDisorder = disorder(events, random);
    inDisorder.addFirst(registration);
    assertThat((Object) Folding.fold(view, inDisorder)).isEqualTo(Folding.fold(view, inOrder));
  }

  /** Days in any order; among the facts of one day the order of recording is a fact of its own. */
  private static List<LifecycleEvent> disorder(List<LifecycleEvent> events, Random random) {
    Map<LocalDate, Deque<LifecycleEvent>> days = new HashMap<>();
    events.forEach(
        event -> days.computeIfAbsent(event.occurredOn(), on -> new ArrayDeque<>()).add(event));
    List<LifecycleEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    shuffled.replaceAll(event -> Objects.requireNonNull(days.get(event.occurredOn())).remove());
    return shuffled;
  }
}

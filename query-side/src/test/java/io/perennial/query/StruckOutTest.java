package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.customer.CustomerCardBuilder;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.customer.Stage;
import io.perennial.query.customer.StruckOut;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was struck out is, in every view, as if it had never been. */
class StruckOutTest {

  private static final Facts ONE = new Facts("customer-1");
  private static final List<View<?>> VIEWS =
      AllViews.LIST.stream()
          .filter(view -> !view.folds().ignored().contains(EntryStruckOut.class))
          .toList();

  /** The document that the events make, each of them in its stream. */
  private static <D> @Nullable D folded(View<D> view, List<LifecycleEvent> events) {
    List<RecordedEvent> recorded = new ArrayList<>();
    View<D> corrected =
        CorrectedView.of(
            view,
            event ->
                recorded.stream()
                    .filter(each ->
                        each.streamId().equals(event.streamId())
                            && each.position() < event.position())
                    .toList());
    D document = null;
    for (LifecycleEvent event : events) {
      RecordedEvent next =
          new RecordedEvent(
              recorded.size(),
              Folding.idOf(event),
              event.streamId(),
              recorded.size(),
              Instant.EPOCH,
              Map.of(),
              event);
      if (corrected.ids(event).contains("customer-1")) {
        document = corrected.fold(document, "customer-1", next);
      }
      recorded.add(next);
    }
    return document;
  }

  private static CustomerCard card(LifecycleEvent... events) {
    return Objects.requireNonNull(
        folded(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events)));
  }

  /** But for the list of what was struck out. */
  private static @Nullable Object comparable(@Nullable Object document) {
    return document instanceof CustomerCard card
        ? CustomerCardBuilder.builder(card).struckOut(List.of()).build()
        : document;
  }

  @Seeds(200)
  void documentsAreThoseOfAHistoryWithoutIt(Random random) {
    StruckOutHistory history = StruckOutHistory.of(random, "customer-1", 0);
    for (View<?> view : VIEWS) {
      assertThat(comparable(folded(view, history.with())))
          .as("%s without %s", view.name(), history.struck())
          .isEqualTo(comparable(folded(view, history.without())));
    }
  }

  @Test
  void entriesOfAllKindsAreStruckOut() {
    assertThat(IntStream.range(0, 200).boxed())
        .flatMap(seed -> StruckOutHistory.of(new Random(seed), "customer-1", 0).struck())
        .extracting(Entry::kind)
        .contains(EntryKind.values());
  }

  @Test
  void whoseOnlyPurchaseWasStruckOutIsAProspectAgain() {
    PurchaseRecorded purchase = ONE.bought("1997-02-01", "10.00");

    assertThat(
            card(
                    ONE.registered("1997-01-01"),
                    purchase,
                    new CustomerWon("customer-1", purchase.purchaseId(), purchase.occurredOn()),
                    ONE.struckOut(purchase))
                .stage())
        .returns(LifecycleStage.PROSPECT, Stage::stage)
        .returns(Facts.day("1997-01-01"), Stage::since);
  }

  @Test
  void whoCameBackByAPurchaseThatWasStruckOutIsLostAgain() {
    PurchaseRecorded purchase =
        ONE.bought("p-2", Facts.day("1997-03-01"), "10.00", null, Settlement.CASH, "0.00");

    assertThat(
            card(
                    ONE.registered("1997-01-01"),
                    ONE.bought("1997-01-05", "10.00"),
                    ONE.left("1997-02-01", DefectionReason.PRICE),
                    purchase,
                    new CustomerWonBack(
                        "customer-1",
                        WinBackCause.PURCHASE,
                        purchase.purchaseId(),
                        null,
                        purchase.occurredOn()),
                    ONE.struckOut(purchase))
                .stage())
        .returns(LifecycleStage.DEFECTED, Stage::stage);
  }

  @Test
  void theCardSaysWhatWasStruckOut() {
    LifecycleEvent answer = ONE.answered("1997-02-01", "answer-1", 1);
    CustomerCard card = card(ONE.registered("1997-01-01"), answer, ONE.struckOut(answer));

    assertThat(card.lastAnswer()).isNull();
    assertThat(card.struckOut()).extracting(StruckOut::entryId).containsExactly("answer-1");
  }
}

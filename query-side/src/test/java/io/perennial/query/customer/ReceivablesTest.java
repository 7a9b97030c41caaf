package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.activity.Receivables;
import io.perennial.query.receivables.ReceivablesView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceivablesTest {
  private static final Facts FACTS = new Facts("customer-1");
  private static final CreditFacts CREDIT = new CreditFacts("customer-1");

  private static Credit after(LifecycleEvent... events) {
    return Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events))
        .credit();
  }

  private static Receivables.OpenInvoice open(
      String id, String on, String dueOn, String amount, String open) {
    return new Receivables.OpenInvoice(
        id, "No. " + id, day(on), day(dueOn), new BigDecimal(amount), new BigDecimal(open));
  }

  @Test
  void exposureIsUnpaidInvoicesAndDeliveriesNotInvoicedLessTheBalance() {
    Credit credit =
        after(
            CREDIT.boughtOnCredit("2024-01-01", "p-1", "100.00"),
            CREDIT.boughtOnCredit("2024-01-02", "p-2", "70.00"),
            CREDIT.invoiced("2024-01-03", "i-1", "2024-02-03", "100.00"),
            CREDIT.paidFor("2024-01-10", "120.00", "i-1"),
            CREDIT.boughtOnCredit("2024-01-11", "p-3", "50.00"),
            CREDIT.invoiced("2024-01-12", "i-3", "2024-02-12", "50.00"));

    assertThat(credit.receivables().uninvoiced()).isEqualTo("70.00");
    assertThat(credit.receivables().unpaid()).isEqualTo("30.00");
    assertThat(credit.receivables().creditBalance()).isEqualTo("0.00");
    assertThat(credit.receivables().invoices())
        .containsExactly(open("i-3", "2024-01-12", "2024-02-12", "50.00", "30.00"));
    assertThat(credit.exposure()).isEqualTo("100.00");
  }

  @Test
  void aPaymentSettlesTheOldestDueFirstWhateverArrivedLate() {
    Credit credit =
        after(
            CREDIT.boughtOnCredit("2024-01-01", "p-1", "180.00"),
            CREDIT.invoiced("2024-01-03", "i-1", "2024-02-20", "100.00"),
            FACTS.paid("2024-01-20", "90.00", "90.00"),
            CREDIT.invoiced("2024-01-04", "i-2", "2024-02-10", "80.00"));

    assertThat(credit.receivables().invoices())
        .containsExactly(open("i-1", "2024-01-03", "2024-02-20", "100.00", "90.00"));
  }

  @Test
  void aCreditNoteAndAWriteOffEndAnInvoice() {
    Credit credit =
        after(
            CREDIT.boughtOnCredit("2024-01-01", "p-1", "100.00"),
            CREDIT.invoiced("2024-01-03", "i-1", "2024-02-03", "100.00"),
            CREDIT.credited("2024-01-05", "i-1", "40.00"),
            CREDIT.writeOffProposed("2024-03-01", "w-1", "i-1"),
            CREDIT.writtenOff("2024-03-02", "w-1", "i-1", "60.00"));

    assertThat(credit.receivables().invoices()).isEmpty();
    assertThat(credit.receivables().badDebt()).isEqualTo("60.00");
    assertThat(credit.exposure()).isEqualTo("0.00");
    assertThat(credit.openWriteOffs()).isEmpty();
  }

  @Test
  void aProposedWriteOffIsShownUntilItIsDecided() {
    LifecycleEvent proposed = CREDIT.writeOffProposed("2024-03-01", "w-1", "i-1");
    assertThat(after(proposed).openWriteOffs())
        .containsExactly(
            new Credit.WriteOff("w-1", "i-1", new BigDecimal("1.00"), "gone", day("2024-03-01")));
    assertThat(after(proposed, CREDIT.writeOffRejected("2024-03-02", "w-1", "i-1")).openWriteOffs())
        .isEmpty();
  }

  @Test
  void aRejectedProposalIsNoLongerOpen() {
    assertThat(
            after(
                    FACTS.proposed("2024-03-01", "c-1", "100.00"),
                    CREDIT.rejected("2024-03-02", "c-1"))
                .openProposals())
        .isEqualTo(List.of());
  }

  /** A proposal of the 1st becomes known after that of the 2nd, and after its approval. */
  @Test
  void aProposalThatArrivesLateDoesNotWaitBehindALaterOne() {
    LifecycleEvent late = FACTS.proposed("2024-03-01", "c-1", "100.00");
    LifecycleEvent last = FACTS.proposed("2024-03-02", "c-2", "200.00");
    LifecycleEvent approved = FACTS.approved("2024-03-03", "c-2", "200.00");

    assertThat(waiting(last, late)).containsExactly("c-2");
    assertThat(waiting(last, approved, late)).isEmpty();
    assertThat(waiting(last, approved, late, FACTS.proposed("2024-03-04", "c-3", "300.00")))
        .containsExactly("c-3");
  }

  /** What waits for a decision: on the card as in the figure of receivables. */
  private static List<String> waiting(LifecycleEvent... events) {
    ReceivablesView view = new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
    JsonNode figure =
        PerennialMapper.plain()
            .valueToTree(
                Folding.figure(
                    Object.class,
                    view,
                    "limits-under-review",
                    "2024-04-01",
                    Map.of(),
                    List.of(Folding.fold(view, List.of(events)))));
    List<String> card =
        after(events).openProposals().stream().map(Credit.Proposal::proposalId).toList();
    assertThat(figure.get("proposals").asInt()).isEqualTo(card.size());
    return card;
  }

  @Test
  void measuresStayOnTheCardWithTheirResult() {
    LifecycleEvent ordered = CREDIT.ordered("2024-03-01", "m-1", CreditMeasure.DELIVERY_STOP);
    assertThat(after(ordered).holds(CreditMeasure.DELIVERY_STOP)).isTrue();

    Credit closed = after(ordered, CREDIT.closed("2024-03-02", "m-1"));
    assertThat(closed.holds(CreditMeasure.DELIVERY_STOP)).isFalse();
    assertThat(closed.measures().getFirst().result()).isEqualTo("has paid");
  }

  @Test
  void theLastTermsAreInForceInWhateverOrderTheyArrive() {
    assertThat(after(CREDIT.agreed("2024-03-02", 45), CREDIT.agreed("2024-03-01", 60)).terms())
        .extracting(Credit.SaleTerms::days)
        .containsExactly(60, 45);
  }
}

package io.perennial.command.customer.correction;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.NEIGHBOUR;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.FIRST_BOUGHT_ON;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.drills;
import static io.perennial.command.customer.CustomerFacts.drillsReturned;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.paid;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.restored;
import static io.perennial.command.customer.CustomerFacts.struckOut;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.customer.CustomerFacts.won;
import static io.perennial.command.customer.CustomerFacts.wonBackBy;

import io.perennial.command.ExampleOf;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.PaymentAllocation;
import io.perennial.events.customer.receivable.SettledInvoice;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StrikeOutComponentTest {
  private static final VisitLogged VISIT =
      new VisitLogged(
          CUSTOMER,
          "v-1",
          "rep-7",
          30,
          VisitPurpose.ORDER,
          VisitOutcome.ORDER_PLACED,
          null,
          null,
          null,
          null,
          null,
          MARCH);
  private static final CallLogged CALL =
      new CallLogged(
          CUSTOMER,
          "l-1",
          "rep-7",
          10,
          VisitPurpose.ORDER,
          VisitOutcome.ORDER_PLACED,
          null,
          null,
          null,
          null,
          null,
          null,
          MARCH);
  private static final SurveyAnswerRecorded ANSWER =
      new SurveyAnswerRecorded(CUSTOMER, "a-1", 5, 9, List.of(), "phone", MARCH);
  private static final InvoiceIssued INVOICE =
      new InvoiceIssued(
          CUSTOMER,
          "i-1",
          null,
          List.of(new InvoicedDelivery("p-1", usd("100.00"))),
          usd("100.00"),
          MARCH.plusDays(30),
          null,
          MARCH);

  private static StrikeOut strikeOut(EntryKind kind, String entryId) {
    return new StrikeOut(CUSTOMER, kind, entryId, "entered twice");
  }

  /** Ten drills for 100, owed under a limit of 1,000. */
  private static Scenario onCredit() {
    return customer(buyer())
        .and(
            approved("c-1", CreditClass.B, "1000.00", MARCH),
            drills("p-1", Settlement.CREDIT, "100.00", MARCH));
  }

  private static RecordPurchase buy(String purchaseId, LocalDate on) {
    return new RecordPurchase(
        CUSTOMER, purchaseId, null, null, 1, dollars("20.00"), null, Settlement.CASH, on);
  }

  @Nested
  class Accepts {
    @Test
    void aPurchaseOnCreditWithWhatIsOwedOfIt() {
      onCredit()
          .when(strikeOut(EntryKind.PURCHASE, "p-1"))
          .records(struckOut(EntryKind.PURCHASE, "p-1", "0.00", MARCH));
    }

    @Test
    void aPurchaseWithWhichExposureReturnsWithinTheLimit() {
      onCredit()
          .and(
              bought("p-2", "950.00", Settlement.CREDIT, "1050.00", TODAY),
              breached("1000.00", "1050.00", "50.00", TODAY))
          .when(strikeOut(EntryKind.PURCHASE, "p-1"))
          .records(
              struckOut(EntryKind.PURCHASE, "p-1", "950.00", MARCH),
              restored("1000.00", "950.00", TODAY));
    }

    @Test
    void aPaymentWithoutWhichTheLimitIsExceeded() {
      onCredit()
          .and(
              paid("y-1", "100.00", "0.00", TODAY),
              bought("p-2", "950.00", Settlement.CREDIT, "950.00", TODAY))
          .when(strikeOut(EntryKind.PAYMENT, "y-1"))
          .records(
              struckOut(EntryKind.PAYMENT, "y-1", "1050.00", TODAY),
              breached("1000.00", "1050.00", "50.00", TODAY));
    }

    /** Without the payment the limit has been exceeded since the delivery. */
    @Test
    void aPaymentWithoutWhichTheLimitHasBeenExceededForLong() {
      onCredit()
          .and(
              bought("p-2", "950.00", Settlement.CREDIT, "1050.00", MARCH.plusDays(1)),
              breached("1000.00", "1050.00", "50.00", MARCH.plusDays(1)),
              paid("y-1", "100.00", "950.00", TODAY),
              restored("1000.00", "950.00", TODAY))
          .when(strikeOut(EntryKind.PAYMENT, "y-1"))
          .records(
              struckOut(EntryKind.PAYMENT, "y-1", "1050.00", TODAY),
              breached("1000.00", "1050.00", "50.00", MARCH.plusDays(1)));
    }

    @Test
    void anInvoiceWhoseDeliveriesCanBeInvoicedAgain() {
      onCredit()
          .and(INVOICE)
          .when(strikeOut(EntryKind.INVOICE, "i-1"))
          .records(struckOut(EntryKind.INVOICE, "i-1", "100.00", MARCH));
      onCredit()
          .and(INVOICE, struckOut(EntryKind.INVOICE, "i-1", "100.00", MARCH))
          .when(new IssueInvoice(CUSTOMER, "i-2", null, List.of("p-1"), MARCH.plusDays(30), MARCH))
          .records(
              new InvoiceIssued(
                  CUSTOMER,
                  "i-2",
                  null,
                  List.of(new InvoicedDelivery("p-1", usd("100.00"))),
                  usd("100.00"),
                  MARCH.plusDays(30),
                  null,
                  MARCH));
    }

    @Test
    void aReturnAfterWhichAllIsOwedAgain() {
      onCredit()
          .and(drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, null, "80.00", TODAY))
          .when(strikeOut(EntryKind.PURCHASE_RETURN, "r-1"))
          .records(struckOut(EntryKind.PURCHASE_RETURN, "r-1", "100.00", TODAY));
    }

    @Test
    void aReturnOfWhatHadBeenInvoicedWhichIsOpenAgain() {
      onCredit()
          .and(
              INVOICE,
              drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, "i-1", "80.00", TODAY))
          .when(strikeOut(EntryKind.PURCHASE_RETURN, "r-1"))
          .records(struckOut(EntryKind.PURCHASE_RETURN, "r-1", "100.00", TODAY));
    }

    @Test
    void visitsCallsAndAnswers() {
      Scenario scenario = customer(buyer()).and(VISIT, CALL, ANSWER);
      scenario
          .when(strikeOut(EntryKind.VISIT, "v-1"))
          .records(struckOut(EntryKind.VISIT, "v-1", "0.00", MARCH));
      customer(buyer())
          .and(CALL)
          .when(strikeOut(EntryKind.CALL, "l-1"))
          .records(struckOut(EntryKind.CALL, "l-1", "0.00", MARCH));
      customer(buyer())
          .and(ANSWER)
          .when(strikeOut(EntryKind.SURVEY_ANSWER, "a-1"))
          .records(struckOut(EntryKind.SURVEY_ANSWER, "a-1", "0.00", MARCH));
    }

    @Test
    void aReferralWithWhatItHasLedTo() {
      customer(buyer())
          .and(
              new ReferralRecorded(CUSTOMER, "f-1", NEIGHBOUR, null, null, null, MARCH),
              new ReferralLedToPurchase(CUSTOMER, "f-1", NEIGHBOUR, "p-1", TODAY))
          .when(strikeOut(EntryKind.REFERRAL, "f-1"))
          .records(struckOut(EntryKind.REFERRAL, "f-1", "0.00", MARCH));
    }

    /** As if it had never been: the next purchase makes a customer of it. */
    @Test
    void theOnlyPurchaseAfterWhichItIsWhatItWas() {
      customer(buyer())
          .when(strikeOut(EntryKind.PURCHASE, "p-first"))
          .records(struckOut(EntryKind.PURCHASE, "p-first", "0.00", FIRST_BOUGHT_ON));
      customer(buyer())
          .and(struckOut(EntryKind.PURCHASE, "p-first", "0.00", FIRST_BOUGHT_ON))
          .when(buy("p-1", MARCH))
          .records(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH), won("p-1", MARCH));
    }

    @Test
    void thePurchaseThatMadeACustomerOfItWhoseplaceAnotherOneTakes() {
      customer(buyer())
          .and(bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH))
          .when(strikeOut(EntryKind.PURCHASE, "p-first"))
          .records(
              struckOut(EntryKind.PURCHASE, "p-first", "0.00", FIRST_BOUGHT_ON), won("p-1", MARCH));
    }

    @Test
    void thePurchaseThatBroughtItBackAfterWhichItIsLostAgain() {
      Scenario scenario =
          customer(buyer())
              .and(
                  lost(DefectionReason.PRICE, MARCH),
                  bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH.plusDays(1)),
                  wonBackBy("p-1", MARCH.plusDays(1)));
      scenario
          .when(strikeOut(EntryKind.PURCHASE, "p-1"))
          .records(struckOut(EntryKind.PURCHASE, "p-1", "0.00", MARCH.plusDays(1)));
      customer(buyer())
          .and(
              lost(DefectionReason.PRICE, MARCH),
              bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH.plusDays(1)),
              wonBackBy("p-1", MARCH.plusDays(1)),
              struckOut(EntryKind.PURCHASE, "p-1", "0.00", MARCH.plusDays(1)))
          .when(buy("p-2", TODAY))
          .records(bought("p-2", "20.00", Settlement.CASH, "0.00", TODAY), wonBackBy("p-2", TODAY));
    }

    @Test
    void thePurchaseThatBroughtItBackWhosePlaceAnotherOneTakes() {
      customer(buyer())
          .and(
              lost(DefectionReason.PRICE, MARCH),
              bought("p-1", "20.00", Settlement.CASH, "0.00", MARCH.plusDays(1)),
              wonBackBy("p-1", MARCH.plusDays(1)),
              bought("p-2", "20.00", Settlement.CASH, "0.00", TODAY))
          .when(strikeOut(EntryKind.PURCHASE, "p-1"))
          .records(
              struckOut(EntryKind.PURCHASE, "p-1", "0.00", MARCH.plusDays(1)),
              wonBackBy("p-2", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("entry-unknown")
    void whatWasNeverEntered() {
      customer(registered())
          .when(strikeOut(EntryKind.VISIT, "v-1"))
          .isRefused(CorrectionRefusal.ENTRY_UNKNOWN, "VISIT");
    }

    @Test
    void anEntryOfAnotherKind() {
      customer(buyer())
          .and(VISIT)
          .when(strikeOut(EntryKind.CALL, "v-1"))
          .isRefused(CorrectionRefusal.ENTRY_UNKNOWN);
    }

    @Test
    @ExampleOf("entry-depended-on")
    void aPurchaseOfWhichSomethingWasGivenBack() {
      onCredit()
          .and(drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, null, "80.00", TODAY))
          .when(strikeOut(EntryKind.PURCHASE, "p-1"))
          .isRefused(CorrectionRefusal.ENTRY_DEPENDED_ON, "return r-1");
    }

    @Test
    void aPurchaseThatHasBeenInvoiced() {
      onCredit()
          .and(INVOICE)
          .when(strikeOut(EntryKind.PURCHASE, "p-1"))
          .isRefused(CorrectionRefusal.ENTRY_DEPENDED_ON, "invoice i-1");
    }

    /** The invoice says less than was delivered because of it. */
    @Test
    void aReturnThatWasTakenOffAnInvoice() {
      onCredit()
          .and(
              drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, null, "80.00", MARCH),
              new InvoiceIssued(
                  CUSTOMER,
                  "i-1",
                  null,
                  List.of(new InvoicedDelivery("p-1", usd("80.00"))),
                  usd("80.00"),
                  MARCH.plusDays(30),
                  null,
                  MARCH))
          .when(strikeOut(EntryKind.PURCHASE_RETURN, "r-1"))
          .isRefused(CorrectionRefusal.ENTRY_DEPENDED_ON, "invoice i-1");
    }

    @Test
    void anInvoiceThatAPaymentNames() {
      onCredit()
          .and(
              INVOICE,
              new PaymentRecorded(
                  CUSTOMER,
                  "y-1",
                  usd("50.00"),
                  usd("50.00"),
                  new PaymentAllocation(true, List.of(new SettledInvoice("i-1", usd("50.00")))),
                  TODAY))
          .when(strikeOut(EntryKind.INVOICE, "i-1"))
          .isRefused(CorrectionRefusal.ENTRY_DEPENDED_ON, "a payment");
    }

    @Test
    void theOnlyPurchaseOfWhoWasDeclaredLost() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(strikeOut(EntryKind.PURCHASE, "p-first"))
          .isRefused(CorrectionRefusal.ENTRY_DEPENDED_ON, "declared lost");
    }

    @Test
    @ExampleOf("already-so")
    void theSameWithAnotherReason() {
      customer(buyer())
          .and(VISIT, struckOut(EntryKind.VISIT, "v-1", "0.00", MARCH))
          .when(new StrikeOut(CUSTOMER, EntryKind.VISIT, "v-1", "another customer"))
          .isRefused(CommonRefusal.ALREADY_SO, "2024-03-15");
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenStruckOut() {
      customer(buyer())
          .and(VISIT, struckOut(EntryKind.VISIT, "v-1", "0.00", MARCH))
          .when(strikeOut(EntryKind.VISIT, "v-1"))
          .staysQuiet();
    }
  }

  /** What was struck out cannot come in again under its identifier. */
  @Nested
  class TheIdentifierStaysTaken {
    @Test
    void ofAPurchase() {
      customer(buyer())
          .and(struckOut(EntryKind.PURCHASE, "p-first", "0.00", FIRST_BOUGHT_ON))
          .when(buy("p-first", FIRST_BOUGHT_ON))
          .isRefused(CommonRefusal.ID_TAKEN, "struck out");
    }

    @Test
    void ofAnAnswer() {
      customer(buyer())
          .and(ANSWER, struckOut(EntryKind.SURVEY_ANSWER, "a-1", "0.00", MARCH))
          .when(new RecordSurveyAnswer(CUSTOMER, "a-1", 5, 9, List.of(), "phone", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN, "struck out");
    }
  }
}

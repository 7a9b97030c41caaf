package io.perennial.command.customer.purchase;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.approved;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.breached;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.drills;
import static io.perennial.command.customer.CustomerFacts.drillsReturned;
import static io.perennial.command.customer.CustomerFacts.restored;
import static io.perennial.command.customer.CustomerFacts.struckOut;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.WriteOffProposed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordReturnComponentTest {
  private static RecordReturn giveBack(
      String returnId, int quantity, String amount, @Nullable LocalDate on) {
    return new RecordReturn(CUSTOMER, returnId, "p-1", quantity, dollars(amount), on);
  }

  /** Ten drills for 100, paid at once. */
  private static Scenario inCash() {
    return customer(buyer()).and(drills("p-1", Settlement.CASH, "0.00", MARCH));
  }

  /** Ten drills for 100, owed under a limit of 1,000. */
  private static Scenario onCredit() {
    return customer(buyer())
        .and(
            approved("c-1", CreditClass.B, "1000.00", MARCH),
            drills("p-1", Settlement.CREDIT, "100.00", MARCH));
  }

  private static InvoiceIssued invoice(String amount) {
    return new InvoiceIssued(
        CUSTOMER,
        "i-1",
        null,
        List.of(new InvoicedDelivery("p-1", usd(amount))),
        usd(amount),
        MARCH.plusDays(30),
        null,
        MARCH);
  }

  @Nested
  class Accepts {
    @Test
    void someOfWhatWasBoughtInCash() {
      inCash()
          .when(giveBack("r-1", 2, "20", TODAY))
          .records(drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CASH, null, "0.00", TODAY));
    }

    @Test
    void allThatIsLeft() {
      inCash()
          .and(drillsReturned("r-1", "p-1", 4, "30.00", Settlement.CASH, null, "0.00", TODAY))
          .when(giveBack("r-2", 6, "70", MARCH))
          .records(drillsReturned("r-2", "p-1", 6, "70.00", Settlement.CASH, null, "0.00", MARCH));
    }

    @Test
    void whatWasBoughtOnCreditWhichLessensWhatIsOwed() {
      onCredit()
          .when(giveBack("r-1", 2, "20", TODAY))
          .records(
              drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, null, "80.00", TODAY));
    }

    @Test
    void whatHasBeenInvoicedWhichLessensTheInvoice() {
      onCredit()
          .and(invoice("100.00"))
          .when(giveBack("r-1", 2, "20", TODAY))
          .records(
              drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, "i-1", "80.00", TODAY));
    }

    @Test
    void oneWithWhichExposureReturnsWithinTheLimit() {
      onCredit()
          .and(
              bought("p-2", "950.00", Settlement.CREDIT, "1050.00", MARCH),
              breached("1000.00", "1050.00", "50.00", MARCH))
          .when(giveBack("r-1", 10, "100", TODAY))
          .records(
              drillsReturned("r-1", "p-1", 10, "100.00", Settlement.CREDIT, null, "950.00", TODAY),
              restored("1000.00", "950.00", TODAY));
    }

    @Test
    void whatAReturnThatWasStruckOutHadTaken() {
      inCash()
          .and(
              drillsReturned("r-1", "p-1", 10, "100.00", Settlement.CASH, null, "0.00", MARCH),
              struckOut(EntryKind.PURCHASE_RETURN, "r-1", "0.00", MARCH))
          .when(giveBack("r-2", 10, "100", TODAY))
          .records(
              drillsReturned("r-2", "p-1", 10, "100.00", Settlement.CASH, null, "0.00", TODAY));
    }

    /** The rest of the delivery is what can be invoiced. */
    @Test
    void beforeTheInvoice() {
      onCredit()
          .and(drillsReturned("r-1", "p-1", 2, "20.00", Settlement.CREDIT, null, "80.00", MARCH))
          .when(new IssueInvoice(CUSTOMER, "i-1", null, List.of("p-1"), MARCH.plusDays(30), MARCH))
          .records(invoice("80.00"));
    }
  }

  @Nested
  class Refuses {
    /** Nothing is taken off an invoice twice. */
    @Test
    void moreThanCreditNotesHaveLeftOfTheInvoice() {
      Scenario credited =
          onCredit()
              .and(
                  invoice("100.00"),
                  new CreditNoteIssued(
                      CUSTOMER,
                      "n-1",
                      null,
                      "i-1",
                      usd("70.00"),
                      usd("70.00"),
                      "broken",
                      usd("30.00"),
                      MARCH));
      credited
          .when(giveBack("r-1", 10, "30.01", TODAY))
          .isRefused(PurchaseRefusal.RETURN_TOO_LARGE, "30 are left of its invoice");
      credited
          .when(giveBack("r-1", 10, "30", TODAY))
          .records(
              drillsReturned("r-1", "p-1", 10, "30.00", Settlement.CREDIT, "i-1", "0.00", TODAY));
    }

    @Test
    void whatHasBeenWrittenOff() {
      onCredit()
          .and(
              invoice("100.00"),
              new WriteOffProposed(CUSTOMER, "w-1", "i-1", usd("100.00"), "gone", MARCH),
              new InvoiceWrittenOff(CUSTOMER, "w-1", "i-1", usd("100.00"), usd("0.00"), MARCH))
          .when(giveBack("r-1", 1, "10", TODAY))
          .isRefused(PurchaseRefusal.RETURN_TOO_LARGE);
    }

    @Test
    @ExampleOf("purchase-unknown")
    void ofAnUnknownPurchase() {
      customer(buyer())
          .when(giveBack("r-1", 1, "1", TODAY))
          .isRefused(PurchaseRefusal.PURCHASE_UNKNOWN, "p-1");
    }

    @Test
    void ofAPurchaseThatWasStruckOut() {
      inCash()
          .and(struckOut(EntryKind.PURCHASE, "p-1", "0.00", MARCH))
          .when(giveBack("r-1", 1, "1", TODAY))
          .isRefused(PurchaseRefusal.PURCHASE_UNKNOWN);
    }

    @Test
    @ExampleOf("return-too-large")
    void moreUnitsThanWereBought() {
      inCash()
          .when(giveBack("r-1", 11, "20", TODAY))
          .isRefused(PurchaseRefusal.RETURN_TOO_LARGE, "Of 10 units 10 are left");
    }

    @Test
    void moreUnitsThanAreLeft() {
      inCash()
          .and(drillsReturned("r-1", "p-1", 8, "20.00", Settlement.CASH, null, "0.00", MARCH))
          .when(giveBack("r-2", 3, "20", TODAY))
          .isRefused(PurchaseRefusal.RETURN_TOO_LARGE, "2 are left");
    }

    @Test
    void moreMoneyThanIsLeft() {
      inCash()
          .and(drillsReturned("r-1", "p-1", 1, "90.00", Settlement.CASH, null, "0.00", MARCH))
          .when(giveBack("r-2", 1, "10.01", TODAY))
          .isRefused(PurchaseRefusal.RETURN_TOO_LARGE, "10.00 left");
    }

    @Test
    @Produces("dated-too-early")
    void aReturnDatedBeforeThePurchase() {
      inCash()
          .when(giveBack("r-1", 1, "1", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the purchase");
    }

    @Test
    @Produces("id-taken")
    void anotherReturnUnderTheSameIdentifier() {
      inCash()
          .and(drillsReturned("r-1", "p-1", 1, "10.00", Settlement.CASH, null, "0.00", TODAY))
          .when(giveBack("r-1", 2, "10", TODAY))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenRecorded() {
      inCash()
          .and(drillsReturned("r-1", "p-1", 10, "100.00", Settlement.CASH, null, "0.00", TODAY))
          .when(giveBack("r-1", 10, "100", null))
          .staysQuiet();
    }
  }
}

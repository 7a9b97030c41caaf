package io.perennial.query;

import static io.perennial.query.GeneratedCustomer.ZERO;

import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.PaymentAllocation;
import io.perennial.events.customer.receivable.SettledInvoice;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one customer buys, gives back, owes and pays; how it leaves and comes back. */
final class GeneratedTrade {

  /** For how many days invoices are given, one after the other. */
  private static final List<Integer> GIVEN = List.of(30, 14, 60, 30, 90);

  private static final Map<String, List<String>> PRODUCTS =
      Map.of(
          "power tools", List.of("drill-1", "saw-1"),
          "hand tools", List.of("hammer-1"),
          "supplies", List.of("screws-1", "oil-1"));

  private final GeneratedTimeline timeline;
  private final Dice dice;
  private final String id;
  private final LocalDate end;
  private boolean won;
  private boolean defected;
  private int number;

  GeneratedTrade(GeneratedTimeline timeline, Dice dice, String id, LocalDate end) {
    this.timeline = timeline;
    this.dice = dice;
    this.id = id;
    this.end = end;
  }

  /** Buys again and again; falls silent now and then, or leaves. */
  void buy(LocalDate first) {
    int gap = dice.any(List.of(9, 20, 40, 70, 130));
    LocalDate on = first;
    while (!on.isAfter(end)) {
      purchase(on);
      if (dice.oneIn(4)) {
        purchase(on);
      }
      LocalDate next = on.plusDays(1L + gap / 2 + dice.between(0, gap));
      if (dice.oneIn(25)) {
        LocalDate left = dice.after(on, 0, gap);
        declareDefection(left);
        if (dice.oneIn(2)) {
          return;
        }
        next = left.plusDays(dice.between(20, 400));
        if (dice.oneIn(2)) {
          wonBack(dice.after(left, 5, 15));
        }
      } else if (dice.oneIn(20)) {
        next = on.plusDays(dice.between(200, 600));
      } else if (dice.oneIn(60)) {
        return;
      }
      on = next;
    }
  }

  private void declareDefection(LocalDate on) {
    timeline.add(
        new DefectionDeclared(
            id,
            dice.any(List.of(DefectionReason.values())),
            dice.oneIn(2) ? "Rival " + dice.between(1, 3) : null,
            null,
            null,
            null,
            null,
            on));
    defected = true;
  }

  private void wonBack(LocalDate on) {
    timeline.add(new CustomerWonBack(id, WinBackCause.OFFER, null, "another offer", on));
    defected = false;
  }

  private void purchase(LocalDate on) {
    PurchaseRecorded purchase = madeUp("purchase-" + id + "-" + number++, on);
    int late = won && !defected && dice.oneIn(10) ? dice.between(1, 60) : 0;
    LocalDate recordedOn = on.plusDays(late);
    if (!timeline.note(purchase, recordedOn)) {
      return;
    }
    if (!won) {
      timeline.add(new CustomerWon(id, purchase.purchaseId(), on));
    } else if (defected) {
      timeline.add(new CustomerWonBack(id, WinBackCause.PURCHASE, purchase.purchaseId(), null, on));
    }
    won = true;
    defected = false;
    if (dice.oneIn(25)) {
      timeline.note(new Facts(id).struckOut(purchase), dice.after(recordedOn, 1, 20));
      return;
    }
    boolean back = dice.oneIn(20);
    if (back) {
      returned(purchase, dice.after(recordedOn, 2, 40));
    }
    if (purchase.settlement() == Settlement.CREDIT) {
      owed(purchase, recordedOn, back);
    }
  }

  private PurchaseRecorded madeUp(String purchaseId, LocalDate on) {
    String line = dice.any("power tools", "hand tools", "supplies");
    int quantity = dice.between(2, 12);
    Money net = dice.money(20, dice.oneIn(6) ? 5000 : 900);
    BigDecimal unitCost =
        net.amount()
            .multiply(BigDecimal.valueOf(dice.between(50, 105), 2))
            .divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_EVEN);
    return new PurchaseRecorded(
        id,
        purchaseId,
        dice.oneIn(10) ? null : dice.any(PRODUCTS.getOrDefault(line, List.of())),
        dice.oneIn(10) ? null : line,
        quantity,
        net,
        dice.oneIn(4) ? null : new Money(unitCost, Facts.CURRENCY),
        dice.any(Settlement.CASH, Settlement.CREDIT, Settlement.CREDIT),
        ZERO,
        on);
  }

  private void returned(PurchaseRecorded purchase, LocalDate on) {
    timeline.add(
        new PurchaseReturned(
            id,
            "return-of-" + purchase.purchaseId(),
            purchase.purchaseId(),
            purchase.productId(),
            purchase.productLine(),
            1,
            new Money(
                purchase
                    .netAmount()
                    .amount()
                    .divide(BigDecimal.valueOf(purchase.quantity()), 2, RoundingMode.HALF_EVEN),
                Facts.CURRENCY),
            purchase.unitCost(),
            purchase.settlement(),
            null,
            ZERO,
            on));
  }

  private void owed(PurchaseRecorded purchase, LocalDate known, boolean back) {
    if (back || dice.oneIn(5)) {
      if (dice.oneIn(2)) {
        pay(purchase.netAmount(), null, dice.after(known, 10, 100));
      }
      return;
    }
    String invoiceId = "invoice-of-" + purchase.purchaseId();
    LocalDate issuedOn = dice.after(known, 1, 10);
    timeline.add(
        new InvoiceIssued(
            id,
            invoiceId,
            null,
            List.of(new InvoicedDelivery(purchase.purchaseId(), purchase.netAmount())),
            purchase.netAmount(),
            issuedOn.plusDays(GIVEN.get(number % GIVEN.size())),
            null,
            issuedOn));
    BigDecimal due = purchase.netAmount().amount();
    if (dice.oneIn(15)) {
      Money off = new Money(new BigDecimal("5.00"), Facts.CURRENCY);
      timeline.add(
          new CreditNoteIssued(
              id,
              "note-" + invoiceId,
              null,
              invoiceId,
              off,
              off,
              "scratched",
              ZERO,
              dice.after(issuedOn, 1, 9)));
      due = due.subtract(off.amount());
    }
    settle(invoiceId, due, issuedOn.plusDays(10));
  }

  private void settle(String invoiceId, BigDecimal due, LocalDate from) {
    switch (dice.between(0, 11)) {
      case 0 -> {} // still open
      case 1 -> writeOff(invoiceId, due, dice.after(from, 60, 200));
      case 2 -> {
        BigDecimal part = due.divide(BigDecimal.TWO, 2, RoundingMode.HALF_EVEN);
        pay(new Money(part, Facts.CURRENCY), invoiceId, dice.after(from, 0, 60));
      }
      case 3 -> // more than is due: a credit balance
          pay(
              new Money(due.add(BigDecimal.TEN), Facts.CURRENCY),
              invoiceId,
              dice.after(from, 0, 60));
      case 4, 5, 6 -> pay(new Money(due, Facts.CURRENCY), null, dice.after(from, 0, 90));
      default -> pay(new Money(due, Facts.CURRENCY), invoiceId, dice.after(from, 0, 120));
    }
  }

  private void pay(Money amount, @Nullable String invoiceId, LocalDate on) {
    PaymentRecorded payment =
        new PaymentRecorded(
            id,
            "payment-" + id + "-" + number++,
            amount,
            ZERO,
            invoiceId == null
                ? null
                : new PaymentAllocation(true, List.of(new SettledInvoice(invoiceId, amount))),
            on);
    if (timeline.addPerhapsLate(payment) && dice.oneIn(60)) {
      timeline.note(new Facts(id).struckOut(payment), on.plusDays(70));
    }
  }

  private void writeOff(String invoiceId, BigDecimal due, LocalDate on) {
    String writeOffId = "write-off-" + invoiceId;
    Money amount = new Money(due, Facts.CURRENCY);
    timeline.add(new WriteOffProposed(id, writeOffId, invoiceId, amount, "bankrupt", on));
    LocalDate decidedOn = dice.after(on, 1, 20);
    if (dice.oneIn(3)) {
      timeline.add(new WriteOffRejected(id, writeOffId, invoiceId, "still trades", decidedOn));
    } else {
      timeline.add(new InvoiceWrittenOff(id, writeOffId, invoiceId, amount, ZERO, decidedOn));
    }
  }

  /** Classes, limits and terms, from a day on. */
  void credit(LocalDate from) {
    LocalDate on = from;
    for (int i = 0; !on.isAfter(end); i++) {
      String proposalId = "proposal-" + id + "-" + i;
      CreditClass creditClass =
          dice.any(CreditClass.B, CreditClass.B, CreditClass.C, CreditClass.A);
      Money limit = creditClass == CreditClass.A ? null : dice.money(200, 6000);
      timeline.add(new CreditLimitProposed(id, proposalId, creditClass, limit, "review", on));
      LocalDate decidedOn = dice.after(on, 0, 10);
      if (dice.oneIn(6)) {
        timeline.add(new CreditLimitProposalRejected(id, proposalId, "too much", decidedOn));
      } else {
        timeline.add(new CreditLimitApproved(id, proposalId, creditClass, limit, decidedOn));
      }
      if (dice.oneIn(2)) {
        timeline.add(new CreditTermsAgreed(id, dice.any(14, 30, 60), null, null, null, decidedOn));
      }
      on = dice.after(decidedOn, 60, 600);
    }
  }
}

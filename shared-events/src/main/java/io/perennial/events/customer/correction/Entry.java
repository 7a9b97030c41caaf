package io.perennial.events.customer.correction;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import java.util.Optional;
import java.util.Set;

/**
 * An entry that can be struck out.
 *
 * @param kind what kind of entry it is
 * @param entryId its identifier, unique for the customer among those of its kind
 */
public record Entry(EntryKind kind, String entryId) {

  /** The events that record entries. */
  public static final Set<Class<? extends LifecycleEvent>> EVENTS =
      Set.of(
          PurchaseRecorded.class,
          PurchaseReturned.class,
          PaymentRecorded.class,
          InvoiceIssued.class,
          VisitLogged.class,
          CallLogged.class,
          SurveyAnswerRecorded.class,
          ReferralRecorded.class);

  /** The entry that an event records, or that it follows from alone; empty of all other events. */
  public static Optional<Entry> behind(LifecycleEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase -> of(EntryKind.PURCHASE, purchase.purchaseId());
      case CustomerWon won -> of(EntryKind.PURCHASE, won.firstPurchaseId());
      case CustomerWonBack wonBack ->
          Optional.ofNullable(wonBack.purchaseId()).flatMap(id -> of(EntryKind.PURCHASE, id));
      case PurchaseReturned returned -> of(EntryKind.PURCHASE_RETURN, returned.returnId());
      case PaymentRecorded payment -> of(EntryKind.PAYMENT, payment.paymentId());
      case InvoiceIssued invoice -> of(EntryKind.INVOICE, invoice.invoiceId());
      case VisitLogged visit -> of(EntryKind.VISIT, visit.visitId());
      case CallLogged call -> of(EntryKind.CALL, call.callId());
      case SurveyAnswerRecorded answer -> of(EntryKind.SURVEY_ANSWER, answer.answerId());
      case ReferralRecorded referral -> of(EntryKind.REFERRAL, referral.referralId());
      case ReferralLedToPurchase led -> of(EntryKind.REFERRAL, led.referralId());
      default -> Optional.empty();
    };
  }

  private static Optional<Entry> of(EntryKind kind, String entryId) {
    return Optional.of(new Entry(kind, entryId));
  }
}

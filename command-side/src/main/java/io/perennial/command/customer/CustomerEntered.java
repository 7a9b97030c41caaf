package io.perennial.command.customer;

import io.perennial.command.common.Trace;
import io.perennial.command.customer.correction.Corrections;
import io.perennial.command.customer.credit.Credit;
import io.perennial.command.customer.defection.Losses;
import io.perennial.command.customer.purchase.Purchases;
import io.perennial.command.customer.satisfaction.Satisfaction;
import io.perennial.command.customer.visit.Contacts;
import io.perennial.events.customer.correction.EntryKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been entered of a customer, by kind. */
record CustomerEntered(
    Purchases purchases, Credit credit, Contacts contacts, Satisfaction satisfaction, Losses losses)
    implements Corrections.Entries {

  @Override
  public @Nullable Trace entered(EntryKind kind, String entryId) {
    return switch (kind) {
      case PURCHASE -> purchases.purchase(entryId);
      case PURCHASE_RETURN -> purchases.giveBack(entryId);
      case PAYMENT -> credit.receivables().payment(entryId);
      case INVOICE -> credit.receivables().invoice(entryId);
      case VISIT -> contacts.visit(entryId);
      case CALL -> contacts.call(entryId);
      case SURVEY_ANSWER -> satisfaction.answer(entryId);
      case REFERRAL -> satisfaction.referral(entryId);
    };
  }

  @Override
  public @Nullable String dependentOn(EntryKind kind, String entryId) {
    if (kind == EntryKind.PURCHASE) {
      List<String> returns = purchases.returnsOf(entryId);
      if (!returns.isEmpty()) {
        return "return " + returns.getFirst();
      }
      boolean wasLost = losses.lostOn() != null || losses.wonBackOn() != null;
      if (wasLost && purchases.isOnly(entryId)) {
        return "that the customer was declared lost";
      }
    }
    return credit.receivables().dependentOn(kind, entryId);
  }

  @Override
  public BigDecimal owedWithout(EntryKind kind, String entryId) {
    return credit.receivables().owedWithout(kind, entryId);
  }

  void strikeOut(EntryKind kind, String entryId) {
    switch (kind) {
      case PURCHASE -> purchases.strikeOut(entryId);
      case PURCHASE_RETURN -> purchases.strikeOutReturn(entryId);
      case VISIT -> contacts.strikeOutVisit(entryId);
      case CALL -> contacts.strikeOutCall(entryId);
      case SURVEY_ANSWER -> satisfaction.strikeOut(entryId);
      case REFERRAL -> satisfaction.strikeOutReferral(entryId);
      case PAYMENT, INVOICE -> {} // known to the credit alone
    }
    credit.strikeOut(kind, entryId, purchases.firstOn());
  }
}

package io.perennial.command.customer;

import io.perennial.command.common.Trace;
import io.perennial.events.customer.CreditLimitProposed;
import io.perennial.events.customer.CreditPurchaseReleased;
import io.perennial.events.customer.CustomerRegistered;
import io.perennial.events.customer.CustomerWonBack;
import io.perennial.events.customer.PaymentRecorded;
import io.perennial.events.customer.Person;
import io.perennial.events.customer.PurchaseRecorded;
import io.perennial.events.customer.SurveyAnswerRecorded;
import io.perennial.events.customer.SurveyItem;
import io.perennial.events.customer.VisitLogged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a fact must be the same for it to be a repeat: all that the caller states, but for
 * personal data, and not what we work out, such as the exposure after a purchase.
 */
final class CustomerTraces {
  private CustomerTraces() {}

  static Trace of(CustomerRegistered event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.legalName());
    parts.add(event.tradingName());
    parts.add(event.registrationNumber());
    parts.add(event.customerClass());
    parts.add(event.stage());
    parts.add(event.region());
    parts.add(event.lineOfBusiness());
    parts.add(event.relationshipStartedOn());
    parts.add(event.source());
    for (Person person : event.people()) {
      parts.add(person.personId());
      parts.add(person.role());
    }
    return Trace.of(event.occurredOn(), parts.toArray());
  }

  static Trace of(PurchaseRecorded event) {
    return Trace.of(
        event.occurredOn(),
        event.productId(),
        event.productLine(),
        event.quantity(),
        event.netAmount(),
        event.unitCost(),
        event.settlement());
  }

  static Trace of(PaymentRecorded event) {
    return Trace.of(event.occurredOn(), event.amount());
  }

  static Trace of(CreditLimitProposed event) {
    return Trace.of(event.occurredOn(), event.creditClass(), event.limit(), event.reason());
  }

  static Trace of(CreditPurchaseReleased event) {
    return Trace.of(event.occurredOn(), event.upTo(), event.reason());
  }

  static Trace of(VisitLogged event) {
    return Trace.of(
        event.occurredOn(),
        event.representative(),
        event.durationMinutes(),
        event.purpose(),
        event.outcome(),
        event.orderedAmount(),
        event.collectedAmount(),
        event.cost());
  }

  static Trace of(SurveyAnswerRecorded event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.overall());
    parts.add(event.wouldRecommend());
    parts.add(event.touchpoint());
    for (SurveyItem item : event.items()) {
      parts.add(item.item());
      parts.add(item.answer());
    }
    return Trace.of(event.occurredOn(), parts.toArray());
  }

  static Trace of(CustomerWonBack event) {
    return Trace.of(event.occurredOn(), event.broughtAboutBy(), event.explanation());
  }
}

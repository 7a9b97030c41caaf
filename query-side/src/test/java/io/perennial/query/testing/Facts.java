package io.perennial.query.testing;

import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Plainly invented facts. */
public final class Facts {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private Facts() {}

  /** Identifier of the n-th customer. */
  public static String customer(int n) {
    return "customer-%03d".formatted(n);
  }

  public static CustomerRegistered registered(String customer, String region) {
    return new CustomerRegistered(
        customer,
        "Company " + customer,
        null,
        null,
        CustomerClass.DEALER,
        LifecycleStage.PROSPECT,
        region,
        null,
        null,
        null,
        List.of(
            new Person("person-of-" + customer, PersonRole.OWNER, "Ada Example", null, null, null)),
        null,
        null,
        null,
        "invented",
        START);
  }

  public static PurchaseRecorded purchase(String customer, String purchaseId, int euros, int day) {
    return new PurchaseRecorded(
        customer,
        purchaseId,
        null,
        null,
        1,
        new Money(BigDecimal.valueOf(euros), "USD"),
        null,
        Settlement.CASH,
        new Money(BigDecimal.ZERO, "USD"),
        START.plusDays(day));
  }

  /** Removes the customer's document from {@link LedgerView}. */
  public static DefectionDeclared lost(String customer) {
    return new DefectionDeclared(
        customer, DefectionReason.PRICE, null, null, null, null, null, START.plusDays(300));
  }

  /** Passed over by {@link LedgerView}. */
  public static VisitLogged visit(String customer, String visitId) {
    return new VisitLogged(
        customer,
        visitId,
        "rep",
        30,
        VisitPurpose.SERVICE,
        VisitOutcome.PROBLEM_SOLVED,
        null,
        null,
        null,
        "Likes tea",
        null,
        START);
  }

  /** Of another stream than the customer's own. */
  public static ComplaintRecorded complaint(String complaint, String customer) {
    return new ComplaintRecorded(
        complaint,
        customer,
        ComplaintCategory.LATE_DELIVERY,
        2,
        ComplaintChannel.PHONE,
        "Late again",
        null,
        null,
        null,
        null,
        START.plusDays(40));
  }
}

package io.perennial.command.customer;

import static io.perennial.command.Scenario.CUSTOMER;

import io.perennial.command.common.Amount;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.events.Money;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of an invented customer, short to write. */
public final class CustomerFacts {
  /** Long enough ago for the customer not to be new. */
  public static final LocalDate REGISTERED_ON = LocalDate.of(2023, 1, 10);

  /** The customer's first purchase. */
  public static final LocalDate FIRST_BOUGHT_ON = LocalDate.of(2023, 2, 1);

  private CustomerFacts() {}

  public static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  public static Amount dollars(String amount) {
    return new Amount(new BigDecimal(amount), "USD");
  }

  public static CustomerRegistered registered() {
    return registered(REGISTERED_ON, null);
  }

  public static CustomerRegistered registered(
      LocalDate on, @Nullable LocalDate relationshipStartedOn) {
    return new CustomerRegistered(
        CUSTOMER,
        "Invented Trading Ltd",
        null,
        null,
        CustomerClass.DEALER,
        LifecycleStage.PROSPECT,
        null,
        null,
        relationshipStartedOn,
        null,
        List.of(),
        null,
        null,
        null,
        "trade fair",
        on);
  }

  public static CustomerRegistered registeredAs(LifecycleStage stage) {
    return new CustomerRegistered(
        CUSTOMER,
        "Invented Trading Ltd",
        null,
        null,
        CustomerClass.DEALER,
        stage,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        "trade fair",
        REGISTERED_ON);
  }

  public static ProspectQualified qualified(@Nullable String explanation, LocalDate on) {
    return new ProspectQualified(CUSTOMER, explanation, on);
  }

  public static ProspectDisqualified disqualified(DisqualificationReason reason, LocalDate on) {
    return new ProspectDisqualified(CUSTOMER, reason, "so it is", on);
  }

  public static ProspectReopened reopened(LifecycleStage stage, LocalDate on) {
    return new ProspectReopened(CUSTOMER, stage, "after all", on);
  }

  public static PurchaseRecorded bought(
      String purchaseId, String amount, Settlement settlement, String exposure, LocalDate on) {
    return new PurchaseRecorded(
        CUSTOMER, purchaseId, null, null, 1, usd(amount), null, settlement, usd(exposure), on);
  }

  public static CustomerWon won(String purchaseId, LocalDate on) {
    return new CustomerWon(CUSTOMER, purchaseId, on);
  }

  /** Registered, and a customer by a purchase in cash. */
  public static Object[] buyer() {
    return new Object[] {
      registered(),
      bought("p-first", "100.00", Settlement.CASH, "0.00", FIRST_BOUGHT_ON),
      won("p-first", FIRST_BOUGHT_ON)
    };
  }

  public static CreditLimitProposed proposed(
      String proposalId, CreditClass creditClass, @Nullable String limit, LocalDate on) {
    return new CreditLimitProposed(
        CUSTOMER, proposalId, creditClass, limit == null ? null : usd(limit), "pays well", on);
  }

  public static CreditLimitProposalReplaced replaced(String proposalId, String by, LocalDate on) {
    return new CreditLimitProposalReplaced(CUSTOMER, proposalId, by, on);
  }

  public static CreditLimitApproved approved(
      String proposalId, CreditClass creditClass, @Nullable String limit, LocalDate on) {
    return new CreditLimitApproved(
        CUSTOMER, proposalId, creditClass, limit == null ? null : usd(limit), on);
  }

  public static CreditLimitBreached breached(
      String limit, String exposure, String excess, LocalDate on) {
    return new CreditLimitBreached(CUSTOMER, usd(limit), usd(exposure), usd(excess), on);
  }

  public static CreditLimitRestored restored(
      @Nullable String limit, String exposure, LocalDate on) {
    return new CreditLimitRestored(CUSTOMER, limit == null ? null : usd(limit), usd(exposure), on);
  }

  /** The usual policy, but purchases past the limit are refused. */
  public static CreditPolicy refusalPastTheLimit() {
    CreditPolicy usual = CreditPolicy.defaults();
    return new CreditPolicy(
        usual.smallLimit(),
        usual.maxStep(),
        usual.daysBetweenLoosenings(),
        usual.newCustomerDays(),
        CreditPolicy.PastLimit.REFUSE,
        usual.daysToPay(),
        usual.reviewDays());
  }

  public static CreditPurchaseReleased released(String purchaseId, String upTo, LocalDate on) {
    return new CreditPurchaseReleased(CUSTOMER, purchaseId, usd(upTo), "long known", on);
  }

  public static PaymentRecorded paid(
      String paymentId, String amount, String exposure, LocalDate on) {
    return new PaymentRecorded(CUSTOMER, paymentId, usd(amount), usd(exposure), null, on);
  }

  public static TierChanged tierChanged(Tier tier, @Nullable Tier before, LocalDate on) {
    return new TierChanged(CUSTOMER, tier, before, TierBasis.MANUAL, "grew", null, on);
  }

  public static DefectionDeclared lost(DefectionReason reason, LocalDate on) {
    return new DefectionDeclared(CUSTOMER, reason, null, null, null, null, null, on);
  }

  public static PartialDefectionDeclared lostPart(
      String id, @Nullable String productLine, LocalDate on) {
    return new PartialDefectionDeclared(
        CUSTOMER,
        id,
        productLine,
        DefectionReason.PRODUCT,
        "Rival Inc",
        "too heavy",
        null,
        null,
        null,
        on);
  }

  public static PartialDefectionEnded partWonBack(String id, WinBackCause cause, LocalDate on) {
    return new PartialDefectionEnded(CUSTOMER, id, cause, "lighter now", on);
  }

  public static CustomerWonBack wonBack(
      WinBackCause cause, @Nullable String explanation, LocalDate on) {
    return new CustomerWonBack(CUSTOMER, cause, null, explanation, on);
  }

  public static CustomerWonBack wonBackBy(String purchaseId, LocalDate on) {
    return new CustomerWonBack(CUSTOMER, WinBackCause.PURCHASE, purchaseId, null, on);
  }

  /** Ten drills for 100, each of which has cost us 3. */
  public static PurchaseRecorded drills(
      String purchaseId, Settlement settlement, String exposure, LocalDate on) {
    return new PurchaseRecorded(
        CUSTOMER,
        purchaseId,
        "drill-9",
        "power tools",
        10,
        usd("100.00"),
        usd("3.00"),
        settlement,
        usd(exposure),
        on);
  }

  /** Some of them given back. */
  public static PurchaseReturned drillsReturned(
      String returnId,
      String purchaseId,
      int quantity,
      String amount,
      Settlement settlement,
      @Nullable String invoiceId,
      String exposure,
      LocalDate on) {
    return new PurchaseReturned(
        CUSTOMER,
        returnId,
        purchaseId,
        "drill-9",
        "power tools",
        quantity,
        usd(amount),
        usd("3.00"),
        settlement,
        invoiceId,
        usd(exposure),
        on);
  }

  public static EntryStruckOut struckOut(
      EntryKind kind, String entryId, String exposure, LocalDate on) {
    return new EntryStruckOut(CUSTOMER, kind, entryId, "entered twice", usd(exposure), on);
  }
}

package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.correction.Entry;
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
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plainly invented facts about one customer. */
public record Facts(String customerId) {

  public static final String CURRENCY = "USD";

  public static Money money(String amount) {
    return new Money(new BigDecimal(amount), CURRENCY);
  }

  public static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  public CustomerRegistered registered(String on, CustomerClass customerClass, String region) {
    return new CustomerRegistered(
        customerId,
        "Name of " + customerId,
        "Trade",
        "R-1",
        customerClass,
        LifecycleStage.PROSPECT,
        region,
        "Tools",
        null,
        null,
        List.of(new Person("person-1", PersonRole.OWNER, "Ada Example", "1234", null, null)),
        null,
        null,
        null,
        "test",
        day(on));
  }

  public CustomerRegistered registered(String on) {
    return registered(on, CustomerClass.DEALER, "North");
  }

  public PurchaseRecorded bought(String on, String net) {
    return bought("p", LocalDate.parse(on), net, null, Settlement.CASH, "0.00");
  }

  public PurchaseRecorded bought(String on, String net, String cost) {
    return bought("p", LocalDate.parse(on), net, cost, Settlement.CASH, "0.00");
  }

  public PurchaseRecorded bought(
      String id,
      LocalDate on,
      String net,
      @Nullable String unitCost,
      Settlement settlement,
      String exposure) {
    return new PurchaseRecorded(
        customerId,
        id,
        null,
        null,
        2,
        money(net),
        unitCost == null ? null : money(unitCost),
        settlement,
        money(exposure),
        on);
  }

  /** One unit, given back, of a purchase whose unit has cost that much. */
  public PurchaseReturned returned(
      String on, String returnId, PurchaseRecorded purchase, String net) {
    return new PurchaseReturned(
        customerId,
        returnId,
        purchase.purchaseId(),
        purchase.productId(),
        purchase.productLine(),
        1,
        money(net),
        purchase.unitCost(),
        purchase.settlement(),
        null,
        money("0.00"),
        day(on));
  }

  /** What an event records, or what it follows from, was entered by mistake. */
  public EntryStruckOut struckOut(LifecycleEvent entered) {
    Entry entry = Entry.behind(entered).orElseThrow();
    return new EntryStruckOut(
        customerId,
        entry.kind(),
        entry.entryId(),
        "entered twice",
        money("0.00"),
        entered.occurredOn());
  }

  public PaymentRecorded paid(String on, String amount, String exposure) {
    return new PaymentRecorded(customerId, "pay", money(amount), money(exposure), null, day(on));
  }

  public CustomerWon won(String on) {
    return new CustomerWon(customerId, "p", day(on));
  }

  public ProspectQualified qualified(String on) {
    return new ProspectQualified(customerId, "asked for a visit", day(on));
  }

  public ProspectDisqualified disqualified(String on) {
    return new ProspectDisqualified(
        customerId, DisqualificationReason.TOO_SMALL, "two people", day(on));
  }

  public ProspectReopened reopened(String on, LifecycleStage stage) {
    return new ProspectReopened(customerId, stage, "has grown", day(on));
  }

  public ExitBarrierRecorded kept(String on, ExitBarrier barrier, int strength) {
    return new ExitBarrierRecorded(customerId, barrier, strength, "said so", day(on));
  }

  public RepresentativeAssigned assigned(String on, String representative) {
    return new RepresentativeAssigned(customerId, representative, day(on));
  }

  public PreferenceRecorded prefers(String on, String subject, Liking liking) {
    return new PreferenceRecorded(customerId, subject, liking, "said so", "visit", day(on));
  }

  public DefectionDeclared left(String on, DefectionReason reason) {
    return new DefectionDeclared(customerId, reason, "Rival", null, null, null, null, day(on));
  }

  public CustomerWonBack wonBack(String on) {
    return new CustomerWonBack(customerId, WinBackCause.OFFER, null, null, day(on));
  }

  public TierChanged tier(String on, Tier tier) {
    return new TierChanged(customerId, tier, null, TierBasis.MANUAL, "because", null, day(on));
  }

  public CreditLimitProposalReplaced replaced(String on, String id, String by) {
    return new CreditLimitProposalReplaced(customerId, id, by, day(on));
  }

  public CreditLimitProposed proposed(String on, String id, String limit) {
    return new CreditLimitProposed(customerId, id, CreditClass.B, money(limit), "because", day(on));
  }

  public CreditLimitApproved approved(String on, String id, String limit) {
    return new CreditLimitApproved(customerId, id, CreditClass.B, money(limit), day(on));
  }

  public CreditLimitBreached breached(String on, String exposure) {
    return new CreditLimitBreached(
        customerId, money("1.00"), money(exposure), money("1.00"), day(on));
  }

  public CreditLimitRestored restored(String on, String exposure) {
    return new CreditLimitRestored(customerId, money("1.00"), money(exposure), day(on));
  }

  public CreditPurchaseReleased released(String on, String purchaseId) {
    return new CreditPurchaseReleased(customerId, purchaseId, money("50.00"), "why", day(on));
  }

  public VisitLogged visited(String on, @Nullable String cost) {
    return visited("visit", on, cost);
  }

  public VisitLogged visited(String id, String on, @Nullable String cost) {
    return new VisitLogged(
        customerId,
        id,
        "rep",
        30,
        VisitPurpose.ORDER,
        VisitOutcome.ORDER_PLACED,
        null,
        null,
        cost == null ? null : money(cost),
        "a note",
        null,
        day(on));
  }

  public CallLogged called(String on, @Nullable String cost) {
    return called("call", on, cost);
  }

  public CallLogged called(String id, String on, @Nullable String cost) {
    return new CallLogged(
        customerId,
        id,
        "rep",
        10,
        VisitPurpose.DEVELOP,
        VisitOutcome.FOLLOW_UP_AGREED,
        null,
        null,
        cost == null ? null : money(cost),
        "a note",
        new ContactReport("Ann Example", "a rival is cheaper", null, null, null),
        null,
        day(on));
  }

  public SurveyAnswerRecorded answered(String on, String id, int overall) {
    return new SurveyAnswerRecorded(customerId, id, overall, 9, List.of(), "phone", day(on));
  }

  public ComplaintRecorded complained(String on, String id) {
    return new ComplaintRecorded(
        id,
        customerId,
        ComplaintCategory.QUALITY,
        2,
        ComplaintChannel.PHONE,
        "broken",
        null,
        null,
        null,
        null,
        day(on));
  }

  /** What was agreed with it, what it has of ours in stock, and what it buys elsewhere. */
  public ContractFacts contracts() {
    return new ContractFacts(customerId);
  }

  public ComplaintJudged judged(String on, String id, boolean valid) {
    return new ComplaintJudged(id, customerId, valid, "so it is", day(on));
  }

  public ComplaintClosedAsUnfounded closedComplaint(String on, String id) {
    return new ComplaintClosedAsUnfounded(id, customerId, day(on));
  }

  public AccountPlanDrafted drafted(String on, String id) {
    return new AccountPlanDrafted(id, customerId, 1998, "more", List.of(), day(on));
  }

  public AccountPlanSubmitted submitted(String on, String id) {
    return new AccountPlanSubmitted(id, customerId, day(on));
  }

  public AccountPlanApproved approvedPlan(String on, String id) {
    return new AccountPlanApproved(id, customerId, day(on));
  }

  public AccountPlanClosed closedPlan(String on, String id) {
    return new AccountPlanClosed(id, customerId, PlanOutcome.ACHIEVED, "much", day(on));
  }

  /** A history with at least one of each fact, and what we do to sell beside it. */
  public List<LifecycleEvent> everyFact() {
    return Stream.of(
            ofTheCustomer(),
            new CreditFacts(customerId).everyFact(),
            new LeavingFacts(customerId).everyFact(),
            new PlanFacts(customerId, "account-plan-2").everyFact(),
            SellingFacts.all(),
            ofAProductLine(),
            BalanceSheetFacts.all(),
            TieringFacts.all(),
            new ControlFacts(customerId).everyFact())
        .<LifecycleEvent>flatMap(List::stream)
        .toList();
  }

  private static List<LifecycleEvent> ofAProductLine() {
    return List.of(
        new ProductLineIntroduced("product-line-1", "power tools", day("1997-01-01")),
        new ProductLineDifferentiated(
            "product-line-1", Differentiation.COMMODITY, null, "alike", day("1997-02-01")));
  }

  private List<LifecycleEvent> ofTheCustomer() {
    FileFacts file = new FileFacts(customerId);
    return List.of(
        registered("1997-01-01"),
        file.basics("1997-01-02", "Other Ltd", CustomerClass.DEALER, "North"),
        file.personAdded("1997-01-02", "person-2", "Ben Example"),
        file.personAmended("1997-01-03", "person-2", "Ben Married"),
        file.personRemoved("1997-01-04", "person-2"),
        qualified("1997-01-01"),
        disqualified("1997-01-01"),
        reopened("1997-01-02", LifecycleStage.PROSPECT),
        assigned("1997-01-02", "rep-7"),
        file.stakeholder("1997-01-02", Attitude.NEUTRAL),
        file.amended("1997-01-03", Attitude.SUPPORTER),
        file.dropped("1997-01-04"),
        file.profile("1997-01-02", "so"),
        file.business("1997-01-02", "so"),
        file.dealings("1997-01-02", "so"),
        prefers("1997-01-02", "calls", Liking.DISLIKED),
        bought("1997-01-02", "10.00", "3.00"),
        won("1997-01-02"),
        proposed("1997-01-02", "proposal-0", "90.00"),
        proposed("1997-01-03", "proposal-1", "100.00"),
        replaced("1997-01-03", "proposal-0", "proposal-1"),
        approved("1997-01-04", "proposal-1", "100.00"),
        breached("1997-01-05", "120.00"),
        released("1997-01-06", "p-2"),
        paid("1997-01-07", "30.00", "90.00"),
        restored("1997-01-07", "90.00"),
        visited("1997-01-08", "15.00"),
        called("1997-01-08", "1.00"),
        answered("1997-01-09", "answer-1", 5),
        tier("1997-01-10", Tier.A),
        contracts().signed("1997-01-10", "contract-1", "1997-01-12"),
        contracts().declined("1997-01-10", "contract-1", "1997-01-12"),
        contracts().renewed("1997-01-11", "contract-1", "1997-01-12", "1997-01-13"),
        contracts().expired("1997-01-13", "contract-1"),
        contracts().stock("1997-01-10", "drill-9", 40, 25),
        contracts().walletShare("1997-01-10", "0.35"),
        complained("1997-01-11", "complaint-1"),
        judged("1997-01-12", "complaint-1", false),
        closedComplaint("1997-01-13", "complaint-1"),
        drafted("1997-01-14", "account-plan-1"),
        submitted("1997-01-15", "account-plan-1"),
        approvedPlan("1997-01-16", "account-plan-1"),
        closedPlan("1997-01-17", "account-plan-1"),
        left("1997-01-18", DefectionReason.PRICE),
        wonBack("1997-01-19"),
        returned("1997-01-20", "return-1", bought("1997-01-02", "10.00", "3.00"), "4.00"),
        struckOut(called("1997-01-08", "1.00")));
  }
}

package io.perennial.events.golden;

import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For every golden file the instance it is read as today. The files of a superseded revision stay,
 * and are listed here with what the chain makes of them.
 */
public final class GoldenSamples {

  private static final String CUSTOMER = "customer-0042";
  private static final String PLAN = "account-plan-0042-2026";
  private static final String COMPLAINT = "complaint-0007";
  private static final List<PersonRole> ROLES =
      List.of(
          PersonRole.OWNER,
          PersonRole.MANAGER,
          PersonRole.LEGAL_REPRESENTATIVE,
          PersonRole.CONTACT);
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");

  private GoldenSamples() {}

  /**
   * A golden file and what it is read as.
   *
   * @param namespace the family
   * @param name the fact
   * @param revision revision of the file
   * @param sample the case
   * @param expected the instance of the current revision
   */
  public record Sample(
      String namespace, String name, String revision, String sample, LifecycleEvent expected) {

    /** Where the file is kept. */
    public Path file() {
      return GoldenFiles.file(namespace, name, revision, sample);
    }

    /** The name the event is stored under. */
    String storedName() {
      return namespace + "." + name;
    }

    @Override
    public String toString() {
      return namespace + "/" + name + "/r" + revision + "/" + sample;
    }
  }

  /** All samples of all revisions. */
  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    customers(samples);
    credit(samples);
    accountPlans(samples);
    complaints(samples);
    return List.copyOf(samples);
  }

  /** The samples of current revisions, which are the ones written today. */
  static List<Sample> current() {
    return all().stream()
        .filter(sample -> sample.revision().equals(entryOf(sample.expected()).revision()))
        .toList();
  }

  private static void customers(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CustomerRegistered(
            CUSTOMER,
            "Invented Trading Ltd",
            "Invented",
            "GB-00000042",
            CustomerClass.DEALER,
            LifecycleStage.PROSPECT,
            "north",
            "records",
            LocalDate.parse("2019-05-06"),
            List.of(
                new Person(
                    "person-0001",
                    PersonRole.OWNER,
                    "Ann Example",
                    "+44 20 7946 0001",
                    "ann@example.com"),
                new Person("person-0002", PersonRole.CONTACT, "Bob Example", null, null)),
            "trade fair",
            DAY));
    add(
        samples,
        "minimal",
        new CustomerRegistered(
            CUSTOMER,
            "Invented Trading Ltd",
            null,
            null,
            CustomerClass.END_USER,
            LifecycleStage.IDENTIFIED,
            null,
            null,
            null,
            List.of(),
            "import",
            DAY));
    add(
        samples,
        "odd-characters",
        new CustomerRegistered(
            "customer-A.b_c-9",
            "\"Zwölf\" \\ Söhne & Co. <KG>\t/ 客户有限公司",
            "O’Brien\u2028😀",
            " GB 0000/42 ",
            CustomerClass.AGENT,
            LifecycleStage.PROSPECT,
            "Île-de-France",
            "línea\nde negocio",
            LocalDate.parse("1899-12-31"),
            List.of(
                new Person(
                    "person-ß",
                    PersonRole.LEGAL_REPRESENTATIVE,
                    "Łukasz \"Lu\" O’Brien 王小明",
                    "+49 (0)30 / 0000-0",
                    "lu+test@exämple.invalid"),
                new Person("person-0003", PersonRole.MANAGER, "[erased]", "[erased]", null)),
            "{\"not\":\"json\"}",
            LocalDate.parse("2024-02-29")));
    add(
        samples,
        "largest",
        new CustomerRegistered(
            "customer-" + "9".repeat(80),
            "Invented ".repeat(40).strip(),
            "Trading ".repeat(40).strip(),
            "R".repeat(100),
            CustomerClass.RETAILER,
            LifecycleStage.CUSTOMER,
            "r".repeat(200),
            "l".repeat(200),
            LocalDate.parse("1900-01-01"),
            IntStream.rangeClosed(1, 25)
                .mapToObj(n ->
                    new Person(
                        "person-" + n,
                        ROLES.get(n % ROLES.size()),
                        "Person Example the " + n + "th",
                        "+44 20 7946 " + String.format("%04d", n),
                        "person" + n + "@example.com"))
                .toList(),
            "s".repeat(200),
            LocalDate.parse("9999-12-31")));
    add(samples, "typical", new CustomerWon(CUSTOMER, "purchase-0001", DAY));
    add(samples, "minimal", new CustomerWon("customer-1", "1", DAY));
    add(
        samples,
        "typical",
        new PurchaseRecorded(
            CUSTOMER,
            "purchase-0001",
            "product-17",
            "records",
            12,
            usd("141.24"),
            usd("7.5000"),
            Settlement.CREDIT,
            usd("641.24"),
            DAY));
    add(
        samples,
        "minimal",
        new PurchaseRecorded(
            CUSTOMER,
            "purchase-0001",
            null,
            null,
            1,
            usd("11.70"),
            null,
            Settlement.CASH,
            usd("0"),
            DAY));
    add(
        samples,
        "largest",
        new PurchaseRecorded(
            CUSTOMER,
            "p".repeat(80),
            "x".repeat(100),
            "l".repeat(100),
            Integer.MAX_VALUE,
            usd("999999999999999999.9999999999"),
            usd("0.0000000001"),
            Settlement.CREDIT,
            usd("-999999999999999999.99"),
            DAY));
    add(
        samples,
        "typical",
        new PaymentRecorded(CUSTOMER, "payment-0001", usd("141.24"), usd("500.00"), DAY));
    add(samples, "minimal", new PaymentRecorded(CUSTOMER, "payment-0001", usd("1"), usd("0"), DAY));
    add(
        samples,
        "typical",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rep@example.com",
            45,
            VisitPurpose.ORDER,
            VisitOutcome.ORDER_PLACED,
            usd("2500.00"),
            usd("141.24"),
            usd("38.50"),
            "Ann says the new catalogue is hard to read; a competitor called last week.",
            DAY));
    add(
        samples,
        "minimal",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rep@example.com",
            1,
            VisitPurpose.OTHER,
            VisitOutcome.NO_RESULT,
            null,
            null,
            null,
            null,
            DAY));
    add(
        samples,
        "odd-characters",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rép@exämple.invalid",
            0,
            VisitPurpose.SURVEY,
            VisitOutcome.INFORMATION_GAINED,
            null,
            null,
            usd("0.00"),
            "personal:1:not:one \"quoted\"\n\t客户 😀 \\u0041",
            DAY));
    add(
        samples,
        "typical",
        new TierChanged(CUSTOMER, Tier.A, Tier.B, TierBasis.MANUAL, "strategic account", DAY));
    add(
        samples,
        "minimal",
        new TierChanged(CUSTOMER, Tier.STANDARD, null, TierBasis.TIERING_RUN, "ranked", DAY));
    add(
        samples,
        "typical",
        new SurveyAnswerRecorded(
            CUSTOMER,
            "answer-0001",
            4,
            9,
            List.of(new SurveyItem("delivery", 5), new SurveyItem("price", 3)),
            "after delivery",
            DAY));
    add(
        samples,
        "minimal",
        new SurveyAnswerRecorded(CUSTOMER, "answer-0001", 1, null, List.of(), "phone", DAY));
    add(
        samples,
        "typical",
        new DefectionDeclared(
            CUSTOMER,
            DefectionReason.COMPETITOR_OFFER,
            "Rival Records",
            "two late deliveries in the season",
            "the season needs stock of its own",
            "reserve stock from October",
            "ops@example.com",
            DAY));
    add(
        samples,
        "minimal",
        new DefectionDeclared(CUSTOMER, DefectionReason.OTHER, null, null, null, null, null, DAY));
    add(
        samples,
        "typical",
        new CustomerWonBack(
            CUSTOMER, WinBackCause.SERVICE_RECOVERY, "stock reserved, visit by the director", DAY));
    add(samples, "minimal", new CustomerWonBack(CUSTOMER, WinBackCause.PURCHASE, null, DAY));
  }

  private static void credit(List<Sample> samples) {
    add(
        samples,
        "typical",
        new CreditLimitProposed(
            CUSTOMER,
            "proposal-0001",
            CreditClass.B,
            usd("5000.00"),
            "pays on time for two years",
            DAY));
    add(
        samples,
        "minimal",
        new CreditLimitProposed(CUSTOMER, "proposal-0001", CreditClass.A, null, "long known", DAY));
    add(
        samples,
        "typical",
        new CreditLimitProposalReplaced(CUSTOMER, "proposal-0001", "proposal-0002", DAY));
    add(samples, "minimal", new CreditLimitProposalReplaced("customer-1", "1", "2", DAY));
    add(
        samples,
        "typical",
        new CreditLimitApproved(CUSTOMER, "proposal-0001", CreditClass.B, usd("5000.00"), DAY));
    add(
        samples,
        "minimal",
        new CreditLimitApproved(CUSTOMER, "proposal-0001", CreditClass.A, null, DAY));
    add(
        samples,
        "typical",
        new CreditLimitBreached(CUSTOMER, usd("5000.00"), usd("5141.24"), usd("141.24"), DAY));
    add(
        samples,
        "minimal",
        new CreditLimitBreached(CUSTOMER, usd("0"), usd("0.01"), usd("0.01"), DAY));
    add(samples, "typical", new CreditLimitRestored(CUSTOMER, usd("5000.00"), usd("4641.24"), DAY));
    add(samples, "minimal", new CreditLimitRestored(CUSTOMER, null, usd("0"), DAY));
    add(
        samples,
        "typical",
        new CreditPurchaseReleased(
            CUSTOMER, "purchase-0002", usd("250.00"), "payment is on its way", DAY));
    add(
        samples,
        "minimal",
        new CreditPurchaseReleased(CUSTOMER, "purchase-0002", usd("1"), "agreed", DAY));
  }

  private static void accountPlans(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanDrafted(
            PLAN,
            CUSTOMER,
            2026,
            "first choice for reissues",
            List.of(
                new Objective(
                    "share of wallet",
                    "percent",
                    new BigDecimal("32.5"),
                    new BigDecimal("40"),
                    LocalDate.parse("2026-12-31"),
                    "rep@example.com",
                    "the account doubles its reissue range")),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanDrafted(PLAN, CUSTOMER, 2026, "keep it", List.of(), DAY));
    add(samples, "typical", new AccountPlanSubmitted(PLAN, CUSTOMER, DAY));
    add(samples, "minimal", new AccountPlanSubmitted("account-plan-1", "customer-1", DAY));
    add(samples, "typical", new AccountPlanApproved(PLAN, CUSTOMER, DAY));
    add(samples, "minimal", new AccountPlanApproved("account-plan-1", "customer-1", DAY));
    add(
        samples,
        "typical",
        new AccountPlanClosed(
            PLAN, CUSTOMER, PlanOutcome.ACHIEVED, "start the reissue talks in spring", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanClosed(PLAN, CUSTOMER, PlanOutcome.ABANDONED, "too late", DAY));
  }

  private static void complaints(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ComplaintRecorded(
            COMPLAINT,
            CUSTOMER,
            ComplaintCategory.LATE_DELIVERY,
            2,
            ComplaintChannel.EMAIL,
            "Order 17 came nine days late, says Ann Example",
            "free delivery of the next order",
            DAY));
    add(
        samples,
        "minimal",
        new ComplaintRecorded(
            COMPLAINT,
            CUSTOMER,
            ComplaintCategory.OTHER,
            4,
            ComplaintChannel.OTHER,
            "dissatisfied",
            null,
            DAY));
    add(
        samples,
        "typical",
        new ComplaintJudged(COMPLAINT, CUSTOMER, false, "the carrier was the customer's own", DAY));
    add(samples, "minimal", new ComplaintJudged(COMPLAINT, CUSTOMER, true, null, DAY));
    add(samples, "typical", new ComplaintClosedAsUnfounded(COMPLAINT, CUSTOMER, DAY));
    add(samples, "minimal", new ComplaintClosedAsUnfounded("complaint-1", "customer-1", DAY));
  }

  private static void add(List<Sample> samples, String sample, LifecycleEvent event) {
    EventCatalogue.Entry entry = entryOf(event);
    samples.add(new Sample(entry.namespace(), entry.name(), entry.revision(), sample, event));
  }

  private static EventCatalogue.Entry entryOf(LifecycleEvent event) {
    return EventCatalogue.of(event.getClass()).orElseThrow();
  }

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }
}

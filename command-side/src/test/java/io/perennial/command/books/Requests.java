package io.perennial.command.books;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.common.Amount;
import io.perennial.command.customer.correction.StrikeOut;
import io.perennial.command.customer.credit.AgreeCreditTerms;
import io.perennial.command.customer.credit.ApproveCreditLimit;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.credit.CreditPolicy.PastLimit;
import io.perennial.command.customer.credit.ProposeCreditLimit;
import io.perennial.command.customer.credit.RejectCreditLimit;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.credit.measure.CloseMeasure;
import io.perennial.command.customer.credit.measure.OrderMeasure;
import io.perennial.command.customer.credit.receivable.ApproveWriteOff;
import io.perennial.command.customer.credit.receivable.IssueCreditNote;
import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.command.customer.credit.receivable.ProposeWriteOff;
import io.perennial.command.customer.credit.receivable.RecordPayment;
import io.perennial.command.customer.credit.receivable.RejectWriteOff;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.RecordReturn;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.measure.CreditMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Commands about credit that often go together, and often do not: the last proposal is approved,
 * the last release used, something of a purchase given back, what was entered struck out.
 */
public final class Requests {
  /** What everything begins with. */
  public static final RegisterCustomer REGISTRATION =
      new RegisterCustomer(
          CUSTOMER,
          "Invented Trading Ltd",
          null,
          null,
          CustomerClass.DEALER,
          null,
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          LocalDate.of(2020, 1, 1),
          List.of(),
          null,
          null,
          null,
          "call",
          TODAY);

  private static final List<String> PEOPLE = List.of("anna", "bert", "carl");
  private static final BigDecimal STEP_UP = new BigDecimal("1.1");
  private static final int DAYS_BACK = 120;

  /** As many purchases as may be recorded: identifiers meet again. */
  private static final int IDS = 120;

  private final Random random;
  private Amount lastLimit = new Amount(BigDecimal.TEN, "USD");
  private String proposalBefore = "c-none";
  private String lastProposal = "c-none";
  private String lastRelease = "p-none";
  private final List<String> purchases = new ArrayList<>();
  private final List<String> returns = new ArrayList<>();
  private final List<String> payments = new ArrayList<>();
  private final List<String> invoices = new ArrayList<>();
  private String lastWriteOff = "w-none";
  private String lastMeasure = "m-none";
  private int step;

  /** By chance. */
  public Requests(Random random) {
    this.random = random;
  }

  /** The usual rules of credit, under either setting of what would pass the limit. */
  public static CreditPolicy policy(boolean refusing) {
    CreditPolicy usual = CreditPolicy.defaults();
    return new CreditPolicy(
        usual.smallLimit(),
        usual.maxStep(),
        usual.daysBetweenLoosenings(),
        usual.newCustomerDays(),
        refusing ? PastLimit.REFUSE : PastLimit.RECORD,
        usual.daysToPay(),
        usual.reviewDays());
  }

  /** A limit to begin with, so that much can be bought. */
  public List<Asked> firstLimit() {
    return List.of(
        new Asked(
            PEOPLE.getFirst(),
            new ProposeCreditLimit(
                CUSTOMER,
                "c-first",
                CreditClass.C,
                amount(500),
                "known long",
                TODAY.minusDays(DAYS_BACK))),
        new Asked(
            PEOPLE.getLast(),
            new ApproveCreditLimit(CUSTOMER, "c-first", TODAY.minusDays(DAYS_BACK))));
  }

  /** The next one. */
  public Asked next() {
    step++;
    return new Asked(PEOPLE.get(random.nextInt(PEOPLE.size())), command());
  }

  private Object command() {
    return switch (random.nextInt(37)) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> purchase("p-" + random.nextInt(IDS), Settlement.CREDIT);
      case 8, 9, 10 -> purchase(lastRelease, Settlement.CREDIT);
      case 11 -> purchase("p-" + random.nextInt(IDS), Settlement.CASH);
      case 12, 13 -> payment();
      case 14, 15 -> proposal();
      case 16, 17, 18 -> new ApproveCreditLimit(CUSTOMER, someProposal(), someDay());
      case 19 -> new RejectCreditLimit(CUSTOMER, someProposal(), "not now", someDay());
      case 20, 21, 22, 23 -> release();
      case 24, 25, 26 -> invoice();
      case 27, 28 -> giveBack();
      case 29 ->
          new IssueCreditNote(
              CUSTOMER, "note-" + step, null, invoiceId(), amount(200), "broken", TODAY);
      case 30 -> {
        lastWriteOff = "w-" + step;
        yield new ProposeWriteOff(CUSTOMER, lastWriteOff, invoiceId(), "gone", TODAY);
      }
      case 31 ->
          random.nextInt(4) == 0
              ? new RejectWriteOff(CUSTOMER, lastWriteOff, "not yet", TODAY)
              : new ApproveWriteOff(CUSTOMER, lastWriteOff, TODAY);
      case 32, 33, 34 -> strikeOut();
      case 35 ->
          random.nextInt(5) == 0
              ? measure()
              : new CloseMeasure(CUSTOMER, lastMeasure, "is over", someDay());
      default -> new AgreeCreditTerms(CUSTOMER, random.nextInt(60), null, null, null, someDay());
    };
  }

  /** What was accepted is often asked about. */
  public void hearOf(Object accepted) {
    switch (accepted) {
      case RecordPurchase purchase -> purchases.add(purchase.purchaseId());
      case RecordReturn returned -> returns.add(returned.returnId());
      case RecordPayment payment -> payments.add(payment.paymentId());
      case IssueInvoice invoice -> invoices.add(invoice.invoiceId());
      default -> {}
    }
  }

  /** Mostly one of the last that there are. */
  private String known(List<String> ids, String prefix) {
    return ids.isEmpty() || random.nextInt(6) == 0
        ? prefix + random.nextInt(IDS)
        : ids.get(Math.max(0, ids.size() - 1 - random.nextInt(5)));
  }

  private String purchase() {
    return known(purchases, "p-");
  }

  private String invoiceId() {
    return known(invoices, "i-");
  }

  private RecordPurchase purchase(String id, Settlement settlement) {
    return new RecordPurchase(
        CUSTOMER, id, null, null, 1 + random.nextInt(3), amount(300), null, settlement, someDay());
  }

  private RecordPayment payment() {
    List<String> named = random.nextBoolean() ? List.of() : List.of(invoiceId(), invoiceId());
    return new RecordPayment(CUSTOMER, "pay-" + step, amount(250), named, someDay());
  }

  private RecordReturn giveBack() {
    return new RecordReturn(CUSTOMER, "r-" + step, purchase(), 1, amount(100), someDay());
  }

  /** Of what may have been bought; some invoices are dated too early for it. */
  private IssueInvoice invoice() {
    return new IssueInvoice(
        CUSTOMER,
        "i-" + step,
        null,
        random.nextInt(3) == 0 ? List.of(purchase(), purchase()) : List.of(purchase()),
        random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(30)),
        random.nextInt(3) == 0 ? someDay() : TODAY);
  }

  private StrikeOut strikeOut() {
    return switch (random.nextInt(4)) {
      case 0 -> strikeOut(EntryKind.PURCHASE, purchase());
      case 1 -> strikeOut(EntryKind.PURCHASE_RETURN, known(returns, "r-"));
      case 2 -> strikeOut(EntryKind.PAYMENT, known(payments, "pay-"));
      default -> strikeOut(EntryKind.INVOICE, invoiceId());
    };
  }

  private static StrikeOut strikeOut(EntryKind kind, String id) {
    return new StrikeOut(CUSTOMER, kind, id, "entered twice");
  }

  private OrderMeasure measure() {
    lastMeasure = "m-" + step;
    return new OrderMeasure(
        CUSTOMER,
        lastMeasure,
        random.nextBoolean() ? CreditMeasure.DELIVERY_STOP : CreditMeasure.GUARANTOR,
        "dora",
        TODAY.plusDays(10),
        null,
        someDay());
  }

  /** Most things are recorded on their day, some are dated back, and some say no day. */
  private @Nullable LocalDate someDay() {
    return switch (random.nextInt(6)) {
      case 2, 3 -> TODAY.minusDays(random.nextInt(DAYS_BACK));
      case 4 -> null;
      default -> TODAY;
    };
  }

  private String someProposal() {
    return random.nextInt(6) == 0 ? proposalBefore : lastProposal;
  }

  private ProposeCreditLimit proposal() {
    proposalBefore = lastProposal;
    lastProposal = "c-" + step;
    CreditClass creditClass =
        switch (random.nextInt(8)) {
          case 0 -> CreditClass.A;
          case 1, 2, 3, 4 -> CreditClass.B;
          default -> CreditClass.C;
        };
    return new ProposeCreditLimit(
        CUSTOMER,
        lastProposal,
        creditClass,
        creditClass == CreditClass.A ? null : limit(creditClass),
        "pays well",
        someDay());
  }

  /** In class B mostly a step up from the last proposal; in class C also far below. */
  private Amount limit(CreditClass creditClass) {
    lastLimit =
        creditClass == CreditClass.B && random.nextInt(4) > 0
            ? new Amount(lastLimit.amount().multiply(STEP_UP).setScale(2, RoundingMode.DOWN), "USD")
            : amount(random.nextInt(5) == 0 ? 20_000 : 600);
    return lastLimit;
  }

  /** Of each purchase once, so that a repeat is one and not a release in place of it. */
  private ReleaseCreditPurchase release() {
    lastRelease = "p-" + (IDS + step);
    return new ReleaseCreditPurchase(
        CUSTOMER,
        lastRelease,
        new Amount(new BigDecimal(random.nextInt(4) == 0 ? 20 : 400), "USD"),
        "long known",
        null,
        someDay());
  }

  private Amount amount(int most) {
    return new Amount(BigDecimal.valueOf(1 + random.nextInt(most * 100), 2), "USD");
  }
}

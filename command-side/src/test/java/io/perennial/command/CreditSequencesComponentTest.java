package io.perennial.command;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.credit.ApproveCreditLimit;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.credit.CreditPolicy.PastLimit;
import io.perennial.command.customer.credit.CreditRefusal;
import io.perennial.command.customer.credit.ProposeCreditLimit;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.credit.receivable.ApproveWriteOff;
import io.perennial.command.customer.credit.receivable.IssueCreditNote;
import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.command.customer.credit.receivable.ProposeWriteOff;
import io.perennial.command.customer.credit.receivable.ReceivableRefusal;
import io.perennial.command.customer.credit.receivable.RecordPayment;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.registration.RegisterCustomer;
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
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is asked for in whatever order, the books on a customer's credit are right. */
class CreditSequencesComponentTest {
  private static final int SEQUENCES = 60;
  private static final int STEPS = 120;
  private static final List<String> PEOPLE = List.of("anna", "bert", "carl");

  private record Asked(String actor, Object command) {}

  @Test
  void exposureIsWhatIsUnpaidAndEveryBreachEndsBeforeTheNext() {
    Set<Refusal> refusals = new HashSet<>();
    int breaches = 0;
    int released = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      try (Engine engine =
          Engine.withSnapshotEvery(seed % 2 == 0 ? Integer.MAX_VALUE : 3, policy(seed))) {
        Books books = run(new Random(seed), engine, new Books(policy(seed)), refusals);
        breaches += books.breaches;
        released += books.releasedPurchases;
      }
    }
    assertThat(breaches).isGreaterThan(SEQUENCES);
    assertThat(released).isPositive();
    assertThat(refusals)
        .contains(
            CreditRefusal.NO_CREDIT_LIMIT,
            CreditRefusal.CREDIT_LIMIT_BREACHED,
            CreditRefusal.CREDIT_LIMIT_EXCEEDED,
            ReceivableRefusal.DELIVERY_INVOICED,
            ReceivableRefusal.DELIVERY_UNKNOWN,
            ReceivableRefusal.INVOICE_UNKNOWN,
            ReceivableRefusal.CREDIT_NOTE_TOO_LARGE,
            ReceivableRefusal.WRITE_OFF_UNKNOWN,
            CommonRefusal.FOUR_EYES,
            CreditRefusal.PROPOSAL_UNKNOWN,
            CreditRefusal.PROPOSAL_REPLACED,
            CommonRefusal.DATED_TOO_EARLY,
            CreditRefusal.CREDIT_LOOSENED_TOO_SOON,
            CreditRefusal.CREDIT_LIMIT_TOO_HIGH,
            CreditRefusal.CREDIT_STEP_TOO_LARGE);
  }

  /** In a third of the sequences what would pass the limit is refused. */
  private static CreditPolicy policy(int seed) {
    CreditPolicy usual = CreditPolicy.defaults();
    return new CreditPolicy(
        usual.smallLimit(),
        usual.maxStep(),
        usual.daysBetweenLoosenings(),
        usual.newCustomerDays(),
        seed % 3 == 0 ? PastLimit.REFUSE : PastLimit.RECORD,
        usual.daysToPay());
  }

  private static Books run(Random random, Engine engine, Books books, Set<Refusal> refusals) {
    engine.send(
        "anna",
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
            TODAY));
    Requests requests = new Requests(random);
    List<Asked> accepted = new ArrayList<>();
    int seen = engine.history(CUSTOMER).size();
    for (int step = 0; step < STEPS; step++) {
      boolean repeat = !accepted.isEmpty() && random.nextInt(6) == 0;
      Asked asked =
          repeat
              ? accepted.get(random.nextInt(accepted.size()))
              : new Asked(PEOPLE.get(random.nextInt(PEOPLE.size())), requests.next(step));
      Optional<Refusal> refusal = engine.send(asked.actor(), asked.command());
      List<Object> history = engine.history(CUSTOMER);
      List<Object> caused = history.subList(seen, history.size());
      seen = history.size();
      if (repeat) {
        assertThat(refusal).as("repeat of %s", asked).isEmpty();
        assertThat(caused).as("repeat of %s", asked).isEmpty();
      } else if (refusal.isEmpty()) {
        accepted.add(asked);
      } else {
        refusals.add(refusal.get());
        assertThat(caused).as("refused %s", asked).isEmpty();
      }
      caused.forEach(books::enter);
      books.assertSettled();
    }
    return books;
  }

  /** Commands that often go together: the last proposal is approved, the last release is used. */
  private static final class Requests {
    private static final BigDecimal STEP_UP = new BigDecimal("1.1");

    private final Random random;
    private Amount lastLimit = new Amount(BigDecimal.TEN, "USD");
    private String proposalBefore = "c-none";
    private String lastProposal = "c-none";
    private String lastRelease = "p-none";
    private String lastPurchase = "p-none";
    private String lastInvoice = "i-none";
    private String lastWriteOff = "w-none";

    Requests(Random random) {
      this.random = random;
    }

    Object next(int step) {
      return switch (random.nextInt(18)) {
        case 0, 1, 2, 3 -> {
          lastPurchase = "p-" + random.nextInt(STEPS);
          yield purchase(lastPurchase, Settlement.CREDIT);
        }
        case 4 -> purchase(lastRelease, Settlement.CREDIT);
        case 5 -> purchase("p-" + random.nextInt(STEPS), Settlement.CASH);
        case 6, 7 ->
            new RecordPayment(CUSTOMER, "pay-" + step, amount(250), someInvoices(), someDay());
        case 8 -> proposal(step);
        case 9, 10 ->
            new ApproveCreditLimit(
                CUSTOMER, random.nextInt(6) == 0 ? proposalBefore : lastProposal, someDay());
        case 11 -> release(step);
        case 12, 13, 14 -> invoice(step);
        case 15 ->
            new IssueCreditNote(
                CUSTOMER, "note-" + step, null, lastInvoice, amount(200), "broken", TODAY);
        case 16 -> {
          lastWriteOff = "w-" + step;
          yield new ProposeWriteOff(CUSTOMER, lastWriteOff, lastInvoice, "gone", TODAY);
        }
        default -> new ApproveWriteOff(CUSTOMER, lastWriteOff, TODAY);
      };
    }

    /** Of what may have been bought; some invoices are dated too early for it. */
    private IssueInvoice invoice(int step) {
      lastInvoice = "i-" + step;
      return new IssueInvoice(
          CUSTOMER,
          lastInvoice,
          null,
          List.of(random.nextBoolean() ? lastPurchase : "p-" + random.nextInt(STEPS)),
          TODAY.plusDays(random.nextInt(30)),
          random.nextInt(3) == 0 ? someDay() : TODAY);
    }

    private List<String> someInvoices() {
      return random.nextBoolean() ? List.of() : List.of("i-" + random.nextInt(STEPS), lastInvoice);
    }

    private RecordPurchase purchase(String id, Settlement settlement) {
      return new RecordPurchase(
          CUSTOMER, id, null, null, 1, amount(300), null, settlement, someDay());
    }

    /** Most things are recorded on their day, some are dated back. */
    private LocalDate someDay() {
      return TODAY.minusDays(random.nextInt(3) == 0 ? random.nextInt(120) : 0);
    }

    private ProposeCreditLimit proposal(int step) {
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

    /** In class B mostly a step up from the last proposal. */
    private Amount limit(CreditClass creditClass) {
      lastLimit =
          creditClass == CreditClass.B && random.nextInt(4) > 0
              ? new Amount(
                  lastLimit.amount().multiply(STEP_UP).setScale(2, RoundingMode.DOWN), "USD")
              : amount(random.nextInt(5) == 0 ? 20_000 : 600);
      return lastLimit;
    }

    /** Of each purchase once, so that a repeat is one and not a release in place of it. */
    private ReleaseCreditPurchase release(int step) {
      lastRelease = "p-" + step;
      return new ReleaseCreditPurchase(
          CUSTOMER, lastRelease, amount(300), "long known", null, someDay());
    }

    private Amount amount(int most) {
      return new Amount(BigDecimal.valueOf(1 + random.nextInt(most * 100), 2), "USD");
    }
  }

  /** The customer's account as a bookkeeper would write it up from the facts. */
  private static final class Books {
    private BigDecimal unpaid = BigDecimal.ZERO.setScale(2);
    private Optional<BigDecimal> limit = Optional.empty();
    private Optional<CreditLimitProposed> open = Optional.empty();
    private LocalDate lastStepOn = LocalDate.MIN;
    private LocalDate breachedOn = LocalDate.MIN;
    private Optional<CreditLimitProposed> replaced = Optional.empty();
    private boolean loosened;
    private boolean breached;
    private final Set<String> invoiced = new HashSet<>();
    private final Set<String> releasedIds = new HashSet<>();
    private final boolean refusing;
    private int breaches;
    private int releasedPurchases;

    Books(CreditPolicy policy) {
      refusing = policy.pastLimit() == PastLimit.REFUSE;
    }

    /** What has been paid beyond what is owed is a credit balance. */
    private BigDecimal exposure() {
      return unpaid.max(BigDecimal.ZERO.setScale(2));
    }

    void enter(Object fact) {
      switch (fact) {
        case PurchaseRecorded purchase -> {
          if (purchase.settlement() == Settlement.CREDIT) {
            unpaid = unpaid.add(purchase.netAmount().amount());
            boolean past =
                limit
                    .filter(most -> breached || refusing && unpaid.compareTo(most) > 0)
                    .isPresent();
            if (past) {
              releasedPurchases++;
              assertThat(releasedIds).as("past the limit").contains(purchase.purchaseId());
            }
          }
          assertThat(purchase.exposure().amount()).isEqualTo(exposure());
        }
        case PaymentRecorded payment -> {
          unpaid = unpaid.subtract(payment.amount().amount());
          assertThat(payment.exposure().amount()).isEqualTo(exposure());
        }
        case CreditPurchaseReleased release -> releasedIds.add(release.purchaseId());
        case CreditNoteIssued note -> {
          unpaid = unpaid.subtract(note.amount().amount());
          assertThat(note.exposure().amount()).isEqualTo(exposure());
        }
        case InvoiceWrittenOff writtenOff -> {
          unpaid = unpaid.subtract(writtenOff.amount().amount());
          assertThat(writtenOff.exposure().amount()).isEqualTo(exposure());
        }
        case InvoiceIssued invoice ->
            assertThat(
                    invoiced.addAll(
                        invoice.deliveries().stream().map(InvoicedDelivery::purchaseId).toList()))
                .as("a delivery is invoiced once")
                .isTrue();
        case CreditLimitProposed proposed -> {
          follows(proposed.occurredOn());
          replaced = open;
          open = Optional.of(proposed);
        }
        case CreditLimitProposalReplaced replacement -> {
          assertThat(replaced.map(CreditLimitProposed::proposalId))
              .contains(replacement.proposalId());
          assertThat(open.map(CreditLimitProposed::proposalId)).contains(replacement.replacedBy());
          replaced = Optional.empty();
        }
        case CreditLimitApproved approved -> {
          follows(approved.occurredOn());
          assertThat(open.map(CreditLimitProposed::proposalId)).contains(approved.proposalId());
          open = Optional.empty();
          Optional<BigDecimal> granted =
              Optional.ofNullable(approved.limit()).map(money -> money.amount());
          if (limit.isPresent() && granted.map(g -> g.compareTo(limit.get()) > 0).orElse(true)) {
            if (approved.creditClass() == CreditClass.B) {
              assertThat(loosened)
                  .as("loosened twice on one day, whatever the dates say")
                  .isFalse();
            }
            loosened = true;
          }
          limit = granted;
        }
        case CreditLimitBreached breach -> {
          assertThat(breached).as("breached twice").isFalse();
          assertThat(breach.exposure().amount()).isEqualTo(exposure());
          assertThat(Optional.of(breach.limit().amount())).isEqualTo(limit);
          assertThat(breach.excess()).isEqualTo(breach.exposure().minus(breach.limit()));
          assertThat(breach.excess().amount()).isPositive();
          breached = true;
          breachedOn = breach.occurredOn();
          breaches++;
        }
        case CreditLimitRestored restored -> {
          assertThat(breached).as("restored without a breach").isTrue();
          assertThat(restored.exposure().amount()).isEqualTo(exposure());
          assertThat(restored.occurredOn()).isAfterOrEqualTo(breachedOn);
          breached = false;
        }
        default -> {}
      }
    }

    private void follows(LocalDate on) {
      assertThat(on).isAfterOrEqualTo(lastStepOn);
      lastStepOn = on;
    }

    void assertSettled() {
      assertThat(replaced).as("replaced without an event").isEmpty();
      assertThat(breached).isEqualTo(limit.isPresent() && unpaid.compareTo(limit.get()) > 0);
    }
  }
}

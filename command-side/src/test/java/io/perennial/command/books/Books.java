package io.perennial.command.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.command.customer.credit.receivable.RecordPayment;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.RecordReturn;
import io.perennial.events.Money;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.metadata.EventMetadata;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;

/** A customer's account as a bookkeeper would write it up from the facts, who trusts nobody. */
public final class Books {
  private final boolean refusing;
  private final Account account = new Account();
  private final Dealings dealings = new Dealings();
  private final LimitBook limits = new LimitBook();
  private final Map<String, List<Release>> releases = new HashMap<>();
  private final Map<String, Proposed> openWriteOffs = new HashMap<>();
  private final Set<String> writeOffIds = new HashSet<>();
  private final Map<String, LocalDate> openStops = new HashMap<>();
  private boolean breached;
  private LocalDate breachedOn = LocalDate.MIN;
  private LocalDate movedOn = LocalDate.MIN;
  private int entered;
  private int breaches;
  private int releasedPurchases;
  private final Set<String> struckOut = new HashSet<>();

  private record Release(String releaser, BigDecimal upTo) {}

  private record Proposed(WriteOffProposed writeOff, String proposer) {}

  /**
   * Nothing recorded.
   *
   * @param refusing whether what would first pass the limit is refused
   */
  public Books(boolean refusing) {
    this.refusing = refusing;
  }

  /** How often the limit was breached. */
  public int breaches() {
    return breaches;
  }

  /** How many purchases passed the limit since others had released them. */
  public int releasedPurchases() {
    return releasedPurchases;
  }

  /** How many facts there are. */
  public int entered() {
    return entered;
  }

  /** How many entries were struck out. */
  public int struckOut() {
    return struckOut.size();
  }

  /** Enters the next fact, and finds fault with it where it is not allowed or not true. */
  public void enter(EventMessage<?> event) {
    entered++;
    String actor = String.valueOf(event.getMetaData().get(EventMetadata.ACTOR));
    switch (event.getPayload()) {
      case PurchaseRecorded purchase -> enter(purchase, actor);
      case PurchaseReturned returned -> {
        dealings.enter(returned);
        if (returned.settlement() == Settlement.CREDIT) {
          account.enter(returned);
        }
        moved(returned.occurredOn(), returned.exposure());
      }
      case PaymentRecorded payment -> {
        account.enter(payment);
        moved(payment.occurredOn(), payment.exposure());
      }
      case InvoiceIssued invoice -> account.enter(invoice);
      case CreditNoteIssued note -> {
        account.enter(note);
        moved(note.occurredOn(), note.exposure());
      }
      case WriteOffProposed proposed -> propose(proposed, actor);
      case WriteOffRejected rejected ->
          assertThat(openWriteOffs.remove(rejected.writeOffId())).isNotNull();
      case InvoiceWrittenOff off -> {
        Proposed proposed = requireNonNull(openWriteOffs.remove(off.writeOffId()), "not proposed");
        assertThat(proposed.writeOff.invoiceId()).isEqualTo(off.invoiceId());
        assertThat(off.occurredOn()).isAfterOrEqualTo(proposed.writeOff.occurredOn());
        assertThat(actor).as("written off by the proposer").isNotEqualTo(proposed.proposer);
        account.enter(off);
        moved(off.occurredOn(), off.exposure());
      }
      case EntryStruckOut out -> strikeOut(out);
      case CreditLimitProposed proposed -> limits.enter(proposed, actor);
      case CreditLimitProposalReplaced replaced -> limits.enter(replaced);
      case CreditLimitProposalRejected rejected -> limits.enter(rejected);
      case CreditLimitApproved approved -> {
        limits.enter(approved, actor);
        movedOn = approved.occurredOn();
      }
      case CreditPurchaseReleased release ->
          releases
              .computeIfAbsent(release.purchaseId(), id -> new ArrayList<>())
              .add(new Release(actor, release.upTo().amount()));
      case CreditMeasureOrdered ordered -> {
        if (ordered.measure() == CreditMeasure.DELIVERY_STOP) {
          openStops.put(ordered.measureId(), ordered.occurredOn());
        }
      }
      case CreditMeasureClosed closed -> openStops.remove(closed.measureId());
      case CreditLimitBreached breach -> enter(breach);
      case CreditLimitRestored restored -> enter(restored);
      default -> {}
    }
  }

  private void enter(PurchaseRecorded purchase, String actor) {
    dealings.enter(purchase);
    if (purchase.settlement() == Settlement.CREDIT) {
      assertThat(limits.granted()).as("bought on credit without a limit").isTrue();
      assertThat(isStopped(purchase.occurredOn())).as("delivered against a stop").isFalse();
      BigDecimal amount = purchase.netAmount().amount();
      if (needsRelease(amount)) {
        releasedPurchases++;
        assertThat(releases.getOrDefault(purchase.purchaseId(), List.of()))
            .as("past the limit")
            .anyMatch(
                release -> !release.releaser.equals(actor) && release.upTo.compareTo(amount) >= 0);
      }
      account.enter(purchase);
      releases.remove(purchase.purchaseId());
    }
    moved(purchase.occurredOn(), purchase.exposure());
  }

  /** Whether a delivery of that day is stopped. */
  public boolean isStopped(LocalDate on) {
    return openStops.values().stream().anyMatch(since -> refusing || !on.isBefore(since));
  }

  /** Whether a purchase on credit would not be allowed without a release. */
  public boolean needsRelease(BigDecimal amount) {
    BigDecimal after = account.statement().owed().add(amount);
    return limits
        .limit()
        .filter(most -> breached || refusing && after.compareTo(most) > 0)
        .isPresent();
  }

  private void propose(WriteOffProposed proposed, String actor) {
    assertThat(writeOffIds.add(proposed.writeOffId())).as("proposed twice").isTrue();
    assertThat(openWriteOffs.values())
        .noneMatch(open -> open.writeOff.invoiceId().equals(proposed.invoiceId()));
    assertThat(proposed.amount().amount())
        .isPositive()
        .isEqualByComparingTo(account.statement().openOf(proposed.invoiceId()));
    openWriteOffs.put(proposed.writeOffId(), new Proposed(proposed, actor));
  }

  private void strikeOut(EntryStruckOut out) {
    assertThat(restsOn(out.kind(), out.entryId())).as("something rests on %s", out).isFalse();
    assertThat(struckOut.add(out.kind() + " " + out.entryId())).as("struck out twice").isTrue();
    String id = out.entryId();
    LocalDate on =
        switch (out.kind()) {
          case PURCHASE -> {
            PurchaseRecorded purchase = dealings.strikeOutPurchase(id);
            if (purchase.settlement() == Settlement.CREDIT) {
              account.strikeOut(Line.Kind.DELIVERY, id);
            }
            yield purchase.occurredOn();
          }
          case PURCHASE_RETURN -> {
            PurchaseReturned returned = dealings.strikeOutReturn(id);
            if (returned.settlement() == Settlement.CREDIT) {
              account.strikeOut(Line.Kind.RETURN, id);
            }
            yield returned.occurredOn();
          }
          case PAYMENT -> account.strikeOut(Line.Kind.PAYMENT, id).on();
          case INVOICE -> account.strikeOut(Line.Kind.INVOICE, id).on();
          case VISIT, CALL, SURVEY_ANSWER, REFERRAL -> out.occurredOn();
        };
    assertThat(out.occurredOn()).isEqualTo(on);
    moved(on, out.exposure());
  }

  /** Whether something else would be wrong without the entry. */
  public boolean restsOn(EntryKind kind, String id) {
    return switch (kind) {
      case PURCHASE -> account.isInvoiced(id) || !dealings.returnsOf(id).isEmpty();
      case PURCHASE_RETURN -> account.isTakenOffAnInvoice(id);
      case INVOICE ->
          account.isSettledByName(id)
              || openWriteOffs.values().stream()
                  .anyMatch(open -> open.writeOff.invoiceId().equals(id));
      case PAYMENT, VISIT, CALL, SURVEY_ANSWER, REFERRAL -> false;
    };
  }

  /** Whether what a command would enter has been struck out. */
  public boolean hasStruckOut(Object command) {
    return switch (command) {
      case RecordPurchase purchase -> struckOut.contains("PURCHASE " + purchase.purchaseId());
      case RecordReturn returned -> struckOut.contains("PURCHASE_RETURN " + returned.returnId());
      case RecordPayment payment -> struckOut.contains("PAYMENT " + payment.paymentId());
      case IssueInvoice invoice -> struckOut.contains("INVOICE " + invoice.invoiceId());
      default -> false;
    };
  }

  private void enter(CreditLimitBreached breach) {
    BigDecimal limit = limits.limit().orElseThrow();
    assertThat(breached).as("breached twice").isFalse();
    assertThat(breach.exposure().amount()).isEqualByComparingTo(exposure());
    assertThat(breach.limit().amount()).isEqualByComparingTo(limit);
    assertThat(breach.excess()).isEqualTo(breach.exposure().minus(breach.limit()));
    assertThat(breach.excess().amount()).isPositive();
    assertThat(breach.occurredOn()).isEqualTo(crossedOn(limit));
    breached = true;
    breachedOn = breach.occurredOn();
    breaches++;
  }

  private void enter(CreditLimitRestored restored) {
    assertThat(breached).as("restored without a breach").isTrue();
    assertThat(restored.exposure().amount()).isEqualByComparingTo(exposure());
    LocalDate since = limits.limit().map(this::crossedOn).orElse(movedOn);
    assertThat(restored.occurredOn()).isEqualTo(later(since, breachedOn));
    breached = false;
  }

  private LocalDate crossedOn(BigDecimal limit) {
    return later(account.sideSince(limit, movedOn), limits.approvedOn());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  /** What has been paid beyond what is owed is a credit balance. */
  private BigDecimal exposure() {
    return account.statement().owed().max(BigDecimal.ZERO);
  }

  private void moved(LocalDate on, Money told) {
    assertThat(told.amount()).as("exposure").isEqualByComparingTo(exposure());
    movedOn = on;
  }

  /** What must be true whenever a command has been answered. */
  public void check() {
    limits.check();
    account.check();
    BigDecimal owed = account.statement().owed();
    assertThat(breached)
        .as("breached")
        .isEqualTo(limits.limit().filter(most -> owed.compareTo(most) > 0).isPresent());
  }
}

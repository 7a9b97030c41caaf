package io.perennial.command.customer.purchase;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer has bought, and given back. Its fields are part of the customer's snapshot. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Purchases {
  private static final int ENTRY_BYTES = 300;

  private Traces purchases = new Traces();
  private Traces returns = new Traces();
  private PurchaseSums sums = PurchaseSums.none();
  private Map<String, Returned> returned = new HashMap<>();

  /** Nothing bought. */
  public Purchases() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return purchases.bytes() + returns.bytes() + (long) ENTRY_BYTES * returned.size();
  }

  /** Whether the purchase has been recorded, with just that. */
  public boolean repeats(PurchaseRecorded asked, @Nullable LocalDate given) {
    return purchases.repeats(asked.purchaseId(), Asked.of(traceOf(asked), given));
  }

  /** Refuses a purchase after which something could not be held. */
  public void check(PurchaseRecorded purchase) {
    sums.check(purchase);
  }

  /** Whether a purchase has been recorded under the identifier. */
  public boolean knows(String purchaseId) {
    return purchases.knows(purchaseId);
  }

  /** The trace of a purchase; absent when there is none. */
  public @Nullable Trace purchase(String purchaseId) {
    return purchases.of(purchaseId);
  }

  /** The trace of a return; absent when there is none. */
  public @Nullable Trace giveBack(String returnId) {
    return returns.of(returnId);
  }

  /** Whether it is the only purchase that counts. */
  public boolean isOnly(String purchaseId) {
    return !purchases.isStruckOut(purchaseId) && purchases.size() == 1;
  }

  /** Days with a purchase, in order, each once. */
  public List<LocalDate> days() {
    return purchases.days();
  }

  /** The first day with a purchase; absent when there is none. */
  public @Nullable LocalDate firstOn() {
    return purchases.firstOn();
  }

  /** The last day with a purchase; absent when there is none. */
  public @Nullable LocalDate lastOn() {
    return purchases.lastOn();
  }

  /** The purchase that was recorded first behind an event, and happened no earlier than it. */
  public @Nullable Trace firstBehind(@Nullable Trace behind) {
    return purchases.firstBehind(behind);
  }

  /** Returns of a purchase, by their identifiers. */
  public List<String> returnsOf(String purchaseId) {
    return returned.getOrDefault(purchaseId, Returned.NOTHING).parts().keySet().stream()
        .sorted()
        .toList();
  }

  /**
   * The purchase of which something is given back.
   *
   * @param leftOfInvoice what its invoice may still be lessened by; absent when it is on none
   * @return empty when just that has been recorded
   */
  public Optional<PurchaseRecorded> giveBack(
      RecordReturn command,
      LocalDate on,
      @Nullable BigDecimal leftOfInvoice,
      ReportingCurrency currency,
      RecordedFacts facts) {
    Money netAmount = currency.exact(command.netAmount(), "/netAmount");
    Trace trace = Trace.of(on, command.purchaseId(), command.quantity(), netAmount);
    if (returns.repeats(command.returnId(), Asked.of(trace, command.occurredOn()))) {
      return Optional.empty();
    }
    PurchaseRecorded purchase = recorded(command, facts);
    StepOrderRule.check(on, purchase.occurredOn(), "the purchase");
    returned
        .getOrDefault(command.purchaseId(), Returned.NOTHING)
        .check(purchase, leftOfInvoice, new Returned.Part(command.quantity(), netAmount.amount()));
    return Optional.of(purchase);
  }

  private PurchaseRecorded recorded(RecordReturn command, RecordedFacts facts) {
    String purchaseId = command.purchaseId();
    Trace trace = purchases.isStruckOut(purchaseId) ? null : purchases.of(purchaseId);
    return Optional.ofNullable(trace)
        .flatMap(known -> facts.find(command.customerId(), known.sequence()))
        .filter(PurchaseRecorded.class::isInstance)
        .map(PurchaseRecorded.class::cast)
        .orElseThrow(() ->
            new RefusedException(
                PurchaseRefusal.PURCHASE_UNKNOWN,
                "No purchase is recorded as " + command.purchaseId()));
  }

  /** A purchase has been recorded. */
  public void on(PurchaseRecorded event, long sequence) {
    purchases.keep(event.purchaseId(), traceOf(event).recordedAs(sequence));
    sums = sums.with(event);
  }

  /** All that the caller states, and not what we work out, such as the exposure after it. */
  private static Trace traceOf(PurchaseRecorded event) {
    return Trace.of(
        event.occurredOn(),
        event.productId(),
        event.productLine(),
        event.quantity(),
        event.netAmount(),
        event.unitCost(),
        event.settlement());
  }

  /** Something has been given back. */
  public void on(PurchaseReturned event, long sequence) {
    returns.keep(
        event.returnId(),
        Trace.of(event.occurredOn(), event.purchaseId(), event.quantity(), event.netAmount())
            .recordedAs(sequence));
    returned.merge(
        event.purchaseId(),
        Returned.of(event.returnId(), event.quantity(), event.netAmount().amount()),
        Returned::and);
  }

  /** A purchase was entered by mistake. */
  public void strikeOut(String purchaseId) {
    purchases.strikeOut(purchaseId);
  }

  /** A return was entered by mistake. */
  public void strikeOutReturn(String returnId) {
    returns.strikeOut(returnId);
    returned.replaceAll((purchaseId, parts) -> parts.without(returnId));
    returned.values().removeIf(parts -> parts.parts().isEmpty());
  }
}

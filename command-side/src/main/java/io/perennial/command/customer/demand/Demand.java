package io.perennial.command.customer.demand;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * What a customer has of our products, and what it spends on such products. A member of the
 * customer: its fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Demand {
  private Traces stocks = new Traces();
  private Traces wallets = new Traces();

  /** Nothing known. */
  public Demand() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return stocks.bytes() + wallets.bytes();
  }

  /** Another report of the same product and month corrects the one before, so it comes later. */
  @CommandHandler
  void handle(ReportStock command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    StockReported reported =
        new StockReported(
            command.customerId(),
            command.productId(),
            command.month(),
            command.openingQuantity(),
            command.closingQuantity(),
            on);
    String key = keyOf(reported.productId(), reported.month());
    if (stocks.holds(key, Asked.of(traceOf(reported), command.occurredOn()))) {
      return;
    }
    dates.requireFact(command.month().atDay(1), "/month");
    StepOrderRule.check(on, command.month().atDay(1), "the month that it is about");
    Trace known = stocks.of(key);
    StepOrderRule.check(on, known == null ? null : known.on(), "the report before it");
    apply(reported);
  }

  /** Of one day, source and product line there is one estimate, the last one. */
  @CommandHandler
  void handle(EstimateShareOfWallet command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    ShareOfWalletEstimated estimated =
        new ShareOfWalletEstimated(
            command.customerId(),
            command.productLine(),
            command.share().stripTrailingZeros(),
            command.source(),
            on);
    if (wallets.holds(keyOf(estimated), Asked.of(traceOf(estimated), on))) {
      return;
    }
    apply(estimated);
  }

  @EventSourcingHandler
  void on(StockReported event, @SequenceNumber long sequence) {
    stocks.keep(keyOf(event.productId(), event.month()), traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(ShareOfWalletEstimated event, @SequenceNumber long sequence) {
    wallets.keep(keyOf(event), traceOf(event).recordedAs(sequence));
  }

  private static String keyOf(String productId, YearMonth month) {
    return productId + ' ' + month;
  }

  private static String keyOf(ShareOfWalletEstimated event) {
    String ofAll = event.occurredOn() + " " + event.source();
    return event.productLine() == null ? ofAll : ofAll + '\n' + event.productLine();
  }

  private static Trace traceOf(StockReported event) {
    return Trace.of(event.occurredOn(), event.openingQuantity(), event.closingQuantity());
  }

  private static Trace traceOf(ShareOfWalletEstimated event) {
    return Trace.of(event.occurredOn(), event.share());
  }
}

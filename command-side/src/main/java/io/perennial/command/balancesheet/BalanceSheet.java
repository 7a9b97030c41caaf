package io.perennial.command.balancesheet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A balance sheet of our own company, as far as what is owed to us is compared with it. */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class BalanceSheet {
  @AggregateIdentifier private String balanceSheetId;
  private LocalDate day;
  private @Nullable Trace statement;
  private @Nullable Trace lastStatement;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  BalanceSheet() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(StateAssets command, BusinessDates dates, ReportingCurrency currency) {
    AssetsStated stated =
        new AssetsStated(
            command.balanceSheetId(),
            currency.exact(command.assets(), "/assets"),
            command.source(),
            dates.resolve(command.occurredOn()));
    if (statement != null) {
      if (!statement.sameAs(Asked.of(traceOf(stated), command.occurredOn()))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            command.balanceSheetId()
                + " is another balance sheet, of "
                + statement.on()
                + "; other assets of that day are restated");
      }
      return;
    }
    apply(stated);
  }

  /** Dated as what it restates, so that the assets of that day are one amount as of any date. */
  @CommandHandler
  void handle(RestateAssets command, ReportingCurrency currency, RecordedFacts facts) {
    AssetsRestated restated =
        new AssetsRestated(
            balanceSheetId,
            currency.exact(command.assets(), "/assets"),
            command.source(),
            command.reason(),
            day);
    Trace asked = traceOf(restated);
    if (RepeatRule.repeats(
        lastStatement != null && lastStatement.digest() == asked.digest() ? lastStatement : null,
        Asked.of(asked, null).saying(facts.wordsOf(restated)),
        "The assets have been stated so")) {
      return;
    }
    apply(restated);
  }

  @EventSourcingHandler
  void on(AssetsStated event, @SequenceNumber long sequence) {
    balanceSheetId = event.balanceSheetId();
    day = event.occurredOn();
    statement = traceOf(event).recordedAs(sequence);
    lastStatement = statement;
  }

  @EventSourcingHandler
  void on(AssetsRestated event, @SequenceNumber long sequence) {
    lastStatement = traceOf(event).recordedAs(sequence);
  }

  private static Trace traceOf(AssetsStated event) {
    return Trace.of(event.occurredOn(), event.assets(), event.source());
  }

  private static Trace traceOf(AssetsRestated event) {
    return Trace.of(event.occurredOn(), event.assets(), event.source());
  }
}

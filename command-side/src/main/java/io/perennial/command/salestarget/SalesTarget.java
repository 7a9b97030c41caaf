package io.perennial.command.salestarget;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.salestarget.SalesTargetRevised;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetSplit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sold in a year. It is set, and revised, as a whole with all its splits, so that it
 * adds up after each event. The figures stand in the events alone; here is kept which of them is in
 * force.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class SalesTarget {
  @AggregateIdentifier private String salesTargetId;
  private int year;
  private @Nullable Trace setting;

  /** Of the figures in force. */
  private @Nullable Trace inForce;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  SalesTarget() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      SetSalesTarget command,
      BusinessDates dates,
      ReportingCurrency currency,
      CustomerDirectory customers,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    SalesTargetSet set =
        new SalesTargetSet(
            command.salesTargetId(),
            command.year(),
            command.scope().toScope(),
            command.figures().toFigures(currency, "/figures"),
            splits(command.splits(), currency),
            on);
    if (setting != null) {
      if (!setting.sameAs(
          Asked.of(traceOf(set), command.occurredOn()).saying(facts.wordsOf(set)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN, "Another target has been set as " + command.salesTargetId());
      }
      return;
    }
    dates.requireYearWithinBounds(command.year(), "/year");
    ScopeRule.check(set.scope(), customers);
    new SplitsRule(command.year(), set.figures(), set.splits()).check(customers);
    apply(set);
  }

  @CommandHandler
  void handle(
      ReviseSalesTarget command,
      BusinessDates dates,
      ReportingCurrency currency,
      CustomerDirectory customers,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    SalesTargetRevised revised =
        new SalesTargetRevised(
            salesTargetId,
            command.figures().toFigures(currency, "/figures"),
            splits(command.splits(), currency),
            command.reason(),
            on);
    Trace asked = traceOf(revised.figures(), revised.splits(), on);
    if (isInForce(revised, asked, facts)
        && RepeatRule.repeats(
            inForce,
            Asked.of(asked, command.occurredOn()).saying(facts.wordsOf(revised)),
            "The target has been set so")) {
      return;
    }
    StepOrderRule.check(on, inForce == null ? null : inForce.on(), "the target before");
    new SplitsRule(year, revised.figures(), revised.splits()).check(customers);
    apply(revised);
  }

  /** Whether that is what is to be reached already, whatever reason was given for it. */
  private boolean isInForce(SalesTargetRevised revised, Trace asked, RecordedFacts facts) {
    if (inForce == null || inForce.digest() != asked.digest()) {
      return false;
    }
    LifecycleEvent before = facts.find(salesTargetId, inForce.sequence()).orElse(null);
    return switch (before) {
      case SalesTargetSet set ->
          set.figures().equals(revised.figures()) && set.splits().equals(revised.splits());
      case SalesTargetRevised last ->
          last.figures().equals(revised.figures()) && last.splits().equals(revised.splits());
      case null, default -> false;
    };
  }

  @EventSourcingHandler
  void on(SalesTargetSet event, @SequenceNumber long sequence) {
    salesTargetId = event.salesTargetId();
    year = event.year();
    setting = traceOf(event).recordedAs(sequence);
    inForce = traceOf(event.figures(), event.splits(), event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(SalesTargetRevised event, @SequenceNumber long sequence) {
    inForce = traceOf(event.figures(), event.splits(), event.occurredOn()).recordedAs(sequence);
  }

  private static List<TargetSplit> splits(
      List<TargetSplitEntry> entries, ReportingCurrency currency) {
    return IntStream.range(0, entries.size())
        .mapToObj(i -> entries.get(i).toSplit(currency, "/splits/" + i))
        .toList();
  }

  private static Trace traceOf(SalesTargetSet event) {
    return Trace.of(
        event.occurredOn(),
        event.year(),
        event.scope().kind(),
        event.scope().code(),
        traceOf(event.figures(), event.splits(), event.occurredOn()).digest());
  }

  private static Trace traceOf(TargetFigures figures, List<TargetSplit> splits, LocalDate on) {
    List<@Nullable Object> parts = new ArrayList<>();
    add(figures, parts);
    for (TargetSplit split : splits) {
      parts.add(split.by());
      for (TargetPart part : split.parts()) {
        parts.add(part.code());
        add(part.figures(), parts);
      }
    }
    return Trace.of(on, parts.toArray());
  }

  private static void add(TargetFigures figures, List<@Nullable Object> parts) {
    parts.add(figures.amount());
    parts.add(figures.grossMargin());
    parts.add(figures.newOutlets());
    parts.add(figures.collected());
  }
}

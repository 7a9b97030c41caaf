package io.perennial.query.testing;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.Work;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A past of a few events, for analyses; each is recorded on its day unless it came late. */
public class MadeUpPast implements Work {

  private final List<RecordedEvent> events = new ArrayList<>();

  /** A cash purchase. */
  public MadeUpPast bought(String customer, String on, String amount) {
    return with(purchase(customer, on, amount, Settlement.CASH), LocalDate.parse(on));
  }

  /** A cash purchase that became known late. */
  public MadeUpPast boughtKnownOn(String customer, String on, String amount, String known) {
    return with(purchase(customer, on, amount, Settlement.CASH), LocalDate.parse(known));
  }

  /** A purchase on credit. */
  public MadeUpPast onCredit(String customer, String on, String amount) {
    return with(purchase(customer, on, amount, Settlement.CREDIT), LocalDate.parse(on));
  }

  /** A limit of class B, approved on new year's day. */
  public MadeUpPast limit(String customer, String amount) {
    return with(
        new CreditLimitApproved(
            customer,
            "proposal-1",
            CreditClass.B,
            new Money(new BigDecimal(amount), "USD"),
            LocalDate.parse("2026-01-01")));
  }

  private PurchaseRecorded purchase(
      String customer, String on, String amount, Settlement settlement) {
    Money money = new Money(new BigDecimal(amount), "USD");
    return new PurchaseRecorded(
        customer,
        "purchase-" + events.size(),
        null,
        null,
        1,
        money,
        null,
        settlement,
        settlement == Settlement.CREDIT ? money : new Money(BigDecimal.ZERO, "USD"),
        LocalDate.parse(on));
  }

  /** Anything else, recorded on its day. */
  public MadeUpPast with(LifecycleEvent event) {
    return with(event, event.occurredOn());
  }

  /** Anything, recorded on a day. */
  public MadeUpPast with(LifecycleEvent event, LocalDate recordedOn) {
    events.add(
        new RecordedEvent(
            events.size(),
            "event-" + events.size(),
            event.streamId(),
            events.size(),
            recordedOn.atTime(12, 0).toInstant(ZoneOffset.UTC),
            Map.of(),
            event));
    return this;
  }

  /** The arguments of an analysis: what is given, and the usual for the rest. */
  public static FigureArguments arguments(
      Analysis<?> analysis, String today, Map<String, String> given) {
    Map<String, String> values = new HashMap<>();
    for (FigureParameter parameter : analysis.parameters()) {
      String usual = parameter.defaultText() == null ? today : parameter.defaultText();
      values.put(parameter.name(), given.getOrDefault(parameter.name(), usual));
    }
    return new FigureArguments(values);
  }

  @Override
  public <D, A> A fold(View<D> view, LocalDate asOf, Supplier<A> start, BiConsumer<A, D> add) {
    return fold(view, event -> !event.event().occurredOn().isAfter(asOf), start, add);
  }

  @Override
  public <D, A> A foldAsKnown(
      View<D> view, LocalDate day, Supplier<A> start, BiConsumer<A, D> add) {
    Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    return fold(
        view,
        event -> !event.event().occurredOn().isAfter(day) && event.recordedAt().isBefore(end),
        start,
        add);
  }

  private <D, A> A fold(
      View<D> view, Predicate<RecordedEvent> which, Supplier<A> start, BiConsumer<A, D> add) {
    Map<String, D> documents = new TreeMap<>();
    for (RecordedEvent event : events) {
      if (which.test(event)) {
        for (String id : view.ids(event.event())) {
          @Nullable D next = view.fold(documents.get(id), id, event);
          if (next == null) {
            documents.remove(id);
          } else {
            documents.put(id, next);
          }
        }
      }
    }
    A accumulation = start.get();
    documents.values().forEach(document -> add.accept(accumulation, document));
    return accumulation;
  }

  @Override
  public void at(String doing, double share) {
    if (doing.isEmpty() || share < 0 || share > 1) {
      throw new IllegalArgumentException(doing + " " + share);
    }
  }
}

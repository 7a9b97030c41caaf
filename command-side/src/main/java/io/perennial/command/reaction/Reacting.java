package io.perennial.command.reaction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.reaction.Postponed.Item;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.sender.Occasion;
import io.perennial.command.sender.Outcome;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.web.Identities;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what follows from events by one reaction; while it is switched off, they are passed over.
 * That the business refuses it is an outcome like any other; what fails is put aside.
 */
final class Reacting {

  private static final Logger log = LoggerFactory.getLogger(Reacting.class);

  /** What is tried again is not late: it comes too late only for the try that it belongs to. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Reaction reaction;
  private final Set<String> decisions;
  private final CommandSender sender;
  private final Postponed postponed;
  private final ReactionSettings settings;
  private final CompanyCalendar calendar;
  private final MeterRegistry meters;

  Reacting(
      Reaction reaction,
      CommandCatalogue catalogue,
      CommandSender sender,
      Postponed postponed,
      ReactionSettings settings,
      CompanyCalendar calendar,
      MeterRegistry meters) {
    this.reaction = reaction;
    this.decisions =
        catalogue.definitions().stream()
            .filter(definition -> definition.type() == reaction.sends())
            .flatMap(definition -> definition.refusals().stream())
            .map(declared -> declared.code())
            .collect(Collectors.toUnmodifiableSet());
    this.sender = sender;
    this.postponed = postponed;
    this.settings = settings;
    this.calendar = calendar;
    this.meters = meters;
    Gauge.builder("perennial.reactions.postponed", postponed, p -> p.count(reaction.name()))
        .description("Reactions that failed and are tried again")
        .tag("reaction", reaction.name())
        .register(meters);
  }

  Reaction reaction() {
    return reaction;
  }

  /** What came of a try, the worst last. */
  private enum Tried {
    SETTLED,
    FAILED,
    TURNED_AWAY
  }

  /** Answers an event of the log; what cannot be done now is put aside. */
  void answer(RecordedEvent event) {
    Item item = Item.first(reaction.name(), event);
    Tried tried = attempt(event, item);
    if (tried != Tried.SETTLED) {
      Item next = item.tried(tried == Tried.TURNED_AWAY);
      postponed.add(next, calendar.now().plus(settings.pause(next.tries())));
    }
  }

  /** Answers an event that was put aside. */
  void answerAgain(RecordedEvent event, Item item) {
    Tried tried = attempt(event, item);
    if (tried == Tried.SETTLED) {
      postponed.settle(item);
    } else {
      Item next = item.tried(tried == Tried.TURNED_AWAY);
      postponed.postpone(next, calendar.now().plus(settings.pause(next.tries())));
    }
  }

  private Tried attempt(RecordedEvent event, Item item) {
    Optional<LifecycleEvent> fact = event.readable();
    if (fact.isEmpty()) {
      log.warn("{} passes over {}, which cannot be read", reaction.name(), event.eventId());
      return settled("unreadable");
    }
    LocalDate recordedOn = LocalDate.ofInstant(event.recordedAt(), calendar.zone());
    if (!reaction.isOn(settings)
        || fact.get().occurredOn().isBefore(recordedOn.minusDays(settings.horizon()))) {
      return settled("passed-over");
    }
    Tried all = Tried.SETTLED;
    String key = Identities.derived(event.eventId(), reaction.name());
    for (Object command : reaction.answer(fact.get(), recordedOn, key)) {
      Tried one = send(command, event, item);
      all = one.compareTo(all) > 0 ? one : all;
    }
    return all;
  }

  private Tried send(Object command, RecordedEvent event, Item item) {
    Outcome outcome;
    try {
      outcome = sender.send(command, occasion(event, item)).join();
    } catch (CompletionException e) {
      log.warn(
          "{} is tried again for {}: {}",
          reaction.name(),
          event.eventId(),
          String.valueOf(e.getCause()));
      count("failed");
      return Tried.FAILED;
    }
    String refusal = outcome.refusal();
    if (refusal == null) {
      boolean quiet = outcome.result() == null || outcome.result().events().isEmpty();
      return settled(quiet ? "nothing-to-do" : "done");
    }
    if (decisions.contains(refusal)) {
      log.info("{} is not wanted after {}: {}", reaction.name(), event.eventId(), refusal);
      return settled("refused");
    }
    log.warn("{} is tried again for {}: {}", reaction.name(), event.eventId(), refusal);
    count("failed");
    return Tried.TURNED_AWAY;
  }

  /** What was turned away is another request the next time, since an answer is kept. */
  private Occasion occasion(RecordedEvent event, Item item) {
    return new Occasion(
        reaction.name(),
        event.eventId(),
        item.turnedAway() == 0 ? "" : "try " + item.turnedAway(),
        event.metadata().getOrDefault(EventMetadata.CORRELATION_ID, event.eventId()),
        calendar.now().plus(PATIENCE));
  }

  private Tried settled(String outcome) {
    count(outcome);
    return Tried.SETTLED;
  }

  private void count(String outcome) {
    meters
        .counter("perennial.reactions", "reaction", reaction.name(), "outcome", outcome)
        .increment();
  }
}

package io.perennial.command.reaction;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.sender.CommandSender;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import java.util.List;

/**
 * Answers events on the thread that hands them over, which goes on when all that follows is
 * recorded: for a story whose clock stands still meanwhile. The followers of the log, which need a
 * moment to see an event, are to be switched off beside it.
 */
public final class ReactionsAtOnce {

  private final List<Reacting> reacting;

  /**
   * All reactions that are switched on.
   *
   * @param settings not those by which the followers are switched off
   */
  public ReactionsAtOnce(
      ReactionSettings settings,
      CommandCatalogue catalogue,
      CommandSender sender,
      DocumentStore documents,
      CompanyCalendar calendar,
      MeterRegistry meters) {
    Postponed postponed = new Postponed(documents);
    this.reacting =
        Reactions.all(settings).stream()
            .map(each ->
                new Reacting(each, catalogue, sender, postponed, settings, calendar, meters))
            .toList();
  }

  /** Whether there may be something to answer to events of this type, by its simple name. */
  public boolean concerns(String type) {
    return reacting.stream()
        .flatMap(each -> each.reaction().events().stream())
        .anyMatch(event -> event.getSimpleName().equals(type));
  }

  /** Answers an event; what fails is put aside, as ever. */
  public void answer(RecordedEvent event) {
    event
        .readable()
        .ifPresent(fact ->
            reacting.stream()
                .filter(each -> each.reaction().events().contains(fact.getClass()))
                .forEach(each -> each.answer(event)));
  }
}

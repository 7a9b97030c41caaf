package io.perennial.documentation;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.command.duty.DueWork;
import io.perennial.command.duty.ToDo;
import io.perennial.command.reaction.Reaction;
import io.perennial.command.reaction.ReactionSettings;
import io.perennial.command.reaction.Reactions;
import io.perennial.command.tiering.TieringProcessor;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportKinds;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.view.View;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Who causes each event, and who listens to it, found in the code: what the handlers of commands
 * can record, what due work and reactions send, what imports send, and what views fold.
 */
final class EventFlow {

  /**
   * Of one event.
   *
   * @param causedBy commands, and by what they are sent beside callers
   * @param heardBy views, reactions and due work
   */
  record Flow(Set<String> causedBy, Set<String> heardBy) {}

  private static final CompanyCalendar CALENDAR =
      new CompanyCalendar(Clock.systemUTC(), ZoneOffset.UTC);
  private static final String TIERING_RUN = "tiering run";

  private final JavaClasses classes;
  private final List<Reaction> reactions = Reactions.all(ReactionSettings.defaults());
  private final List<DueWork> dueWork;

  EventFlow(JavaClasses classes) {
    this.classes = classes;
    this.dueWork =
        classes.stream()
            .filter(type -> type.isAssignableTo(DueWork.class) && !type.isInterface())
            .map(type -> instance(type.reflect()))
            .toList();
  }

  private static DueWork instance(Class<?> type) {
    try {
      for (Constructor<?> constructor : type.getConstructors()) {
        if (constructor.getParameterCount() == 0) {
          return (DueWork) constructor.newInstance();
        }
        if (List.of(constructor.getParameterTypes()).equals(List.of(CompanyCalendar.class))) {
          return (DueWork) constructor.newInstance(CALENDAR);
        }
      }
      throw new AssertionError(type + " has neither of the constructors that are known here");
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** By the name of the event, in the order of the catalogue. */
  Map<String, Flow> byEvent(List<View<?>> views) {
    Map<String, Flow> flows = new LinkedHashMap<>();
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      flows.put(event.name(), new Flow(new TreeSet<>(), new TreeSet<>()));
    }
    addCauses((event, cause) -> of(event, flows).causedBy.add(cause));
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      Set<String> heardBy = of(event.name(), flows).heardBy;
      for (View<?> view : views) {
        if (!view.folds().ignored().contains(event.type())) {
          heardBy.add("view " + view.name());
        }
      }
      for (Reaction reaction : reactions) {
        if (reaction.events().contains(event.type())) {
          heardBy.add("reaction " + reaction.name());
        }
      }
      if (TieringProcessor.ANSWERED.contains(event.type())) {
        heardBy.add(TIERING_RUN);
      }
    }
    for (DueWork work : dueWork) {
      for (LifecycleEvent sample : samples()) {
        if (!work.after(sample).isEmpty()) {
          of(sample.getClass().getSimpleName(), flows).heardBy.add("due work " + work.kind());
        }
      }
    }
    return flows;
  }

  static Flow of(String event, Map<String, Flow> flows) {
    return Objects.requireNonNull(flows.get(event), event);
  }

  private void addCauses(BiConsumer<String, String> add) {
    CommandReach reach = new CommandReach(classes);
    for (CommandDefinition<?> command : Commands.catalogue().definitions()) {
      Set<String> senders = senders(command);
      for (String event : reach.of(command).events()) {
        add.accept(event, "command " + command.idPrefix().replaceAll("-$", " ") + command.name());
        senders.forEach(sender -> add.accept(event, sender));
      }
    }
    for (ImportKind kind : ImportKinds.all()) {
      add.accept(kind.command().event(), "import " + kind.name());
    }
  }

  /** Who sends a command, beside callers. */
  private Set<String> senders(CommandDefinition<?> command) {
    Set<String> senders = new HashSet<>();
    for (Reaction reaction : reactions) {
      if (reaction.sends() == command.type()) {
        senders.add("reaction " + reaction.name());
      }
    }
    for (DueWork work : dueWork) {
      for (LifecycleEvent sample : samples()) {
        for (ToDo toDo : work.after(sample)) {
          if (work.command(toDo).getClass() == command.type()) {
            senders.add("due work " + work.kind());
          }
        }
      }
    }
    if (command.ofTheService() && senders.isEmpty()) {
      senders.add(TIERING_RUN);
    }
    return senders;
  }

  private static List<LifecycleEvent> samples() {
    return GoldenSamples.all().stream().map(GoldenSamples.Sample::expected).toList();
  }
}

package io.perennial.query.feed;

import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which events are wanted: all of some families, and those of some types. Where neither is named,
 * all are.
 *
 * @param families families, as {@link #knownFamilies()} names them
 * @param types types, as {@link #knownTypes()} names them
 */
public record FeedFilter(List<String> families, List<String> types) {

  /** Everything, also what cannot be told the type of. */
  public static final FeedFilter ALL = new FeedFilter(List.of(), List.of());

  /**
   * @throws IllegalArgumentException when one of them is none of ours
   */
  public FeedFilter {
    require("family", families, knownFamilies());
    require("type", types, knownTypes());
    families = List.copyOf(new TreeSet<>(families));
    types = List.copyOf(new TreeSet<>(types));
  }

  private static void require(String what, List<String> given, List<String> known) {
    given.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(unknown -> {
          throw new IllegalArgumentException("There is no %s %s".formatted(what, unknown));
        });
  }

  /** All families there are. */
  public static List<String> knownFamilies() {
    return EventCatalogue.all().stream().map(EventCatalogue.Entry::namespace).distinct().toList();
  }

  /** All types there are. */
  public static List<String> knownTypes() {
    return EventCatalogue.all().stream().map(EventCatalogue.Entry::storedName).toList();
  }

  /** Tells by the class of a fact whether it is wanted. */
  public Predicate<Class<?>> wanted() {
    return isEverything() ? any -> true : classes()::contains;
  }

  /** Whether an event is wanted. */
  public boolean includes(RecordedEvent event) {
    return isEverything() || event.isOneOf(classes());
  }

  private boolean isEverything() {
    return families.isEmpty() && types.isEmpty();
  }

  private Set<Class<? extends LifecycleEvent>> classes() {
    Set<Class<? extends LifecycleEvent>> classes = new HashSet<>();
    for (EventCatalogue.Entry entry : EventCatalogue.all()) {
      if (families.contains(entry.namespace()) || types.contains(entry.storedName())) {
        classes.add(entry.type());
      }
    }
    return classes;
  }
}

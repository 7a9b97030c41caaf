package io.perennial.command.reaction;

import io.perennial.events.LifecycleEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * When something has happened, something is asked for. It follows from the event alone, so that the
 * same event asks for the same, however often it is handled; whether it is to be done is decided by
 * who is asked.
 */
public interface Reaction {

  /**
   * Names it, lower case with hyphens, such as {@code breach-review}; the actor of what is recorded
   * is {@code perennial/} and this.
   */
  String name();

  /** One sentence, which documents show. */
  String meaning();

  /** Whether the settings have it switched on. */
  boolean isOn(ReactionSettings settings);

  /** The events that it listens to. */
  Set<Class<? extends LifecycleEvent>> events();

  /** The command that it sends. */
  Class<?> sends();

  /**
   * What is asked for.
   *
   * @param event one of those that it listens to
   * @param recordedOn the company's day on which it was recorded
   * @param key derived from the event and this reaction, for the identifier of what is new
   * @return commands of different streams; none when the event asks for nothing
   */
  List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key);
}

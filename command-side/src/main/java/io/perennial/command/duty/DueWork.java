package io.perennial.command.duty;

import io.perennial.events.LifecycleEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A kind of work that the service does by itself. What is to be done is noted before the command is
 * handled from which it follows. A command that was refused leaves a to-do that nothing follows
 * from: what it makes the service send is refused when its day has come.
 */
public interface DueWork {

  /**
   * Names it, lower case with hyphens, such as {@code contract-expiry}; the actor of what is
   * recorded is {@code perennial/} and this.
   */
  String kind();

  /** What is to be done once the command has been accepted. */
  List<ToDo> after(Object command);

  /** What is to be done after an event; says the same as the command that it is recorded for. */
  List<ToDo> after(LifecycleEvent event);

  /**
   * After which time it is tried again, where a refusal says no more than that it is too early.
   *
   * @param refusal its code
   * @return absent when it says something else
   */
  default Optional<Duration> triedAgainAfter(String refusal) {
    return Optional.empty();
  }

  /**
   * The command that does it; it has nothing to do when it has been done, and is refused when it
   * may not be.
   */
  Object command(ToDo toDo);
}

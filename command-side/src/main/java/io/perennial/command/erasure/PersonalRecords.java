package io.perennial.command.erasure;

import io.perennial.events.personal.Subject;
import java.util.Optional;

/** What an erasure asks of the log and of the keys themselves, so that it is never behind. */
public interface PersonalRecords {

  /** What is kept of somebody. */
  enum Kept {
    /** Nothing, and nothing ever was. */
    NOTHING,
    /** Something that can be read. */
    READABLE,
    /** Nothing that anybody can read any more. */
    ERASED
  }

  /** What is kept of the subject. */
  Kept of(Subject subject);

  /** Whether the subject was ever named in what is kept of the customer itself. */
  boolean isNamedAt(String customerId, Subject subject);

  /** A customer with a legal hold to whom the subject belongs; empty when there is none. */
  Optional<String> heldFor(Subject subject);

  /** Destroys the subject's key for good; repeating it changes nothing. */
  void erase(Subject subject);
}

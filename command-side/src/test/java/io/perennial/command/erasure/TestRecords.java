package io.perennial.command.erasure;

import io.perennial.events.personal.Subject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Of everybody something is kept, by default, and nobody is held. */
public final class TestRecords implements PersonalRecords {

  /** Nothing was ever recorded of this person. */
  static final String NOBODY = "person-nobody";

  private final Set<Subject> erased = new HashSet<>();
  private final Set<Subject> held = new HashSet<>();

  /** A legal hold is set on a customer of the subject. */
  public void hold(Subject subject) {
    held.add(subject);
  }

  /** Who has been erased. */
  public Set<Subject> erased() {
    return Set.copyOf(erased);
  }

  @Override
  public Kept of(Subject subject) {
    if (subject.id().equals(NOBODY)) {
      return Kept.NOTHING;
    }
    return erased.contains(subject) ? Kept.ERASED : Kept.READABLE;
  }

  @Override
  public boolean isNamedAt(String customerId, Subject subject) {
    return customerId.equals("customer-1");
  }

  @Override
  public Optional<String> heldFor(Subject subject) {
    return held.contains(subject) ? Optional.of("customer-7") : Optional.empty();
  }

  @Override
  public void erase(Subject subject) {
    erased.add(subject);
  }
}

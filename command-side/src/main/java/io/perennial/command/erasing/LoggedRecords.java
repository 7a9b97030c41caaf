package io.perennial.command.erasing;

import io.perennial.command.erasure.PersonalRecords;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.PersonalSubjects;
import io.perennial.events.personal.Subject;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of people, by the log and the key store. To whom somebody belongs is looked for in
 * the whole log, but only while a legal hold is set on any customer.
 */
public final class LoggedRecords implements PersonalRecords {

  private static final int STEP = 1000;
  private static final int READ_AT_ONCE = 500;

  private final EventLog events;
  private final PersonKeys keys;
  private final PersonalDataProtection protection;
  private final Supplier<? extends Collection<String>> held;

  /**
   * @param protection destroys keys, and forgets what it remembers of them
   * @param held the customers on whom a legal hold is set
   */
  public LoggedRecords(
      EventLog events,
      PersonKeys keys,
      PersonalDataProtection protection,
      Supplier<? extends Collection<String>> held) {
    this.events = events;
    this.keys = keys;
    this.protection = protection;
    this.held = held;
  }

  @Override
  public Kept of(Subject subject) {
    return switch (keys.of(subject)) {
      case PersonKey.Present present -> Kept.READABLE;
      case PersonKey.Destroyed destroyed -> Kept.ERASED;
      case PersonKey.Missing missing -> Kept.NOTHING;
    };
  }

  @Override
  public boolean isNamedAt(String customerId, Subject subject) {
    long next = 0;
    List<RecordedEvent> read = events.stream(customerId, next, READ_AT_ONCE);
    while (!read.isEmpty()) {
      if (read.stream().anyMatch(event -> names(event, subject))) {
        return true;
      }
      next = read.getLast().sequence() + 1;
      read = events.stream(customerId, next, READ_AT_ONCE);
    }
    return false;
  }

  @Override
  public Optional<String> heldFor(Subject subject) {
    Collection<String> customers = held.get();
    if (customers.isEmpty()) {
      return Optional.empty();
    }
    if (subject.kind() == Subject.Kind.CUSTOMER) {
      return customers.contains(subject.id()) ? Optional.of(subject.id()) : Optional.empty();
    }
    Finding finding = new Finding(customers, subject);
    events.scan(-1, events.head(), STEP, finding::goesOnAfter);
    return Optional.ofNullable(finding.customer);
  }

  private static boolean names(RecordedEvent event, Subject subject) {
    return event.readable().filter(fact -> names(fact, subject)).isPresent();
  }

  private static boolean names(LifecycleEvent fact, Subject subject) {
    return PersonalSubjects.of((Record) fact).contains(subject);
  }

  /** Looks for the first customer among some of whom something is kept that names the subject. */
  private static final class Finding {
    private final Collection<String> customers;
    private final Subject subject;
    private @Nullable String customer;

    Finding(Collection<String> customers, Subject subject) {
      this.customers = customers;
      this.subject = subject;
    }

    boolean goesOnAfter(List<RecordedEvent> step) {
      customer =
          step.stream()
              .filter(event -> customers.contains(event.customerId()))
              .filter(event -> names(event, subject))
              .map(RecordedEvent::customerId)
              .findFirst()
              .orElse(null);
      return customer == null;
    }
  }

  @Override
  public void erase(Subject subject) {
    protection.erase(subject);
  }
}

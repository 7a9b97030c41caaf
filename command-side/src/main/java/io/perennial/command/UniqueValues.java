package io.perennial.command;

import io.perennial.command.accountplan.CloseAccountPlan;
import io.perennial.command.accountplan.DraftAccountPlan;
import io.perennial.command.claim.Claims;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.Holding;
import io.perennial.command.claim.ReleaseRule;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.customer.CustomerRegistered;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.web.Identities;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What nobody else may have: a registration number, the identifier of a person, which names a key,
 * and an account plan's customer and year.
 */
final class UniqueValues {

  private static final String REGISTRATION_NUMBER = "registration-number";
  private static final String PERSON_ID = "person-id";
  private static final String PLAN_YEAR = "account-plan-year";
  private static final int READ_AT_ONCE = 500;

  private UniqueValues() {}

  static List<UniquenessRule<?>> claimed() {
    return List.of(
        new UniquenessRule<>(
            RegisterCustomer.class,
            REGISTRATION_NUMBER,
            command -> UniquenessRule.atMostOne(command.registrationNumber()),
            RegisterCustomer::customerId,
            Refusal.REGISTRATION_NUMBER_TAKEN),
        new UniquenessRule<>(
            RegisterCustomer.class,
            PERSON_ID,
            command ->
                command.people().stream().map(person -> personKey(person.personId())).toList(),
            RegisterCustomer::customerId,
            Refusal.PERSON_ID_TAKEN),
        new UniquenessRule<>(
            DraftAccountPlan.class,
            PLAN_YEAR,
            command -> List.of(planYear(command.customerId(), command.year())),
            DraftAccountPlan::planId,
            Refusal.ACTIVE_PLAN_EXISTS));
  }

  static List<ReleaseRule<?>> released() {
    return List.of(new ReleaseRule<>(CloseAccountPlan.class, PLAN_YEAR, CloseAccountPlan::planId));
  }

  static Map<String, Holding> holdings(EventLog log) {
    return Map.of(
        REGISTRATION_NUMBER,
        (owner, key) -> holds(log, owner, event -> isNumber(event.registrationNumber(), key)),
        PERSON_ID,
        (owner, key) ->
            holds(
                log,
                owner,
                event ->
                    event.people().stream()
                        .anyMatch(
                            person -> Claims.normalised(personKey(person.personId())).equals(key))),
        PLAN_YEAR,
        (owner, key) -> hasOpenPlan(log, owner, key));
  }

  /** What an event says about values that nobody else may have. */
  static List<HeldValue> history(LifecycleEvent event) {
    return switch (event) {
      case CustomerRegistered registered -> registered(registered);
      case AccountPlanDrafted drafted ->
          List.of(
              HeldValue.gained(
                  PLAN_YEAR, drafted.planId(), planYear(drafted.customerId(), drafted.year())));
      case AccountPlanClosed closed -> List.of(HeldValue.givenUp(PLAN_YEAR, closed.planId()));
      default -> List.of();
    };
  }

  private static List<HeldValue> registered(CustomerRegistered event) {
    Stream<HeldValue> number =
        Stream.ofNullable(event.registrationNumber())
            .filter(written -> !Claims.normalised(written).isEmpty())
            .map(written -> HeldValue.gained(REGISTRATION_NUMBER, event.customerId(), written));
    Stream<HeldValue> people =
        event.people().stream()
            .map(person ->
                HeldValue.gained(PERSON_ID, event.customerId(), personKey(person.personId())));
    return Stream.concat(number, people).toList();
  }

  /** Whether a customer was registered so; what cannot be read is taken to hold what is claimed. */
  private static boolean holds(EventLog log, String owner, Predicate<CustomerRegistered> said) {
    return log.stream(owner, 0, 1).stream()
        .anyMatch(first ->
            switch (first.fact()) {
              case Fact.Readable readable ->
                  readable.event() instanceof CustomerRegistered registered
                      && said.test(registered);
              case Fact.Unreadable unreadable -> true;
            });
  }

  private static boolean isNumber(@Nullable String registrationNumber, String key) {
    return registrationNumber != null && Claims.normalised(registrationNumber).equals(key);
  }

  /** Reads the whole stream: plans are short, and the one that closes is the last event. */
  private static boolean hasOpenPlan(EventLog log, String owner, String key) {
    boolean open = false;
    long next = 0;
    List<RecordedEvent> events = log.stream(owner, next, READ_AT_ONCE);
    while (!events.isEmpty()) {
      for (RecordedEvent recorded : events) {
        if (recorded.readable().isEmpty()) {
          return true; // it may be what the claim was made for
        }
        switch (recorded.event()) {
          case AccountPlanDrafted drafted ->
              open = Claims.normalised(planYear(drafted.customerId(), drafted.year())).equals(key);
          case AccountPlanClosed closed -> open = false;
          default -> {}
        }
      }
      next = events.getLast().sequence() + 1;
      events = log.stream(owner, next, READ_AT_ONCE);
    }
    return open;
  }

  /** Hexadecimal, so that normalising it does not take two people for one. */
  private static String personKey(String personId) {
    return Identities.derived(personId);
  }

  /** Hexadecimal, so that normalising it does not take two customers for one. */
  private static String planYear(String customerId, int year) {
    return Identities.derived(customerId, Integer.toString(year));
  }
}

package io.perennial.query.todo;

import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectEvent;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.events.customer.winning.WinningEvent;
import io.perennial.query.activity.ContactRhythm;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a customer is called and visited.
 *
 * @param priority how often that is to be; absent before it was set
 * @param prioritySetOn when that was set
 * @param rhythmSince when it was set for the first time
 * @param lastCallOn last call
 * @param lastVisitOn last visit
 * @param restsUntil until when it is to be left alone
 * @param gone whether it is not to be contacted, since it is lost or no target
 * @param goneOrBackOn since when
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record Contacts(
    @Nullable ContactPriority priority,
    @Nullable LocalDate prioritySetOn,
    @Nullable LocalDate rhythmSince,
    @Nullable LocalDate lastCallOn,
    @Nullable LocalDate lastVisitOn,
    @Nullable LocalDate restsUntil,
    boolean gone,
    @Nullable LocalDate goneOrBackOn) {

  static final Contacts NONE = new Contacts(null, null, null, null, null, null, false, null);

  Contacts with(ContactPrioritySet event) {
    LocalDate on = event.occurredOn();
    boolean newest = prioritySetOn == null || !on.isBefore(prioritySetOn);
    return ContactsBuilder.builder(this)
        .priority(newest ? event.contactPriority() : priority)
        .prioritySetOn(newest ? on : prioritySetOn)
        .rhythmSince(rhythmSince == null || on.isBefore(rhythmSince) ? on : rhythmSince)
        .build();
  }

  Contacts with(ContactEvent event) {
    return switch (event) {
      case CallLogged call ->
          ContactsBuilder.builder(this).lastCallOn(later(lastCallOn, call.occurredOn())).build();
      case VisitLogged visit ->
          ContactsBuilder.builder(this).lastVisitOn(later(lastVisitOn, visit.occurredOn())).build();
    };
  }

  Contacts with(StageEvent event) {
    return switch (event) {
      case DefectionDeclared declared -> gone(true, declared.occurredOn());
      case CustomerWonBack back -> gone(false, back.occurredOn());
      case CustomerWon won -> this;
    };
  }

  Contacts with(ProspectEvent event) {
    return switch (event) {
      case ProspectDisqualified disqualified -> gone(true, disqualified.occurredOn());
      case ProspectReopened reopened -> gone(false, reopened.occurredOn());
      case ProspectQualified qualified -> this;
    };
  }

  Contacts with(WinningEvent event) {
    return switch (event) {
      case ProspectRestBegan rest ->
          ContactsBuilder.builder(this).restsUntil(later(restsUntil, rest.restsUntil())).build();
      case FunnelStepRecorded step -> this;
      case ObjectionRecorded objection -> this;
      case DealClosed deal -> this;
      case ProspectLost lost -> this;
    };
  }

  private Contacts gone(boolean now, LocalDate on) {
    return goneOrBackOn != null && on.isBefore(goneOrBackOn)
        ? this
        : ContactsBuilder.builder(this).gone(now).goneOrBackOn(on).build();
  }

  private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  List<ToDo> toDos(@Nullable String representative, ContactRhythm rhythm) {
    if (priority == null || rhythmSince == null || gone) {
      return List.of();
    }
    ContactRhythm.Months months = rhythm.of(priority);
    return Stream.of(
            toDo(ToDoKind.CALL, "Call", lastCallOn, rhythmSince, months.call()),
            toDo(ToDoKind.VISIT, "Visit", lastVisitOn, rhythmSince, months.visit()))
        .map(toDo -> toDo.by(representative))
        .toList();
  }

  private ToDo toDo(
      ToDoKind kind, String verb, @Nullable LocalDate last, LocalDate began, int months) {
    LocalDate since = last == null ? began : last;
    LocalDate due = since.plusMonths(months);
    return ToDo.of(
            kind,
            Role.REPRESENTATIVE,
            since,
            months == 1
                ? verb + " the customer, as once a month"
                : "%s the customer, as once in %d months".formatted(verb, months))
        .until(restsUntil == null ? due : later(due, restsUntil));
  }
}

package io.perennial.query.todo;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param kind what kind of thing
 * @param subject what of the document it is about, such as a contract; absent when it is about all
 * @param person who does it; absent when nobody is named
 * @param role who does it when nobody is named
 * @param since from which day on it is to be done, which may be one to come
 * @param dueOn until which day; absent where no day is set
 * @param dueAt until when on that day, where that matters
 * @param words what is to be done
 * @param details what was written about it
 * @param agreed what was written about it in a meeting
 * @param requestedBy the account, or whom it acted for, that has asked for what a second person is
 *     to agree to; absent where no second person is needed
 */
public record ToDo(
    ToDoKind kind,
    @Nullable String subject,
    @StaffName @Nullable String person,
    Role role,
    LocalDate since,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    String words,
    @PersonalData @Nullable String details,
    @Nullable Agreed agreed,
    @StaffName @Nullable String requestedBy) {

  /** What is due first comes first, what has no day last. */
  static final Comparator<ToDo> ORDER =
      Comparator.comparing(ToDo::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ToDo::since)
          .thenComparing(ToDo::kind)
          .thenComparing(ToDo::subject, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * What was agreed in a meeting.
   *
   * @param salesMeetingId the sales meeting
   * @param task what is to be done
   */
  public record Agreed(
      @DataSubject(Subject.Kind.MATTER) String salesMeetingId, @PersonalData String task) {}

  static ToDo of(ToDoKind kind, Role role, LocalDate since, String words) {
    return new ToDo(kind, null, null, role, since, null, null, words, null, null, null);
  }

  ToDo about(String what) {
    return new ToDo(
        kind, what, person, role, since, dueOn, dueAt, words, details, agreed, requestedBy);
  }

  ToDo by(@Nullable String who) {
    return new ToDo(
        kind, subject, who, role, since, dueOn, dueAt, words, details, agreed, requestedBy);
  }

  ToDo until(@Nullable LocalDate day) {
    return new ToDo(
        kind, subject, person, role, since, day, dueAt, words, details, agreed, requestedBy);
  }

  ToDo until(LocalDate day, Instant at) {
    return new ToDo(
        kind, subject, person, role, since, day, at, words, details, agreed, requestedBy);
  }

  ToDo saying(@Nullable String more) {
    return new ToDo(
        kind, subject, person, role, since, dueOn, dueAt, words, more, agreed, requestedBy);
  }

  ToDo agreed(Agreed what) {
    return new ToDo(
        kind, subject, person, role, since, dueOn, dueAt, words, details, what, requestedBy);
  }

  ToDo requestedBy(@Nullable String who) {
    return new ToDo(kind, subject, person, role, since, dueOn, dueAt, words, details, agreed, who);
  }

  /** Whether it has begun by the end of a day. */
  boolean hasBegunBy(LocalDate day) {
    return !since.isAfter(day);
  }

  /** Whether it was to be done before a day. */
  boolean isOverdueOn(LocalDate day) {
    return dueOn != null && dueOn.isBefore(day);
  }
}

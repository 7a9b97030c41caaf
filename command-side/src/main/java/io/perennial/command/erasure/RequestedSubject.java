package io.perennial.command.erasure;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.Shapes;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.personal.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose data is to be erased.
 *
 * @param kind what the subject is
 * @param id its identifier; of one of our own people a digest of the name
 * @param formerId the digest that earlier builds made of the same name; mostly the same
 */
record RequestedSubject(ErasureSubject kind, String id, String formerId) {
  private static final String CUSTOMER_PREFIX = "customer-";

  /**
   * The one that is named.
   *
   * @throws RefusedException when what is named does not fit the kind
   */
  static RequestedSubject of(RequestErasure command) {
    String named = command.subject();
    if ((command.kind() == ErasureSubject.PERSON) != (command.customerId() != null)) {
      throw unclear("/customerId", "A person has a customerId beside it, and nobody else has");
    }
    if (command.kind() == ErasureSubject.STAFF) {
      Subject subject = Subject.staff(named);
      return new RequestedSubject(command.kind(), subject.id(), subject.formerId());
    }
    if (!named.matches(Shapes.CODE)) {
      throw unclear("/subject", "Anybody but one of our own people is named by an identifier");
    }
    if (command.kind() != ErasureSubject.PERSON
        && (command.kind() == ErasureSubject.CUSTOMER) != named.startsWith(CUSTOMER_PREFIX)) {
      throw unclear(
          "/subject", "The identifier of a customer begins with customer-, and no other does");
    }
    return new RequestedSubject(command.kind(), named, named);
  }

  private static RefusedException unclear(String pointer, String detail) {
    return RefusedException.at(pointer, ErasureRefusal.SUBJECT_UNCLEAR, detail);
  }

  /** Under whose keys its data is kept: free text about what concerns no customer is so, too. */
  List<Subject> subjects() {
    Subject subject = new Subject(kind.kind(), id, formerId);
    return kind == ErasureSubject.MATTER
        ? List.of(subject, Subject.customer(id))
        : List.of(subject);
  }

  /** Under which customer the history shows the erasure; the erasure itself under none. */
  String concerns(RequestErasure command) {
    return switch (kind) {
      case CUSTOMER, MATTER -> id;
      case PERSON -> command.customerId() == null ? command.erasureId() : command.customerId();
      case STAFF -> command.erasureId();
    };
  }

  /** The digest that earlier builds made, where it is another one. */
  @Nullable String otherFormerId() {
    return formerId.equals(id) ? null : formerId;
  }

  /** Refuses what there is nothing of, or nothing any more. */
  void requireKept(@Nullable String customerId, PersonalRecords records) {
    List<PersonalRecords.Kept> kept = subjects().stream().map(records::of).toList();
    if (kept.contains(PersonalRecords.Kept.READABLE)) {
      if (customerId != null
          && !subjects().stream().allMatch(each -> records.isNamedAt(customerId, each))) {
        throw new RefusedException(
            CommonRefusal.PERSON_UNKNOWN, id + " was never on file at " + customerId);
      }
      return;
    }
    if (kept.contains(PersonalRecords.Kept.ERASED)) {
      throw new RefusedException(
          ErasureRefusal.ALREADY_ERASED, "Nothing of the subject can be read any more");
    }
    throw new RefusedException(
        ErasureRefusal.SUBJECT_UNKNOWN, "Nothing personal has been recorded of the subject");
  }

  /** Refuses it while a legal hold forbids it. */
  void requireFree(PersonalRecords records) {
    for (Subject subject : subjects()) {
      records
          .heldFor(subject)
          .ifPresent(customer -> {
            throw new RefusedException(
                ErasureRefusal.LEGAL_HOLD, "A legal hold is set on " + customer);
          });
    }
  }

  boolean isHeld(PersonalRecords records) {
    return subjects().stream().anyMatch(subject -> records.heldFor(subject).isPresent());
  }
}

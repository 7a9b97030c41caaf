package io.perennial.events.json;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Subject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the data subject of a record. */
final class SubjectAccess {

  private static final ClassValue<Optional<SubjectAccess>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Optional<SubjectAccess> computeValue(Class<?> type) {
          return subjects(type).stream().findFirst().map(SubjectAccess::new);
        }
      };

  private final Subject.Kind kind;
  private final Method accessor;

  private SubjectAccess(RecordComponent component) {
    this.kind = component.getAnnotation(DataSubject.class).value();
    this.accessor = component.getAccessor();
    // Records of views may be package-private.
    accessor.setAccessible(true);
  }

  /** The access for that type; empty when it names no subject. */
  static Optional<SubjectAccess> of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** Whether the type could not say whom its personal data is about. */
  static boolean ambiguous(Class<?> type) {
    List<RecordComponent> subjects = subjects(type);
    return !type.isRecord()
        || subjects.size() > 1
        || subjects.stream().anyMatch(subject -> subject.getType() != String.class);
  }

  /** The subject that the record names; null when its identifier is absent. */
  @Nullable Subject subjectOf(Object record) {
    String id = id(record);
    if (id == null) {
      return null;
    }
    return kind == Subject.Kind.STAFF ? Subject.staff(id) : new Subject(kind, id);
  }

  /** Whether the record no longer says whom it is about: a name that has been erased is no name. */
  boolean isErased(Object record) {
    return kind == Subject.Kind.STAFF && Erased.TEXT.equals(id(record));
  }

  private @Nullable String id(Object record) {
    try {
      return (String) accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "The data subject of " + record.getClass() + " cannot be read", e);
    }
  }

  private static List<RecordComponent> subjects(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(DataSubject.class))
            .toList()
        : List.of();
  }
}

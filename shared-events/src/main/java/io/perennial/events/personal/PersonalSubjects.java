package io.perennial.events.personal;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the personal data in a record is about. */
public final class PersonalSubjects {

  private PersonalSubjects() {}

  /** Every subject that is named in the record, or in what is within it. */
  public static Set<Subject> of(Record record) {
    Set<Subject> subjects = new LinkedHashSet<>();
    collect(record, subjects);
    return subjects;
  }

  private static void collect(@Nullable Object value, Set<Subject> subjects) {
    switch (value) {
      case Record record -> collectWithin(record, subjects);
      case Collection<?> all -> all.forEach(each -> collect(each, subjects));
      case Map<?, ?> all -> all.values().forEach(each -> collect(each, subjects));
      case null, default -> {}
    }
  }

  private static void collectWithin(Record record, Set<Subject> subjects) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      DataSubject marked = component.getAnnotation(DataSubject.class);
      if (value instanceof String text) {
        if (marked != null) {
          subjects.add(new Subject(marked.value(), text));
        } else if (component.isAnnotationPresent(StaffName.class) && isReadable(text)) {
          subjects.add(Subject.staff(text));
        }
      } else {
        collect(value, subjects);
      }
    }
  }

  private static boolean isReadable(String text) {
    return !text.equals(Erased.TEXT) && !text.equals(Unreadable.TEXT);
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record does not give its " + component.getName(), e);
    }
  }
}

package io.perennial.query.web;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a document or a fact is about: the identifier it begins with, and its customer's. */
final class Subjects {

  private static final String CUSTOMER = "customerId";

  private static final ClassValue<List<Method>> IDENTIFIERS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return type.isRecord() ? identifiers(type.getRecordComponents()) : List.of();
        }
      };

  private Subjects() {}

  static List<String> of(@Nullable Object document) {
    if (document == null) {
      return List.of();
    }
    Set<String> subjects = new LinkedHashSet<>();
    for (Method identifier : IDENTIFIERS.get(document.getClass())) {
      try {
        if (identifier.invoke(document) instanceof String subject) {
          subjects.add(subject);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("A record's component can always be read", e);
      }
    }
    return List.copyOf(subjects);
  }

  private static List<Method> identifiers(RecordComponent[] components) {
    List<Method> identifiers = new ArrayList<>();
    for (RecordComponent component : components) {
      boolean first = component == components[0] && isIdentifier(component.getName());
      if (component.getType() == String.class && (first || component.getName().equals(CUSTOMER))) {
        component.getAccessor().setAccessible(true);
        identifiers.add(component.getAccessor());
      }
    }
    return List.copyOf(identifiers);
  }

  private static boolean isIdentifier(String name) {
    return name.equals("id") || name.endsWith("Id");
  }
}

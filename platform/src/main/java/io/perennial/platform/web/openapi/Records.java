package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What records say of their components by types and annotations. */
final class Records {

  private Records() {}

  /** Constraints on a component are kept on its field. */
  static Annotation[] constraints(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName()).getAnnotations();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("Every component has its field", e);
    }
  }

  /** Whether a record is written as what it holds. */
  static boolean writtenAsItsValue(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class)
        && type.getTypeParameters().length == 1;
  }

  static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  static <A extends Annotation> @Nullable A find(Annotation[] annotations, Class<A> type) {
    return Arrays.stream(annotations)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }

  static boolean has(Annotation[] annotations, Class<? extends Annotation> type) {
    return find(annotations, type) != null;
  }

  static AnnotatedType argument(AnnotatedType type, int index) {
    if (type instanceof AnnotatedParameterizedType parameterized) {
      return parameterized.getAnnotatedActualTypeArguments()[index];
    }
    throw new IllegalArgumentException(type + " does not say what it contains");
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
      default -> throw new IllegalArgumentException("There is no schema for " + type);
    };
  }
}

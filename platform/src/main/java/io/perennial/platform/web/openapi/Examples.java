package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Examples of records: every field, with a value that its constraints accept. */
final class Examples {

  /** Tried in this order where a text has to follow a pattern. */
  private static final List<String> TEXTS =
      List.of(
          "customer-17",
          "account-plan-17",
          "complaint-17",
          "USD",
          "HRB 12345",
          "+49 30 1234567",
          "someone@example.com",
          "P-1001",
          "2027",
          "2027-03",
          "A",
          "a",
          "1");

  private final ObjectMapper mapper;

  Examples(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  ObjectNode of(Class<?> type) {
    ObjectNode example = mapper.createObjectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      example.set(
          component.getName(),
          of(
              component.getName(),
              component.getAnnotatedType(),
              Schemas.constraints(type, component)));
    }
    return example;
  }

  private JsonNode of(String name, AnnotatedType annotated, Annotation[] constraints) {
    Class<?> type = Schemas.raw(annotated.getType());
    if (Collection.class.isAssignableFrom(type)) {
      AnnotatedType item = Schemas.argument(annotated, 0);
      return mapper.createArrayNode().add(of(name, item, item.getAnnotations()));
    }
    if (Map.class.isAssignableFrom(type)) {
      AnnotatedType value = Schemas.argument(annotated, 1);
      return mapper.createObjectNode().set(name, of(name, value, value.getAnnotations()));
    }
    if (type.isRecord()) {
      return of(type);
    }
    return mapper.valueToTree(scalar(name, type, constraints));
  }

  private Object scalar(String name, Class<?> type, Annotation[] constraints) {
    if (type == String.class) {
      return text(name, constraints);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == BigDecimal.class) {
      return new BigDecimal("11.77");
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 11, 20);
    }
    if (type == Instant.class) {
      return Instant.parse("2026-11-20T10:15:30Z");
    }
    if (type == Duration.class) {
      return Duration.ofMinutes(5);
    }
    if (type == YearMonth.class) {
      return YearMonth.of(2026, 11);
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == double.class || type == Double.class) {
      return 0.5;
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      Min min = Schemas.find(constraints, Min.class);
      Max max = Schemas.find(constraints, Max.class);
      long least = min == null ? 0 : min.value();
      return Math.max(least, Math.min(3, max == null ? Long.MAX_VALUE : max.value()));
    }
    return Map.of();
  }

  private static String text(String name, Annotation[] constraints) {
    String words =
        name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Stream.concat(Stream.of(words), TEXTS.stream())
        .filter(text -> fits(text, constraints))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No example of a text fits the field " + name));
  }

  private static boolean fits(String text, Annotation[] constraints) {
    Pattern pattern = Schemas.find(constraints, Pattern.class);
    Size size = Schemas.find(constraints, Size.class);
    return (pattern == null || text.matches(pattern.regexp()))
        && (size == null || (text.length() >= size.min() && text.length() <= size.max()));
  }
}

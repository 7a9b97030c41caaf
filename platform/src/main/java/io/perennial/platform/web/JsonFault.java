package io.perennial.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where in a body something does not fit, and why, when the mapper could not read it. */
public final class JsonFault {

  private JsonFault() {}

  /** The place and what is wrong there. */
  public static Problem.FieldError of(JsonProcessingException e) {
    return new Problem.FieldError(pointer(e), reason(e));
  }

  /** A name as a step of a JSON pointer. */
  public static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static String pointer(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(step ->
            step.getFieldName() == null
                ? "/" + step.getIndex()
                : "/" + escaped(step.getFieldName()))
        .collect(Collectors.joining());
  }

  /** In our own words: the mapper's would tell the names of classes and quote the body. */
  private static String reason(JsonProcessingException e) {
    return switch (e) {
      case UnrecognizedPropertyException unknown -> "is not a field here";
      case InvalidNullException isNull -> "must not be null";
      case InvalidFormatException format -> "must be " + form(format.getTargetType());
      case MismatchedInputException mismatch ->
          mismatch.getTargetType() == null
              ? "is not of the right type"
              : "must be " + form(mismatch.getTargetType());
      default -> "is not a value that fits here";
    };
  }

  private static String form(Class<?> type) {
    if (type == LocalDate.class) {
      return "a date such as \"2026-11-22\"";
    }
    if (type == LocalTime.class) {
      return "a time of day such as \"09:30\"";
    }
    if (type == Instant.class) {
      return "an instant such as \"2026-11-22T10:15:30Z\"";
    }
    if (type == BigDecimal.class) {
      return "a plain decimal in a string, such as \"11.70\"";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a well-formed text in a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a whole number within its range";
    }
    if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
      return "an array";
    }
    return "an object";
  }
}

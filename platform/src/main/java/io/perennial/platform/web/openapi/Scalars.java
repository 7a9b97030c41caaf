package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.JsonSchema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;

/** Schemas of single values, with the constraints on them. */
final class Scalars {

  private static final String DECIMAL = "^-?(0|[1-9]\\d*)(\\.\\d+)?$";

  private Scalars() {}

  static JsonSchema of(Class<?> type, Annotation[] constraints) {
    if (type == String.class) {
      return text(constraints);
    } else if (type == BigDecimal.class) {
      return decimal(constraints);
    } else if (type == LocalDate.class) {
      return Types.date();
    } else if (type == LocalTime.class) {
      return Types.pattern("([01]\\d|2[0-3]):[0-5]\\d");
    } else if (type == Instant.class) {
      return Types.formatted("string", "date-time");
    } else if (type == Duration.class) {
      return Types.formatted("string", "duration");
    } else if (type == YearMonth.class) {
      return Types.pattern("\\d{4}-\\d{2}");
    } else if (type == int.class || type == Integer.class || type == Year.class) {
      return number("", constraints);
    } else if (type == long.class || type == Long.class) {
      return number("int64", constraints);
    } else if (type == double.class || type == Double.class) {
      return Types.of("number");
    } else if (type == boolean.class || type == Boolean.class) {
      return Types.of("boolean");
    } else if (ObjectNode.class.isAssignableFrom(type)) {
      return Types.object();
    } else if (type == Object.class || JsonNode.class.isAssignableFrom(type)) {
      return new JsonSchema();
    }
    throw new IllegalArgumentException("There is no schema for " + type);
  }

  private static JsonSchema text(Annotation[] constraints) {
    JsonSchema schema = Types.text();
    Size size = Records.find(constraints, Size.class);
    boolean blank = !Records.has(constraints, NotBlank.class);
    int least = size == null ? 0 : size.min();
    if (Records.has(constraints, NotEmpty.class)) {
      least = Math.max(1, least);
    }
    if (least > 0) {
      schema.setMinLength(least);
    }
    if (size != null && size.max() < Integer.MAX_VALUE) {
      schema.setMaxLength(size.max());
    }
    Pattern pattern = Records.find(constraints, Pattern.class);
    if (pattern != null) {
      schema.setPattern("^(?:" + pattern.regexp() + ")$");
    } else if (!blank) {
      schema.setPattern("\\S");
    }
    return schema;
  }

  private static JsonSchema decimal(Annotation[] constraints) {
    JsonSchema schema = Types.text();
    Digits digits = Records.find(constraints, Digits.class);
    boolean positive =
        Records.has(constraints, PositiveOrZero.class) || Records.has(constraints, Positive.class);
    schema.setPattern(
        digits == null
            ? DECIMAL
            : "^"
                + (positive ? "" : "-?")
                + "(0|[1-9]\\d{0,"
                + (digits.integer() - 1)
                + "})"
                + (digits.fraction() == 0 ? "" : "(\\.\\d{1," + digits.fraction() + "})?")
                + "$");
    return schema;
  }

  private static JsonSchema number(String format, Annotation[] constraints) {
    JsonSchema schema = format.isEmpty() ? Types.of("integer") : Types.formatted("integer", format);
    Min min = Records.find(constraints, Min.class);
    Max max = Records.find(constraints, Max.class);
    if (min != null) {
      schema.setMinimum(BigDecimal.valueOf(min.value()));
    } else if (Records.has(constraints, Positive.class)) {
      schema.setMinimum(BigDecimal.ONE);
    } else if (Records.has(constraints, PositiveOrZero.class)) {
      schema.setMinimum(BigDecimal.ZERO);
    }
    if (max != null) {
      schema.setMaximum(BigDecimal.valueOf(max.value()));
    }
    return schema;
  }
}

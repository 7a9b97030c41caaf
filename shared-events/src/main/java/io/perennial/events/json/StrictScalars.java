package io.perennial.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Scalars read only in the one form the contract writes them in. */
final class StrictScalars {

  private StrictScalars() {}

  static Module module() {
    return new SimpleModule("strict-scalars")
        .addDeserializer(String.class, new Text())
        .addDeserializer(BigDecimal.class, new Decimal())
        .addDeserializer(LocalDate.class, new Date())
        .addDeserializer(LocalTime.class, new TimeOfDay());
  }

  private abstract static class OfString<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;

    OfString(Class<T> type) {
      super(type);
      this.type = type;
    }

    @Override
    public final T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, in));
      }
      return parse(in.getText(), context);
    }

    abstract T parse(String text, DeserializationContext context) throws IOException;

    final T refuse(String text, String why, DeserializationContext context) throws IOException {
      return type.cast(context.handleWeirdStringValue(type, text, why));
    }
  }

  /** A text that can be stored and sent on everywhere. */
  private static final class Text extends OfString<String> {

    Text() {
      super(String.class);
    }

    @Override
    String parse(String text, DeserializationContext context) throws IOException {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\0') {
          return refuse("", "must not contain the character U+0000", context);
        }
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else if (Character.isSurrogate(c)) {
          return refuse("", "must be well-formed Unicode", context);
        }
      }
      return text;
    }
  }

  private static final class Decimal extends OfString<BigDecimal> {

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,10})?");

    Decimal() {
      super(BigDecimal.class);
    }

    @Override
    BigDecimal parse(String text, DeserializationContext context) throws IOException {
      return PLAIN.matcher(text).matches()
          ? new BigDecimal(text)
          : refuse(text, "must be a plain decimal such as \"11.70\"", context);
    }
  }

  private static final class Date extends OfString<LocalDate> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Date() {
      super(LocalDate.class);
    }

    @Override
    LocalDate parse(String text, DeserializationContext context) throws IOException {
      if (DAY.matcher(text).matches()) {
        try {
          return LocalDate.parse(text);
        } catch (DateTimeException notInCalendar) {
          return refuse(text, "must be a day of the calendar", context);
        }
      }
      return refuse(text, "must be a date such as \"2026-11-22\"", context);
    }
  }

  private static final class TimeOfDay extends OfString<LocalTime> {

    private static final Pattern MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    TimeOfDay() {
      super(LocalTime.class);
    }

    @Override
    LocalTime parse(String text, DeserializationContext context) throws IOException {
      return MINUTE.matcher(text).matches()
          ? LocalTime.parse(text)
          : refuse(text, "must be a time of day such as \"09:30\"", context);
    }
  }
}

package io.perennial.example;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a command, as a caller writes them. */
final class Fields {

  private Fields() {}

  /** Names and values in turn; a field without a value is left out. */
  static Map<String, Object> of(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        fields.put(String.valueOf(namesAndValues[i]), written(value));
      }
    }
    return fields;
  }

  private static Object written(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.toPlainString();
      case Temporal day -> day.toString();
      case Enum<?> word -> word.name();
      case List<?> list -> list.stream().map(Fields::written).toList();
      default -> value;
    };
  }
}

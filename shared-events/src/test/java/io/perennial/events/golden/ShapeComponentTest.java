package io.perennial.events.golden;

import io.perennial.events.EventCatalogue;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change of the contract is seen as a change of one text file. */
class ShapeComponentTest {

  private static final Path FILE = Path.of("src", "test", "resources", "shape.txt");

  /** The types that payloads are made of, by name. */
  private final Map<String, String> parts = new TreeMap<>();

  @Test
  void theShapeOfAllEventsIsTheApprovedOne() {
    StringBuilder shape = new StringBuilder();
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      shape
          .append(event.namespace())
          .append(' ')
          .append(event.name())
          .append(' ')
          .append(event.revision())
          .append(" = ")
          .append(event.storedName())
          .append('\n')
          .append(components(event.type()))
          .append('\n');
    }
    parts.forEach((name, text) -> shape.append(name).append('\n').append(text).append('\n'));

    Approved.compare(FILE, shape.toString().stripTrailing() + "\n");
  }

  private String components(Class<?> record) {
    StringBuilder text = new StringBuilder();
    for (RecordComponent component : record.getRecordComponents()) {
      text.append("  ")
          .append(component.getName())
          .append(": ")
          .append(name(component.getGenericType()));
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        text.append('?');
      }
      if (component.isAnnotationPresent(DataSubject.class)) {
        text.append(", data subject");
      }
      if (component.isAnnotationPresent(PersonalData.class)) {
        text.append(", personal data");
      }
      if (component.isAnnotationPresent(StaffName.class)) {
        text.append(", name of our staff");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private String name(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + name(list.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord() && !parts.containsKey(plain.getSimpleName())) {
      parts.put(plain.getSimpleName(), components(plain));
    } else if (plain.isEnum()) {
      StringBuilder codes = new StringBuilder();
      Arrays.stream(plain.getEnumConstants())
          .forEach(code -> codes.append("  ").append(((Enum<?>) code).name()).append('\n'));
      parts.put(plain.getSimpleName(), codes.toString());
    }
    return plain.getSimpleName();
  }
}

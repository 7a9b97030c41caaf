package io.perennial.events.docs;

import io.perennial.events.EventCatalogue;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The contract as its pages show it. */
final class Contract {

  private Contract() {}

  /**
   * A field of an event or of a part of one.
   *
   * @param name its name
   * @param element its type, or that of its elements when it is a list
   * @param list whether it is a list
   * @param required whether it is always present
   * @param personal whether it is personal data
   * @param subject whether it names whom the personal data beside it is about
   * @param meaning what the Javadoc says of it
   */
  record Field(
      String name,
      Class<?> element,
      boolean list,
      boolean required,
      boolean personal,
      boolean subject,
      String meaning) {}

  /** The fields of a record, in order. */
  static List<Field> fields(Class<?> type) {
    SourceDoc doc = SourceDoc.of(type);
    return Arrays.stream(type.getRecordComponents())
        .map(component -> field(component, doc))
        .toList();
  }

  private static Field field(RecordComponent component, SourceDoc doc) {
    Type type = component.getGenericType();
    boolean list = type instanceof ParameterizedType;
    return new Field(
        component.getName(),
        list
            ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]
            : component.getType(),
        list,
        !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.isAnnotationPresent(PersonalData.class)
            || component.isAnnotationPresent(StaffName.class),
        component.isAnnotationPresent(DataSubject.class),
        doc.member(component.getName()));
  }

  /** The records and enums that events are made of, in order of their names. */
  static List<Class<?>> parts() {
    Set<Class<?>> parts = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
    EventCatalogue.all().forEach(event -> collect(event.type(), parts));
    return new ArrayList<>(parts);
  }

  private static void collect(Class<?> type, Set<Class<?>> parts) {
    for (Field field : fields(type)) {
      Class<?> element = field.element();
      if (element.isEnum()) {
        parts.add(element);
      } else if (element.isRecord() && parts.add(element)) {
        collect(element, parts);
      }
    }
  }

  /** The codes of an enum. */
  static List<String> codes(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(code -> ((Enum<?>) code).name()).toList();
  }
}

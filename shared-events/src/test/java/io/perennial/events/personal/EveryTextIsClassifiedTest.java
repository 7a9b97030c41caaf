package io.perennial.events.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.EventCatalogue;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each text of each event, and of what is in it, is an identifier, a code or protected, and exactly
 * one of them; nothing that could hold a text escapes.
 */
class EveryTextIsClassifiedTest {

  private static final List<Class<? extends Annotation>> MARKS =
      List.of(Identifier.class, Code.class, PersonalData.class, StaffName.class);

  record Planted(
      @DataSubject(Subject.Kind.PERSON) String planted,
      String plantedId,
      String remark,
      @Code @StaffName String twice,
      List<String> remarks,
      Object anything) {}

  record PlainStaff(@DataSubject(Subject.Kind.STAFF) String name) {}

  record Unanchored(@PersonalData String text) {}

  @Test
  void inEveryEvent() {
    Set<String> faults = new LinkedHashSet<>();
    EventCatalogue.all().forEach(event -> check(event.type(), false, faults));

    assertThat(faults).isEmpty();
  }

  @Test
  void whatIsNotClassifiedIsFound() {
    Set<String> faults = new LinkedHashSet<>();

    check(Planted.class, false, faults);
    check(Unanchored.class, false, faults);
    check(PlainStaff.class, false, faults);

    assertThat(faults)
        .containsExactly(
            "Planted.remark has 0 marks",
            "Planted.twice has 2 marks",
            "Planted.remarks is a list of texts; make it one of records",
            "Planted.anything has a type that may hold anything",
            "Unanchored.text is about nobody",
            "PlainStaff.name has 0 marks");
  }

  private static void check(Class<?> record, boolean anchored, Set<String> faults) {
    boolean known =
        anchored
            || Stream.of(record.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(DataSubject.class));
    for (RecordComponent component : record.getRecordComponents()) {
      String name = record.getSimpleName() + "." + component.getName();
      Class<?> type = component.getType();
      if (type == String.class) {
        checkText(component, name, faults);
        if (component.isAnnotationPresent(PersonalData.class) && !known) {
          faults.add(name + " is about nobody");
        }
      } else if (component.getGenericType() instanceof ParameterizedType list) {
        Type element = list.getActualTypeArguments()[0];
        if (element instanceof Class<?> part && part.isRecord()) {
          check(part, known, faults);
        } else if (!(element instanceof Class<?> part && part.isEnum())) {
          faults.add(name + " is a list of texts; make it one of records");
        }
      } else if (type.isRecord()) {
        check(type, known, faults);
      } else if (!type.isEnum() && !type.isPrimitive() && isOpen(type)) {
        faults.add(name + " has a type that may hold anything");
      }
    }
  }

  private static void checkText(RecordComponent component, String name, Set<String> faults) {
    List<Class<? extends Annotation>> marks = new ArrayList<>(MARKS);
    marks.removeIf(mark -> !component.isAnnotationPresent(mark));
    int count = marks.size();
    DataSubject subject = component.getAnnotation(DataSubject.class);
    boolean staff = subject != null && subject.value() == Subject.Kind.STAFF;
    if ((subject != null || component.getName().endsWith("Id")) && !staff) {
      count++;
    }
    if (count != 1) {
      faults.add(name + " has " + count + " marks");
    }
  }

  /** Numbers and dates hold no text. */
  private static boolean isOpen(Class<?> type) {
    return !Number.class.isAssignableFrom(type)
        && !java.time.temporal.Temporal.class.isAssignableFrom(type)
        && type != Boolean.class;
  }
}

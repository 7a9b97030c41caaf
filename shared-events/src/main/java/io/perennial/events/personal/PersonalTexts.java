package io.perennial.events.personal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of an event that are protected, which are all that it says in words. */
public final class PersonalTexts {

  private PersonalTexts() {}

  /** Them, those of records within among them, in the order of components; absent ones are null. */
  public static List<@Nullable String> of(Record event) {
    List<@Nullable String> texts = new ArrayList<>();
    collect(event, texts);
    return texts;
  }

  private static void collect(Record record, List<@Nullable String> texts) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (isPersonal(component)) {
        texts.add((String) value);
      } else if (value instanceof Record within) {
        collect(within, texts);
      } else if (value instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof Record within) {
            collect(within, texts);
          }
        }
      }
    }
  }

  private static boolean isPersonal(RecordComponent component) {
    return component.isAnnotationPresent(PersonalData.class)
        || component.isAnnotationPresent(StaffName.class);
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record does not give its " + component.getName(), e);
    }
  }
}

package io.perennial.platform.wiring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that must be the same on every node that shares the stores.
 *
 * @param values by the full names of the settings
 */
public record CommonSettings(Map<String, String> values) {

  public CommonSettings {
    values = Map.copyOf(values);
  }

  /** Every setting in a record of settings, and in the records within it. */
  public static CommonSettings of(String prefix, Record settings) {
    Map<String, String> values = new TreeMap<>();
    collect(prefix, settings, values);
    return new CommonSettings(values);
  }

  private static void collect(String prefix, Record settings, Map<String, String> values) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      String name = prefix + '.' + SettingNames.hyphenated(component.getName());
      try {
        component.getAccessor().setAccessible(true);
        Object value = component.getAccessor().invoke(settings);
        if (value instanceof Record inner) {
          collect(name, inner, values);
        } else {
          values.put(name, String.valueOf(value));
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("A record's component can always be read", e);
      }
    }
  }
}

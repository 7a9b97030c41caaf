package io.perennial.support;

import com.tngtech.archunit.core.domain.JavaClass;
import io.perennial.platform.wiring.SettingNames;
import io.perennial.platform.words.Words;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings that the code owns, with their defaults, as the records of settings declare them.
 */
public final class Settings {

  private Settings() {}

  /** Default by name; {@code ""} where there is none. */
  public static Map<String, String> all() {
    Map<String, String> found = new TreeMap<>();
    for (JavaClass type : Codebase.main()) {
      if (type.isAnnotatedWith(ConfigurationProperties.class)) {
        Class<?> owner = type.reflect();
        add(owner.getAnnotation(ConfigurationProperties.class).value(), owner, found);
      }
    }
    return found;
  }

  /** What settings are for, each sentence once. */
  public static Set<String> meanings() {
    Set<String> meanings = new TreeSet<>();
    for (JavaClass type : Codebase.main()) {
      if (type.isAnnotatedWith(ConfigurationProperties.class)) {
        addMeanings(type.reflect(), meanings);
      }
    }
    return meanings;
  }

  private static void addMeanings(Class<?> owner, Set<String> meanings) {
    Map<String, Words> words = Words.ofComponents(owner);
    for (RecordComponent component : owner.getRecordComponents()) {
      if (component.getType().isRecord()) {
        addMeanings(component.getType(), meanings);
      } else {
        meanings.add(Objects.requireNonNull(words.get(component.getName())).help());
      }
    }
  }

  /** The name of the environment variable that gives a setting. */
  public static String variable(String setting) {
    return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static void add(String prefix, Class<?> owner, Map<String, String> found) {
    for (Parameter parameter : constructor(owner)) {
      String name = prefix + "." + SettingNames.hyphenated(parameter.getName());
      if (parameter.getType().isRecord()) {
        add(name, parameter.getType(), found);
      } else {
        DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
        found.put(name, usual == null ? "" : String.join(",", usual.value()));
      }
    }
  }

  private static Parameter[] constructor(Class<?> owner) {
    Class<?>[] types =
        Arrays.stream(owner.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return owner.getDeclaredConstructor(types).getParameters();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}

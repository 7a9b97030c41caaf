package io.perennial.platform.service;

import io.perennial.platform.wiring.SettingNames;
import io.perennial.platform.words.Words;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** The settings of a process as they are in force, each as it was written. */
final class SettingsInForce {

  /** What is told to nobody, by the end of its name. */
  private static final Pattern SECRET = Pattern.compile(".*[.-](token|secret|password)");

  /** Who signs in, within an address, and what its options say of that. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?<=//)[^/]+(?=@)|(?<=(?i:password|token|properties)=)[^&]+");

  private static final String HIDDEN = "***";

  private final Environment environment;
  private final List<Setting> settings;

  /**
   * Those that the records of settings declare.
   *
   * @param types records with {@link ConfigurationProperties}
   */
  SettingsInForce(Collection<? extends Class<?>> types, Environment environment) {
    this.environment = environment;
    List<Setting> found = new ArrayList<>();
    for (Class<?> type : types) {
      ConfigurationProperties area = type.getAnnotation(ConfigurationProperties.class);
      if (area != null && type.isRecord()) {
        add(area.value(), type, found);
      }
    }
    found.sort(Comparator.comparing(Setting::name));
    this.settings = List.copyOf(found);
  }

  /** Where a value comes from. */
  enum Source {
    DEFAULT,
    ARGUMENT,
    VARIABLE,
    FILE
  }

  /**
   * A setting.
   *
   * @param name its full name
   * @param value what is in force, as it was written; several with commas between; absent where
   *     nothing is set, and where it is secret
   * @param usual what is in force where nobody sets anything; absent where there is nothing
   * @param source where the value comes from: the usual one, an argument, a variable of the
   *     environment, or a file
   * @param secret whether it is a secret, which is not shown
   * @param meaning what it is for
   */
  record Setting(
      String name,
      @Nullable String value,
      @Nullable String usual,
      Source source,
      boolean secret,
      String meaning) {}

  /** All of them, by name. */
  List<Setting> all() {
    return settings;
  }

  private void add(String prefix, Class<?> owner, List<Setting> found) {
    for (Parameter parameter : constructor(owner).getParameters()) {
      String name = prefix + "." + SettingNames.hyphenated(parameter.getName());
      if (parameter.getType().isRecord()) {
        add(name, parameter.getType(), found);
      } else {
        DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
        Words words = Words.ofComponents(owner).get(parameter.getName());
        found.add(
            setting(
                name,
                usual == null ? null : String.join(",", usual.value()),
                words == null ? "" : words.help()));
      }
    }
  }

  private Setting setting(String name, @Nullable String usual, String meaning) {
    ConfigurationPropertyName sought = ConfigurationPropertyName.of(name);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      String given = given(source, sought);
      if (given != null) {
        return told(name, given, usual, source(source), meaning);
      }
    }
    return told(name, usual, usual, Source.DEFAULT, meaning);
  }

  private static Setting told(
      String name, @Nullable String value, @Nullable String usual, Source source, String meaning) {
    boolean secret = SECRET.matcher(name).matches();
    return new Setting(
        name,
        value == null || secret ? null : CREDENTIALS.matcher(value).replaceAll(HIDDEN),
        usual,
        source,
        secret,
        meaning);
  }

  /** A value, or those of a list. */
  private @Nullable String given(
      ConfigurationPropertySource source, ConfigurationPropertyName name) {
    ConfigurationProperty one = source.getConfigurationProperty(name);
    if (one != null) {
      return text(one);
    }
    List<String> several = new ArrayList<>();
    ConfigurationProperty each = source.getConfigurationProperty(name.append("[0]"));
    while (each != null) {
      several.add(text(each));
      each = source.getConfigurationProperty(name.append("[" + several.size() + "]"));
    }
    return several.isEmpty() ? null : String.join(",", several);
  }

  private String text(ConfigurationProperty property) {
    return environment.resolvePlaceholders(String.valueOf(property.getValue()));
  }

  private static Source source(ConfigurationPropertySource source) {
    Object from = source.getUnderlyingSource();
    if (from instanceof CommandLinePropertySource<?>) {
      return Source.ARGUMENT;
    }
    if (from instanceof org.springframework.core.env.PropertySource<?> named) {
      return switch (named.getName()) {
        case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME -> Source.VARIABLE;
        case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME -> Source.ARGUMENT;
        case "defaultProperties" -> Source.DEFAULT; // of the launcher
        default -> Source.FILE;
      };
    }
    return Source.FILE;
  }

  private static Constructor<?> constructor(Class<?> owner) {
    Class<?>[] types =
        Arrays.stream(owner.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return owner.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record has a constructor of all its components", e);
    }
  }
}

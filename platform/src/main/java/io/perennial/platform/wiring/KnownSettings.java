package io.perennial.platform.wiring;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/**
 * Refuses settings that nobody reads, those of a misspelt area too, and lengths of time and sizes
 * without a unit, before anything is opened.
 */
final class KnownSettings implements BeanFactoryPostProcessor {

  private static final String PREFIX = "perennial.";
  private static final String VARIABLE_PREFIX = "PERENNIAL_";

  /** Variables that the script, the command line and the tests read. */
  private static final Pattern OTHER_VARIABLES =
      Pattern.compile("PERENNIAL_(DATA|HOME|JAVA_OPTIONS|PROGRESS|URL|TOKEN|PASSWORD|TEST_.*)");

  private static final String AREA = "perennial";

  /** In which arguments may be. */
  private static final List<String> AREAS =
      List.of(AREA, "server", "logging", "management", "spring");

  /** Letters in which a misspelt area differs at most. */
  private static final int NEAR = 2;

  private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d+\\s*");

  private final ConfigurableEnvironment environment;

  KnownSettings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Map<String, Class<?>> known = new HashMap<>();
    for (String name : beans.getBeanDefinitionNames()) {
      Class<?> type = beans.getType(name, false);
      ConfigurationProperties settings =
          type == null ? null : type.getAnnotation(ConfigurationProperties.class);
      if (type != null && settings != null && (settings.value() + ".").startsWith(PREFIX)) {
        add(settings.value(), type, known);
      }
    }
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> listed) {
        boolean variables =
            source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        boolean arguments = source instanceof CommandLinePropertySource<?>;
        for (String given : listed.getPropertyNames()) {
          if (startsWith(given, variables ? VARIABLE_PREFIX : PREFIX)) {
            check(given, variables, String.valueOf(listed.getProperty(given)), known);
          } else {
            checkArea(given, variables, arguments, known);
          }
        }
      }
    }
  }

  /**
   * Refuses what lies in no area of settings. Among variables and properties of the machine only an
   * area that is nearly ours is ours; an argument is always meant for us.
   */
  private static void checkArea(
      String given, boolean variable, boolean argument, Map<String, Class<?>> known) {
    int end = given.indexOf(variable ? '_' : '.');
    String area = end < 0 ? "" : given.substring(0, end).toLowerCase(Locale.ROOT);
    boolean nearlyOurs = distance(area, AREA) <= NEAR;
    if (argument ? AREAS.contains(area) || GivenArguments.SWITCHES.contains(given) : !nearlyOurs) {
      return;
    }
    String meant =
        AREAS.stream()
            .filter(ours -> distance(area, ours) <= NEAR)
            .findFirst()
            .map(near -> near + given.substring(end))
            .orElse(PREFIX + given);
    throw new WrongSettingException(
        given,
        "there is no such setting; "
            + (variable || meant.startsWith(PREFIX)
                ? nearest(meant, variable, known)
                : "the nearest is " + meant));
  }

  private static void add(String prefix, Class<?> owner, Map<String, Class<?>> known) {
    if (!owner.isRecord()) {
      return;
    }
    for (RecordComponent component : owner.getRecordComponents()) {
      String name = prefix + "." + SettingNames.hyphenated(component.getName());
      if (component.getType().isRecord()) {
        add(name, component.getType(), known);
      } else {
        known.put(name, component.getType());
      }
    }
  }

  private static void check(
      String given, boolean variable, String value, Map<String, Class<?>> known) {
    if (variable && OTHER_VARIABLES.matcher(given).matches()) {
      return;
    }
    Class<?> type =
        known.entrySet().stream()
            .filter(e -> same(given, variable, e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() ->
                new WrongSettingException(
                    given, "there is no such setting; " + nearest(given, variable, known)));
    if (NUMBER.matcher(value).matches()) {
      if (type == Duration.class) {
        throw new WrongSettingException(
            given, "'" + value + "' has no unit; a length of time is written as 500ms, 30s or 2h");
      }
      if (type == DataSize.class) {
        throw new WrongSettingException(
            given, "'" + value + "' has no unit; a size is written as 64KB or 1MB");
      }
    }
  }

  private static boolean startsWith(String given, String prefix) {
    return given.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  /** Variables may be written with underscores in place of hyphens, or without any. */
  private static boolean same(String given, boolean variable, String name) {
    return variable
        ? given.equalsIgnoreCase(variable(name, "")) || given.equalsIgnoreCase(variable(name, "_"))
        : bare(given).equals(bare(name));
  }

  /** A name as it is compared, however it is written. */
  static String bare(String name) {
    return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static String variable(String name, String hyphen) {
    return name.replace("-", hyphen).replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static String nearest(String given, boolean variable, Map<String, Class<?>> known) {
    String wanted = variable ? given.toLowerCase(Locale.ROOT).replace('_', '.') : given;
    List<String> names = new ArrayList<>(known.keySet());
    names.sort(Comparator.naturalOrder());
    String best =
        names.stream()
            .min(Comparator.comparingInt(name -> distance(bare(wanted), bare(name))))
            .orElse(PREFIX);
    return "the nearest is " + (variable ? variable(best, "") : best);
  }

  /** How many characters have to be changed, added or left out (Levenshtein). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}

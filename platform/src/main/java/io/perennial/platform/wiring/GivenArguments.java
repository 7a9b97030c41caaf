package io.perennial.platform.wiring;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Refuses arguments that would be passed over or put together: what is no setting, a setting
 * without a value, and one that is given twice.
 */
final class GivenArguments {

  private static final String OPTION = "--";

  /** Those of Spring Boot that are said without a value. */
  static final Set<String> SWITCHES = Set.of("debug", "trace");

  private GivenArguments() {}

  /**
   * Checks the arguments of a launcher.
   *
   * @throws WrongSettingException when one cannot be what was meant
   */
  static void check(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      String setting = argument.startsWith(OPTION) ? argument.substring(OPTION.length()) : "";
      int equals = setting.indexOf('=');
      if (equals > 0) {
        String name = setting.substring(0, equals);
        String value = setting.substring(equals + 1);
        String before = given.put(KnownSettings.bare(name), value);
        if (before != null) {
          throw new WrongSettingException(
              name, "it is given twice, as '" + before + "' and as '" + value + "'; give it once");
        }
      } else if (!SWITCHES.contains(setting)) {
        throw new WrongSettingException(
            argument, "that is not a setting with a value, which is written as --name=value");
      }
    }
  }
}

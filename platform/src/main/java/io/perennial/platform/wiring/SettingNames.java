package io.perennial.platform.wiring;

import java.util.Locale;

/** How settings are called. */
public final class SettingNames {

  private SettingNames() {}

  /** The name of a component of a record of settings, as it is written: {@code body-limit}. */
  public static String hyphenated(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}

package io.perennial.platform.wiring;

import java.util.Map;
import org.springframework.core.env.Environment;

/** What is done before an application starts, when its data directory can be written to. */
@FunctionalInterface
public interface Preparation {

  /**
   * Prepares what the application will find.
   *
   * @param settings as the arguments, the variables and the application's defaults have them
   * @return further defaults of the application
   * @throws WrongSettingException when it cannot start with these settings
   */
  Map<String, Object> prepare(Environment settings);
}

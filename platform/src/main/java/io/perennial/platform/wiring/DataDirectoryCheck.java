package io.perennial.platform.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/** Looks whether the data directory can be written to, before the log is opened there. */
final class DataDirectoryCheck
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  static final String SETTING = "perennial.data-directory";

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Path directory = Path.of(event.getEnvironment().getProperty(SETTING, "data"));
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(Files.createTempFile(directory, "try", ".tmp"));
    } catch (IOException e) {
      throw new WrongSettingException(
          SETTING, directory.toAbsolutePath() + " cannot be written to", e);
    }
  }

  /** Behind what completes the environment, before the log. */
  @Override
  public int getOrder() {
    return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 1;
  }
}

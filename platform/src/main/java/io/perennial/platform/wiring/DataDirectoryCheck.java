package io.perennial.platform.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Looks whether the data directory can be written to, before anything, the log too, is opened. */
final class DataDirectoryCheck {

  private static final String SETTING = "perennial.data-directory";

  private DataDirectoryCheck() {}

  /**
   * Checks the directory that the arguments or the variables name.
   *
   * @throws WrongSettingException when it cannot be written to
   */
  static void check(String... arguments) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    ConfigurationPropertySources.attach(environment);
    Path directory = Path.of(environment.getProperty(SETTING, "data"));
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(Files.createTempFile(directory, "try", ".tmp"));
    } catch (IOException e) {
      throw new WrongSettingException(
          SETTING, directory.toAbsolutePath() + " cannot be written to", e);
    }
  }
}

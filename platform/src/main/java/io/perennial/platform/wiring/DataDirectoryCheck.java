package io.perennial.platform.wiring;

import io.perennial.localtokens.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Looks whether the data directory can be written to, before anything, the log too, is opened. */
final class DataDirectoryCheck {

  private static final String SETTING = "perennial.data-directory";

  private static final String LOG = "logging.file.name";

  private DataDirectoryCheck() {}

  /**
   * Checks the directory that the arguments or the variables name, and makes the log in it for its
   * owner only: who opens it does not mind its mode.
   *
   * @param defaults of the application
   * @return the settings as the arguments, the variables and these defaults have them
   * @throws WrongSettingException when it cannot be written to
   */
  static Environment check(Map<String, Object> defaults, String... arguments) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    environment.getPropertySources().addLast(new MapPropertySource("defaults", defaults));
    ConfigurationPropertySources.attach(environment);
    Path directory = Path.of(environment.getProperty(SETTING, "data"));
    try {
      OwnerOnly.dataDirectory(directory);
      Path log = Path.of(environment.getProperty(LOG, ""));
      if (log.startsWith(directory) && log.getParent() != null) {
        OwnerOnly.directory(log.getParent());
        OwnerOnly.file(log);
      }
      Files.deleteIfExists(Files.createTempFile(directory, "try", ".tmp"));
      return environment;
    } catch (IOException e) {
      throw new WrongSettingException(
          SETTING, directory.toAbsolutePath() + " cannot be written to", e);
    }
  }
}

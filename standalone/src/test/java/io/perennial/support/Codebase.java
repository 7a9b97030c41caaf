package io.perennial.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of all modules. */
public final class Codebase {

  /** The folder of the whole project; tests run in the folder of their module. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final ImportOption NOT_PLANTED = location -> !location.contains("/planted");
  private static final ImportOption NO_TESTS =
      location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

  private Codebase() {}

  /** What is delivered. */
  public static JavaClasses main() {
    return new ClassFileImporter().withImportOption(NO_TESTS).importPackages("io.perennial");
  }

  /** The tests of all modules that are built before this one, and of this one. */
  public static JavaClasses tests() {
    return new ClassFileImporter().withImportOption(NOT_PLANTED).importPaths(testFolders());
  }

  private static List<Path> testFolders() {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("target").resolve("test-classes"))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

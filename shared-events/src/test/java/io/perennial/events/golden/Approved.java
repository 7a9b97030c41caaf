package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files that are made from the code, checked in, and compared. They are written only when {@code
 * -Dgolden.write=true} asks for it, and never where {@code CI} is set.
 */
public final class Approved {

  private static final String SWITCH = "golden.write";

  private static final String RELEASE_SWITCH = "golden.release";

  private Approved() {}

  /** Whether files are to be written by this run. */
  public static boolean writing() {
    return mayWrite(Boolean.getBoolean(SWITCH), System.getenv("CI"));
  }

  /** Whether the golden files of this run are released, and so never to be changed again. */
  static boolean releasing() {
    return mayWrite(Boolean.getBoolean(RELEASE_SWITCH), System.getenv("CI"));
  }

  static boolean mayWrite(boolean asked, @Nullable String ci) {
    if (asked && ci != null && !ci.isBlank() && !ci.equalsIgnoreCase("false")) {
      throw new IllegalStateException("Checked-in files are not written where CI is set");
    }
    return asked;
  }

  /** Demands that the file holds exactly that text, or writes it when asked to. */
  public static void compare(Path file, String expected) {
    try {
      if (writing()) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, expected);
      }
      assertThat(file)
          .as("Missing; it is written by ./mvnw -pl shared-events test -D%s=true", SWITCH)
          .exists();
      assertThat(Files.readString(file))
          .as("%s differs; it is written by ./mvnw -pl shared-events test -D%s=true", file, SWITCH)
          .isEqualTo(expected);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read or written", e);
    }
  }
}

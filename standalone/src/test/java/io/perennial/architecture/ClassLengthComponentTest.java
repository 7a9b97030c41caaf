package io.perennial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No class is longer than somebody can take in. */
class ClassLengthComponentTest {

  private static final int LONGEST = 400;

  @TempDir Path folder;

  @Test
  void noSourceFileIsTooLong() throws IOException {
    assertThat(tooLong(Path.of(".."))).isEmpty();
  }

  @Test
  void oneThatIsTooLongIsFound() throws IOException {
    Path source = Files.createDirectories(folder.resolve("module/src/main/java"));
    Files.writeString(source.resolve("Fits.java"), "\n".repeat(LONGEST));
    Path tooLong = Files.writeString(source.resolve("TooLong.java"), "\n".repeat(LONGEST + 1));

    assertThat(tooLong(folder)).containsExactly(tooLong);
  }

  private static List<Path> tooLong(Path root) throws IOException {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(ClassLengthComponentTest::sources)
          .filter(file -> lines(file) > LONGEST)
          .toList();
    }
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

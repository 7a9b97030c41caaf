package io.perennial.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyComponentTest {

  @TempDir Path folder;

  @BeforeEach
  void needsModes() {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  private Path wide(String name) throws IOException {
    Path directory = Files.createDirectories(folder.resolve(name));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    return directory;
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aNewDataDirectoryIsTheOwnersOnlyWhoeverComesFirst() throws IOException {
    LocalKeys.in(folder.resolve("data"));

    assertThat(mode(folder.resolve("data"))).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("data/security"))).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("data/security/keys.json"))).isEqualTo("rw-------");
  }

  @Test
  void oneThatHoldsOnlyOurLogsIsNarrowed() throws IOException {
    wide("data");
    wide("data/logs");

    OwnerOnly.dataDirectory(folder.resolve("data"));

    assertThat(mode(folder.resolve("data"))).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("data/logs"))).isEqualTo("rwx------");
  }

  @Test
  void oneThatIsUsedForSomethingElseStaysAsItIs() throws IOException {
    Files.createFile(wide("shared").resolve("of-somebody-else"));

    OwnerOnly.dataDirectory(folder.resolve("shared"));

    assertThat(mode(folder.resolve("shared"))).isEqualTo("rwxr-xr-x");
  }

  @Test
  void ourOwnIsNarrowedWhateverElseIsKeptThere() throws IOException {
    Files.createFile(wide("data").resolve("purchases.csv"));
    Files.createFile(folder.resolve("data/documents.lock"));

    OwnerOnly.dataDirectory(folder.resolve("data"));

    assertThat(mode(folder.resolve("data"))).isEqualTo("rwx------");
  }

  @Test
  void aFileIsNarrowed() throws IOException {
    Path file = OwnerOnly.file(folder.resolve("file"));
    assertThat(mode(file)).isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    OwnerOnly.existing(file);
    assertThat(mode(file)).isEqualTo("rw-------");
    OwnerOnly.existing(folder.resolve("absent"));
  }
}

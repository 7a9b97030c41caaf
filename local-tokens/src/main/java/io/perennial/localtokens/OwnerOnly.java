package io.perennial.localtokens;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files and directories that only their owner can read and write. On file systems that know no
 * POSIX modes they are made as the system makes them.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<String> WITHIN = Set.of("security", "logs", "imports");
  private static final int STICKY = 0x200;

  private OwnerOnly() {}

  /** The file, made empty when it does not exist, narrowed when others could read or write it. */
  public static Path file(Path file) throws IOException {
    if (!knowsModes(file)) {
      return file;
    }
    try {
      // Never readable by others, not even for the moment between making and narrowing it.
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    } catch (FileAlreadyExistsException e) {
      narrow(file, FILE);
    }
    return file;
  }

  /** Narrows a file if it exists. */
  public static void existing(Path file) throws IOException {
    if (Files.isRegularFile(file) && knowsModes(file)) {
      narrow(file, FILE);
    }
  }

  /** The directory, made when it does not exist, narrowed when others could use it. */
  public static Path directory(Path directory) throws IOException {
    if (!knowsModes(directory)) {
      return Files.createDirectories(directory);
    }
    make(directory);
    narrow(directory, DIRECTORY);
    return directory;
  }

  /** Never open to others, not even for the moment between making and narrowing it. */
  private static void make(Path directory) throws IOException {
    Path parent = directory.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  /**
   * A data directory, with the directories in it, made when it does not exist. It is narrowed when
   * it is the service's own; one that holds something else, such as the place of temporary files,
   * stays as it is.
   */
  public static Path dataDirectory(Path directory) throws IOException {
    if (Files.notExists(directory) || isOurs(directory)) {
      directory(directory);
    }
    for (String within : WITHIN) {
      if (Files.isDirectory(directory.resolve(within))) {
        directory(directory.resolve(within));
      }
    }
    return directory;
  }

  /** Others may keep their files beside ours once it has been started there. */
  private static boolean isOurs(Path directory) throws IOException {
    if (knowsModes(directory) && ((int) Files.getAttribute(directory, "unix:mode") & STICKY) != 0) {
      return false;
    }
    try (Stream<Path> content = Files.list(directory)) {
      return Files.exists(directory.resolve("documents.lock"))
          || Files.exists(directory.resolve("events.lock"))
          || content.allMatch(path -> WITHIN.contains(String.valueOf(path.getFileName())));
    }
  }

  private static void narrow(Path path, Set<PosixFilePermission> mode) throws IOException {
    if (!mode.containsAll(Files.getPosixFilePermissions(path))) {
      Files.setPosixFilePermissions(path, mode);
    }
  }

  private static boolean knowsModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

package io.perennial.platform.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an SQLite file and its write-ahead log are still those that were opened. SQLite
 * goes on with files that were removed or replaced under it; what it then writes is gone with the
 * process.
 */
final class OpenedFiles {

  private final Path file;
  private final Path writeAheadLog;
  private final @Nullable Object fileKey;
  private volatile @Nullable Object logKey;
  private volatile @Nullable String lost;

  OpenedFiles(Path file) throws SQLException {
    this.file = file;
    this.writeAheadLog = SqliteFile.companion(file, "-wal");
    try {
      this.fileKey = key(file);
    } catch (IOException e) {
      throw new SQLException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /**
   * Makes sure that what was committed went into the files that stand at their places, and takes
   * note of the write-ahead log, which SQLite makes with the first commit.
   */
  void committed() throws SQLException {
    if (logKey == null && Files.exists(writeAheadLog)) {
      try {
        logKey = key(writeAheadLog);
      } catch (IOException e) {
        throw new SQLException("%s cannot be read: %s".formatted(writeAheadLog, e), e);
      }
    }
    if (!isStill(file, fileKey)) {
      lost = file + " was moved, removed or replaced while it was in use; restart the service";
    } else if (!isStill(writeAheadLog, logKey)) {
      lost =
          writeAheadLog
              + " was moved, removed or replaced while it was in use; restart the service";
    }
    require();
  }

  /** Refuses once something was found to be lost, until the files are opened anew. */
  void require() throws SQLException {
    if (lost != null) {
      throw new SQLException(lost);
    }
  }

  /** File systems without keys for their files do not let one be removed while it is open. */
  private static boolean isStill(Path path, @Nullable Object opened) {
    try {
      return opened == null || opened.equals(key(path));
    } catch (IOException e) {
      return false;
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }
}

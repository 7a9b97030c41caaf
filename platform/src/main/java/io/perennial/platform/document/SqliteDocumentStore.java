package io.perennial.platform.document;

import io.perennial.platform.sqlite.SqliteFile.Deletion;
import io.perennial.platform.sqlite.SqliteFile.Durability;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The embedded adapter: one SQLite file for each area, in one directory that belongs to this
 * process alone.
 *
 * <p>Views are durable at checkpoints only: after a loss of power they and the positions of their
 * processors fall back together, and the events make up for it. Whatever is replaced or deleted in
 * the area of keys is wiped from the disk before the change is answered.
 */
public final class SqliteDocumentStore implements DocumentStore {

  private final FileChannel lockFile;
  private final Map<Area, SqliteArea> areas = new EnumMap<>(Area.class);

  /**
   * Opens the directory, creating it and its files when they do not exist.
   *
   * @throws DocumentStoreUnavailableException when the directory cannot be used, or is used already
   */
  public SqliteDocumentStore(Path directory) {
    this.lockFile = lock(directory);
    try {
      for (Area area : Area.values()) {
        areas.put(area, open(directory, area));
      }
    } catch (IOException | SQLException e) {
      close();
      throw new DocumentStoreUnavailableException(
          "Cannot open the document store in perennial.data-directory (%s): %s"
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static FileChannel lock(Path directory) {
    FileChannel channel = null;
    boolean locked = false;
    try {
      Files.createDirectories(directory);
      channel =
          FileChannel.open(
              directory.resolve("documents.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      locked = tryLock(channel) != null;
      if (!locked) {
        throw new DocumentStoreUnavailableException(
            "perennial.data-directory (%s) is in use by another process: end that one, or name"
                    .formatted(directory)
                + " another directory");
      }
      return channel;
    } catch (IOException e) {
      throw new DocumentStoreUnavailableException(
          "Cannot write to perennial.data-directory (%s): %s".formatted(directory, e), e);
    } finally {
      if (channel != null && !locked) {
        release(channel);
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process holds it
    }
  }

  private static void release(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DocumentStoreUnavailableException("Cannot release the directory", e);
    }
  }

  private static SqliteArea open(Path directory, Area area) throws IOException, SQLException {
    Path file = directory.resolve(area.name().toLowerCase(Locale.ROOT) + ".db");
    createPrivately(file);
    return switch (area) {
      case VIEWS -> new SqliteArea(file, Durability.CHECKPOINT, Deletion.ORDINARY);
      case SAFETY -> new SqliteArea(file, Durability.EVERY_COMMIT, Deletion.ORDINARY);
      case KEYS -> new SqliteArea(file, Durability.EVERY_COMMIT, Deletion.SECURE);
    };
  }

  /** For the owner's eyes only, where the file system knows owners; SQLite's side files follow. */
  private static void createPrivately(Path file) throws IOException {
    if (!Files.exists(file)
        && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Override
  public DocumentCollection collection(CollectionSpec spec) {
    return area(spec.area()).collection(spec);
  }

  @Override
  public void drop(Area area, String name) {
    area(area).drop(name);
  }

  @Override
  public Set<String> names(Area area) {
    return area(area).names();
  }

  private SqliteArea area(Area area) {
    SqliteArea found = areas.get(area);
    if (found == null) {
      throw new IllegalStateException("Not opened: " + area);
    }
    return found;
  }

  @Override
  public void close() {
    areas.values().forEach(SqliteArea::close);
    release(lockFile);
  }
}

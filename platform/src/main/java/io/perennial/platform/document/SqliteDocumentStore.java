package io.perennial.platform.document;

import io.perennial.platform.sqlite.DirectoryLock;
import io.perennial.platform.sqlite.SqliteFile.Deletion;
import io.perennial.platform.sqlite.SqliteFile.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
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

  /** Held while the directory is in use. */
  private static final String LOCK = "documents.lock";

  private final DirectoryLock lockFile;
  private final Map<Area, SqliteArea> areas = new EnumMap<>(Area.class);

  /**
   * Opens the directory, creating it and its files when they do not exist.
   *
   * @throws DocumentStoreUnavailableException when the directory cannot be used, or is used already
   */
  public SqliteDocumentStore(Path directory) {
    this(directory, Durability.EVERY_COMMIT);
  }

  /**
   * Opens the directory, creating it and its files when they do not exist.
   *
   * @param durability of all areas but that of views
   * @throws DocumentStoreUnavailableException when the directory cannot be used, or is used already
   */
  public SqliteDocumentStore(Path directory, Durability durability) {
    this.lockFile = lock(directory);
    try {
      for (Area area : Area.values()) {
        areas.put(area, open(directory, area, durability));
      }
    } catch (SQLException e) {
      close();
      throw new DocumentStoreUnavailableException(
          "Cannot open the document store in perennial.data-directory (%s): %s"
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static DirectoryLock lock(Path directory) {
    try {
      return DirectoryLock.take(directory, LOCK)
          .orElseThrow(() ->
              new DocumentStoreUnavailableException(
                  "perennial.data-directory (%s) is in use by another process: end that one, or name"
                          .formatted(directory)
                      + " another directory"));
    } catch (IOException e) {
      throw new DocumentStoreUnavailableException(
          "Cannot write to perennial.data-directory (%s): %s".formatted(directory, e), e);
    }
  }

  private static void release(DirectoryLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new DocumentStoreUnavailableException("Cannot release the directory", e);
    }
  }

  private static SqliteArea open(Path directory, Area area, Durability durability)
      throws SQLException {
    Path file = directory.resolve(area.name().toLowerCase(Locale.ROOT) + ".db");
    return switch (area) {
      case VIEWS -> new SqliteArea(file, Durability.CHECKPOINT, Deletion.ORDINARY);
      case SAFETY, ACCESS -> new SqliteArea(file, durability, Deletion.ORDINARY);
      case KEYS -> new SqliteArea(file, durability, Deletion.SECURE);
    };
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
  public List<Document> bare(Area area, String name, @Nullable String after, int limit) {
    return area(area).bare(name, after, limit);
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
  public void requireUsable() {
    areas.values().forEach(SqliteArea::requireUsable);
  }

  @Override
  public void close() {
    areas.values().forEach(SqliteArea::close);
    release(lockFile);
  }
}

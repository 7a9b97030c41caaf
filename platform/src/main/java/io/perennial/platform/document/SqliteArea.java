package io.perennial.platform.document;

import io.perennial.platform.sqlite.GroupCommitWriter;
import io.perennial.platform.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * One area as one SQLite file, one table a collection. Keeps the door: who has come in is let
 * finish before the file is closed, and nobody comes in afterwards.
 */
final class SqliteArea implements AutoCloseable {

  private final SqliteFile file;
  private final SqliteFile.Deletion deletion;
  private final Map<String, SqliteCollection> collections = new ConcurrentHashMap<>();
  private final ReadWriteLock door = new ReentrantReadWriteLock();
  private boolean closed;

  /**
   * There may be something to wipe; kept in the file as well, as its user version. Changed by the
   * writer's thread only.
   */
  private volatile boolean remains;

  SqliteArea(Path path, SqliteFile.Durability durability, SqliteFile.Deletion deletion)
      throws SQLException {
    this.file = new SqliteFile(path, durability, deletion);
    this.deletion = deletion;
    if (deletion == SqliteFile.Deletion.SECURE) {
      this.remains = true; // a crash may have come between a change and its wipe
      wipe();
    }
  }

  /** What is read, on a connection that only reads. */
  @FunctionalInterface
  interface Reading<T extends @Nullable Object> {
    T run(Connection connection) throws SQLException;
  }

  <T extends @Nullable Object> T read(Reading<T> reading) {
    return enter(() -> {
      try (Connection connection = file.readers().getConnection()) {
        return reading.run(connection);
      }
    });
  }

  /**
   * Runs the work in the next commit.
   *
   * @param erases whether it may leave remains of what it deletes or replaces
   */
  <T extends @Nullable Object> T write(GroupCommitWriter.Work<T> work, boolean erases) {
    return enter(() -> {
      boolean leavesRemains = erases && deletion == SqliteFile.Deletion.SECURE;
      T result =
          file.writer()
              .write(session -> {
                if (leavesRemains) {
                  remains = true;
                  session.execute("PRAGMA user_version = 1");
                }
                return work.run(session);
              });
      wipe();
      return result;
    });
  }

  /**
   * Wipes what is left to wipe. When that fails the next change, or the next start, does it.
   * Several callers share a wipe when they can: who comes late finds nothing left.
   */
  private void wipe() throws SQLException {
    if (remains) {
      file.writer()
          .executeAlone(session -> {
            if (hasRemains(session.connection())) {
              SqliteFile.scrub(session);
              session.execute("PRAGMA user_version = 0");
            }
            remains = false;
          });
    }
  }

  private static boolean hasRemains(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1) != 0;
    }
  }

  @FunctionalInterface
  private interface Operation<T extends @Nullable Object> {
    T run() throws SQLException;
  }

  private <T extends @Nullable Object> T enter(Operation<T> operation) {
    door.readLock().lock();
    try {
      if (closed) {
        throw new DocumentStoreUnavailableException("The document store is closed");
      }
      return operation.run();
    } catch (SQLException e) {
      throw new DocumentStoreUnavailableException(
          "The document store failed: " + e.getMessage(), e);
    } finally {
      door.readLock().unlock();
    }
  }

  SqliteCollection collection(CollectionSpec spec) {
    SqliteCollection known = collections.computeIfAbsent(spec.name(), name -> create(spec));
    known.requireColumns(SqliteCollection.columns(spec));
    return known;
  }

  private SqliteCollection create(CollectionSpec spec) {
    SqliteCollection collection = new SqliteCollection(this, spec);
    write(
        session -> {
          session.execute(collection.schema());
          collection.requireColumns(columns(session.connection(), collection.table()));
          for (String index : collection.indexes()) {
            session.execute(index);
          }
          return true;
        },
        false);
    return collection;
  }

  private static Set<String> columns(Connection connection, String table) throws SQLException {
    Set<String> columns = new HashSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT name || ' ' || type FROM pragma_table_info(?)")) {
      statement.setString(1, table);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          columns.add(result.getString(1));
        }
      }
    }
    return columns;
  }

  void drop(String name) {
    collections.remove(name);
    write(
        session -> {
          session.forget();
          session.execute(
              "DROP TABLE IF EXISTS " + SqliteCollection.quote(SqliteCollection.tableOf(name)));
          return true;
        },
        true);
  }

  List<Document> bare(String name, @Nullable String after, int limit) {
    String table = SqliteCollection.tableOf(name);
    return read(connection -> {
      if (columns(connection, table).isEmpty()) {
        return List.of();
      }
      List<Document> found = new ArrayList<>();
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT id, v, body FROM %s%s ORDER BY id LIMIT ?"
                  .formatted(
                      SqliteCollection.quote(table), after == null ? "" : " WHERE id > ?"))) {
        int next = 1;
        if (after != null) {
          statement.setString(next, after);
          next++;
        }
        statement.setInt(next, limit);
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            found.add(
                new Document(
                    result.getString(1), result.getLong(2), result.getString(3), Map.of()));
          }
        }
      }
      return found;
    });
  }

  Set<String> names() {
    return read(connection -> {
      Set<String> names = new TreeSet<>();
      try (Statement statement = connection.createStatement();
          ResultSet result =
              statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        while (result.next()) {
          String table = result.getString(1);
          if (table.startsWith(SqliteCollection.TABLE_PREFIX)) {
            names.add(table.substring(SqliteCollection.TABLE_PREFIX.length()));
          }
        }
      }
      return names;
    });
  }

  /** Fails when nothing could be written now. */
  void requireUsable() {
    write(session -> true, false);
  }

  @Override
  public void close() {
    door.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        file.close();
      }
    } finally {
      door.writeLock().unlock();
    }
  }
}

package io.perennial.platform.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.perennial.localtokens.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file in WAL mode: one writer with group commit, and a pool of connections that only
 * read.
 */
public final class SqliteFile implements AutoCloseable {

  private static final int PAGE_CACHE_KIB = 64 * 1024;
  private static final int CHECKPOINT_PAGES = 4000;
  private static final int BUSY_TIMEOUT_MILLIS = 10_000;
  private static final int READERS = 6;

  /** When a commit is on disk. */
  public enum Durability {
    /** Before it is answered: it survives the loss of power. */
    EVERY_COMMIT,
    /**
     * At a checkpoint: the last commits may be lost with the power, never with the process, never
     * out of order.
     */
    CHECKPOINT
  }

  /** What is left in the file of content that was deleted or replaced. */
  public enum Deletion {
    /** Possibly its bytes, until their place is used again. */
    ORDINARY,
    /** Nothing, once {@link SqliteFile#scrub} has returned. */
    SECURE
  }

  private final GroupCommitWriter writer;
  private final HikariDataSource readers;

  /** Opens the file, creating it for its owner only when it does not exist. */
  public SqliteFile(Path file, Durability durability) throws SQLException {
    this(file, durability, Deletion.ORDINARY);
  }

  /** Opens the file, creating it for its owner only when it does not exist. */
  public SqliteFile(Path file, Durability durability, Deletion deletion) throws SQLException {
    String name = file.getFileName().toString();
    SQLiteConfig write = new SQLiteConfig();
    write.setJournalMode(SQLiteConfig.JournalMode.WAL);
    write.setSynchronous(
        durability == Durability.EVERY_COMMIT
            ? SQLiteConfig.SynchronousMode.FULL
            : SQLiteConfig.SynchronousMode.NORMAL);
    write.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    write.setCacheSize(-PAGE_CACHE_KIB);
    write.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT_PAGES));
    if (deletion == Deletion.SECURE) {
      write.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
      write.setTempStore(SQLiteConfig.TempStore.MEMORY);
    }
    keepPrivate(file);
    this.writer = new GroupCommitWriter(file, connect(file, write));

    SQLiteConfig read = new SQLiteConfig();
    read.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(read);
    source.setUrl(JDBC.PREFIX + file);
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("readers-" + name);
    pool.setDataSource(source);
    pool.setConnectionInitSql("PRAGMA query_only = ON");
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    this.readers = new HikariDataSource(pool);
  }

  /** SQLite gives the companions that it makes the mode of the file itself. */
  private static void keepPrivate(Path file) throws SQLException {
    try {
      OwnerOnly.file(file);
      OwnerOnly.existing(companion(file, "-wal"));
      OwnerOnly.existing(companion(file, "-shm"));
    } catch (IOException e) {
      throw new SQLException("%s cannot be kept from others: %s".formatted(file, e), e);
    }
  }

  /** A file that SQLite keeps beside the one it is about. */
  static Path companion(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
    Properties properties = config.toProperties();
    Connection connection = JDBC.createConnection(JDBC.PREFIX + file, properties);
    if (connection == null) {
      throw new SQLException("Not a file that SQLite can open: " + file.getFileName());
    }
    return connection;
  }

  /** The only writer. */
  public GroupCommitWriter writer() {
    return writer;
  }

  /** Connections that only read, in autocommit mode; closing one gives it back. */
  public DataSource readers() {
    return readers;
  }

  /**
   * Removes the remains of deleted and replaced content from the file and from its write-ahead log;
   * to be run {@linkplain GroupCommitWriter#executeAlone alone}. Secure deletion by itself leaves
   * copies: of cells that SQLite moved to another page before they were deleted there, and of
   * earlier pages in the log.
   */
  public static void scrub(GroupCommitWriter.Session session) throws SQLException {
    session.execute("VACUUM");
    try (Statement statement = session.connection().createStatement();
        ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
      if (result.getInt("busy") != 0) {
        throw new SQLException("A reader keeps the write-ahead log from being emptied");
      }
    }
  }

  /** Writes what is queued, then closes all connections. */
  @Override
  public void close() {
    readers.close();
    writer.close(); // last, so that the write-ahead log is folded into the file and removed
  }
}

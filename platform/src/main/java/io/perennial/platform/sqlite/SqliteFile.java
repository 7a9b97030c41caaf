package io.perennial.platform.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

  private final GroupCommitWriter writer;
  private final HikariDataSource readers;

  /** Opens the file, creating it when it does not exist. */
  public SqliteFile(Path file, Durability durability) throws SQLException {
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
    this.writer = new GroupCommitWriter(name, connect(file, write));

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

  /** Writes what is queued, then closes all connections. */
  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}

package io.perennial.platform.eventstore;

import io.perennial.platform.sqlite.SqliteFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** The header of the embedded log: a table in the file of events. */
final class SqliteLogHeader implements LogHeader {

  /** To be created with the other tables. */
  static final String SCHEMA =
      "CREATE TABLE IF NOT EXISTS LogHeader (name TEXT PRIMARY KEY, value TEXT NOT NULL)";

  private final SqliteFile file;

  SqliteLogHeader(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Map<String, String> entries() {
    try (Connection connection = file.readers().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name, value FROM LogHeader")) {
      Map<String, String> entries = new TreeMap<>();
      while (rows.next()) {
        entries.put(rows.getString(1), rows.getString(2));
      }
      return entries;
    } catch (SQLException e) {
      throw new EventLogUnavailableException("The event file failed: " + e.getMessage(), e);
    }
  }

  @Override
  public String keep(String name, String value) {
    try {
      return file.writer()
          .write(session -> {
            PreparedStatement insert =
                session.prepare(
                    "INSERT INTO LogHeader (name, value) VALUES (?, ?) "
                        + "ON CONFLICT (name) DO NOTHING");
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
            PreparedStatement select =
                session.prepare("SELECT value FROM LogHeader WHERE name = ?");
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
              return row.getString(1);
            }
          });
    } catch (SQLException e) {
      throw new EventLogUnavailableException("The event file failed: " + e.getMessage(), e);
    }
  }
}

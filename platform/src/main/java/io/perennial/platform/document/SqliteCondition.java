package io.perennial.platform.document;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A WHERE clause and its values. */
final class SqliteCondition {

  private final List<String> terms = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  void add(Filter filter, boolean byIndex) {
    if (filter.operator() == Filter.Operator.HAS) {
      terms.add("instr(" + SqliteCollection.column(filter.field()) + ", ?) > 0");
      values.add(Field.word(filter.value()));
      return;
    }
    String operator =
        switch (filter.operator()) {
          case EQUAL -> " = ?";
          case AT_LEAST -> " >= ?";
          case AT_MOST -> " <= ?";
          case HAS -> throw new IllegalStateException("Has been added");
        };
    String column = term(SqliteCollection.column(filter.field()), byIndex);
    terms.add(column + operator);
    values.add(filter.value());
    DocumentRules.floor(filter)
        .ifPresent(absent -> {
          terms.add(column + " > ?");
          values.add(absent);
        });
  }

  /** As a row value, which SQLite finds by index even among many ties. */
  void addKeyset(
      @Nullable String sortField, boolean descending, Query.Keyset after, boolean byIndex) {
    String operator = descending ? " < " : " > ";
    Object value = after.value();
    if (sortField == null || value == null) {
      terms.add(term("id", byIndex) + operator + "?");
    } else {
      terms.add(
          "(%s, %s)%s(?, ?)"
              .formatted(
                  term(SqliteCollection.column(sortField), byIndex),
                  term("id", byIndex),
                  operator));
      values.add(value);
    }
    values.add(after.id());
  }

  String where() {
    return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
  }

  int bind(PreparedStatement statement) throws SQLException {
    int index = 1;
    for (Object value : values) {
      statement.setObject(index, value);
      index++;
    }
    return index;
  }

  /** The plus sign keeps SQLite from reading the column's index. */
  static String term(String column, boolean byIndex) {
    return byIndex ? column : "+" + column;
  }
}

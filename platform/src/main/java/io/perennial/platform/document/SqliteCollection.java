package io.perennial.platform.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection as a table. Fields are columns of their own, each with an index that ends in the id,
 * so that a page is read by index from where the last one ended. SQLite compares text by the bytes
 * of its UTF-8, which is the order of code points.
 */
final class SqliteCollection implements DocumentCollection {

  /** Keeps collections apart from tables of SQLite's own, and columns from {@code id} and such. */
  static final String TABLE_PREFIX = "c_";

  private static final String COLUMN_PREFIX = "f_";

  /** Sizes of a read by ids; few, so that there are few statements. */
  private static final int[] CHUNKS = {1, 16, 256, 2048};

  /** Matches of a filter that are cheap to sort for every page. */
  private static final int FEW = 2000;

  private final SqliteArea area;
  private final CollectionSpec spec;
  private final DocumentRules rules;
  private final String select;
  private final String insert;
  private final String replace;
  private final String delete;
  private final List<Consumer<Set<String>>> watchers = new CopyOnWriteArrayList<>();

  SqliteCollection(SqliteArea area, CollectionSpec spec) {
    this.area = area;
    this.spec = spec;
    this.rules = new DocumentRules(spec);
    String table = quote(table());
    List<String> columns = spec.fields().stream().map(field -> column(field.name())).toList();
    this.select = "SELECT " + list("id, v, body", columns) + " FROM " + table;
    this.insert =
        "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO NOTHING"
            .formatted(
                table,
                list("id, v, body", columns),
                list("?, ?, ?", columns.stream().map(column -> "?").toList()));
    this.replace =
        "UPDATE %s SET %s WHERE id = ? AND v = ?"
            .formatted(
                table,
                list("v = ?, body = ?", columns.stream().map(column -> column + " = ?").toList()));
    this.delete = "DELETE FROM %s WHERE id = ? AND v = ?".formatted(table);
  }

  private static String list(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).collect(Collectors.joining(", "));
  }

  static String tableOf(String name) {
    return TABLE_PREFIX + name;
  }

  static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  static String column(String field) {
    return quote(COLUMN_PREFIX + field);
  }

  String table() {
    return tableOf(spec.name());
  }

  /** Names and types of the columns. */
  static Set<String> columns(CollectionSpec spec) {
    Set<String> columns = new TreeSet<>(Set.of("id TEXT", "v INTEGER", "body TEXT"));
    spec.fields()
        .forEach(field -> columns.add(COLUMN_PREFIX + field.name() + " " + type(field.type())));
    return columns;
  }

  private static String type(Field.Type type) {
    return switch (type) {
      case TEXT -> "TEXT";
      case NUMBER -> "INTEGER";
    };
  }

  /** The statement that creates the table where it does not exist. */
  String schema() {
    return "CREATE TABLE IF NOT EXISTS %s (%s) STRICT"
        .formatted(
            quote(table()),
            list(
                "id TEXT NOT NULL PRIMARY KEY, v INTEGER NOT NULL, body TEXT NOT NULL",
                spec.fields().stream()
                    .map(field -> column(field.name()) + " " + type(field.type()) + " NOT NULL")
                    .toList()));
  }

  /** Statements that create the indexes where they do not exist. */
  List<String> indexes() {
    return spec.fields().stream()
        .map(field ->
            "CREATE INDEX IF NOT EXISTS %s ON %s (%s, id)"
                .formatted(
                    quote("i_" + spec.name() + "__" + field.name()),
                    quote(table()),
                    column(field.name())))
        .toList();
  }

  /** Refuses columns that are not those of this collection. */
  void requireColumns(Set<String> others) {
    Set<String> columns = columns(spec);
    if (!columns.equals(others)) {
      throw new IllegalArgumentException(
          "The collection %s exists with other fields: %s and %s. Other fields need another name"
              .formatted(spec.name(), columns, new TreeSet<>(others)));
    }
  }

  @Override
  public Optional<Document> get(String id) {
    return Optional.ofNullable(get(Set.of(id)).get(id));
  }

  @Override
  public Map<String, Document> get(Collection<String> ids) {
    List<String> wanted = ids.stream().distinct().toList();
    wanted.forEach(DocumentRules::checkText);
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return area.read(connection -> {
      Map<String, Document> found = HashMap.newHashMap(wanted.size());
      int largest = CHUNKS[CHUNKS.length - 1];
      for (int from = 0; from < wanted.size(); from += largest) {
        read(connection, wanted.subList(from, Math.min(from + largest, wanted.size())), found);
      }
      return found;
    });
  }

  private void read(Connection connection, List<String> ids, Map<String, Document> found)
      throws SQLException {
    int places = 1;
    for (int chunk : CHUNKS) {
      places = chunk;
      if (chunk >= ids.size()) {
        break;
      }
    }
    String sql = select + " WHERE id IN (?" + ", ?".repeat(places - 1) + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < places; place++) {
        statement.setString(place + 1, ids.get(Math.min(place, ids.size() - 1)));
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Document document = document(result);
          found.put(document.id(), document);
        }
      }
    }
  }

  private Document document(ResultSet result) throws SQLException {
    Map<String, Object> values = HashMap.newHashMap(spec.fields().size());
    int column = 4;
    for (Field field : spec.fields()) {
      values.put(
          field.name(),
          switch (field.type()) {
            case TEXT -> result.getString(column);
            case NUMBER -> result.getLong(column);
          });
      column++;
    }
    return new Document(result.getString(1), result.getLong(2), result.getString(3), values);
  }

  @Override
  public Set<String> write(List<? extends Write> writes) {
    if (writes.isEmpty()) {
      return Set.of();
    }
    rules.checkWrites(writes);
    List<Write.Insert> inserts = new ArrayList<>();
    List<Write.Replace> replaces = new ArrayList<>();
    List<Write.Delete> deletes = new ArrayList<>();
    for (Write write : writes) {
      switch (write) {
        case Write.Insert each -> inserts.add(each);
        case Write.Replace each -> replaces.add(each);
        case Write.Delete each -> deletes.add(each);
      }
    }
    try {
      return area.write(
          session -> {
            Set<String> losers = new HashSet<>();
            run(session.prepare(insert), inserts, this::bind, losers);
            run(session.prepare(replace), replaces, this::bind, losers);
            run(session.prepare(delete), deletes, SqliteCollection::bind, losers);
            return losers;
          },
          !replaces.isEmpty() || !deletes.isEmpty());
    } finally { // what has failed may have been written all the same
      tell(writes);
    }
  }

  private void tell(List<? extends Write> writes) {
    if (!watchers.isEmpty()) {
      Set<String> ids = HashSet.newHashSet(writes.size());
      writes.forEach(write -> ids.add(write.id()));
      watchers.forEach(watcher -> watcher.accept(ids));
    }
  }

  /** The directory belongs to this process alone, so that nobody else writes. */
  @Override
  public Optional<Watch> watch(Consumer<Set<String>> written) {
    watchers.add(written);
    return Optional.of(() -> watchers.remove(written));
  }

  @FunctionalInterface
  private interface Binding<W extends Write> {
    void bind(PreparedStatement statement, W write) throws SQLException;
  }

  private static <W extends Write> void run(
      PreparedStatement statement, List<W> writes, Binding<W> binding, Set<String> losers)
      throws SQLException {
    if (writes.isEmpty()) {
      return;
    }
    int[] changes;
    try {
      for (W write : writes) {
        binding.bind(statement, write);
        statement.addBatch();
      }
      changes = statement.executeBatch();
    } finally {
      statement.clearBatch(); // the statement is kept: it must not carry anything over
    }
    for (int i = 0; i < changes.length; i++) {
      if (changes[i] == 0) {
        losers.add(writes.get(i).id());
      }
    }
  }

  private void bind(PreparedStatement statement, Write.Insert write) throws SQLException {
    Document document = write.document();
    statement.setString(1, document.id());
    statement.setLong(2, document.version());
    statement.setString(3, document.body());
    bindFields(statement, 4, document);
  }

  private void bind(PreparedStatement statement, Write.Replace write) throws SQLException {
    Document document = write.document();
    statement.setLong(1, document.version());
    statement.setString(2, document.body());
    int next = bindFields(statement, 3, document);
    statement.setString(next, document.id());
    statement.setLong(next + 1, write.expectedVersion());
  }

  private static void bind(PreparedStatement statement, Write.Delete write) throws SQLException {
    statement.setString(1, write.id());
    statement.setLong(2, write.expectedVersion());
  }

  private int bindFields(PreparedStatement statement, int first, Document document)
      throws SQLException {
    int index = first;
    for (Field field : spec.fields()) {
      statement.setObject(index, document.fields().get(field.name()));
      index++;
    }
    return index;
  }

  @Override
  public Page find(Query query) {
    rules.checkQuery(query);
    List<Document> found =
        area.read(connection -> {
          Filter lead = lead(connection, query);
          SqliteCondition condition = new SqliteCondition();
          for (Filter filter : query.filters()) {
            boolean byIndex =
                lead == null ? filter.field().equals(query.sortField()) : filter.equals(lead);
            condition.add(filter, byIndex);
          }
          Query.Keyset after = query.after();
          if (after != null) {
            condition.addKeyset(query.sortField(), query.descending(), after, lead == null);
          }
          String sql = select + condition.where() + order(query, lead == null) + " LIMIT ?";
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = condition.bind(statement);
            statement.setLong(next, query.limit() + 1L);
            List<Document> documents = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
              while (result.next()) {
                documents.add(document(result));
              }
            }
            return documents;
          }
        });
    return DocumentRules.page(query, found);
  }

  private static String order(Query query, boolean byIndex) {
    String direction = query.descending() ? " DESC" : "";
    String sortField = query.sortField();
    String column =
        sortField == null
            ? ""
            : SqliteCondition.term(column(sortField), byIndex) + direction + ", ";
    return " ORDER BY " + column + SqliteCondition.term("id", byIndex) + direction;
  }

  /**
   * The filter whose index is to be read, when few documents match it: they are then sorted. When
   * there is none the order's index is read, until enough documents are found that match. SQLite's
   * planner, which does not look at values, would sort all matches of any equality for each page.
   */
  private @Nullable Filter lead(Connection connection, Query query) throws SQLException {
    Filter lead = null;
    int fewest = FEW;
    for (Filter filter : query.filters()) {
      if (!filter.field().equals(query.sortField())) {
        int matches = countFew(connection, filter);
        if (matches < fewest) {
          fewest = matches;
          lead = filter;
        }
      }
    }
    return lead;
  }

  private int countFew(Connection connection, Filter filter) throws SQLException {
    SqliteCondition condition = new SqliteCondition();
    condition.add(filter, true);
    String sql =
        "SELECT count(*) FROM (SELECT 1 FROM %s%s LIMIT %d)"
            .formatted(quote(table()), condition.where(), FEW);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      condition.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        return result.getInt(1);
      }
    }
  }

  @Override
  public long count(List<Filter> filters) {
    rules.checkFilters(filters);
    SqliteCondition condition = new SqliteCondition();
    filters.forEach(filter -> condition.add(filter, true));
    String sql = "SELECT count(*) FROM " + quote(table()) + condition.where();
    return area.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        condition.bind(statement);
        try (ResultSet result = statement.executeQuery()) {
          return result.getLong(1);
        }
      }
    });
  }
}

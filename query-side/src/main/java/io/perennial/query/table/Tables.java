package io.perennial.query.table;

import io.perennial.events.Money;
import io.perennial.events.Unit;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.platform.words.Words;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.measure.FigureRows;
import io.perennial.query.view.Figure;
import io.perennial.query.view.View;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a record makes, taken from its components: records within it become columns with
 * an underscore between the names, lists become tables of their own.
 */
public final class Tables {

  /** Between the names of components, in the name of a column; in no component's name. */
  private static final String BETWEEN = "_";

  /** The main table of a view. */
  public static final String DOCUMENTS = "documents";

  /** The main table of a figure. */
  public static final String ROWS = "rows";

  /** The main table of an analysis. */
  public static final String RESULT = "result";

  /** Tells a run of an analysis from the others. */
  public static final String RUN = "run";

  private final List<Table> tables = new ArrayList<>();
  private final String name;
  private final List<String> base;
  private final List<Column> keys;

  private Tables(String name, List<String> base, List<Column> keys) {
    this.name = name;
    this.base = base;
    this.keys = keys;
  }

  /**
   * The tables of a view: of its documents, each of which begins with its id, and of their lists.
   */
  public static List<Table> of(View<?> view) {
    return ofDocuments(view.meaning(), view.documentType());
  }

  /** The tables of records, each of which begins with what tells it from the others. */
  public static List<Table> ofDocuments(String meaning, Class<?> type) {
    Column id = columns(type).getFirst();
    return new Tables(DOCUMENTS, List.of(), List.of(id)).of(type, meaning);
  }

  /** The tables of a figure: of its rows, and of lists in them. */
  public static List<Table> of(Figure<?, ?, ?> figure) {
    FigureRows rows = FigureRows.of(figure);
    List<Column> coordinates =
        columns(rows.type()).stream()
            .filter(
                column -> column.path().size() == 1 && rows.coordinates().contains(column.name()))
            .toList();
    return new Tables(ROWS, List.of(), coordinates).of(rows.type(), figure.meaning());
  }

  /** The tables of an analysis: of its result, beside which stands its run, and of its lists. */
  public static List<Table> of(Analysis<?> analysis) {
    Column run = Column.number(RUN, "number of the run among those of the analysis");
    return new Tables(RESULT, List.of(), List.of(run))
        .of(analysis.resultType(), analysis.meaning());
  }

  /**
   * The tables of what is found somewhere in a document.
   *
   * @param base names of the components that lead to it
   * @param keys columns that tell the document
   */
  public static List<Table> of(
      String name, String meaning, Class<?> type, List<String> base, List<Column> keys) {
    return new Tables(name, base, keys).of(type, meaning);
  }

  /** The table of that name, if there is one. */
  public static Optional<Table> find(List<Table> tables, String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  private List<Table> of(Class<?> type, String meaning) {
    add(name, meaning, type, List.of());
    return List.copyOf(tables);
  }

  private static List<Column> columns(Class<?> type) {
    Entry entry = new Entry();
    entry.record(type, List.of(), false, false, Said.NOTHING);
    return entry.columns;
  }

  private void add(String table, String meaning, Class<?> type, List<Table.ListPath> lists) {
    Entry entry = new Entry();
    if (type.isRecord()) {
      entry.record(type, List.of(), false, false, Said.NOTHING);
    } else {
      entry.columns.add(
          new Column(
              "value",
              ColumnType.of(type, type),
              false,
              false,
              null,
              "the entry itself",
              "",
              List.of()));
    }
    Set<String> own = new HashSet<>();
    entry.columns.forEach(column -> own.add(column.name()));
    List<Column> told =
        lists.isEmpty() ? keys.stream().filter(key -> !own.contains(key.name())).toList() : keys;
    tables.add(new Table(table, meaning, base, told, lists, entry.columns));
    for (Entry.Listed listed : entry.lists) {
      String path = String.join(".", listed.path);
      List<Table.ListPath> within = new ArrayList<>(lists);
      within.add(new Table.ListPath(listed.path));
      AnnotatedType each = listed.entry;
      while (isList(rawType(each))) {
        each = entryType(each);
        within.add(new Table.ListPath(List.of()));
      }
      add(
          lists.isEmpty() && base.isEmpty() ? path : table + "." + path,
          listed.meaning,
          rawType(each),
          within);
    }
  }

  /**
   * What is said of a component.
   *
   * @param meaning what it says
   * @param absent when it is absent; empty where that is not said
   */
  private record Said(String meaning, String absent) {

    static final Said NOTHING = new Said("", "");

    private static final Pattern ABSENT = Pattern.compile("[;,:]? ?\\b(absent\\b[^;]*)");

    static Said of(String help) {
      Matcher matcher = ABSENT.matcher(help);
      return matcher.find()
          ? new Said(
              (help.substring(0, matcher.start()) + help.substring(matcher.end())).strip(),
              matcher.group(1).strip())
          : new Said(help, "");
    }

    /** What is said of a part. */
    Said and(Said part) {
      return new Said(joined(meaning, ": ", part.meaning), joined(absent, "; ", part.absent));
    }

    private static String joined(String outer, String between, String inner) {
      return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + between + inner;
    }
  }

  /** What an entry of a list, or a document, is made of. */
  private static final class Entry {

    private final List<Column> columns = new ArrayList<>();
    private final List<Listed> lists = new ArrayList<>();

    /** A list within it. */
    private record Listed(List<String> path, AnnotatedType entry, String meaning) {}

    void record(Class<?> type, List<String> path, boolean optional, boolean personal, Said outer) {
      Map<String, Words> words = Words.ofComponents(type);
      for (RecordComponent component : type.getRecordComponents()) {
        List<String> inner = new ArrayList<>(path);
        inner.add(component.getName());
        boolean absent =
            optional || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean masked = personal || isPersonal(component);
        String help = Objects.requireNonNull(words.get(component.getName())).help();
        Said said = type == Money.class ? ofMoney(component, outer) : outer.and(Said.of(help));
        add(component, inner, absent, masked, said);
      }
    }

    private void add(
        RecordComponent component,
        List<String> path,
        boolean optional,
        boolean personal,
        Said said) {
      Class<?> type = component.getType();
      if (isList(type)) {
        lists.add(new Listed(path, entryType(component.getAnnotatedType()), said.meaning));
      } else if (type.isRecord()) {
        record(type, path, optional, personal, said);
      } else {
        Unit unit = component.getAnnotation(Unit.class);
        columns.add(
            new Column(
                String.join(BETWEEN, path),
                ColumnType.of(type, component),
                optional,
                personal,
                unit == null ? null : unit.value(),
                said.meaning,
                optional ? said.absent : "",
                path));
      }
    }

    private static Said ofMoney(RecordComponent component, Said outer) {
      return component.getName().equals("amount")
          ? outer
          : new Said("its currency, ISO 4217", outer.absent);
    }

    private static boolean isPersonal(AnnotatedElement component) {
      return component.isAnnotationPresent(PersonalData.class)
          || component.isAnnotationPresent(StaffName.class);
    }
  }

  private static boolean isList(Class<?> type) {
    return Collection.class.isAssignableFrom(type);
  }

  private static AnnotatedType entryType(AnnotatedType list) {
    return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
  }

  private static Class<?> rawType(AnnotatedType annotated) {
    Type type = annotated.getType();
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }
}

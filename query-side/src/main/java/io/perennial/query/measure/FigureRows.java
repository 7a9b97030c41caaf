package io.perennial.query.measure;

import io.perennial.events.personal.StaffName;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.Summed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a figure by what their components mean: which tell rows apart, and which are sums
 * over documents, so that it can be told what makes them.
 */
public final class FigureRows {

  /** What a coordinate says that has no value. */
  public static final String ABSENT = "absent";

  private static final ClassValue<FigureRows> OF_FIGURES =
      new ClassValue<>() {
        @Override
        protected FigureRows computeValue(Class<?> figure) {
          return read(figure);
        }
      };

  private final Class<? extends Record> type;
  private final List<RecordComponent> coordinates;
  private final List<RecordComponent> summed;

  private FigureRows(Class<? extends Record> type) {
    this.type = type;
    this.coordinates = marked(type, Coordinate.class);
    this.summed = marked(type, Summed.class);
  }

  /** The rows of a figure. */
  public static FigureRows of(Figure<?, ?, ?> figure) {
    return OF_FIGURES.get(figure.getClass());
  }

  private static FigureRows read(Class<?> figure) {
    return new FigureRows(
        Stream.of(figure.getMethods())
            .filter(method -> method.getName().equals("rows") && !method.isBridge())
            .map(Method::getGenericReturnType)
            .map(list -> ((ParameterizedType) list).getActualTypeArguments()[0])
            .<Class<? extends Record>>map(row -> ((Class<?>) row).asSubclass(Record.class))
            .findFirst()
            .orElseThrow());
  }

  private static List<RecordComponent> marked(
      Class<? extends Record> type, Class<? extends Annotation> mark) {
    List<RecordComponent> components =
        Stream.of(type.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(mark))
            .toList();
    // the class of a row need not be public
    components.forEach(component -> component.getAccessor().setAccessible(true));
    return components;
  }

  /** The class of a row. */
  public Class<? extends Record> type() {
    return type;
  }

  /** Names of the coordinates, in the order of the row. */
  public List<String> coordinates() {
    return coordinates.stream().map(RecordComponent::getName).toList();
  }

  /** What is a sum over documents, in the order of the row. */
  public List<RecordComponent> summed() {
    return summed;
  }

  /** The cell that the row is, by the names of the coordinates. */
  public Map<String, String> cell(Record row) {
    Map<String, String> cell = new LinkedHashMap<>();
    coordinates.forEach(component -> cell.put(component.getName(), text(component, row)));
    return cell;
  }

  /** One of our people is the same however the name is written. */
  private static String text(RecordComponent component, Record row) {
    Object value = value(component, row);
    return value == null ? ABSENT : comparable(component, value.toString());
  }

  private static String comparable(RecordComponent component, String text) {
    String digest =
        component.isAnnotationPresent(StaffName.class) && !text.equals(ABSENT)
            ? Fields.digest(text)
            : null;
    return digest == null ? text : digest;
  }

  /** The cell that somebody means who has written its coordinates. */
  public Map<String, String> written(Map<String, String> texts) {
    Map<String, String> cell = new LinkedHashMap<>();
    for (RecordComponent component : coordinates) {
      cell.put(
          component.getName(),
          comparable(component, texts.getOrDefault(component.getName(), ABSENT)));
    }
    return cell;
  }

  private static @Nullable Object value(RecordComponent component, Record row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  /**
   * What a document contributes to a cell: the sums by their names, those that are zero left out;
   * empty when it contributes nothing.
   */
  public <D, A, R> Map<String, BigDecimal> contribution(
      Figure<D, A, R> figure,
      FigureArguments arguments,
      D document,
      Supplier<R> whole,
      Map<String, String> cell) {
    return contributions(figure, arguments, document, whole).getOrDefault(cell, Map.of());
  }

  /** What a document contributes to the cells of a figure. */
  public <D, A, R> Map<Map<String, String>, Map<String, BigDecimal>> contributions(
      Figure<D, A, R> figure, FigureArguments arguments, D document, Supplier<R> whole) {
    return sums(figure.contribution(arguments, document, whole));
  }

  /** The sums of rows, by cell; those that are zero or absent left out. */
  public Map<Map<String, String>, Map<String, BigDecimal>> sums(List<? extends Record> rows) {
    Map<Map<String, String>, Map<String, BigDecimal>> cells = new LinkedHashMap<>();
    for (Record row : rows) {
      Map<String, BigDecimal> sums = new TreeMap<>();
      for (RecordComponent component : summed) {
        Object value = value(component, row);
        BigDecimal number = value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
        if (number.signum() != 0) {
          sums.put(component.getName(), number);
        }
      }
      if (!sums.isEmpty()) {
        Map<String, BigDecimal> ofCell = cells.computeIfAbsent(cell(row), each -> new TreeMap<>());
        sums.forEach((name, sum) -> ofCell.merge(name, sum, BigDecimal::add));
      }
    }
    return cells;
  }

  /** Sums as the row has them: counts as whole numbers, amounts as such. */
  public Map<String, Number> typed(Map<String, BigDecimal> sums) {
    Map<String, Number> typed = new LinkedHashMap<>();
    for (RecordComponent component : summed) {
      BigDecimal sum = sums.get(component.getName());
      if (sum != null) {
        typed.put(
            component.getName(),
            component.getType() == BigDecimal.class ? sum : (Number) sum.longValueExact());
      }
    }
    return typed;
  }

  /** The rows that are the cell. */
  public List<Record> rows(List<? extends Record> rows, Map<String, String> cell) {
    List<Record> found = new ArrayList<>();
    rows.forEach(row -> {
      if (cell(row).equals(cell)) {
        found.add(row);
      }
    });
    return Collections.unmodifiableList(found);
  }
}

package io.perennial.platform.eventstore;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the state of an aggregate consists of: its fields, and those of every type of ours within,
 * by name. Neither their order nor the packages count, since neither is stored.
 */
final class SnapshotShape {

  private static final String OURS = "io.perennial.";

  private final Map<String, String> shapes = new TreeMap<>();

  private SnapshotShape() {}

  /** Each type with its fields, or with its constants, one a line, in the order of the names. */
  static String of(Class<?> aggregate) {
    SnapshotShape shape = new SnapshotShape();
    shape.collect(aggregate);
    return shape.shapes.entrySet().stream()
        .map(type -> type.getKey() + "\n" + type.getValue())
        .collect(Collectors.joining("\n"));
  }

  private void collect(Type type) {
    switch (type) {
      case Class<?> plain when plain.isArray() -> collect(plain.getComponentType());
      case Class<?> plain -> collect(plain);
      case ParameterizedType generic -> {
        collect(generic.getRawType());
        for (Type argument : generic.getActualTypeArguments()) {
          collect(argument);
        }
      }
      case WildcardType wildcard -> collect(wildcard.getUpperBounds()[0]);
      default -> throw new IllegalArgumentException("Not to be kept in a snapshot: " + type);
    }
  }

  private void collect(Class<?> type) {
    if (!type.getName().startsWith(OURS) || shapes.containsKey(name(type))) {
      return;
    }
    if (type.isEnum()) {
      shapes.put(name(type), lines(Stream.of(type.getEnumConstants()).map(String::valueOf)));
      return;
    }
    List<Field> fields =
        Stream.of(type.getDeclaredFields())
            .filter(field -> !field.isSynthetic())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field -> !Modifier.isTransient(field.getModifiers()))
            .toList();
    shapes.put(
        name(type),
        lines(fields.stream().map(field -> name(field.getGenericType()) + " " + field.getName())));
    fields.forEach(field -> collect(field.getGenericType()));
  }

  private static String lines(Stream<String> words) {
    return words.sorted().map(word -> "  " + word + "\n").collect(Collectors.joining());
  }

  private static String name(Type type) {
    return type.getTypeName().replaceAll("[a-z][a-z0-9]*\\.", "");
  }
}

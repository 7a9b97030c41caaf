package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.events.golden.Approved;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a snapshot of an aggregate consists of, field by field, at each revision. A snapshot of
 * another shape under the same revision would be read as something that it is not.
 */
class SnapshotShapesComponentTest {

  private static final Path FOLDER = Path.of("src/test/resources/snapshots");

  static List<Class<?>> aggregates() {
    return List.of(Customer.class, AccountPlan.class, Complaint.class);
  }

  private static Path file(Class<?> aggregate) {
    return FOLDER.resolve(
        aggregate.getSimpleName()
            + "."
            + new AnnotationRevisionResolver().revisionOf(aggregate)
            + ".txt");
  }

  @ParameterizedTest
  @MethodSource("aggregates")
  void anotherShapeHasAnotherRevision(Class<?> aggregate) throws IOException {
    Path file = file(aggregate);
    if (Approved.writing() && !Files.exists(file)) {
      Approved.compare(file, shape(aggregate));
    }
    assertThat(file)
        .as("Missing; it is written by ./mvnw -pl command-side test -Dgolden.write=true")
        .exists();
    assertThat(Files.readString(file))
        .as(
            "The state of %s has another shape: raise its @Revision, then -Dgolden.write=true",
            aggregate.getSimpleName())
        .isEqualTo(shape(aggregate));
  }

  @Test
  void everyTypeWithinIsLookedInto() {
    assertThat(shape(Customer.class))
        .contains("Credit credit", "CreditAccount account", "Traces", "  Trace ");
  }

  /** The aggregate, and every type of ours that it is made of. */
  private static String shape(Class<?> aggregate) {
    Map<String, String> shapes = new TreeMap<>();
    collect(aggregate, shapes);
    return shapes.entrySet().stream()
        .map(shape -> shape.getKey() + "\n" + shape.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static void collect(Class<?> type, Map<String, String> shapes) {
    if (!type.getName().startsWith("io.perennial.") || shapes.containsKey(name(type))) {
      return;
    }
    if (type.isEnum()) {
      shapes.put(
          name(type),
          Stream.of(type.getEnumConstants())
              .map(constant -> "  " + constant + "\n")
              .sorted()
              .collect(Collectors.joining()));
      return;
    }
    List<Field> fields =
        Stream.of(type.getDeclaredFields())
            .filter(field -> !field.isSynthetic())
            .filter(field ->
                !Modifier.isStatic(field.getModifiers())
                    && !Modifier.isTransient(field.getModifiers()))
            .toList();
    shapes.put(
        name(type),
        fields.stream()
            .map(field -> "  " + name(field.getGenericType()) + " " + field.getName() + "\n")
            .sorted()
            .collect(Collectors.joining()));
    fields.forEach(field -> collect(field.getGenericType(), shapes));
  }

  private static void collect(Type type, Map<String, String> shapes) {
    switch (type) {
      case Class<?> plain when plain.isArray() -> collect(plain.getComponentType(), shapes);
      case Class<?> plain -> collect(plain, shapes);
      case ParameterizedType generic -> {
        collect(generic.getRawType(), shapes);
        for (Type argument : generic.getActualTypeArguments()) {
          collect(argument, shapes);
        }
      }
      case WildcardType wildcard -> collect(wildcard.getUpperBounds()[0], shapes);
      default -> throw new IllegalArgumentException("Not to be kept: " + type);
    }
  }

  /** Without its package, which says nothing of what is stored. */
  private static String name(Type type) {
    return type.getTypeName().replaceAll("[a-z][a-z0-9]*\\.", "");
  }
}

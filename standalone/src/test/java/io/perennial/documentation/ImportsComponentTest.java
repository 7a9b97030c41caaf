package io.perennial.documentation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.imports.kinds.Column;
import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportKinds;
import io.perennial.support.ProjectFiles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be imported, compared with the commands that are made of it and with the guide. */
class ImportsComponentTest {

  /** Said of every line, whatever its columns. */
  private static final Set<String> OF_ALL = Set.of("customerId", "occurredOn", "source");

  static Stream<ImportKind> kinds() {
    return ImportKinds.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void sayAllThatTheirCommandTakes(ImportKind kind) {
    Set<String> said =
        kind.columns().stream()
            .map(Column::place)
            .map(ImportsComponentTest::path)
            .collect(Collectors.toSet());
    said.add(kind.command().idField());

    assertThat(leaves(command(kind)).keySet())
        .filteredOn(field -> !OF_ALL.contains(field))
        .allSatisfy(field -> assertThat(said.stream().map(s -> s.split("/")[0])).contains(field));
    for (Column column : kind.columns()) {
      assertThat(component(kind, column)).as(column.option()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void knowTheWordsOfTheirCommand(ImportKind kind) {
    for (Column column : kind.columns()) {
      Class<?> type = component(kind, column).getType();
      assertThat(column.words())
          .as(column.option())
          .containsExactlyElementsOf(
              type.isEnum()
                  ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                  : List.of());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void areInTheGuideWithEveryColumn(ImportKind kind) {
    String guide = ProjectFiles.text("docs/importing.md");

    assertThat(guide).contains("| `" + kind.name() + "` |");
    assertThat(kind.columns())
        .allSatisfy(column -> assertThat(guide).contains("`--" + column.option() + "`"));
  }

  private static String path(Column.Place place) {
    return place.group() == null ? place.field() : place.group() + "/" + place.field();
  }

  private static Class<?> command(ImportKind kind) {
    String name = kind.command().path();
    return Commands.catalogue().definitions().stream()
        .filter(d -> d.family().equals("customers"))
        .filter(d -> name == null ? d.creation() : d.name().equals(name))
        .map(CommandDefinition::type)
        .findFirst()
        .orElseThrow();
  }

  private static RecordComponent component(ImportKind kind, Column column) {
    Map<String, RecordComponent> components = leaves(command(kind));
    String group = column.place().group();
    if (group == null) {
      return requireNonNull(components.get(column.place().field()), column.option());
    }
    RecordComponent outer = requireNonNull(components.get(group), group);
    Class<?> inner =
        outer.getGenericType() instanceof ParameterizedType list
            ? (Class<?>) list.getActualTypeArguments()[0]
            : outer.getType();
    return requireNonNull(leaves(inner).get(column.place().field()), column.option());
  }

  private static Map<String, RecordComponent> leaves(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
  }
}

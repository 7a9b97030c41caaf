package io.perennial.documentation;

import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.command.Refusal;
import io.perennial.command.change.Change;
import io.perennial.command.common.Amount;
import io.perennial.platform.words.Words;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page about the commands, made from the code. */
final class CommandsPage {

  private static final String HEAD =
      """
      # Commands

      Made from the code by `./mvnw -pl standalone -am test -Dgolden.write=true`; do not edit.
      How they are sent and answered: [integrating.md](integrating.md). What is recorded: [events.md](events.md).

      Beside the refusals named here, any command may be refused for what [integrating.md](integrating.md#refusals) lists as common
      to all: a body that is wrong, a version that is not the present one. A rule is named by its class. What a command *may
      record* is found by following its code: it records one of them, some, or, where it says nothing new, none.

      """;

  private final CommandReach reach;

  CommandsPage(CommandReach reach) {
    this.reach = reach;
  }

  String render() {
    List<CommandDefinition<?>> commands = Commands.catalogue().definitions();
    return HEAD
        + "| command | meaning |\n|---|---|\n"
        + commands.stream()
            .map(c -> "| [%s](#%s) | %s |\n".formatted(title(c), anchor(c), c.meaning()))
            .collect(Collectors.joining())
        + commands.stream().map(this::section).collect(Collectors.joining());
  }

  private static String title(CommandDefinition<?> command) {
    return command.idPrefix().replaceAll("-$", " ") + command.name();
  }

  private static String anchor(CommandDefinition<?> command) {
    return title(command).replace(' ', '-');
  }

  private String section(CommandDefinition<?> command) {
    CommandReach.Reached reached = reach.of(command);
    return "\n## "
        + title(command)
        + "\n\n"
        + command.meaning()
        + "\n\n"
        + address(command)
        + "\n\n| field | type | required | meaning |\n|---|---|---|---|\n"
        + fields("", command.type(), command.creation() ? "" : command.idField())
        + rules(reached.rules())
        + "\nRefused for "
        + command.refusals().stream()
            .map(Refusal::code)
            .sorted()
            .map(code -> "`" + code + "`")
            .collect(Collectors.joining(", "))
        + ".\n\nMay record "
        + reached.events().stream()
            .map(event -> "[%s](events.md#%s)".formatted(event, event.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "))
        + ".\n";
  }

  private static String address(CommandDefinition<?> command) {
    return command.ofTheService()
        ? "Sent by the service itself; no door takes it."
        : "`POST "
            + command.of().door().path()
            + command.family()
            + (command.creation() ? "" : "/{" + command.idField() + "}/" + command.name())
            + "`";
  }

  private static String rules(Set<Class<?>> rules) {
    return rules.isEmpty()
        ? ""
        : "\nRules:\n\n"
            + rules.stream()
                .map(rule -> "- `%s`: %s\n".formatted(rule.getSimpleName(), Words.of(rule).help()))
                .collect(Collectors.joining());
  }

  private static String fields(String prefix, Class<?> type, String inThePath) {
    Map<String, Words> words = Words.ofComponents(type);
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getName().equals(inThePath))
        .map(component -> field(prefix, component, words.get(component.getName())))
        .collect(Collectors.joining());
  }

  private static String field(String prefix, RecordComponent component, @Nullable Words words) {
    String name = prefix + component.getName();
    AnnotatedType type = component.getAnnotatedType();
    Class<?> within = within(type.getType());
    String row =
        "| `%s` | %s | %s | %s |\n"
            .formatted(
                name,
                type(type.getType()),
                required(component) ? "yes" : "",
                words == null ? "" : words.help());
    return within.isRecord() && within != Amount.class
        ? row + fields(name + (within == type.getType() ? "." : "[]."), within, "")
        : row;
  }

  /** A list that may be empty may be left out. */
  private static boolean required(RecordComponent component) {
    Size size = component.getAccessor().getAnnotation(Size.class);
    boolean list = List.class.isAssignableFrom(component.getType());
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && (!list || (size != null && size.min() > 0));
  }

  private static Class<?> within(Type type) {
    return type instanceof ParameterizedType of
        ? within(of.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType of) {
      String within = type(of.getActualTypeArguments()[0]);
      return of.getRawType() == Change.class ? within : "list of " + within;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Stream.of(plain.getEnumConstants())
          .map(constant -> "`" + constant + "`")
          .collect(Collectors.joining(", "));
    }
    return switch (plain.getSimpleName()) {
      case "String" -> "text";
      case "LocalDate" -> "date";
      case "BigDecimal" -> "decimal";
      case "int", "Integer", "long", "Long" -> "whole number";
      case "boolean", "Boolean" -> "yes or no";
      default -> Words.sentence(plain.getSimpleName()).toLowerCase(Locale.ROOT);
    };
  }
}

package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.signin.Person;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands that the document of the interface describes. */
final class Commands {

  private static final String BATCH = "/commands/batch";

  private final Interface described;
  private volatile @Nullable Known known;

  private record Known(JsonNode document, List<Command> commands) {}

  Commands(Interface described) {
    this.described = described;
  }

  /** Those that a person may give. */
  @SuppressWarnings("ReferenceEquality") // the same document is not looked through again
  List<Command> all(Person person) {
    JsonNode document = described.commands(person);
    Known current = known;
    if (current == null || current.document != document) {
      current = new Known(document, of(document));
      known = current;
    }
    return current.commands.stream().filter(command -> person.may(command.scope())).toList();
  }

  /** One of them. */
  Optional<Command> find(Person person, String family, String name) {
    return all(person).stream()
        .filter(command -> command.family().equals(family) && command.name().equals(name))
        .findFirst();
  }

  /** All that a document describes. */
  static List<Command> of(JsonNode document) {
    Map<String, String> aggregates = new LinkedHashMap<>();
    List<Command> commands = new ArrayList<>();
    for (boolean creation : new boolean[] {false, true}) { // tasks say what their family is called
      Iterator<Map.Entry<String, JsonNode>> paths = document.path("paths").fields();
      while (paths.hasNext()) {
        Map.Entry<String, JsonNode> path = paths.next();
        JsonNode operation = path.getValue().path("post");
        if (isCommand(path.getKey(), operation) && path.getKey().contains("{") != creation) {
          commands.add(command(document, path.getKey(), operation, aggregates));
        }
      }
    }
    return List.copyOf(commands);
  }

  private static boolean isCommand(String path, JsonNode operation) {
    return !path.equals(BATCH) && operation.path("tags").path(0).asText().equals("commands");
  }

  private static Command command(
      JsonNode document, String path, JsonNode operation, Map<String, String> aggregates) {
    String[] segments = path.split("/", -1);
    String family = segments[2];
    String id = operation.path("operationId").asText();
    boolean creation = segments.length == 3;
    String name;
    if (creation) {
      name = id.substring(aggregates.getOrDefault(family, family).length() + 1);
    } else {
      name = segments[segments.length - 1];
      aggregates.put(family, id.substring(0, id.length() - name.length() - 1));
    }
    return new Command(
        family,
        aggregates.getOrDefault(family, family),
        name,
        creation,
        path,
        segments[1].equals("commands") ? "commands" : segments[1],
        operation.path("summary").asText(),
        Shape.of(
            document,
            operation.path("requestBody").path("content").path("application/json").path("schema")));
  }
}

package io.perennial.command;

import java.util.List;
import java.util.Optional;

/**
 * All commands there are. Endpoints, the batch door, documentation and tests read this one list.
 */
public record CommandCatalogue(List<CommandDefinition<?>> definitions) {

  public CommandCatalogue {
    definitions = List.copyOf(definitions);
  }

  /** The creation of a family. */
  public Optional<CommandDefinition<?>> creation(String family) {
    return definitions.stream().filter(d -> d.creation() && d.family().equals(family)).findFirst();
  }

  /** A task of a family. */
  public Optional<CommandDefinition<?>> task(String family, String name) {
    return definitions.stream()
        .filter(d -> !d.creation() && d.family().equals(family) && d.name().equals(name))
        .findFirst();
  }
}

package io.perennial.command;

import io.perennial.command.claim.UniqueValue;
import java.util.List;

/**
 * What a feature adds to the commands of the service.
 *
 * @param refusals why its commands are refused, beside the common reasons
 * @param uniqueValues values that its commands claim
 * @param commands its commands
 */
public record CommandFeature(
    List<Refusal> refusals, List<UniqueValue> uniqueValues, List<CommandDefinition<?>> commands) {

  public CommandFeature {
    refusals = List.copyOf(refusals);
    uniqueValues = List.copyOf(uniqueValues);
    commands = List.copyOf(commands);
  }

  /** A feature without values that nobody else may have. */
  public static CommandFeature of(List<Refusal> refusals, CommandDefinition<?>... commands) {
    return new CommandFeature(refusals, List.of(), List.of(commands));
  }
}

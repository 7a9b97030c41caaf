package io.perennial.command.claim;

import java.util.function.Function;

/**
 * A command that gives up a value once it is accepted.
 *
 * @param command the command
 * @param kind names the kind of value
 * @param owner the stream that has it
 */
public record ClaimRelease<C>(Class<C> command, String kind, Function<C, String> owner) {

  String ownerOf(Object payload) {
    return owner.apply(command.cast(payload));
  }
}

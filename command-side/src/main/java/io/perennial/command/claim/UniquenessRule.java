package io.perennial.command.claim;

import io.perennial.command.Refusal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command that asks for a value nobody else may have.
 *
 * @param command the command
 * @param kind names the kind of value, such as {@code registration-number}; lower case with hyphens
 * @param key the value; absent when the command asks for none
 * @param owner the stream that will have it
 * @param refusal why the command is refused when another one has it
 */
public record UniquenessRule<C>(
    Class<C> command,
    String kind,
    Function<C, @Nullable String> key,
    Function<C, String> owner,
    Refusal refusal) {

  @Nullable String keyOf(Object payload) {
    String value = key.apply(command.cast(payload));
    return value == null || value.isBlank() ? null : Claims.normalised(value);
  }

  String ownerOf(Object payload) {
    return owner.apply(command.cast(payload));
  }
}

package io.perennial.command.claim;

import io.perennial.command.Refusal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command that asks for values nobody else may have.
 *
 * @param command the command
 * @param kind names the kind of value, such as {@code registration-number}; lower case with hyphens
 * @param keys the values; none when the command asks for none
 * @param owner the stream that will have them
 * @param refusal why the command is refused when another one has it
 */
public record UniquenessRule<C>(
    Class<C> command,
    String kind,
    Function<C, List<String>> keys,
    Function<C, String> owner,
    Refusal refusal) {

  /** At most one value, which may be absent. */
  public static List<String> atMostOne(@Nullable String key) {
    return key == null ? List.of() : List.of(key);
  }

  List<String> keysOf(Object payload) {
    return keys.apply(command.cast(payload)).stream()
        .map(Claims::normalised)
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  String ownerOf(Object payload) {
    return owner.apply(command.cast(payload));
  }
}

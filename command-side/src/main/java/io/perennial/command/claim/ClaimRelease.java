package io.perennial.command.claim;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A command that gives up values once it is accepted.
 *
 * @param command the command
 * @param kind names the kind of value
 * @param owner the stream that has them
 * @param applies whether such a command gives any up
 * @param kept those that the owner keeps, or has instead
 */
public record ClaimRelease<C>(
    Class<C> command,
    String kind,
    Function<C, String> owner,
    Predicate<C> applies,
    Function<C, List<String>> kept) {

  /** A command that gives up every value of the kind. */
  public static <C> ClaimRelease<C> ofAll(
      Class<C> command, String kind, Function<C, String> owner) {
    return new ClaimRelease<>(command, kind, owner, any -> true, any -> List.of());
  }

  boolean appliesTo(Object payload) {
    return command.isInstance(payload) && applies.test(command.cast(payload));
  }

  String ownerOf(Object payload) {
    return owner.apply(command.cast(payload));
  }

  /** The keys of what is kept. */
  List<String> keptBy(Object payload) {
    return kept.apply(command.cast(payload)).stream().map(Claims::normalised).toList();
  }
}

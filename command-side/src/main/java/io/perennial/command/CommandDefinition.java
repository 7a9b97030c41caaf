package io.perennial.command;

import io.perennial.command.claim.ClaimRelease;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.common.CommonRefusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say about a command: {@code POST /commands/{family}} for a creation, {@code POST
 * /commands/{family}/{id}/{name}} otherwise.
 *
 * @param of the family it belongs to
 * @param name the task in the path, lower case with hyphens; for a creation what the command is
 *     called in the documentation
 * @param creation whether it starts a stream
 * @param meaning one sentence
 * @param sample a command in which everything is said that can be said
 * @param handled why its handler may refuse it
 * @param claims values it asks for that nobody else may have
 * @param releases values it gives up once it is accepted
 * @param memberUnknown why it is refused when the member that handles it does not exist; absent
 *     where the aggregate itself handles it, or always has the member
 * @param ofTheService whether only the service itself sends it, so that no door takes it
 */
public record CommandDefinition<C>(
    CommandFamily of,
    String name,
    boolean creation,
    String meaning,
    C sample,
    Set<Refusal> handled,
    List<UniquenessRule<C>> claims,
    List<ClaimRelease<C>> releases,
    @Nullable Refusal memberUnknown,
    boolean ofTheService) {

  /** A command that starts a stream. */
  public static <C> CommandDefinition<C> creation(
      CommandFamily of, String name, String meaning, C sample) {
    return new CommandDefinition<>(
        of, name, true, meaning, sample, Set.of(), List.of(), List.of(), null, false);
  }

  /** A command to what exists. */
  public static <C> CommandDefinition<C> task(
      CommandFamily of, String name, String meaning, C sample) {
    return new CommandDefinition<>(
        of, name, false, meaning, sample, Set.of(), List.of(), List.of(), null, false);
  }

  /** It may also be refused for this. */
  public CommandDefinition<C> refusedFor(Refusal... why) {
    return refusedFor(List.of(why));
  }

  /** It may also be refused for this. */
  public CommandDefinition<C> refusedFor(List<Refusal> why) {
    Set<Refusal> all = new LinkedHashSet<>(handled);
    all.addAll(why);
    return new CommandDefinition<>(
        of, name, creation, meaning, sample, all, claims, releases, memberUnknown, ofTheService);
  }

  /**
   * It asks for values that nobody else may have.
   *
   * @param keys the values; none when the command asks for none
   * @param owner the stream that will have them
   * @param refusal why it is refused when another one has one of them
   */
  public CommandDefinition<C> claiming(
      UniqueValue value,
      Function<C, List<String>> keys,
      Function<C, String> owner,
      Refusal refusal) {
    return new CommandDefinition<>(
        of,
        name,
        creation,
        meaning,
        sample,
        handled,
        and(claims, new UniquenessRule<>(type(), value.kind(), keys, owner, refusal)),
        releases,
        memberUnknown,
        ofTheService);
  }

  /**
   * It gives up a value once it is accepted.
   *
   * @param owner the stream that has it
   */
  public CommandDefinition<C> releasing(UniqueValue value, Function<C, String> owner) {
    return new CommandDefinition<>(
        of,
        name,
        creation,
        meaning,
        sample,
        handled,
        claims,
        and(releases, ClaimRelease.ofAll(type(), value.kind(), owner)),
        memberUnknown,
        ofTheService);
  }

  /**
   * It may ask for a value that nobody else may have, in place of the one that its owner had.
   *
   * @param says whether it says anything of the value
   * @param keys the value; none when the owner is to have none any more
   * @param owner the stream that will have it
   * @param refusal why it is refused when another one has it
   */
  public CommandDefinition<C> replacing(
      UniqueValue value,
      Predicate<C> says,
      Function<C, List<String>> keys,
      Function<C, String> owner,
      Refusal refusal) {
    return new CommandDefinition<>(
        of,
        name,
        creation,
        meaning,
        sample,
        handled,
        and(claims, new UniquenessRule<>(type(), value.kind(), keys, owner, refusal)),
        and(releases, new ClaimRelease<>(type(), value.kind(), owner, says, keys)),
        memberUnknown,
        ofTheService);
  }

  /** It is for one of several members of the aggregate, which may not exist. */
  public CommandDefinition<C> toMember(Refusal unknown) {
    return new CommandDefinition<>(
        of, name, creation, meaning, sample, handled, claims, releases, unknown, ofTheService);
  }

  /** Only the service itself sends it: its content is found, not asked for. */
  public CommandDefinition<C> sentByTheService() {
    return new CommandDefinition<>(
        of, name, creation, meaning, sample, handled, claims, releases, memberUnknown, true);
  }

  private static <T> List<T> and(List<T> some, T more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /** The command record; its component {@code idField} is the aggregate's identifier. */
  @SuppressWarnings("unchecked") // a record has no subclasses
  public Class<C> type() {
    return (Class<C>) sample.getClass();
  }

  /** Plural of the aggregate in the path. */
  public String family() {
    return of.plural();
  }

  /** Name of the component that is the aggregate's identifier. */
  public String idField() {
    return of.idField();
  }

  /** What every identifier of the family starts with. */
  public String idPrefix() {
    return of.idPrefix();
  }

  /** Every reason for which the command may be refused, by its handler or before it. */
  public Set<Refusal> refusals() {
    Set<Refusal> all = new LinkedHashSet<>();
    all.add(CommonRefusal.VERSION_MISMATCH);
    if (!creation) {
      all.add(of.unknown());
    }
    if (memberUnknown != null) {
      all.add(memberUnknown);
    }
    all.addAll(handled);
    claims.forEach(claim -> all.add(claim.refusal()));
    return all;
  }
}

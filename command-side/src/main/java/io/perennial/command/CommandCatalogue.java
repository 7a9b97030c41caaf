package io.perennial.command;

import io.perennial.command.claim.ClaimRelease;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.common.CommonRefusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All commands there are, feature by feature. Doors, claims, documentation and tests read this one
 * list.
 */
public final class CommandCatalogue {

  private final List<CommandFeature> features;
  private final List<CommandDefinition<?>> definitions;
  private final Map<String, CommandDefinition<?>> creations;
  private final Map<String, CommandDefinition<?>> tasks;
  private final Map<String, Refusal> refusals;

  /**
   * @throws IllegalArgumentException when two commands or two refusals have one name
   */
  public CommandCatalogue(List<CommandFeature> features) {
    this.features = List.copyOf(features);
    this.definitions =
        features.stream()
            .<CommandDefinition<?>>flatMap(feature -> feature.commands().stream())
            .toList();
    this.creations =
        index(atTheDoor().stream().filter(CommandDefinition::creation), CommandDefinition::family);
    this.tasks =
        index(
            atTheDoor().stream().filter(definition -> !definition.creation()),
            definition -> path(definition.family(), definition.name()));
    this.refusals =
        index(
            Stream.concat(
                Stream.<Refusal>of(CommonRefusal.values()),
                features.stream().flatMap(feature -> feature.refusals().stream())),
            Refusal::code);
  }

  private static <V> Map<String, V> index(Stream<V> values, Function<V, String> name) {
    Map<String, V> index = new LinkedHashMap<>();
    values.forEach(value -> {
      if (index.putIfAbsent(name.apply(value), value) != null) {
        throw new IllegalArgumentException(name.apply(value) + " is there twice");
      }
    });
    return Collections.unmodifiableMap(index);
  }

  private static String path(String family, String task) {
    return family + '/' + task;
  }

  /** What belongs together, in the order in which it is shown. */
  public List<CommandFeature> features() {
    return features;
  }

  /** The commands of all features. */
  public List<CommandDefinition<?>> definitions() {
    return definitions;
  }

  /** Those that callers may send. */
  public List<CommandDefinition<?>> atTheDoor() {
    return definitions.stream().filter(definition -> !definition.ofTheService()).toList();
  }

  /** The creation of a family, for callers. */
  public Optional<CommandDefinition<?>> creation(String family) {
    return Optional.ofNullable(creations.get(family));
  }

  /** A task of a family, for callers. */
  public Optional<CommandDefinition<?>> task(String family, String name) {
    return Optional.ofNullable(tasks.get(path(family, name)));
  }

  /**
   * Every reason for a refusal that a caller may see: those that are common, then those of the
   * features.
   */
  public List<Refusal> refusals() {
    Set<Refusal> seen =
        atTheDoor().stream()
            .flatMap(definition -> definition.refusals().stream())
            .collect(Collectors.toSet());
    Set<Refusal> ofTheService =
        definitions.stream()
            .filter(CommandDefinition::ofTheService)
            .flatMap(definition -> definition.refusals().stream())
            .filter(refusal -> !seen.contains(refusal))
            .collect(Collectors.toSet());
    return refusals.values().stream().filter(refusal -> !ofTheService.contains(refusal)).toList();
  }

  /** The refusal that has a code. */
  public Optional<Refusal> refusal(String code) {
    return Optional.ofNullable(refusals.get(code));
  }

  /** The values that nobody else may have. */
  public List<UniqueValue> uniqueValues() {
    return features.stream().flatMap(feature -> feature.uniqueValues().stream()).toList();
  }

  /** Which commands ask for such values. */
  public List<UniquenessRule<?>> claims() {
    return definitions().stream()
        .<UniquenessRule<?>>flatMap(definition -> definition.claims().stream())
        .toList();
  }

  /** Which commands give such values up. */
  public List<ClaimRelease<?>> releases() {
    return definitions().stream()
        .<ClaimRelease<?>>flatMap(definition -> definition.releases().stream())
        .toList();
  }
}

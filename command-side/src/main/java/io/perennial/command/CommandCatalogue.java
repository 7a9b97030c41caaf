package io.perennial.command;

import io.perennial.command.claim.ClaimRelease;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.common.CommonRefusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All commands there are, feature by feature. Doors, claims, documentation and tests read this one
 * list.
 */
public record CommandCatalogue(List<CommandFeature> features) {

  public CommandCatalogue {
    features = List.copyOf(features);
  }

  /** The commands of all features. */
  public List<CommandDefinition<?>> definitions() {
    return features.stream()
        .<CommandDefinition<?>>flatMap(feature -> feature.commands().stream())
        .toList();
  }

  /** The creation of a family. */
  public Optional<CommandDefinition<?>> creation(String family) {
    return definitions().stream()
        .filter(d -> d.creation() && d.family().equals(family))
        .findFirst();
  }

  /** A task of a family. */
  public Optional<CommandDefinition<?>> task(String family, String name) {
    return definitions().stream()
        .filter(d -> !d.creation() && d.family().equals(family) && d.name().equals(name))
        .findFirst();
  }

  /** Every reason for a refusal: those that are common, then those of the features. */
  public List<Refusal> refusals() {
    return Stream.concat(
            Stream.<Refusal>of(CommonRefusal.values()),
            features.stream().flatMap(feature -> feature.refusals().stream()))
        .toList();
  }

  /** The refusal that has a code. */
  public Optional<Refusal> refusal(String code) {
    return refusals().stream().filter(refusal -> refusal.code().equals(code)).findFirst();
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

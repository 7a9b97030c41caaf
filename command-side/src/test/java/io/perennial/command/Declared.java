package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds commands to the refusals that their definitions declare. */
final class Declared {
  private Declared() {}

  static void check(Class<?> command, Refusal refusal) {
    assertThat(Commands.catalogue().definitions())
        .filteredOn(definition -> definition.type().equals(command))
        .singleElement()
        .satisfies(definition ->
            assertThat(definition.refusals())
                .as("%s is refused for this and must declare it", command.getSimpleName())
                .contains(refusal));
  }
}

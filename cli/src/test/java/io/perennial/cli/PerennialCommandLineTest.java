package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerennialCommandLineTest {

  @Test
  void helpListsTheSubCommands() {
    CommandRun run = CommandRun.of("help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(String::strip))
        .anyMatch(l -> l.startsWith("up "))
        .anyMatch(l -> l.startsWith("token "))
        .anyMatch(l -> l.startsWith("import "))
        .anyMatch(l -> l.startsWith("status "))
        .anyMatch(l -> l.startsWith("help "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "token", "import", "status"})
  void everySubCommandExplainsItself(String name) {
    CommandRun asked = CommandRun.of("help", name);
    CommandRun option = CommandRun.of(name, "--help");

    assertThat(asked.exitCode()).isZero();
    assertThat(asked.out()).startsWith("Usage: perennial " + name);
    assertThat(option).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fly", "import", "token"})
  void whatIsNotUnderstoodIsWrongUsage(String arguments) {
    CommandRun run = CommandRun.of(arguments);

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.USAGE);
    assertThat(run.err()).isNotBlank();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theServiceIsStartedByTheScript() {
    CommandRun run = CommandRun.of("up", "x");

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).contains("./perennial up");
  }
}

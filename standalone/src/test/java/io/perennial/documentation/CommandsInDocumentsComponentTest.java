package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.perennial.cli.PerennialCommandLine;
import io.perennial.command.CommandDefinition;
import io.perennial.command.Commands;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.security.Scope;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.platform.tier.TieringSettings;
import io.perennial.query.ViewPolicies;
import io.perennial.query.Views;
import io.perennial.query.health.HealthPolicy;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.todo.ToDoPolicy;
import io.perennial.query.view.View;
import io.perennial.query.whatif.WhatIfs;
import io.perennial.support.ProjectFiles;
import io.perennial.support.Settings;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What readers are told to type, compared with what there is. */
class CommandsInDocumentsComponentTest {

  private static final String ADDRESS = "http://127\\.0\\.0\\.1(:\\d+/[^\\s\">)`]*)";
  private static final String EXAMPLE_CUSTOMER = "customer-[A-Za-z0-9]+";

  private static final ViewPolicies POLICIES =
      new ViewPolicies(
          "USD",
          TierBenefits.STANDARD,
          ChurnPolicy.STANDARD,
          LoyaltyPolicy.STANDARD,
          HealthPolicy.STANDARD,
          ToDoPolicy.STANDARD,
          ReceivablesPolicy.STANDARD);

  @Test
  void areFound() {
    assertThat(scriptCalls()).hasSizeGreaterThan(8);
    assertThat(addresses()).hasSizeGreaterThan(20);
    assertThat(commandsOf("./mvnw ")).isNotEmpty();
  }

  static Stream<String> scriptCalls() {
    return commandsOf("./perennial ").stream();
  }

  @ParameterizedTest
  @MethodSource("scriptCalls")
  void ofTheScriptAreUnderstood(String call) {
    List<String> words = List.of(call.split(" +"));
    if (words.getFirst().equals("up")) {
      assertThat(settingsOf(words.subList(1, words.size())))
          .isSubsetOf(known(Settings.all().keySet(), "server.port", "perennial.data"));
    } else if (words.size() == 1) {
      assertThat(PerennialCommandLine.create().getSubcommands()).containsKey(words.getFirst());
    } else {
      assertThatNoException()
          .isThrownBy(() -> PerennialCommandLine.create().parseArgs(words.toArray(String[]::new)));
    }
  }

  private static Set<String> settingsOf(List<String> words) {
    return words.stream()
        .filter(word -> word.startsWith("--"))
        .map(word -> word.substring(2).split("=", 2)[0])
        .map(name -> name.equals("port") ? "server.port" : "perennial." + name)
        .collect(Collectors.toSet());
  }

  private static Set<String> known(Set<String> settings, String... more) {
    Set<String> all = new HashSet<>(settings);
    all.addAll(Arrays.asList(more));
    return all;
  }

  @Test
  void ofMavenNameModulesThatExist() {
    List<String> modules =
        commandsOf("./mvnw ").stream()
            .flatMap(call -> ProjectFiles.all("-pl ([^ ]+)", call).stream())
            .toList();

    assertThat(modules).allMatch(module -> ProjectFiles.exists(module + "/pom.xml"));
    assertThat(ProjectFiles.exists("mvnw")).isTrue();
    assertThat(ProjectFiles.exists("perennial")).isTrue();
  }

  static Stream<String> addresses() {
    return ProjectFiles.documents().stream()
        .flatMap(document -> ProjectFiles.all(ADDRESS, ProjectFiles.text(document)).stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void goToAddressesThatAreServed(String address) {
    String path = address.replaceFirst("^:8080", "").replaceFirst("\\?.*$", "");

    assertThat(served()).anyMatch(path::matches);
  }

  /** Patterns of what the doors serve. */
  private static List<String> served() {
    List<String> patterns =
        new ArrayList<>(
            List.of(
                "/history/customers/" + EXAMPLE_CUSTOMER + "(/replay)?",
                "/actuator/(health(/readiness|/liveness)?|prometheus)",
                "/analyses",
                "/analyses/purchase-model/customers/" + EXAMPLE_CUSTOMER,
                "/history/access",
                "/history/feed",
                "/history/(tables|events)",
                "/operations/subscriptions",
                "/openapi",
                "/views",
                "/views/customer-360/" + EXAMPLE_CUSTOMER + "(/changes)?",
                "/operations/erasures(/erasure-[A-Za-z0-9]+)?",
                "/operations/views(/rebuild)?"));
    for (View<?> view : views()) {
      String example = "(" + EXAMPLE_CUSTOMER + "|" + view.name() + "-[A-Za-z0-9]+)";
      patterns.add("/views/" + view.name() + "(/" + example + ")?");
      patterns.add("/operations/views/" + view.name() + "/rebuild");
      view.figures()
          .forEach(
              f -> patterns.add("/views/" + view.name() + "/figures/" + f.name() + "(/behind)?"));
    }
    WhatIfs.all(POLICIES, TieringSettings.DEFAULTS)
        .forEach(each -> patterns.add("/analyses/" + each.name() + "/runs(/latest)?"));
    for (CommandDefinition<?> command : Commands.catalogue().atTheDoor()) {
      patterns.add(
          command.of().door().path()
              + command.family()
              + (command.creation()
                  ? ""
                  : "/" + command.idPrefix() + "[A-Za-z0-9]+/" + command.name()));
    }
    return patterns;
  }

  private static List<View<?>> views() {
    return Views.all(POLICIES);
  }

  @Test
  void listEveryViewWithEveryFigure() {
    String guide = ProjectFiles.text("docs/analysing.md");
    for (View<?> view : views()) {
      assertThat(guide.lines().filter(line -> line.startsWith("| `" + view.name() + "` |")))
          .singleElement()
          .satisfies(line ->
              assertThat(ProjectFiles.all("`([a-z-]+)`", line).stream().skip(1))
                  .containsExactlyInAnyOrderElementsOf(
                      view.figures().stream().map(f -> f.name()).toList()));
    }
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void handOutEveryScope(Scope scope, @TempDir Path nothing) {
    CommandLine line = PerennialCommandLine.create();
    line.setErr(new PrintWriter(Writer.nullWriter()));
    String[] withUnknownScope = {"token", "--for", "me", "--scope", "no-" + scope.claim()};
    String[] withScope = {
      "token", "--for", "me", "--scope", scope.claim(), "--data", nothing.toString()
    };

    assertThat(line.execute(withUnknownScope)).as("wrong usage").isEqualTo(64);
    assertThat(line.execute(withScope)).as("understood, and no key found").isEqualTo(1);
  }

  /** What follows a command's name, in blocks of code and in the text, of all documents. */
  private static List<String> commandsOf(String name) {
    return ProjectFiles.documents().stream()
        .flatMap(document ->
            ProjectFiles.all(
                "(?:^|[ (`])" + Pattern.quote(name) + "([a-z][^\\n`)#]*)",
                ProjectFiles.text(document))
                .stream())
        .map(String::strip)
        .filter(call -> !call.isEmpty())
        .distinct()
        .toList();
  }
}

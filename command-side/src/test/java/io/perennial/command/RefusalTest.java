package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
  private static List<Refusal> all() {
    return Commands.catalogue().refusals();
  }

  @ParameterizedTest
  @MethodSource("all")
  void hasAStatusThatTheCallerCanMendAndATitle(Refusal refusal) {
    assertThat(refusal.status()).isBetween(400, 499);
    assertThat(refusal.title()).isNotBlank();
    assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
  }

  @Test
  void hasACodeOfItsOwn() {
    assertThat(all()).extracting(Refusal::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void travelsAsDetails(Refusal refusal) {
    RefusedException refused = new RefusedException(refusal, "for a reason");
    assertThat(refused.getDetails())
        .contains(new RefusedException.Details(refusal.code(), "for a reason"));
    assertThat(Commands.catalogue().refusal(refusal.code())).contains(refusal);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isDeclaredByACommand(Refusal refusal) {
    assertThat(Commands.catalogue().definitions())
        .anySatisfy(definition -> assertThat(definition.refusals()).contains(refusal));
  }

  @Test
  void belongsToAFeatureOrToAll() {
    assertThat(Commands.catalogue().definitions())
        .flatExtracting(definition -> definition.refusals())
        .allSatisfy(
            refusal -> assertThat(Commands.catalogue().refusal(refusal.code())).contains(refusal));
  }

  /** What only the body names is not what the path leads to. */
  @Test
  void onlyWhatThePathNamesIsNotFound() {
    assertThat(all().stream().filter(refusal -> refusal.status() == 404))
        .containsExactlyInAnyOrderElementsOf(
            Commands.catalogue().definitions().stream()
                .filter(definition -> !definition.creation())
                .map(definition -> definition.of().unknown())
                .collect(Collectors.toSet()));
  }
}

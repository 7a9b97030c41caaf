package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
  /** What no aggregate can know: other streams, other requests. */
  private static final Set<Refusal> BY_THE_KERNEL =
      EnumSet.of(
          Refusal.VERSION_MISMATCH,
          Refusal.REGISTRATION_NUMBER_TAKEN,
          Refusal.PERSON_ID_TAKEN,
          Refusal.ACTIVE_PLAN_EXISTS,
          Refusal.ACCOUNT_PLAN_UNKNOWN,
          Refusal.COMPLAINT_UNKNOWN);

  @ParameterizedTest
  @EnumSource
  void hasAStatusThatTheCallerCanMendAndATitle(Refusal refusal) {
    assertThat(refusal.status()).isBetween(400, 499);
    assertThat(refusal.title()).isNotBlank();
    assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest
  @EnumSource
  void travelsAsDetails(Refusal refusal) {
    RefusedException refused = new RefusedException(refusal, "for a reason");
    assertThat(refused.getDetails())
        .contains(new RefusedException.Details(refusal.name(), "for a reason"));
    assertThat(refused.refusal()).isEqualTo(refusal);
  }

  @ParameterizedTest
  @EnumSource
  void isProducedByATest(Refusal refusal) throws ClassNotFoundException {
    assertThat(BY_THE_KERNEL.contains(refusal)).isNotEqualTo(produced().contains(refusal));
  }

  /** What the tests of the commands say they produce, and are held to. */
  private static Set<Refusal> produced() throws ClassNotFoundException {
    Set<Refusal> produced = EnumSet.noneOf(Refusal.class);
    for (CommandDefinition<?> definition : Commands.catalogue().definitions()) {
      Class<?> test = Class.forName(definition.type().getName() + "ComponentTest");
      produced.addAll(
          Arrays.stream(test.getDeclaredClasses())
              .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
              .filter(CommandsTest::isTest)
              .filter(method -> method.isAnnotationPresent(Produces.class))
              .flatMap(method -> Arrays.stream(method.getAnnotation(Produces.class).value()))
              .collect(Collectors.toSet()));
    }
    return produced;
  }
}

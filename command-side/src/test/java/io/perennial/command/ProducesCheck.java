package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a test to the refusals it says it produces. */
final class ProducesCheck implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  private static final ThreadLocal<Set<Refusal>> SEEN =
      ThreadLocal.withInitial(() -> EnumSet.noneOf(Refusal.class));

  static void saw(Refusal refusal) {
    SEEN.get().add(refusal);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    SEEN.get().clear();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      assertThat(SEEN.get())
          .contains(context.getRequiredTestMethod().getAnnotation(Produces.class).value());
    }
  }
}

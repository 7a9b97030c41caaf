package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a test to the refusals it says it produces. */
final class ProducesCheck implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  private record Seen(Class<?> command, Refusal refusal) {}

  private static final ThreadLocal<Set<Seen>> SEEN = ThreadLocal.withInitial(HashSet::new);

  static void saw(Class<?> command, Refusal refusal) {
    SEEN.get().add(new Seen(command, refusal));
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    SEEN.get().clear();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      assertThat(SEEN.get())
          .filteredOn(seen -> testOf(seen.command).equals(outermost(context)))
          .extracting(seen -> seen.refusal.code())
          .contains(context.getRequiredTestMethod().getAnnotation(Produces.class).value());
    }
  }

  /** The test class of a command is called after it. */
  static String testOf(Class<?> command) {
    return command.getName() + "ComponentTest";
  }

  private static String outermost(ExtensionContext context) {
    return context.getRequiredTestClass().getNestHost().getName();
  }
}

package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.web.CommandPaths;
import io.perennial.command.web.CommandRequests;
import io.perennial.platform.web.openapi.ApprovedProblems;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a test to the refusals it says it produces, and to the example that one of them is. */
final class ProducesCheck implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  private static final ApprovedProblems SHOWN = ApprovedProblems.of(CommandPaths.class);

  private static final int UNPROCESSABLE = 422;

  private record Seen(Class<?> command, RefusedException refused) {
    String code() {
      return refused.refusal().code();
    }
  }

  private static final ThreadLocal<List<Seen>> SEEN = ThreadLocal.withInitial(ArrayList::new);

  static void saw(Class<?> command, RefusedException refused) {
    saysWhere(command, refused);
    SEEN.get().add(new Seen(command, refused));
  }

  /** What cannot be processed stands somewhere in the body, and there a form is to show it. */
  static void saysWhere(Class<?> command, RefusedException refused) {
    if (refused.refusal().status() == UNPROCESSABLE) {
      assertThat(CommandRequests.problem(refused).errors())
          .as("places of %s in the body of %s", refused.refusal().code(), command.getSimpleName())
          .isNotEmpty();
    }
  }

  /** Demands that the document shows this refusal as it is answered. */
  static void isShown(RefusedException refused) {
    SHOWN.compare(CommandRequests.problem(refused));
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    SEEN.get().clear();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      return;
    }
    List<Seen> own =
        SEEN.get().stream()
            .filter(seen -> testOf(seen.command).equals(outermost(context)))
            .toList();
    Method test = context.getRequiredTestMethod();
    assertThat(own).extracting(Seen::code).containsAll(producedBy(test));
    ExampleOf example = test.getAnnotation(ExampleOf.class);
    if (example != null) {
      assertThat(own)
          .filteredOn(seen -> seen.code().equals(example.value()))
          .isNotEmpty()
          .allSatisfy(seen -> isShown(seen.refused));
    }
  }

  /** The codes that a test says it produces. */
  static Set<String> producedBy(Method test) {
    Set<String> codes = new HashSet<>();
    Produces produces = test.getAnnotation(Produces.class);
    if (produces != null) {
      codes.addAll(List.of(produces.value()));
    }
    ExampleOf example = test.getAnnotation(ExampleOf.class);
    if (example != null) {
      codes.add(example.value());
    }
    return codes;
  }

  /** The test class of a command is called after it. */
  static String testOf(Class<?> command) {
    return command.getName() + "ComponentTest";
  }

  private static String outermost(ExtensionContext context) {
    return context.getRequiredTestClass().getNestHost().getName();
  }
}

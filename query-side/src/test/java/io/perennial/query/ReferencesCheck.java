package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;

/** Holds a test to the figures that it says it compares. */
final class ReferencesCheck implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

  private static final int DATES = 10;

  private static final ThreadLocal<Map<String, Set<String>>> SEEN =
      ThreadLocal.withInitial(HashMap::new);

  /** A figure has been folded as of a date. */
  static void saw(String figure, String on) {
    SEEN.get().computeIfAbsent(figure, any -> new HashSet<>()).add(on);
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    SEEN.get().clear();
  }

  /** A test that is given a date compares at that; one that is given none, at all of them. */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      return;
    }
    boolean dated = context.getRequiredTestMethod().isAnnotationPresent(ParameterizedTest.class);
    for (String figure : of(context.getRequiredTestMethod())) {
      assertThat(SEEN.get().getOrDefault(figure, Set.of()))
          .as("dates as of which the test asks for %s", figure)
          .hasSizeGreaterThanOrEqualTo(dated ? 1 : DATES);
    }
  }

  /** The figures that a test says it compares; none when it says nothing. */
  static List<String> of(Method test) {
    References references = test.getAnnotation(References.class);
    return references == null ? List.of() : List.of(references.value());
  }
}

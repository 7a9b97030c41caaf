package io.perennial.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectedViewTest {

  static Method[] methods() {
    return Arrays.stream(View.class.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .toArray(Method[]::new);
  }

  /** What it left to the interface would be said in place of what the view itself says. */
  @ParameterizedTest
  @MethodSource("methods")
  void asksTheViewForEverything(Method method) throws NoSuchMethodException {
    assertThat(
            CorrectedView.class
                .getMethod(method.getName(), method.getParameterTypes())
                .getDeclaringClass())
        .isEqualTo(CorrectedView.class);
  }
}

package io.perennial.workbench.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What was changed last in a session, for as long as a view may not show it yet. */
final class Written {

  private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

  private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

  private record Last(String token, long at) {}

  void wrote(String token) {
    last.set(new Last(token, System.nanoTime()));
  }

  Optional<String> token() {
    Last current = last.get();
    return current == null || System.nanoTime() - current.at > KEPT_NANOS
        ? Optional.empty()
        : Optional.of(current.token);
  }
}

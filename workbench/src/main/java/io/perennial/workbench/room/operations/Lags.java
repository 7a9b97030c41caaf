package io.perennial.workbench.room.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far views have been behind in the last minutes, as far as somebody has looked. */
final class Lags {

  /** Width of the line that shows a trend. */
  static final int WIDTH = 100;

  /** Its height. */
  static final int HEIGHT = 20;

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration APART = Duration.ofSeconds(1);

  private final Map<String, Deque<Sample>> samples = new HashMap<>();

  private record Sample(Instant at, long position, long head) {

    long lag() {
      return Math.max(0, head - position);
    }
  }

  /** Notes how a view is. */
  synchronized void note(String view, Instant at, long position, long head) {
    Deque<Sample> known = samples.computeIfAbsent(view, unused -> new ArrayDeque<>());
    if (!known.isEmpty() && known.getLast().at.plus(APART).isAfter(at)) {
      return;
    }
    known.addLast(new Sample(at, position, head));
    while (known.getFirst().at.isBefore(at.minus(KEPT))) {
      known.removeFirst();
    }
  }

  /**
   * For how long, at least, the log has been ahead of where a view is; empty when it is not.
   *
   * @param position where the view is now
   * @param head where the log is now
   */
  synchronized Optional<Duration> behind(String view, Instant at, long position, long head) {
    if (position >= head) {
      return Optional.empty();
    }
    return Optional.of(
        samples.getOrDefault(view, new ArrayDeque<>()).stream()
            .filter(sample -> sample.head > position)
            .findFirst()
            .map(sample -> Duration.between(sample.at, at))
            .orElse(Duration.ZERO));
  }

  /** The lags as points of a line in a picture; empty while fewer than two are known. */
  synchronized String trend(String view) {
    List<Sample> known = new ArrayList<>(samples.getOrDefault(view, new ArrayDeque<>()));
    if (known.size() < 2) {
      return "";
    }
    long most = Math.max(1, known.stream().mapToLong(Sample::lag).max().orElse(1));
    Instant first = known.getFirst().at;
    long span = Math.max(1, Duration.between(first, known.getLast().at).toMillis());
    return known.stream()
        .map(sample ->
            Duration.between(first, sample.at).toMillis() * WIDTH / span
                + ","
                + (HEIGHT - 1 - sample.lag() * (HEIGHT - 2) / most))
        .collect(Collectors.joining(" "));
  }
}

package io.perennial.command.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  @Test
  void everySweepTakesPortionsUntilNothingIsDue() {
    AtomicInteger due = new AtomicInteger(7);
    List<Integer> portions = new ArrayList<>();
    try (Upkeep upkeep =
        new Upkeep(
            "test",
            List.of(
                portion -> {
                  throw new IllegalStateException("store gone");
                },
                portion -> {
                  int now = Math.min(portion, due.get());
                  due.addAndGet(-now);
                  portions.add(now);
                  return now;
                }),
            Duration.ofHours(1),
            3)) {
      upkeep.sweepAll();
    }

    assertThat(portions).containsExactly(3, 3, 1);
  }

  @Test
  void itRunsAgainAndAgain() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(3);
    try (Upkeep upkeep =
        new Upkeep(
            "test",
            List.of(portion -> {
              runs.countDown();
              throw new IllegalStateException("store gone");
            }),
            Duration.ofMillis(1),
            10)) {
      upkeep.start();
      assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}

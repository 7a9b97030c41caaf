package io.perennial.workbench.room.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LagsTest {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  private final Lags lags = new Lags();

  @Test
  void aViewHasBeenBehindSinceTheLogWasFirstSeenAheadOfIt() {
    lags.note("churn", START, 10, 10);
    lags.note("churn", START.plusSeconds(5), 10, 12);
    lags.note("churn", START.plusSeconds(20), 11, 15);

    assertThat(lags.behind("churn", START.plusSeconds(25), 11, 15))
        .hasValue(Duration.ofSeconds(20));
    assertThat(lags.behind("churn", START.plusSeconds(25), 15, 15)).isEmpty();
    assertThat(lags.behind("health", START, 1, 2)).hasValue(Duration.ZERO);
  }

  @Test
  void aTrendGoesUpWhereMoreIsBehindAndStaysWithinItsPicture() {
    assertThat(lags.trend("churn")).isEmpty();
    lags.note("churn", START, 10, 10);
    lags.note("churn", START.plusSeconds(10), 10, 30);
    lags.note("churn", START.plusSeconds(20), 25, 30);

    assertThat(lags.trend("churn")).isEqualTo("0,19 50,1 100,15");
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    lags.note("churn", START, 0, 100);
    lags.note("churn", START.plus(Duration.ofMinutes(11)), 0, 100);

    assertThat(lags.behind("churn", START.plus(Duration.ofMinutes(12)), 0, 100))
        .hasValue(Duration.ofMinutes(1));
  }
}

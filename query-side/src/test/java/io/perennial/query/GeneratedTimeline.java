package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is recorded, with the instant of it: nothing from after the end of the world. */
final class GeneratedTimeline {

  private static final LocalTime OPENING = LocalTime.of(8, 0);

  private final LocalDate end;
  private final Random random;
  private final List<Noted> noted = new ArrayList<>();

  GeneratedTimeline(LocalDate end, Random random) {
    this.end = end;
    this.random = random;
  }

  /**
   * A fact and when it was recorded.
   *
   * @param at the instant
   * @param fact the fact
   */
  record Noted(Instant at, LifecycleEvent fact) {}

  /** Recorded on the day on which it happened, behind what was said before of that day. */
  boolean add(LifecycleEvent fact) {
    return note(fact, fact.occurredOn());
  }

  /** A fact of trade: one in ten becomes known days or weeks late. */
  boolean addPerhapsLate(LifecycleEvent fact) {
    int late = random.nextInt(10) == 0 ? 1 + random.nextInt(60) : 0;
    return note(fact, fact.occurredOn().plusDays(late));
  }

  /** Recorded on a day of its own. */
  boolean note(LifecycleEvent fact, LocalDate recordedOn) {
    if (recordedOn.isAfter(end)) {
      return false;
    }
    noted.add(
        new Noted(
            recordedOn
                .atTime(OPENING)
                .toInstant(ZoneOffset.UTC)
                .plus(Duration.ofSeconds(noted.size())),
            fact));
    return true;
  }

  List<Noted> noted() {
    return noted;
  }
}

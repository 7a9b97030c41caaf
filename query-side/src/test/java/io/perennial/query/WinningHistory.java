package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How a company is won, or not: rounds with objections and rests, made up at random. */
public final class WinningHistory {

  private final Random random;
  private final String customerId;
  private final List<LifecycleEvent> events = new ArrayList<>();
  private LocalDate day;

  private WinningHistory(Random random, String customerId) {
    this.random = random;
    this.customerId = customerId;
    this.day = LocalDate.parse("1996-01-01").plusDays(random.nextInt(700));
  }

  /** The events, in the order of their dates. */
  public static List<LifecycleEvent> of(Random random, String customerId) {
    WinningHistory history = new WinningHistory(random, customerId);
    int rounds = random.nextInt(4);
    for (int i = 0; i < rounds; i++) {
      history.round("round-" + i);
    }
    return history.events;
  }

  private void round(String roundId) {
    for (FunnelStep step : FunnelStep.values()) {
      events.add(new FunnelStepRecorded(customerId, roundId, step, null, null, day));
      objection();
      later();
      if (random.nextInt(4) == 0) {
        if (random.nextBoolean()) {
          events.add(
              new ProspectLost(customerId, roundId, step, ProspectLossReason.NO_NEED, null, day));
        }
        later();
        return;
      }
    }
    events.add(
        new DealClosed(customerId, roundId, Facts.money(random.nextInt(9000) + 1 + ".50"), day));
    later();
  }

  private void objection() {
    if (random.nextInt(3) > 0) {
      return;
    }
    ObjectionReason[] reasons = ObjectionReason.values();
    events.add(
        new ObjectionRecorded(
            customerId,
            "objection-" + events.size(),
            "call-1",
            reasons[random.nextInt(reasons.length)],
            random.nextBoolean() ? "a loan of the machine" : null,
            day));
    if (random.nextInt(3) == 0) {
      events.add(new ProspectRestBegan(customerId, "call-1", day.plusDays(30), day));
    }
  }

  private void later() {
    day = day.plusDays(random.nextInt(60));
  }
}

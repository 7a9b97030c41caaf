package io.perennial.query.backtest;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.health.HealthDocument;
import io.perennial.query.health.LostAfter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A past day: who was a customer as known then, and what came of them until another day. */
final class PastDate {

  private final LocalDate on;
  private final LocalDate until;
  private final Map<String, KnownThen> known;
  private final List<Followed> followed = new ArrayList<>();

  /**
   * The day, of which nothing has come yet.
   *
   * @param known the customers by what was known at its end
   */
  PastDate(LocalDate on, LocalDate until, Map<String, KnownThen> known) {
    this.on = on;
    this.until = until;
    this.known = known;
  }

  /**
   * Takes in what is known later. Who, as is known by now, was no customer on the day cannot be
   * lost after it, and is left out.
   */
  void follow(HealthDocument later, ChurnPolicy policy) {
    KnownThen then = known.get(later.customerId());
    if (then != null
        && LossHistory.of(later.purchaseDays(), later.stageChanges(), policy).statusOn(on)
            == CustomerStatus.ACTIVE) {
      followed.add(new Followed(then, LostAfter.within(later, on, until, policy)));
    }
  }

  LocalDate on() {
    return on;
  }

  LocalDate until() {
    return until;
  }

  List<Followed> followed() {
    return followed;
  }

  long lost() {
    return followed.stream().filter(Followed::isLost).count();
  }

  long kept() {
    return followed.size() - lost();
  }

  /** Customers as known then that were none as is known by now. */
  long leftOut() {
    return known.size() - followed.size();
  }
}

package io.perennial.query.customer;

import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.query.activity.DayColumn;
import io.perennial.query.activity.StageChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer stands. It follows from dated facts as the churn view's does: who buys is a
 * customer from then on, until a declared defection, and again with the next purchase or win-back,
 * whichever is dated first; purchases of a day count before a defection declared on that day. What
 * is decided of a prospect holds until it buys. That it lapsed follows from silence; the churn view
 * says it.
 *
 * @param stage the stage
 * @param since business date since which it holds
 */
public record Stage(LifecycleStage stage, LocalDate since) {

  /**
   * As what the customer was registered.
   *
   * @param stage the stage
   * @param on business date of the registration
   */
  public record Registered(LifecycleStage stage, LocalDate on) {

    static Registered of(CustomerRegistered event) {
      return new Registered(event.stage(), event.occurredOn());
    }
  }

  /**
   * What the facts make of it.
   *
   * @param registered the registration; absent before it
   * @param prospectSteps what was decided before it bought, in order
   * @param boughtOn days with a purchase, in order
   * @param stageChanges declared defections and win-backs, in order
   * @return absent when nothing is known
   */
  static @Nullable Stage of(
      @Nullable Registered registered,
      List<ProspectStep> prospectSteps,
      List<LocalDate> boughtOn,
      List<StageChange> stageChanges) {
    DayColumn days = DayColumn.of(boughtOn);
    Stage stage = registered == null ? null : new Stage(registered.stage(), registered.on());
    for (ProspectStep step : prospectSteps) {
      if (days.size() == 0 || step.on().isBefore(days.get(0))) {
        stage = new Stage(step.stage(), step.on());
      }
    }
    int day = 0;
    for (StageChange change : stageChanges) {
      int until = days.countUpTo(change.on());
      stage = bought(stage, days, day, until);
      day = until;
      stage = turned(stage, change);
    }
    return bought(stage, days, day, days.size());
  }

  /** The first of days that follow each other says it: on the others the customer is one. */
  private static @Nullable Stage bought(
      @Nullable Stage stage, DayColumn days, int from, int until) {
    return from < until ? bought(stage, days.get(from)) : stage;
  }

  private static Stage bought(@Nullable Stage stage, LocalDate on) {
    if (stage != null && stage.stage() == LifecycleStage.CUSTOMER && !on.isBefore(stage.since())) {
      return stage;
    }
    return new Stage(LifecycleStage.CUSTOMER, on);
  }

  private static Stage turned(@Nullable Stage stage, StageChange change) {
    if (change.broughtAboutBy() != null) {
      // Who came back by a purchase that became known late has been back since that purchase; who
      // was won back after silence, which is not told here, has been a customer all along.
      if (stage != null && stage.stage() == LifecycleStage.CUSTOMER) {
        return stage;
      }
      return new Stage(LifecycleStage.CUSTOMER, change.on());
    }
    if (stage != null && stage.stage() == LifecycleStage.DEFECTED) {
      return stage;
    }
    return new Stage(LifecycleStage.DEFECTED, change.on());
  }
}

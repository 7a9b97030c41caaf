package io.perennial.query.customer;

import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer stands. It follows from dated facts as the churn view's does: who buys is a
 * customer from then on, until a declared defection, and again with the next purchase or win-back,
 * whichever is dated first; purchases of a day count before a defection declared on that day. What
 * is decided of a prospect holds until it buys. That it lapsed follows from the passing of days, so
 * it is told {@link #on} a day.
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
   * @param days the days with a purchase
   * @param stageChanges declared defections and win-backs, in order
   * @return absent when nothing is known
   */
  static @Nullable Stage of(
      @Nullable Registered registered,
      List<ProspectStep> prospectSteps,
      PurchaseHistory days,
      List<StageChange> stageChanges) {
    Stage stage = registered == null ? null : new Stage(registered.stage(), registered.on());
    for (ProspectStep step : prospectSteps) {
      if (days.size() == 0 || step.on().isBefore(days.on(0))) {
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

  /**
   * What the facts make of it at the end of a day: of those dated up to it, and of the silence
   * since then.
   *
   * @return absent when nothing was known by then
   */
  static @Nullable Stage on(LocalDate day, CustomerCard card, ChurnPolicy policy) {
    Registered registered = card.registered();
    List<StageChange> changes =
        card.stageChanges().stream().filter(each -> !each.on().isAfter(day)).toList();
    Stage said =
        of(
            registered == null || registered.on().isAfter(day) ? null : registered,
            card.prospectSteps().stream().filter(each -> !each.on().isAfter(day)).toList(),
            card.dealings().history().upTo(day),
            changes);
    return said != null && said.stage() == LifecycleStage.CUSTOMER
        ? said.silent(
            LossHistory.of(card.dealings().purchaseDays(), card.stageChanges(), policy), day)
        : said;
  }

  /** A customer that has been silent for too long has lapsed; one that came back is one again. */
  private Stage silent(LossHistory history, LocalDate day) {
    Loss loss = history.standingOn(day);
    if (loss != null) {
      return new Stage(LifecycleStage.LAPSED, loss.since());
    }
    return history.losses().stream()
        .map(Loss::until)
        .filter(until -> until != null && !until.isAfter(day) && until.isAfter(since))
        .reduce((earlier, later) -> later)
        .map(until -> new Stage(LifecycleStage.CUSTOMER, until))
        .orElse(this);
  }

  /** The first of days that follow each other says it: on the others the customer is one. */
  private static @Nullable Stage bought(
      @Nullable Stage stage, PurchaseHistory days, int from, int until) {
    return from < until ? bought(stage, days.on(from)) : stage;
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
      // was won back after silence is told of where the silence is.
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

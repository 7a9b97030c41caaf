package io.perennial.query.accountplan;

import io.perennial.events.Unit;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.Dated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An objective of a plan, and how far it is.
 *
 * @param objectiveId the objective
 * @param objective what is wanted
 * @param progress what was measured, in order of the dates
 * @param attained part of the way from the baseline to the target that the last measurement has
 *     gone; absent before one, and where there is no way
 */
public record PlannedObjective(
    String objectiveId,
    Objective objective,
    List<Progress> progress,
    @Unit(Unit.SHARE) @Nullable BigDecimal attained) {

  private static final int DECIMALS = 6;

  public PlannedObjective {
    progress = List.copyOf(progress);
  }

  /**
   * A measurement.
   *
   * @param value value of the metric, in its unit
   * @param notes what there is to say
   * @param on business date
   */
  public record Progress(
      @Unit(Unit.OBJECTIVE) BigDecimal value, @PersonalData @Nullable String notes, LocalDate on) {}

  static List<PlannedObjective> of(AccountPlanDrafted event) {
    return IntStream.rangeClosed(1, event.objectives().size())
        .mapToObj(i -> of("objective-" + i, event.objectives().get(i - 1), List.of()))
        .toList();
  }

  static PlannedObjective of(String objectiveId, Objective objective, List<Progress> progress) {
    return new PlannedObjective(objectiveId, objective, progress, attained(objective, progress));
  }

  /** The same with something else wanted; what was measured stays. */
  PlannedObjective wanting(Objective other) {
    return of(objectiveId, other, progress);
  }

  /** With a measurement, in place of another one of its day. */
  PlannedObjective with(AccountPlanProgressRecorded event) {
    List<Progress> others =
        progress.stream().filter(each -> !each.on().equals(event.occurredOn())).toList();
    return of(
        objectiveId,
        objective,
        Dated.with(
            others, new Progress(event.value(), event.notes(), event.occurredOn()), Progress::on));
  }

  private static @Nullable BigDecimal attained(Objective objective, List<Progress> progress) {
    BigDecimal way = objective.target().subtract(objective.baseline());
    if (progress.isEmpty() || way.signum() == 0) {
      return null;
    }
    return progress
        .getLast()
        .value()
        .subtract(objective.baseline())
        .divide(way, DECIMALS, RoundingMode.HALF_EVEN);
  }
}

package io.perennial.query.accountplan;

import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that key accounts are given: planned for this one, given to it, or both.
 *
 * @param measure what
 * @param plan how it is planned; absent when it was given without a plan
 * @param done when it was given, in order of the dates
 */
public record AccountMeasure(KeyAccountMeasure measure, @Nullable Plan plan, List<Done> done) {

  public AccountMeasure {
    done = List.copyOf(done);
  }

  /**
   * How it is planned.
   *
   * @param details how
   * @param owner who sees to it
   * @param dueOn business date by which it is to be given
   */
  public record Plan(
      @PersonalData @Nullable String details,
      @StaffName @Nullable String owner,
      @Nullable LocalDate dueOn) {}

  /**
   * A time at which it was given.
   *
   * @param on business date
   * @param result what has come of it
   */
  public record Done(LocalDate on, @PersonalData @Nullable String result) {}

  static List<AccountMeasure> with(List<AccountMeasure> measures, AccountPlanMeasurePlanned event) {
    Plan plan = new Plan(event.details(), event.owner(), event.dueOn());
    return changed(
        measures, event.measure(), each -> new AccountMeasure(each.measure, plan, each.done));
  }

  /** Again on the same day is the last word on that day. */
  static List<AccountMeasure> with(List<AccountMeasure> measures, AccountPlanMeasureDone event) {
    Done given = new Done(event.occurredOn(), event.result());
    return changed(
        measures,
        event.measure(),
        each ->
            new AccountMeasure(
                each.measure,
                each.plan,
                Dated.with(
                    each.done.stream().filter(other -> !other.on.equals(given.on)).toList(),
                    given,
                    Done::on)));
  }

  /** In the order in which key accounts are given them. */
  private static List<AccountMeasure> changed(
      List<AccountMeasure> measures,
      KeyAccountMeasure measure,
      UnaryOperator<AccountMeasure> change) {
    List<AccountMeasure> all = new ArrayList<>(measures);
    AccountMeasure before =
        measures.stream()
            .filter(each -> each.measure == measure)
            .findFirst()
            .orElseGet(() -> new AccountMeasure(measure, null, List.of()));
    all.remove(before);
    all.add(change.apply(before));
    all.sort(Comparator.comparing(AccountMeasure::measure));
    return all;
  }
}

package io.perennial.query.keyaccount;

import io.perennial.events.accountplan.RevenueFigures;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account plan says of its account as a whole.
 *
 * @param planId the plan
 * @param year calendar year planned; absent while only a part of the plan is known
 * @param approvedOn when it was approved; absent before
 * @param closedOn when it was closed; absent before
 * @param revenue what the account is to bring, as it was planned from a day on; in order
 */
public record PlanTerms(
    String planId,
    @Nullable Integer year,
    @Nullable LocalDate approvedOn,
    @Nullable LocalDate closedOn,
    List<Revenue> revenue) {

  public PlanTerms {
    revenue = List.copyOf(revenue);
  }

  /**
   * What the account is to bring.
   *
   * @param since business date from which on that was planned
   * @param quarters the four quarters of the year
   */
  public record Revenue(LocalDate since, List<RevenueFigures> quarters) {
    public Revenue {
      quarters = List.copyOf(quarters);
    }
  }

  /** Of the plans with one among them; of which nothing is known where it is not there yet. */
  static PlanTerms among(List<PlanTerms> plans, String planId) {
    return plans.stream()
        .filter(each -> each.planId.equals(planId))
        .findFirst()
        .orElseGet(() -> new PlanTerms(planId, null, null, null, List.of()));
  }

  /** The plans with this one in place of what was known of it. */
  List<PlanTerms> in(List<PlanTerms> plans) {
    return Stream.concat(
            plans.stream().filter(each -> !each.planId.equals(planId)), Stream.of(this))
        .toList();
  }

  PlanTerms of(int itsYear) {
    return new PlanTerms(planId, itsYear, approvedOn, closedOn, revenue);
  }

  PlanTerms approved(LocalDate on) {
    return new PlanTerms(planId, year, on, closedOn, revenue);
  }

  PlanTerms closed(LocalDate on) {
    return new PlanTerms(planId, year, approvedOn, on, revenue);
  }

  PlanTerms bringing(List<RevenueFigures> quarters, LocalDate on) {
    return new PlanTerms(
        planId,
        year,
        approvedOn,
        closedOn,
        Dated.with(revenue, new Revenue(on, quarters), Revenue::since));
  }

  boolean isApprovedOn(LocalDate on) {
    return approvedOn != null && !approvedOn.isAfter(on);
  }

  boolean isInForceOn(LocalDate on) {
    return isApprovedOn(on) && (closedOn == null || closedOn.isAfter(on));
  }

  /** What the account is to bring by quarter, as it was planned at the end of a day. */
  @Nullable List<RevenueFigures> quartersOn(LocalDate on) {
    return revenue.stream()
        .filter(each -> !each.since.isAfter(on))
        .reduce((earlier, later) -> later)
        .map(Revenue::quarters)
        .orElse(null);
  }
}

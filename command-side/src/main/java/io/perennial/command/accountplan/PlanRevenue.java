package io.perennial.command.accountplan;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Plan what the account is to bring in the year, by quarters that make the year; while the plan is
 * a draft.
 *
 * @param planId the account plan
 * @param year the whole year
 * @param quarters the four quarters, in order
 * @param occurredOn business date; today when absent
 */
public record PlanRevenue(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Valid RevenueEntry year,
    @NotNull @Size(min = 4, max = 4) List<@NotNull @Valid RevenueEntry> quarters,
    @Nullable LocalDate occurredOn) {

  public PlanRevenue {
    quarters = Entries.of(quarters);
  }
}

package io.perennial.command.accountplan;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Draft a plan for a key account and a year.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param year calendar year planned
 * @param vision what is wanted of the account
 * @param objectives SMART objectives; none when absent
 * @param occurredOn business date; today when absent
 */
public record DraftAccountPlan(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Min(1) @Max(9999) Integer year,
    @NotBlank @Size(max = Shapes.TEXT) String vision,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid ObjectiveEntry> objectives,
    @Nullable LocalDate occurredOn) {

  public DraftAccountPlan {
    objectives = Entries.of(objectives);
  }
}

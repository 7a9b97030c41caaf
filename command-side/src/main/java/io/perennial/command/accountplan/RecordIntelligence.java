package io.perennial.command.accountplan;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import io.perennial.events.accountplan.IntelligenceArea;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what was found out about the account.
 *
 * @param planId the account plan
 * @param intelligenceId the item, unique for the plan
 * @param level 1 (public and nearly free) to 4 (from the top of the customer)
 * @param area what it is about
 * @param content what was found out
 * @param source where it comes from
 * @param cost what it has cost, where known
 * @param occurredOn business date; today when absent
 */
public record RecordIntelligence(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String intelligenceId,
    @NotNull @Min(1) @Max(4) Integer level,
    @NotNull IntelligenceArea area,
    @NotBlank @Size(max = Shapes.TEXT) String content,
    @Nullable @Size(min = 1, max = Shapes.NAME) String source,
    @Nullable @Valid Amount cost,
    @Nullable LocalDate occurredOn) {}

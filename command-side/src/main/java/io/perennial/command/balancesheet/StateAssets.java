package io.perennial.command.balancesheet;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * State the assets of our company, as they were at the day of a balance sheet.
 *
 * @param balanceSheetId the balance sheet
 * @param assets all assets of the company
 * @param source what says so, such as {@code audited annual accounts}; names no person
 * @param occurredOn the day of the balance sheet
 */
public record StateAssets(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.BALANCE_SHEET_ID) String balanceSheetId,
    @NotNull @Valid @PositiveAmount Amount assets,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @NotNull LocalDate occurredOn) {}

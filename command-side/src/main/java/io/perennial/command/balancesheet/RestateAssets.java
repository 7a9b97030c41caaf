package io.perennial.command.balancesheet;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say that the assets at the day of a balance sheet were others than stated before; those count no
 * longer.
 *
 * @param balanceSheetId the balance sheet
 * @param assets all assets of the company
 * @param source what says so, such as {@code audited annual accounts}; names no person
 * @param reason why
 */
public record RestateAssets(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.BALANCE_SHEET_ID) String balanceSheetId,
    @NotNull @Valid @PositiveAmount Amount assets,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @NotBlank @Size(max = Shapes.TEXT) String reason) {}

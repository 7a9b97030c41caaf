package io.perennial.command.customer.goodwill;

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
import org.jspecify.annotations.Nullable;

/**
 * Give something back in kind for a loss. What takes the goodwill for the loss above half of what
 * the tier allows waits for a second person.
 *
 * @param customerId the customer
 * @param goodwillId the goodwill, unique for the customer
 * @param lossId the loss that it is for
 * @param worth what it is worth
 * @param inKind what is given
 * @param occurredOn business date; today when absent
 */
public record GrantGoodwill(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String goodwillId,
    @NotNull @Pattern(regexp = Shapes.CODE) String lossId,
    @NotNull @Valid @PositiveAmount Amount worth,
    @NotBlank @Size(max = Shapes.TEXT) String inKind,
    @Nullable LocalDate occurredOn) {}

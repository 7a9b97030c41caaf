package io.perennial.command.customer.defection;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.stage.WinBackCause;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that a lost customer has come back.
 *
 * @param customerId the customer
 * @param broughtAboutBy what brought it about
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record WinBack(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull WinBackCause broughtAboutBy,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}

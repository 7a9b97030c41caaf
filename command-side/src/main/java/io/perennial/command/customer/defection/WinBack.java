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
 * Record that a lost customer has come back, or that a customer buys from us again what it took
 * elsewhere.
 *
 * @param customerId the customer
 * @param partialDefectionId what it took elsewhere; absent when the customer was lost as a whole
 * @param broughtAboutBy what brought it about
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record WinBack(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable @Pattern(regexp = Shapes.CODE) String partialDefectionId,
    @NotNull WinBackCause broughtAboutBy,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}

package io.perennial.command.customer.contract;

import io.perennial.command.common.Amount;
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
 * Record that a contract has been signed with a customer.
 *
 * @param customerId the customer
 * @param contractId the contract, unique for the customer
 * @param subject what it is about, a word of a list such as {@code yearly supply}; names no person
 * @param productLine product line that it is about, where it is one
 * @param startsOn first day on which it is in force
 * @param endsOn last day on which it is in force
 * @param contractValue what it is to bring over its whole time, where agreed
 * @param notes what else is agreed
 * @param occurredOn business date of the signature; today when absent
 */
public record SignContract(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String contractId,
    @NotBlank @Size(max = Shapes.NAME) String subject,
    @Nullable @Size(min = 1, max = Shapes.NAME) String productLine,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @Nullable @Valid Amount contractValue,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String notes,
    @Nullable LocalDate occurredOn) {}

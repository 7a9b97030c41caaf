package io.perennial.command.customer.credit.investigation;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.investigation.InvestigationChannel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Open an investigation into a customer's credit. Several may be open at a time, through several
 * channels.
 *
 * @param customerId the customer
 * @param investigationId the investigation, unique for the customer
 * @param channel where is asked
 * @param investigator who asks
 * @param expectedCost what it is expected to cost
 * @param occurredOn business date; today when absent
 */
public record OpenInvestigation(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String investigationId,
    @NotNull InvestigationChannel channel,
    @Nullable @Size(min = 1, max = Shapes.NAME) String investigator,
    @Nullable @Valid Amount expectedCost,
    @Nullable LocalDate occurredOn) {}

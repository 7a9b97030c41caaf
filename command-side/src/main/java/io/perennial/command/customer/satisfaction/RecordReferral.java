package io.perennial.command.customer.satisfaction;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that a customer has recommended us to another company, which is named, or is one of our
 * files, or both.
 *
 * @param customerId the customer, who recommends us
 * @param referralId the referral, unique for the customer
 * @param referredCustomerId to whom, where it is in our files, as a prospect or a customer
 * @param referredCompany to whom, by the name of the company
 * @param touchpoint where we learned of it
 * @param explanation more about it
 * @param occurredOn business date; today when absent
 */
public record RecordReferral(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String referralId,
    @Nullable @Pattern(regexp = Shapes.CUSTOMER_ID) String referredCustomerId,
    @Nullable @Size(min = 1, max = Shapes.NAME) String referredCompany,
    @Nullable @Size(min = 1, max = Shapes.NAME) String touchpoint,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @Nullable LocalDate occurredOn) {}

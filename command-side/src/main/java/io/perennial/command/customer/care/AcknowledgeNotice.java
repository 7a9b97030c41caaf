package io.perennial.command.customer.care;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Acknowledge a notice that the service has sent.
 *
 * @param customerId the customer
 * @param noticeId the notice
 * @param remark what is done about it
 * @param occurredOn business date; today when absent
 */
public record AcknowledgeNotice(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String noticeId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String remark,
    @Nullable LocalDate occurredOn) {}

package io.perennial.command.complaint;

import io.perennial.command.common.Shapes;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
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
 * Record what a customer complains about.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param category about what kind of thing
 * @param severity 1 (gravest) to 4
 * @param channel how it reached us
 * @param subject what about
 * @param requested what is asked for
 * @param complainant who at the customer complains
 * @param purchaseId the purchase that it is about
 * @param productId the product that it is about
 * @param occurredOn business date; today when absent
 */
public record RecordComplaint(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.COMPLAINT_ID) String complaintId,
    @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull ComplaintCategory category,
    @NotNull @Min(1) @Max(4) Integer severity,
    @NotNull ComplaintChannel channel,
    @NotBlank @Size(max = Shapes.TEXT) String subject,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String requested,
    @Nullable @Size(min = 1, max = Shapes.NAME) String complainant,
    @Nullable @Pattern(regexp = Shapes.CODE) String purchaseId,
    @Nullable @Pattern(regexp = Shapes.CODE) String productId,
    @Nullable LocalDate occurredOn) {}

package io.perennial.command.customer.care;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.notice.NoticeSubject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Bring something to the attention of who looks after the customer or, where nobody does, of the
 * sales manager. What is about a lost customer is quiet while it is not lost.
 *
 * @param customerId the customer
 * @param noticeId the notice, unique for the customer
 * @param subject what it is about
 * @param about the complaint, market report, referral or other customer that it is about
 * @param occurredOn business date; today when absent
 */
public record SendNotice(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String noticeId,
    @NotNull NoticeSubject subject,
    @NotBlank @Size(max = Shapes.NAME) String about,
    @Nullable LocalDate occurredOn) {}

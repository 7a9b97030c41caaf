package io.perennial.events.customer.review;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The credit of the customer is to be looked at again.
 *
 * @param customerId the customer
 * @param reviewId the review, unique for the customer
 * @param reason why
 * @param reviewer who sees to it; kept under a key of that member of staff
 * @param dueOn by when it is to have a result
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditReviewOpened(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String reviewId,
    ReviewReason reason,
    @StaffName @Nullable String reviewer,
    LocalDate dueOn,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements ReviewEvent {}

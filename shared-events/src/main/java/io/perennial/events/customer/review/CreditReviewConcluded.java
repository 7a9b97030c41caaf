package io.perennial.events.customer.review;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A review of the customer's credit has come to a result. It is advice: class, limit and measures
 * change by steps of their own.
 *
 * @param customerId the customer
 * @param reviewId the review
 * @param result what is to be done
 * @param summary why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditReviewConcluded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String reviewId,
    ReviewResult result,
    @PersonalData String summary,
    LocalDate occurredOn)
    implements ReviewEvent {}

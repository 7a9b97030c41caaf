package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A plan in force has been reviewed.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param reviewId the review, unique for the plan
 * @param summary how it stands; kept under the customer's own key
 * @param changed what has changed since; kept under the customer's own key
 * @param nextReviewOn when it is to be reviewed next
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanReviewed(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String reviewId,
    @PersonalData String summary,
    @PersonalData @Nullable String changed,
    @Nullable LocalDate nextReviewOn,
    LocalDate occurredOn)
    implements AccountPlanEvent {}

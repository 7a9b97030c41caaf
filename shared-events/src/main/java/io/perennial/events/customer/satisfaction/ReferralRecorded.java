package io.perennial.events.customer.satisfaction;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has recommended us to another company.
 *
 * @param customerId the customer, who recommends us
 * @param referralId the referral, unique for the customer
 * @param referredCustomerId to whom, where it is in our files, as a prospect or a customer
 * @param referredCompany to whom, by the name of the company
 * @param touchpoint where we learned of it
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ReferralRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String referralId,
    @Nullable String referredCustomerId,
    @Identifier @Nullable String referredCompany,
    @Code @Nullable String touchpoint,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements SatisfactionEvent {}

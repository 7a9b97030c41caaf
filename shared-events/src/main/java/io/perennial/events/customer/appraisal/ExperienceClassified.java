package io.perennial.events.customer.appraisal;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer is taken for another class of experience.
 *
 * @param customerId the customer
 * @param experience class now
 * @param previousExperience class before; absent when it had none
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ExperienceClassified(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    Experience experience,
    @Nullable Experience previousExperience,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements AppraisalEvent {}

package io.perennial.events.customer.standing;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has been given another place in the customer pyramid.
 *
 * @param customerId the customer
 * @param pyramidClass class now
 * @param previousClass class before; absent when it had none
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerClassifiedInPyramid(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    PyramidClass pyramidClass,
    @Nullable PyramidClass previousClass,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements StandingEvent {}

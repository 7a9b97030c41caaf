package io.perennial.events.customer.standing;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The relationship with the customer has moved to another phase.
 *
 * @param customerId the customer
 * @param phase phase now
 * @param previousPhase phase before; absent when it is the first one
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record RelationshipPhaseMoved(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    RelationshipPhase phase,
    @Nullable RelationshipPhase previousPhase,
    LocalDate occurredOn)
    implements StandingEvent {}

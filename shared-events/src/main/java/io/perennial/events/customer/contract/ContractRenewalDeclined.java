package io.perennial.events.customer.contract;

import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer does not renew a contract; it runs to its end.
 *
 * @param customerId the customer
 * @param contractId the contract
 * @param endsOn last day on which it is in force
 * @param reason why
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ContractRenewalDeclined(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String contractId,
    LocalDate endsOn,
    DefectionReason reason,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements ContractEvent {}

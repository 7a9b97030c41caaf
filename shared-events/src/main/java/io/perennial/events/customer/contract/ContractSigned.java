package io.perennial.events.customer.contract;

import io.perennial.events.Money;
import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A contract has been signed with the customer.
 *
 * @param customerId the customer
 * @param contractId the contract, unique for the customer
 * @param subject what it is about, a word of a list such as {@code yearly supply}
 * @param productLine product line that it is about, where it is one
 * @param startsOn first day on which it is in force
 * @param endsOn last day on which it is in force
 * @param contractValue what it is to bring over its whole time, where agreed
 * @param notes what else is agreed; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ContractSigned(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String contractId,
    @Code String subject,
    @Code @Nullable String productLine,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable Money contractValue,
    @PersonalData @Nullable String notes,
    LocalDate occurredOn)
    implements ContractEvent {}

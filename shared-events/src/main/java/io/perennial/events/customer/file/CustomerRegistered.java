package io.perennial.events.customer.file;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.Code;
import io.perennial.events.personal.Identifier;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A company has been entered as a customer, or as one to be won.
 *
 * @param customerId the customer
 * @param legalName name in the register of companies
 * @param tradingName name it trades under
 * @param registrationNumber number in the register of companies, unique among customers
 * @param customerClass what it is in the trade
 * @param stage stage it starts in
 * @param region sales region
 * @param lineOfBusiness line of business
 * @param relationshipStartedOn start of the relationship, where it began before the registration
 * @param people people of the customer
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerRegistered(
    String customerId,
    @Identifier String legalName,
    @Identifier @Nullable String tradingName,
    @Identifier @Nullable String registrationNumber,
    CustomerClass customerClass,
    LifecycleStage stage,
    @Code @Nullable String region,
    @Code @Nullable String lineOfBusiness,
    @Nullable LocalDate relationshipStartedOn,
    List<Person> people,
    @Code String source,
    LocalDate occurredOn)
    implements CustomerFileEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public CustomerRegistered {
    people = people == null ? List.of() : List.copyOf(people);
  }
}

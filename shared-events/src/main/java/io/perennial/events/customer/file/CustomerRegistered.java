package io.perennial.events.customer.file;

import io.perennial.events.customer.facts.CustomerBusiness;
import io.perennial.events.customer.facts.CustomerDealings;
import io.perennial.events.customer.facts.CustomerProfile;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.Subject;
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
 * @param details what else is known of the company
 * @param people people of the customer
 * @param profile what kind of customer it is, as far as known
 * @param business how its business is, as far as known
 * @param dealings how it deals at present, as far as known
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerRegistered(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @Identifier String legalName,
    @Identifier @Nullable String tradingName,
    @Identifier @Nullable String registrationNumber,
    CustomerClass customerClass,
    LifecycleStage stage,
    @Code @Nullable String region,
    @Code @Nullable String lineOfBusiness,
    @Nullable LocalDate relationshipStartedOn,
    @Nullable CompanyDetails details,
    List<Person> people,
    @Nullable CustomerProfile profile,
    @Nullable CustomerBusiness business,
    @Nullable CustomerDealings dealings,
    @Code String source,
    LocalDate occurredOn)
    implements CustomerFileEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public CustomerRegistered {
    people = people == null ? List.of() : List.copyOf(people);
  }
}

package io.perennial.command.customer.registration;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.LineOfBusiness;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Enter a company as a customer, or as one to be won.
 *
 * @param customerId the customer
 * @param legalName name in the register of companies
 * @param tradingName name it trades under
 * @param registrationNumber number in the register of companies, unique among customers
 * @param customerClass what it is in the trade
 * @param stage stage it starts in; {@link StartingStage#PROSPECT} when absent
 * @param region sales region
 * @param lineOfBusiness line of business
 * @param furtherLinesOfBusiness lines of business beside it
 * @param addresses addresses
 * @param phones telephone numbers
 * @param foundingYear year in which it was founded
 * @param legalForm its legal form
 * @param relationshipStartedOn start of the relationship, where it began before the registration
 * @param people people of the customer; none when absent
 * @param profile what kind of customer it is
 * @param business how its business is
 * @param dealings how it deals at present
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record RegisterCustomer(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotBlank @Size(max = Shapes.NAME) String legalName,
    @Nullable @Size(min = 1, max = Shapes.NAME) String tradingName,
    @Nullable @Pattern(regexp = Shapes.REGISTRATION_NUMBER) String registrationNumber,
    @NotNull CustomerClass customerClass,
    @Nullable StartingStage stage,
    @Nullable @Size(min = 1, max = Shapes.NAME) String region,
    @Nullable @Size(min = 1, max = Shapes.NAME) String lineOfBusiness,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotBlank @Size(max = Shapes.NAME) String> furtherLinesOfBusiness,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid AddressEntry> addresses,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid PhoneEntry> phones,
    @Nullable @Min(1) @Max(9999) Integer foundingYear,
    @Nullable @Size(min = 1, max = Shapes.NAME) String legalForm,
    @Nullable LocalDate relationshipStartedOn,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid PersonEntry> people,
    @Nullable @Valid ProfileEntry profile,
    @Nullable @Valid BusinessEntry business,
    @Nullable @Valid DealingsEntry dealings,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {

  public RegisterCustomer {
    furtherLinesOfBusiness = Entries.of(furtherLinesOfBusiness);
    addresses = Entries.of(addresses);
    phones = Entries.of(phones);
    people = Entries.of(people);
  }

  /** What else is said of the company; nothing when nothing is. */
  public @Nullable CompanyDetails details() {
    CompanyDetails said =
        new CompanyDetails(
            addresses.stream().map(AddressEntry::toAddress).toList(),
            phones.stream().map(PhoneEntry::toPhone).toList(),
            foundingYear,
            legalForm,
            furtherLinesOfBusiness.stream().map(LineOfBusiness::new).toList());
    return said.equals(CompanyDetails.UNKNOWN) ? null : said;
  }

  /** The stage it starts in. */
  public StartingStage stageOrDefault() {
    return stage == null ? StartingStage.PROSPECT : stage;
  }
}

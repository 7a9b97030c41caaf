package io.perennial.command.customer.registration;

import static io.perennial.command.change.Change.after;
import static io.perennial.command.change.Change.listAfter;

import io.perennial.command.change.Change;
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
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Amend who the customer is; only what is given changes, and null clears. Owner, managers and legal
 * representative are among its people.
 *
 * @param customerId the customer
 * @param legalName name in the register of companies; never cleared
 * @param tradingName name it trades under
 * @param registrationNumber number in the register of companies, unique among customers
 * @param customerClass what it is in the trade; never cleared
 * @param region sales region
 * @param lineOfBusiness line of business
 * @param furtherLinesOfBusiness lines of business beside it
 * @param addresses addresses
 * @param phones telephone numbers
 * @param foundingYear year in which it was founded
 * @param legalForm its legal form
 * @param relationshipStartedOn start of the relationship, where it began before the registration
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record AmendBasicFacts(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable Change<@NotBlank @Size(max = Shapes.NAME) String> legalName,
    @Nullable Change<@Size(min = 1, max = Shapes.NAME) String> tradingName,
    @Nullable Change<@Pattern(regexp = Shapes.REGISTRATION_NUMBER) String> registrationNumber,
    @Nullable Change<@NotNull CustomerClass> customerClass,
    @Nullable Change<@Size(min = 1, max = Shapes.NAME) String> region,
    @Nullable Change<@Size(min = 1, max = Shapes.NAME) String> lineOfBusiness,
    @Nullable Change<@Size(max = Shapes.ENTRIES) List<@NotBlank @Size(max = Shapes.NAME) String>>
        furtherLinesOfBusiness,
    @Nullable Change<@Size(max = Shapes.ENTRIES) List<@NotNull @Valid AddressEntry>> addresses,
    @Nullable Change<@Size(max = Shapes.ENTRIES) List<@NotNull @Valid PhoneEntry>> phones,
    @Nullable Change<@Min(1) @Max(9999) Integer> foundingYear,
    @Nullable Change<@Size(min = 1, max = Shapes.NAME) String> legalForm,
    @Nullable Change<LocalDate> relationshipStartedOn,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {

  /** What is known after the change. */
  BasicFacts appliedTo(BasicFacts before) {
    CompanyDetails known = before.details();
    return new BasicFacts(
        Objects.requireNonNull(after(legalName, before.legalName())),
        after(tradingName, before.tradingName()),
        after(registrationNumber, before.registrationNumber()),
        Objects.requireNonNull(after(customerClass, before.customerClass())),
        after(region, before.region()),
        after(lineOfBusiness, before.lineOfBusiness()),
        after(relationshipStartedOn, before.relationshipStartedOn()),
        new CompanyDetails(
            listAfter(addresses, known.addresses(), AddressEntry::toAddress),
            listAfter(phones, known.phones(), PhoneEntry::toPhone),
            after(foundingYear, known.foundingYear()),
            after(legalForm, known.legalForm()),
            listAfter(
                furtherLinesOfBusiness, known.furtherLinesOfBusiness(), LineOfBusiness::new)));
  }
}

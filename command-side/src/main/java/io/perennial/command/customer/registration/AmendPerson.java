package io.perennial.command.customer.registration;

import static io.perennial.command.change.Change.after;
import static io.perennial.command.change.Change.listAfter;

import io.perennial.command.change.Change;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonDetails;
import io.perennial.events.customer.file.PersonRole;
import jakarta.validation.Valid;
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
 * Amend what is known of a person; only what is given changes, and null clears.
 *
 * @param customerId the customer
 * @param personId the person, one of the customer's people
 * @param role what the person is at the customer; never cleared
 * @param name full name; never cleared
 * @param phone telephone number
 * @param email e-mail address
 * @param title what the person is called in the company
 * @param furtherRoles what the person is beside the role
 * @param furtherPhones telephone numbers beside the first
 * @param character what the person is like
 * @param interests what the person is interested in
 * @param education what the person has learned
 * @param ageBand about how old the person is, such as {@code 40-49}
 * @param family the person's family
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record AmendPerson(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String personId,
    @Nullable Change<@NotNull PersonRole> role,
    @Nullable Change<@NotBlank @Size(max = Shapes.NAME) String> name,
    @Nullable Change<@Size(min = 1, max = Shapes.PHONE) String> phone,
    @Nullable Change<@Size(min = 3, max = Shapes.EMAIL) @Pattern(regexp = Shapes.EMAIL_FORM) String>
        email,
    @Nullable Change<@Size(min = 1, max = Shapes.NAME) String> title,
    @Nullable Change<@Size(max = Shapes.ENTRIES) List<@NotNull PersonRole>> furtherRoles,
    @Nullable Change<@Size(max = Shapes.ENTRIES) List<@NotNull @Valid PhoneEntry>> furtherPhones,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> character,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> interests,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> education,
    @Nullable Change<@Size(min = 1, max = Shapes.AGE_BAND) String> ageBand,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> family,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {

  /** What is known after the change. */
  Person appliedTo(Person before) {
    PersonDetails known = before.details() == null ? PersonDetails.UNKNOWN : before.details();
    PersonDetails details =
        new PersonDetails(
            after(title, known.title()),
            listAfter(furtherRoles, known.furtherRoles(), each -> each),
            listAfter(furtherPhones, known.furtherPhones(), PhoneEntry::toPhone),
            after(character, known.character()),
            after(interests, known.interests()),
            after(education, known.education()),
            after(ageBand, known.ageBand()),
            after(family, known.family()));
    return new Person(
        personId,
        Objects.requireNonNull(after(role, before.role())),
        Objects.requireNonNull(after(name, before.name())),
        after(phone, before.phone()),
        after(email, before.email()),
        details.equals(PersonDetails.UNKNOWN) ? null : details);
  }
}

package io.perennial.command.customer.registration;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonDetails;
import io.perennial.events.customer.file.PersonRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of a customer to be registered.
 *
 * @param personId the person, an identifier that says nothing about the person
 * @param role what the person is at the customer
 * @param name full name
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
 */
public record PersonEntry(
    @NotNull @Pattern(regexp = Shapes.CODE) String personId,
    @NotNull PersonRole role,
    @NotBlank @Size(max = Shapes.NAME) String name,
    @Nullable @Size(min = 1, max = Shapes.PHONE) String phone,
    @Nullable @Size(min = 3, max = Shapes.EMAIL) @Pattern(regexp = Shapes.EMAIL_FORM) String email,
    @Nullable @Size(min = 1, max = Shapes.NAME) String title,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull PersonRole> furtherRoles,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid PhoneEntry> furtherPhones,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String character,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String interests,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String education,
    @Nullable @Size(min = 1, max = Shapes.AGE_BAND) String ageBand,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String family) {

  public PersonEntry {
    furtherRoles = Entries.of(furtherRoles);
    furtherPhones = Entries.of(furtherPhones);
  }

  /** As it is recorded. */
  public Person toPerson() {
    PersonDetails details =
        new PersonDetails(
            title,
            furtherRoles,
            furtherPhones.stream().map(PhoneEntry::toPhone).toList(),
            character,
            interests,
            education,
            ageBand,
            family);
    return new Person(
        personId, role, name, phone, email, details.equals(PersonDetails.UNKNOWN) ? null : details);
  }
}

package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person of a customer to be registered.
 *
 * @param personId the person, an identifier that says nothing about the person
 * @param role what the person is at the customer
 * @param name full name
 * @param phone telephone number
 * @param email e-mail address
 */
public record PersonEntry(
    @NotNull @Pattern(regexp = Shapes.CODE) String personId,
    @NotNull PersonRole role,
    @NotBlank @Size(max = Shapes.NAME) String name,
    @Nullable @Size(min = 1, max = 40) String phone,
    @Nullable @Size(min = 3, max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+") String email) {

  /** As it is recorded. */
  public Person toPerson() {
    return new Person(personId, role, name, phone, email);
  }
}

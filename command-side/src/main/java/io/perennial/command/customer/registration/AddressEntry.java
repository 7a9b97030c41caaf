package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.file.Address;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An address of a company.
 *
 * @param purpose what it is for, a word of a list such as {@code delivery}
 * @param street street and number
 * @param postalCode postal code
 * @param city city
 * @param country two-letter code of ISO 3166
 */
public record AddressEntry(
    @Nullable @Size(min = 1, max = Shapes.NAME) String purpose,
    @Nullable @Size(min = 1, max = Shapes.NAME) String street,
    @Nullable @Size(min = 1, max = 20) String postalCode,
    @NotBlank @Size(max = Shapes.NAME) String city,
    @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {

  /** As it is recorded. */
  Address toAddress() {
    return new Address(purpose, street, postalCode, city, country);
  }
}

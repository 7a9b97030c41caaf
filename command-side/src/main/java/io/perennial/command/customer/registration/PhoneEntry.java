package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.file.Phone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number.
 *
 * @param purpose what it is for, a word of a list such as {@code orders}
 * @param number the number
 */
public record PhoneEntry(
    @Nullable @Size(min = 1, max = Shapes.NAME) String purpose,
    @NotBlank @Size(max = Shapes.PHONE) String number) {

  /** As it is recorded. */
  Phone toPhone() {
    return new Phone(purpose, number);
  }
}

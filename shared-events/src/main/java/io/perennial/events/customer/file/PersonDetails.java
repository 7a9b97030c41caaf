package io.perennial.events.customer.file;

import io.perennial.events.personal.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of a person. All of it is kept under the person's own key.
 *
 * @param title what the person is called in the company
 * @param furtherRoles what the person is at the customer beside the role
 * @param furtherPhones telephone numbers beside the first
 * @param character what the person is like
 * @param interests what the person is interested in
 * @param education what the person has learned
 * @param ageBand about how old the person is
 * @param family the person's family
 */
public record PersonDetails(
    @PersonalData @Nullable String title,
    List<PersonRole> furtherRoles,
    List<Phone> furtherPhones,
    @PersonalData @Nullable String character,
    @PersonalData @Nullable String interests,
    @PersonalData @Nullable String education,
    @PersonalData @Nullable String ageBand,
    @PersonalData @Nullable String family) {
  /** Nothing known. */
  public static final PersonDetails UNKNOWN =
      new PersonDetails(null, List.of(), List.of(), null, null, null, null, null);

  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public PersonDetails {
    furtherRoles = furtherRoles == null ? List.of() : List.copyOf(furtherRoles);
    furtherPhones = furtherPhones == null ? List.of() : List.copyOf(furtherPhones);
  }
}

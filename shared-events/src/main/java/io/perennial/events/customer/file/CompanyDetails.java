package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else is known of a company, beside what it is called.
 *
 * @param addresses its addresses
 * @param phones its telephone numbers
 * @param foundingYear year in which it was founded
 * @param legalForm its legal form
 * @param furtherLinesOfBusiness its lines of business beside the main one
 */
public record CompanyDetails(
    List<Address> addresses,
    List<Phone> phones,
    @Nullable Integer foundingYear,
    @Code @Nullable String legalForm,
    List<LineOfBusiness> furtherLinesOfBusiness) {
  /** Nothing known. */
  public static final CompanyDetails UNKNOWN =
      new CompanyDetails(List.of(), List.of(), null, null, List.of());

  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public CompanyDetails {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    phones = phones == null ? List.of() : List.copyOf(phones);
    furtherLinesOfBusiness =
        furtherLinesOfBusiness == null ? List.of() : List.copyOf(furtherLinesOfBusiness);
  }
}

package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Where a company is found. It may be where its owner lives, and is kept under the customer's key.
 *
 * @param purpose what the address is for
 * @param street street and number, or what stands for them
 * @param postalCode postal code
 * @param city city
 * @param country country, by its code of ISO 3166
 */
public record Address(
    @Code @Nullable String purpose,
    @PersonalData @Nullable String street,
    @PersonalData @Nullable String postalCode,
    @PersonalData String city,
    @Code @Nullable String country) {}

package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of a company or of a person, kept under the key of whom it belongs to.
 *
 * @param purpose what the number is for
 * @param number the number
 */
public record Phone(@Code @Nullable String purpose, @PersonalData String number) {}

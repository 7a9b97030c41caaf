package io.perennial.query.customer;

import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.personal.PersonalData;
import java.time.LocalDate;

/**
 * Something that was entered by mistake, and counts for nothing.
 *
 * @param kind what kind of entry it is
 * @param entryId the entry
 * @param reason why it was struck out
 * @param on business date of the entry
 */
public record StruckOut(EntryKind kind, String entryId, @PersonalData String reason, LocalDate on) {

  static StruckOut of(EntryStruckOut event) {
    return new StruckOut(event.kind(), event.entryId(), event.reason(), event.occurredOn());
  }
}

package io.perennial.query.activity;

import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after the customer.
 *
 * @param representative who it is
 * @param since business date
 */
public record Representative(@StaffName String representative, LocalDate since) {

  /** Who has looked after it, in order, after an event. */
  public static List<Representative> with(List<Representative> old, CareEvent event) {
    return switch (event) {
      case RepresentativeAssigned assigned ->
          Dated.with(
              old,
              new Representative(assigned.representative(), assigned.occurredOn()),
              Representative::since);
      case PreferenceRecorded recorded -> old;
    };
  }

  /** Who looks after it at the end of a day; absent when nobody does. */
  public static @Nullable String on(List<Representative> representatives, LocalDate day) {
    Representative found = Dated.last(representatives, Representative::since, day);
    return found == null ? null : found.representative;
  }
}

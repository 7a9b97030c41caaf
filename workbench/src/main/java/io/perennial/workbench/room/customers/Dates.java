package io.perennial.workbench.room.customers;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * As of which day a customer is shown.
 *
 * @param texts how dates are written
 * @param address where the customer is
 * @param first the first day on which something is known of it
 * @param today the last day
 * @param shown the day that is shown
 * @param asOf as asked; empty when it is today
 * @param knownAt by when it was recorded, as asked; empty when it is what is known today
 */
public record Dates(
    Texts texts,
    String address,
    LocalDate first,
    LocalDate today,
    LocalDate shown,
    String asOf,
    String knownAt) {

  /** Whether it is another day than today, or past knowledge. */
  public boolean isPast() {
    return !asOf.isEmpty() || !knownAt.isEmpty();
  }

  /** Whether only what was known on the day is shown. */
  public boolean isKnownThen() {
    return !knownAt.isEmpty();
  }

  /** What the page says it is true as of. */
  public String words() {
    String day = texts.of("common.as-of", texts.date(shown));
    return isKnownThen() ? day + " · " + texts.of("customers.known-at", knownAt) : day;
  }

  /** The page some time before or after; the day stays within the customer's history. */
  public String moved(String period) {
    LocalDate moved =
        period.startsWith("-")
            ? shown.minus(Period.parse(period.substring(1)))
            : shown.plus(Period.parse(period));
    LocalDate day = moved.isBefore(first) ? first : moved.isAfter(today) ? today : moved;
    return on(day);
  }

  private String on(LocalDate day) {
    return Doors.path(address, parameters(day, today, isKnownThen()));
  }

  /** What a page of a day is asked for with; today is asked for with nothing. */
  static Map<String, String> parameters(LocalDate day, LocalDate today, boolean knownThen) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (day.isBefore(today)) {
      parameters.put("asOf", day.toString());
      if (knownThen) {
        parameters.put("knownAt", day.toString());
      }
    }
    return parameters;
  }

  /** What tells this day in an address. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("asOf", asOf);
    parameters.put("knownAt", knownAt);
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }

  /** Where this day and another one stand beside each other. */
  public String compared() {
    LocalDate other = isPast() ? today : shown.minusYears(1);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("left", (isPast() ? shown : other.isBefore(first) ? first : other).toString());
    parameters.put("right", today.toString());
    return Doors.path(address + "/compare", parameters);
  }
}

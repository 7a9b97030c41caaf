package io.perennial.query.web;

import io.perennial.platform.web.ProblemException;
import io.perennial.query.history.Horizon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code asOf} and {@code knownAt}; a date means its end in the company's time zone. */
final class Horizons {

  private static final String EXPECTED =
      "an ISO 8601 date such as 2026-01-31 or instant such as 2026-01-31T12:00:00Z,"
          + " not before %s and not to come";

  /** The parameters that say it. */
  static final List<String> PARAMETERS = List.of("asOf", "knownAt");

  private Horizons() {}

  /** The horizon that a query names, if it does. */
  static Horizon take(QueryParameters parameters, QueryDates dates) {
    return of(parameters.take("asOf").orElse(null), parameters.take("knownAt").orElse(null), dates);
  }

  static Horizon of(@Nullable String asOf, @Nullable String knownAt, QueryDates dates) {
    return new Horizon(
        asOf == null ? null : asOf(asOf, dates),
        knownAt == null ? null : knownBefore(knownAt, dates));
  }

  private static LocalDate asOf(String text, QueryDates dates) {
    return dates
        .past(text)
        .or(() ->
            dates
                .pastInstant(text)
                .map(instant -> LocalDate.ofInstant(instant, dates.calendar().zone())))
        .orElseThrow(() -> invalid("asOf", dates));
  }

  private static Instant knownBefore(String text, QueryDates dates) {
    return dates
        .past(text)
        .map(date -> date.plusDays(1).atStartOfDay(dates.calendar().zone()).toInstant())
        .or(() -> dates.pastInstant(text).map(instant -> instant.plus(1, ChronoUnit.NANOS)))
        .orElseThrow(() -> invalid("knownAt", dates));
  }

  private static ProblemException invalid(String name, QueryDates dates) {
    return QueryProblems.invalidParameter(name, EXPECTED.formatted(dates.lowest()));
  }
}

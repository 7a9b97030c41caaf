package io.perennial.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads business dates; a time with a zone becomes the date on which it was in the company. */
public final class Dates {

  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2026, 1, 25, 13, 14, 15, 0, ZoneOffset.UTC);

  private final String pattern;
  private final DateTimeFormatter formatter;
  private final @Nullable ZoneId file;
  private final @Nullable ZoneId company;

  private Dates(
      String pattern,
      DateTimeFormatter formatter,
      @Nullable ZoneId file,
      @Nullable ZoneId company) {
    this.pattern = pattern;
    this.formatter = formatter;
    this.file = file;
    this.company = company;
  }

  /**
   * Dates of a pattern.
   *
   * @param file the zone of its times, where they carry none; absent: then they are the company's
   * @param company the zone in which the company counts its days
   * @throws IllegalArgumentException when it is no pattern of a date, or there is a zone and the
   *     company's is not known
   */
  public static Dates of(String pattern, @Nullable ZoneId file, @Nullable ZoneId company) {
    if (pattern.contains("'Z'")) {
      throw new IllegalArgumentException("'Z' in quotes drops the zone; XXX reads it.");
    }
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    boolean zoned;
    try {
      TemporalAccessor back = formatter.parse(formatter.format(SAMPLE));
      zoned = LocalDate.from(back) != null && back.query(TemporalQueries.zone()) != null;
      if ((zoned || file != null) && !back.isSupported(ChronoField.SECOND_OF_DAY)) {
        throw new IllegalArgumentException("A zone says nothing without a time.");
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("The pattern must hold year, month and day.", e);
    }
    if (zoned && file != null) {
      throw new IllegalArgumentException("Its times carry a zone, so --file-zone is not needed.");
    }
    if ((zoned || file != null) && company == null) {
      throw new IllegalArgumentException(
          "Its times are those of a zone: --zone has to say in which zone the company counts its days"
              + " (perennial.company.time-zone).");
    }
    return new Dates(pattern, formatter, file, zoned || file != null ? company : null);
  }

  private ZonedDateTime zoned(TemporalAccessor when) {
    return file == null ? ZonedDateTime.from(when) : LocalDateTime.from(when).atZone(file);
  }

  /** Reads the date of a field. */
  public LocalDate read(String field, String text) throws UnreadableException {
    try {
      TemporalAccessor when = formatter.parse(text.strip());
      return company == null
          ? LocalDate.from(when)
          : zoned(when).withZoneSameInstant(company).toLocalDate();
    } catch (DateTimeException e) {
      throw new UnreadableException(
          Reason.of(
              field,
              text,
              "not a date as expected",
              "a date of the form " + pattern + " is expected, as --date-format says"));
    }
  }
}

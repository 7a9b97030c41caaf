package io.perennial.platform.wiring;

import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.web.Identities;
import java.time.ZoneId;
import java.util.function.BiPredicate;

/**
 * Keeps in the log what it is written with, and makes sure that the settings still say the same:
 * amounts of one log are in one currency, and its dates are meant in one time zone.
 */
final class LogAgreement implements StartCondition {

  private static final String CURRENCY = "currency";
  private static final String TIME_ZONE = "time-zone";
  private static final String EVENT_FORMAT = "event-format";

  /** Raised when events are stored in a way that earlier builds would misread. */
  private static final String FORMAT = "1";

  private final LogHeader header;
  private final PlatformSettings.Company company;

  LogAgreement(LogHeader header, PlatformSettings.Company company) {
    this.header = header;
    this.company = company;
  }

  @Override
  public void require() {
    header.keep(LogHeader.LOG, Identities.random());
    String format = header.keep(EVENT_FORMAT, FORMAT);
    if (!format.equals(FORMAT)) {
      throw new WrongSettingException(
          "perennial.event-store",
          "the log is written in event format %s, and this build reads format %s only"
              .formatted(format, FORMAT));
    }
    agree(CURRENCY, "perennial.company.currency", company.currency(), String::equals);
    agree(TIME_ZONE, "perennial.company.time-zone", company.timeZone().getId(), LogAgreement::same);
  }

  private void agree(String name, String setting, String value, BiPredicate<String, String> same) {
    String kept = header.keep(name, value);
    if (!same.test(kept, value)) {
      throw new WrongSettingException(
          setting,
          "the setting says %s, but the log was begun with %s, which cannot change: set %s, or use another log"
              .formatted(value, kept, kept));
    }
  }

  /** One zone may have several names. */
  private static boolean same(String kept, String value) {
    return ZoneId.of(kept).getRules().equals(ZoneId.of(value).getRules());
  }
}

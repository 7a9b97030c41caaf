package io.perennial.query.selling;

import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit or a call.
 *
 * @param on business date
 * @param visit whether it was a visit
 * @param contactId the visit or the call
 * @param representative who made it
 * @param purpose why
 * @param outcome what came of it
 * @param minutes minutes spent
 * @param cost what it cost; absent when not known
 * @param competitorNews what competitors do; absent when nothing was said of them
 */
public record Contact(
    LocalDate on,
    boolean visit,
    String contactId,
    @StaffName String representative,
    VisitPurpose purpose,
    VisitOutcome outcome,
    int minutes,
    @Nullable BigDecimal cost,
    @PersonalData @Nullable String competitorNews) {

  static Contact of(VisitLogged event, String currency) {
    return new Contact(
        event.occurredOn(),
        true,
        event.visitId(),
        event.representative(),
        event.purpose(),
        event.outcome(),
        event.durationMinutes(),
        event.cost() == null ? null : Amounts.in(currency, event.cost()),
        news(event.report()));
  }

  static Contact of(CallLogged event, String currency) {
    return new Contact(
        event.occurredOn(),
        false,
        event.callId(),
        event.representative(),
        event.purpose(),
        event.outcome(),
        event.durationMinutes(),
        event.cost() == null ? null : Amounts.in(currency, event.cost()),
        news(event.report()));
  }

  private static @Nullable String news(@Nullable ContactReport report) {
    return report == null ? null : report.competitorNews();
  }

  /** Whether it is a visit with a result. */
  boolean effective() {
    return visit && outcome != VisitOutcome.NO_RESULT;
  }

  /** Whether it is a visit that was to bring a deal. */
  boolean toSell() {
    return visit && (purpose == VisitPurpose.DEVELOP || purpose == VisitPurpose.ORDER);
  }
}

package io.perennial.command.complaint;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Facts of an invented complaint, short to write. */
final class ComplaintFacts {
  static final String COMPLAINT = "complaint-1";

  private ComplaintFacts() {}

  static ComplaintRecorded recorded() {
    return recorded("drill stalls under load");
  }

  static ComplaintRecorded recorded(String subject) {
    return new ComplaintRecorded(
        COMPLAINT,
        CUSTOMER,
        ComplaintCategory.QUALITY,
        2,
        ComplaintChannel.PHONE,
        subject,
        "exchange",
        MARCH);
  }

  static ComplaintJudged judged(boolean valid, @Nullable String reasons, LocalDate on) {
    return new ComplaintJudged(COMPLAINT, CUSTOMER, valid, reasons, on);
  }

  static ComplaintClosedAsUnfounded closed(LocalDate on) {
    return new ComplaintClosedAsUnfounded(COMPLAINT, CUSTOMER, on);
  }
}

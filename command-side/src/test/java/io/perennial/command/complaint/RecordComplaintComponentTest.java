package io.perennial.command.complaint;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.recorded;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.personal.Erased;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordComplaintComponentTest {
  private static RecordComplaint command(String customerId, int severity, @Nullable LocalDate on) {
    return new RecordComplaint(
        COMPLAINT,
        customerId,
        ComplaintCategory.QUALITY,
        severity,
        ComplaintChannel.PHONE,
        "drill stalls under load",
        "exchange",
        "Ann Example",
        "purchase-1",
        "drill-4",
        on);
  }

  @Nested
  class Accepts {
    @Test
    void everythingThatCanBeSaidOfAComplaint() {
      complaint().when(command(CUSTOMER, 2, MARCH)).records(recorded());
    }

    @Test
    void theLeastThatMustBeSaid() {
      complaint()
          .when(
              new RecordComplaint(
                  COMPLAINT,
                  CUSTOMER,
                  ComplaintCategory.OTHER,
                  4,
                  ComplaintChannel.LETTER,
                  "unfriendly",
                  null,
                  null,
                  null,
                  null,
                  null))
          .records(
              new ComplaintRecorded(
                  COMPLAINT,
                  CUSTOMER,
                  ComplaintCategory.OTHER,
                  4,
                  ComplaintChannel.LETTER,
                  "unfriendly",
                  null,
                  null,
                  null,
                  null,
                  TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("customer-unknown")
    void theComplaintOfACustomerThatDoesNotExist() {
      complaint().when(command("customer-2", 2, MARCH)).isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @Test
    @Produces("id-taken")
    void anotherComplaintUnderTheSameIdentifier() {
      complaint(recorded()).when(command(CUSTOMER, 1, MARCH)).isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void aComplaintOfTomorrow() {
      complaint()
          .when(command(CUSTOMER, 2, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsRecordedAgain() {
      complaint(recorded()).when(command(CUSTOMER, 2, MARCH)).staysQuiet();
    }

    @Test
    void whenWhatWasSaidCanNoLongerBeRead() {
      complaint(recorded(Erased.TEXT)).when(command(CUSTOMER, 2, null)).staysQuiet();
    }
  }
}

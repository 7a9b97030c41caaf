package io.perennial.command.complaint;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.acknowledged;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.complaint.ComplaintAcknowledged;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcknowledgeComplaintComponentTest {
  private static final AcknowledgeComplaint ACKNOWLEDGE = new AcknowledgeComplaint(COMPLAINT, null);

  @Nested
  class Accepts {
    @Test
    void whatHasBeenRecordedWithWhenItWasDue() {
      complaint(recorded()).when(ACKNOWLEDGE).records(acknowledged(TODAY));
    }

    @Test
    void alsoWhileWeWait() {
      complaint(recorded(), waitBegan(MARCH))
          .when(ACKNOWLEDGE)
          .records(new ComplaintAcknowledged(COMPLAINT, CUSTOMER, null, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatIsClosed() {
      complaint(recorded(), judged(false, "no", MARCH), closed(MARCH))
          .when(ACKNOWLEDGE)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void anotherDate() {
      complaint(recorded(), acknowledged(MARCH))
          .when(new AcknowledgeComplaint(COMPLAINT, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheComplaint() {
      complaint(recorded())
          .when(new AcknowledgeComplaint(COMPLAINT, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenAcknowledged() {
      complaint(recorded(), acknowledged(MARCH)).when(ACKNOWLEDGE).staysQuiet();
    }
  }
}

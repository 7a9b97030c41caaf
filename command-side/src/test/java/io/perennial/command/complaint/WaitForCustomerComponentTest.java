package io.perennial.command.complaint;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.steps;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;
import static io.perennial.command.complaint.ComplaintFacts.waitEnded;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.complaint.ComplaintWaitBegan;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaitForCustomerComponentTest {
  private static final WaitForCustomer WAIT =
      new WaitForCustomer(COMPLAINT, "the drill, to look at it", null);

  @Nested
  class Accepts {
    @Test
    void anOpenComplaint() {
      complaint(steps(ComplaintFacts.ASSIGNED)).when(WAIT).records(waitBegan(TODAY));
    }

    @Test
    void againAfterAWait() {
      complaint(recorded(), waitBegan(MARCH), waitEnded(MARCH))
          .when(WAIT)
          .records(waitBegan(TODAY));
    }

    @Test
    void withoutSayingWhatFor() {
      complaint(recorded())
          .when(new WaitForCustomer(COMPLAINT, null, MARCH))
          .records(new ComplaintWaitBegan(COMPLAINT, CUSTOMER, null, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aClosedComplaint() {
      complaint(recorded(), judged(false, "no", MARCH), closed(MARCH))
          .when(WAIT)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("already-so")
    void whatWaitsForSomethingElse() {
      complaint(recorded(), waitBegan(MARCH))
          .when(new WaitForCustomer(COMPLAINT, "else", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDateBeforeTheStepBefore() {
      complaint(recorded(), judged(true, null, TODAY))
          .when(new WaitForCustomer(COMPLAINT, null, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItWaitsForThat() {
      complaint(recorded(), waitBegan(MARCH)).when(WAIT).staysQuiet();
    }
  }
}

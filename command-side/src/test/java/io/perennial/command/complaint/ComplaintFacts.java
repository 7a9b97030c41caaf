package io.perennial.command.complaint;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;

import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.complaint.OwedStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Facts of an invented complaint, short to write. */
final class ComplaintFacts {
  static final String COMPLAINT = "complaint-1";
  static final String SOLUTION = "solution-1";

  /** A business day after noon of the day in March, which is a Friday. */
  static final Instant ACKNOWLEDGEMENT_DUE = Instant.parse("2024-03-18T12:00:00Z");

  /** Five business days after noon of the day in March. */
  static final Instant PROPOSAL_DUE = Instant.parse("2024-03-22T12:00:00Z");

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
        "Ann Example",
        "purchase-1",
        "drill-4",
        MARCH);
  }

  static ComplaintAcknowledged acknowledged(LocalDate on) {
    return new ComplaintAcknowledged(COMPLAINT, CUSTOMER, ACKNOWLEDGEMENT_DUE, on);
  }

  static ComplaintJudged judged(boolean valid, @Nullable String reasons, LocalDate on) {
    return new ComplaintJudged(COMPLAINT, CUSTOMER, valid, reasons, on);
  }

  static ComplaintClosedAsUnfounded closed(LocalDate on) {
    return new ComplaintClosedAsUnfounded(COMPLAINT, CUSTOMER, on);
  }

  static ComplaintAssigned assigned(String department, String person, LocalDate on) {
    return new ComplaintAssigned(COMPLAINT, CUSTOMER, department, person, on);
  }

  static ComplaintCauseAnalysed analysed(LocalDate on) {
    return new ComplaintCauseAnalysed(COMPLAINT, CUSTOMER, "a bearing without grease", on);
  }

  static ComplaintSolutionProposed proposed(String solutionId, LocalDate on) {
    return proposed(solutionId, "80.00", PROPOSAL_DUE, on);
  }

  static ComplaintSolutionProposed proposed(
      String solutionId, @Nullable String cost, @Nullable Instant dueAt, LocalDate on) {
    return new ComplaintSolutionProposed(
        COMPLAINT,
        CUSTOMER,
        solutionId,
        "exchange of the drill",
        ComplaintChannel.PHONE,
        cost == null ? null : usd(cost),
        dueAt,
        on);
  }

  static ComplaintSolutionAccepted accepted(String solutionId, LocalDate on) {
    return new ComplaintSolutionAccepted(COMPLAINT, CUSTOMER, solutionId, on);
  }

  static ComplaintSolutionDeclined declined(String solutionId, LocalDate on) {
    return new ComplaintSolutionDeclined(
        COMPLAINT, CUSTOMER, solutionId, "wants the money back", on);
  }

  static ComplaintSolutionCarriedOut carriedOut(@Nullable String cost, LocalDate on) {
    return new ComplaintSolutionCarriedOut(
        COMPLAINT, CUSTOMER, SOLUTION, cost == null ? null : usd(cost), on);
  }

  static ComplaintEvaluated evaluated(LocalDate on) {
    return new ComplaintEvaluated(
        COMPLAINT,
        CUSTOMER,
        "one drill exchanged",
        "grease is checked before packing",
        "the packer is trained again",
        on);
  }

  static ComplaintReopened reopened(LocalDate on) {
    return new ComplaintReopened(COMPLAINT, CUSTOMER, "the new drill stalls, too", on);
  }

  static ComplaintSeverityChanged severity(
      int severity, @Nullable Instant proposalOverdueSince, LocalDate on) {
    return new ComplaintSeverityChanged(
        COMPLAINT, CUSTOMER, severity, "production stands still", proposalOverdueSince, on);
  }

  static ComplaintWaitBegan waitBegan(LocalDate on) {
    return new ComplaintWaitBegan(COMPLAINT, CUSTOMER, "the drill, to look at it", on);
  }

  static ComplaintWaitEnded waitEnded(LocalDate on) {
    return new ComplaintWaitEnded(COMPLAINT, CUSTOMER, on);
  }

  static ComplaintEscalated escalated(OwedStep step, int level, Instant dueAt, LocalDate on) {
    return new ComplaintEscalated(COMPLAINT, CUSTOMER, step, level, dueAt, on);
  }

  /** From the recording on, all on the day in March; as many steps as are asked for. */
  static Object[] steps(int count) {
    Object[] all = {
      recorded(),
      judged(true, null, MARCH),
      assigned("quality", "Cara Example", MARCH),
      analysed(MARCH),
      proposed(SOLUTION, MARCH),
      accepted(SOLUTION, MARCH),
      carriedOut("75.50", MARCH),
    };
    return Arrays.copyOf(all, count);
  }

  /** How many steps from the recording on it takes. */
  static final int RECORDED = 1;

  static final int VALID = 2;
  static final int ASSIGNED = 3;
  static final int ANALYSED = 4;
  static final int PROPOSED = 5;
  static final int ACCEPTED = 6;
  static final int CARRIED_OUT = 7;

  static boolean isProposal(Object fact) {
    return fact instanceof ComplaintSolutionProposed;
  }

  static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }
}

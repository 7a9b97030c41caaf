package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

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
import io.perennial.events.golden.GoldenSamples.Sample;
import java.time.Instant;
import java.util.List;

/** The samples of facts about complaints. */
final class ComplaintSamples {

  private static final String COMPLAINT = "complaint-0007";
  private static final Instant DUE = Instant.parse("2026-03-05T10:15:00.250Z");

  private ComplaintSamples() {}

  static void addTo(List<Sample> samples) {
    intake(samples);
    course(samples);
    solution(samples);
    end(samples);
  }

  private static void intake(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ComplaintRecorded(
            COMPLAINT,
            CUSTOMER,
            ComplaintCategory.LATE_DELIVERY,
            2,
            ComplaintChannel.EMAIL,
            "Order 17 came nine days late, says Ann Example",
            "free delivery of the next order",
            null,
            null,
            null,
            DAY));
    add(
        samples,
        "minimal",
        new ComplaintRecorded(
            COMPLAINT,
            CUSTOMER,
            ComplaintCategory.OTHER,
            4,
            ComplaintChannel.OTHER,
            "dissatisfied",
            null,
            null,
            null,
            null,
            DAY));
    add(
        samples,
        "largest",
        new ComplaintRecorded(
            COMPLAINT,
            CUSTOMER,
            ComplaintCategory.QUALITY,
            1,
            ComplaintChannel.VISIT,
            "the drill stalls under load",
            "exchange",
            "Ann Example",
            "purchase-0017",
            "drill-4",
            DAY));
    add(samples, "typical", new ComplaintAcknowledged(COMPLAINT, CUSTOMER, DUE, DAY));
    add(samples, "minimal", new ComplaintAcknowledged(COMPLAINT, CUSTOMER, null, DAY));
    add(
        samples,
        "typical",
        new ComplaintJudged(COMPLAINT, CUSTOMER, false, "the carrier was the customer's own", DAY));
    add(samples, "minimal", new ComplaintJudged(COMPLAINT, CUSTOMER, true, null, DAY));
    add(samples, "typical", new ComplaintClosedAsUnfounded(COMPLAINT, CUSTOMER, DAY));
    add(samples, "minimal", new ComplaintClosedAsUnfounded("complaint-1", "customer-1", DAY));
  }

  private static void course(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ComplaintAssigned(COMPLAINT, CUSTOMER, "dispatch", "Cara Example", DAY));
    add(samples, "minimal", new ComplaintAssigned(COMPLAINT, CUSTOMER, "quality", "rep-7", DAY));
    add(
        samples,
        "typical",
        new ComplaintSeverityChanged(
            COMPLAINT, CUSTOMER, 1, "production stands still at the customer's", DUE, DAY));
    add(samples, "minimal", new ComplaintSeverityChanged(COMPLAINT, CUSTOMER, 4, null, null, DAY));
    add(
        samples,
        "typical",
        new ComplaintWaitBegan(COMPLAINT, CUSTOMER, "the drill, to look at it", DAY));
    add(samples, "minimal", new ComplaintWaitBegan(COMPLAINT, CUSTOMER, null, DAY));
    add(
        samples,
        "typical",
        new ComplaintEscalated(COMPLAINT, CUSTOMER, OwedStep.PROPOSAL, 2, DUE, DAY));
    add(
        samples,
        "minimal",
        new ComplaintEscalated(COMPLAINT, CUSTOMER, OwedStep.ACKNOWLEDGEMENT, 1, DUE, DAY));
    add(samples, "typical", new ComplaintWaitEnded(COMPLAINT, CUSTOMER, DAY));
    add(samples, "minimal", new ComplaintWaitEnded("complaint-1", "customer-1", DAY));
  }

  private static void solution(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ComplaintCauseAnalysed(
            COMPLAINT, CUSTOMER, "the driver was ill, says Dan Example", DAY));
    add(samples, "minimal", new ComplaintCauseAnalysed(COMPLAINT, CUSTOMER, "unknown", DAY));
    add(
        samples,
        "typical",
        new ComplaintSolutionProposed(
            COMPLAINT,
            CUSTOMER,
            "solution-1",
            "the next delivery is free",
            ComplaintChannel.PHONE,
            usd("80.00"),
            DUE,
            DAY));
    add(
        samples,
        "minimal",
        new ComplaintSolutionProposed(
            COMPLAINT,
            CUSTOMER,
            "solution-2",
            "an apology",
            ComplaintChannel.LETTER,
            null,
            null,
            DAY));
    add(samples, "typical", new ComplaintSolutionAccepted(COMPLAINT, CUSTOMER, "solution-2", DAY));
    add(
        samples,
        "minimal",
        new ComplaintSolutionAccepted("complaint-1", "customer-1", "solution-1", DAY));
    add(
        samples,
        "typical",
        new ComplaintSolutionDeclined(
            COMPLAINT, CUSTOMER, "solution-1", "wants the money back", DAY));
    add(
        samples,
        "minimal",
        new ComplaintSolutionDeclined(COMPLAINT, CUSTOMER, "solution-1", null, DAY));
    add(
        samples,
        "typical",
        new ComplaintSolutionCarriedOut(COMPLAINT, CUSTOMER, "solution-2", usd("75.50"), DAY));
    add(
        samples,
        "minimal",
        new ComplaintSolutionCarriedOut(COMPLAINT, CUSTOMER, "solution-2", null, DAY));
  }

  private static void end(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ComplaintEvaluated(
            COMPLAINT,
            CUSTOMER,
            "nine days late, one delivery free",
            "a second driver for each tour",
            "Dan Example reports sick before six",
            DAY));
    add(
        samples,
        "minimal",
        new ComplaintEvaluated(COMPLAINT, CUSTOMER, "late", "none possible", null, DAY));
    add(samples, "typical", new ComplaintReopened(COMPLAINT, CUSTOMER, "late once more", DAY));
    add(samples, "minimal", new ComplaintReopened(COMPLAINT, CUSTOMER, "again", DAY));
  }
}

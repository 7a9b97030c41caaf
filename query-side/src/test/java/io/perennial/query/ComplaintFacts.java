package io.perennial.query;

import static io.perennial.query.Facts.day;

import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
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
import org.jspecify.annotations.Nullable;

/** Plainly invented facts of one complaint. */
public record ComplaintFacts(String customerId, String complaintId) {

  public ComplaintRecorded recorded(
      String on, ComplaintCategory category, int severity, @Nullable String productId) {
    return new ComplaintRecorded(
        complaintId,
        customerId,
        category,
        severity,
        ComplaintChannel.PHONE,
        "broken",
        null,
        null,
        null,
        productId,
        day(on));
  }

  public ComplaintAcknowledged acknowledged(String on) {
    return new ComplaintAcknowledged(complaintId, customerId, null, day(on));
  }

  public ComplaintJudged judged(String on, boolean valid) {
    return new ComplaintJudged(complaintId, customerId, valid, "so it is", day(on));
  }

  public ComplaintClosedAsUnfounded closedAsUnfounded(String on) {
    return new ComplaintClosedAsUnfounded(complaintId, customerId, day(on));
  }

  public ComplaintAssigned assigned(String on, String department) {
    return new ComplaintAssigned(complaintId, customerId, department, "rep-7", day(on));
  }

  public ComplaintCauseAnalysed analysed(String on) {
    return new ComplaintCauseAnalysed(complaintId, customerId, "a loose screw", day(on));
  }

  public ComplaintSolutionProposed proposed(String on, String solutionId) {
    return new ComplaintSolutionProposed(
        complaintId,
        customerId,
        solutionId,
        "exchange",
        ComplaintChannel.PHONE,
        null,
        null,
        day(on));
  }

  public ComplaintSolutionAccepted accepted(String on, String solutionId) {
    return new ComplaintSolutionAccepted(complaintId, customerId, solutionId, day(on));
  }

  public ComplaintSolutionDeclined declined(String on, String solutionId) {
    return new ComplaintSolutionDeclined(complaintId, customerId, solutionId, "too late", day(on));
  }

  public ComplaintSolutionCarriedOut carriedOut(String on, String solutionId) {
    return new ComplaintSolutionCarriedOut(complaintId, customerId, solutionId, null, day(on));
  }

  public ComplaintEvaluated evaluated(String on) {
    return new ComplaintEvaluated(complaintId, customerId, "done", "check", null, day(on));
  }

  public ComplaintReopened reopened(String on) {
    return new ComplaintReopened(complaintId, customerId, "broken again", day(on));
  }

  public ComplaintSeverityChanged graver(String on, int severity) {
    return new ComplaintSeverityChanged(complaintId, customerId, severity, null, null, day(on));
  }

  public ComplaintWaitBegan waits(String on) {
    return new ComplaintWaitBegan(complaintId, customerId, "a photograph", day(on));
  }

  public ComplaintWaitEnded resumes(String on) {
    return new ComplaintWaitEnded(complaintId, customerId, day(on));
  }
}

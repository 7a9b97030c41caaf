package io.perennial.query.complaint;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.OwedStep;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.ComplaintStep;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.GrowingList;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one complaint.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param category about what kind of thing
 * @param severity 1 (gravest) to 4
 * @param channel how it reached us
 * @param subject what about
 * @param requested what is asked for
 * @param complainant who at the customer complains
 * @param purchaseId the purchase that it is about
 * @param productId the product that it is about
 * @param recordedOn business date
 * @param state how far it is
 * @param since business date of that
 * @param acknowledgedOn when the customer was told that it has reached us; absent before
 * @param reasons why it was judged as it was, where that was said
 * @param waitingSince since when we wait for the customer; absent when we do not
 * @param awaited what we wait for
 * @param department who deals with it; absent before it was assigned
 * @param person who of that department; absent before it was assigned
 * @param cause what has caused it; absent before that was found
 * @param solutions what was proposed, in order
 * @param deadlines what we owe or owed, in the order in which it came to be owed
 * @param escalations how often a step of it was overdue and escalated
 * @param summary what happened, as it was evaluated
 * @param preventiveMeasures what is done so that it does not happen again
 * @param consequences consequences for those responsible
 * @param closedOn when it was closed; absent while it is open
 * @param reopenings how often it was reopened
 * @param course all that has happened to it, in the order in which it was recorded
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ComplaintCard(
    String complaintId,
    @DataSubject(Subject.Kind.CUSTOMER) @Nullable String customerId,
    @Nullable ComplaintCategory category,
    int severity,
    @Nullable ComplaintChannel channel,
    @PersonalData @Nullable String subject,
    @PersonalData @Nullable String requested,
    @PersonalData @Nullable String complainant,
    @Nullable String purchaseId,
    @Nullable String productId,
    @Nullable LocalDate recordedOn,
    ComplaintState state,
    @Nullable LocalDate since,
    @Nullable LocalDate acknowledgedOn,
    @PersonalData @Nullable String reasons,
    @Nullable LocalDate waitingSince,
    @PersonalData @Nullable String awaited,
    @Nullable String department,
    @StaffName @Nullable String person,
    @PersonalData @Nullable String cause,
    List<Solution> solutions,
    List<Deadline> deadlines,
    int escalations,
    @PersonalData @Nullable String summary,
    @PersonalData @Nullable String preventiveMeasures,
    @PersonalData @Nullable String consequences,
    @Nullable LocalDate closedOn,
    int reopenings,
    List<ComplaintStep> course) {

  public ComplaintCard {
    solutions = List.copyOf(solutions);
    deadlines = List.copyOf(deadlines);
    course = GrowingList.of(course);
  }

  /** The complaint of which nothing is known yet. */
  static ComplaintCard empty(String id) {
    return ComplaintCardBuilder.builder()
        .complaintId(id)
        .state(ComplaintState.RECORDED)
        .solutions(List.of())
        .deadlines(List.of())
        .course(List.of())
        .build();
  }

  ComplaintCardBuilder changed() {
    return ComplaintCardBuilder.builder(this);
  }

  ComplaintCardBuilder now(ComplaintState next, LocalDate on) {
    return changed().state(next).since(on);
  }

  /** What is owed of a step, or was last; absent when it never was. */
  @Nullable Deadline last(OwedStep step) {
    return deadlines.stream()
        .filter(deadline -> deadline.step() == step)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}

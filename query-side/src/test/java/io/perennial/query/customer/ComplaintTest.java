package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final String ID = "complaint-1";

  private static final List<LifecycleEvent> COURSE =
      List.of(
          ONE.complained("1997-01-01", ID),
          new ComplaintAcknowledged(ID, "customer-1", Instant.EPOCH, day("1997-01-02")),
          ONE.judged("1997-01-03", ID, true),
          new ComplaintAssigned(ID, "customer-1", "quality", "Cara", day("1997-01-04")),
          new ComplaintCauseAnalysed(ID, "customer-1", "grease", day("1997-01-05")),
          proposed("solution-1", "1997-01-06"),
          new ComplaintSolutionDeclined(ID, "customer-1", "solution-1", null, day("1997-01-07")),
          new ComplaintAssigned(ID, "customer-1", "dispatch", "Dan", day("1997-01-08")),
          new ComplaintSeverityChanged(ID, "customer-1", 1, null, null, day("1997-01-08")),
          new ComplaintWaitBegan(ID, "customer-1", null, day("1997-01-08")),
          new ComplaintWaitEnded(ID, "customer-1", day("1997-01-09")),
          new ComplaintEscalated(
              ID, "customer-1", OwedStep.PROPOSAL, 1, Instant.EPOCH, day("1997-01-10")),
          proposed("solution-2", "1997-01-11"),
          new ComplaintSolutionAccepted(ID, "customer-1", "solution-2", day("1997-01-12")),
          new ComplaintSolutionCarriedOut(ID, "customer-1", "solution-2", null, day("1997-01-13")),
          new ComplaintEvaluated(ID, "customer-1", "so", "so", null, day("1997-01-14")),
          new ComplaintReopened(ID, "customer-1", "again", day("1997-01-20")));

  private static ComplaintSolutionProposed proposed(String solutionId, String on) {
    return new ComplaintSolutionProposed(
        ID, "customer-1", solutionId, "exchange", ComplaintChannel.PHONE, null, null, day(on));
  }

  private static Complaint after(int steps) {
    CustomerCard.Complaints known = Folding.fold(VIEW, COURSE.subList(0, steps)).complaints();
    assertThat(known.open().size() + known.closed().size()).isEqualTo(1);
    return known.open().isEmpty() ? known.closed().getFirst() : known.open().getFirst();
  }

  @Test
  void everyStepIsShown() {
    List<ComplaintState> states = new ArrayList<>();
    for (int steps = 1; steps <= COURSE.size(); steps++) {
      states.add(after(steps).state());
    }
    assertThat(states.stream().distinct())
        .containsExactly(
            ComplaintState.RECORDED,
            ComplaintState.VALID,
            ComplaintState.ASSIGNED,
            ComplaintState.ANALYSED,
            ComplaintState.PROPOSED,
            ComplaintState.DECLINED,
            ComplaintState.ACCEPTED,
            ComplaintState.CARRIED_OUT,
            ComplaintState.CLOSED);
    assertThat(after(1).acknowledged()).isFalse();
    assertThat(after(2).acknowledged()).isTrue();
    assertThat(after(10).waiting()).isTrue();
    assertThat(after(11).waiting()).isFalse();
  }

  @Test
  void aReopenedComplaintIsOpenAgain() {
    assertThat(Folding.fold(VIEW, COURSE.subList(0, COURSE.size() - 1)).complaints().open())
        .isEmpty();
    CustomerCard.Complaints known = Folding.fold(VIEW, COURSE).complaints();
    assertThat(known.all()).isEqualTo(1);
    assertThat(known.closed()).isEmpty();
    assertThat(known.open())
        .containsExactly(
            new Complaint(
                ID,
                known.open().getFirst().category(),
                1,
                day("1997-01-01"),
                true,
                ComplaintState.ASSIGNED,
                day("1997-01-20"),
                true,
                false,
                "dispatch",
                "Dan",
                1,
                List.of(new Complaint.ClosedTime(day("1997-01-14"), day("1997-01-20")))));
  }

  @Test
  void oneClosedAsUnfoundedIsToBeJudgedAgain() {
    CustomerCard card =
        Folding.fold(
            VIEW,
            List.of(
                ONE.complained("1997-01-01", ID),
                ONE.judged("1997-01-03", ID, false),
                ONE.closedComplaint("1997-01-04", ID),
                new ComplaintReopened(ID, "customer-1", "again", day("1997-01-20"))));
    assertThat(card.complaints().open())
        .extracting(Complaint::state)
        .containsExactly(ComplaintState.RECORDED);
  }

  @Test
  void churnKnowsWhenItWasOpen() {
    ChurnDocument document =
        Folding.fold(new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD), COURSE);
    assertThat(document.complaints())
        .containsExactly(
            new ChurnDocument.Complaint(
                ID, day("1997-01-01"), day("1997-01-14"), Folding.idOf(COURSE.getFirst())),
            new ChurnDocument.Complaint(
                ID, day("1997-01-20"), null, Folding.idOf(COURSE.getLast())));
  }
}

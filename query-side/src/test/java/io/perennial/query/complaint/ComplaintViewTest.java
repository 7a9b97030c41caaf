package io.perennial.query.complaint;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.Facts;
import io.perennial.query.activity.ComplaintState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Recorded by the clock; 2026-03-02 is a Monday. */
class ComplaintViewTest {

  private static final String ID = "complaint-1";
  private static final String CUSTOMER = "customer-1";
  private static final Facts ONE = new Facts(CUSTOMER);
  private static final String MONDAY = "2026-03-02T10:00:00Z";

  private static Story recorded() {
    return new Story(ComplaintPolicy.STANDARD).at(MONDAY, ONE.complained("2026-03-02", ID));
  }

  private static ComplaintSolutionProposed proposed(String id, @Nullable Instant due, String on) {
    return new ComplaintSolutionProposed(
        ID, CUSTOMER, id, "exchange", ComplaintChannel.PHONE, Facts.money("80.00"), due, day(on));
  }

  @Test
  void whatIsDueIsShownAsDates() {
    Story story = recorded();

    assertThat(story.deadlines())
        .containsExactly("ACKNOWLEDGEMENT DUE 2026-03-03 null", "PROPOSAL DUE 2026-03-09 null");
    assertThat(story.field("acknowledgement")).isEqualTo("DUE");
    assertThat(story.field("acknowledgementDueOn")).isEqualTo("2026-03-03");
    assertThat(story.field("proposalDueOn")).isEqualTo("2026-03-09");
  }

  @Test
  void theClockOfTheRecordingCountsAndNotTheDateGiven() {
    Story story =
        recorded()
            .at(
                "2026-03-03T10:00:01Z",
                new ComplaintAcknowledged(
                    ID, CUSTOMER, Instant.parse("2026-03-03T10:00:00Z"), day("2026-03-02")));

    assertThat(story.deadlines().getFirst())
        .isEqualTo("ACKNOWLEDGEMENT MET_LATE 2026-03-03 2026-03-03");
    assertThat(story.card().acknowledgedOn()).isEqualTo(day("2026-03-02"));
    assertThat(story.field("acknowledgementDueOn")).isEqualTo("");
  }

  @Test
  void aWaitMovesWhatIsOpen() {
    Story story =
        recorded()
            .at(
                "2026-03-02T12:00:00Z",
                new ComplaintWaitBegan(ID, CUSTOMER, null, day("2026-03-02")));
    assertThat(story.field("proposal")).isEqualTo("WAITING");
    assertThat(story.field("waiting")).isEqualTo("yes");
    assertThat(story.field("proposalDueOn")).isEqualTo("");

    story.at("2026-03-05T12:00:00Z", new ComplaintWaitEnded(ID, CUSTOMER, day("2026-03-05")));
    assertThat(story.deadlines())
        .containsExactly("ACKNOWLEDGEMENT DUE 2026-03-06 null", "PROPOSAL DUE 2026-03-12 null");
    assertThat(story.field("waiting")).isEqualTo("no");
  }

  @Test
  void aChangeOfSeverityMovesWhatIsOpenAndNothingThatIsPast() {
    Story story =
        recorded()
            .at(
                "2026-03-02T11:00:00Z",
                new ComplaintSeverityChanged(ID, CUSTOMER, 1, null, null, day("2026-03-02")));
    assertThat(story.deadlines())
        .containsExactly("ACKNOWLEDGEMENT DUE 2026-03-03 null", "PROPOSAL DUE 2026-03-04 null");

    story.at(
        "2026-03-05T11:00:00Z",
        new ComplaintSeverityChanged(
            ID, CUSTOMER, 4, null, Instant.parse("2026-03-04T10:00:00Z"), day("2026-03-05")));
    assertThat(story.deadlines().getLast()).isEqualTo("PROPOSAL OVERDUE 2026-03-04 null");
  }

  @Test
  void anotherPolicyMovesWhatIsOpenAndNothingThatIsPast() {
    ComplaintPolicy slow =
        new ComplaintPolicy(
            BusinessCalendar.of(
                BusinessCalendar.STANDARD.workingDays(),
                Set.of(LocalDate.of(2026, 3, 4)),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                ZoneOffset.UTC),
            3,
            List.of(3, 6, 10, 20),
            30);
    Story story =
        new Story(slow)
            .at(MONDAY, ONE.complained("2026-03-02", ID))
            .at(
                "2026-03-02T16:00:00Z",
                new ComplaintAcknowledged(
                    ID, CUSTOMER, Instant.parse("2026-03-03T10:00:00Z"), day("2026-03-02")));

    assertThat(story.deadlines())
        .containsExactly(
            "ACKNOWLEDGEMENT MET 2026-03-03 2026-03-02", "PROPOSAL DUE 2026-03-11 null");
    assertThat(new ComplaintView(slow).policy())
        .isNotEqualTo(new ComplaintView(ComplaintPolicy.STANDARD).policy());
  }

  @Test
  void anEscalationSaysThatItIsOverdue() {
    Story story =
        recorded()
            .at(
                "2026-03-04T00:05:00Z",
                new ComplaintEscalated(
                    ID,
                    CUSTOMER,
                    OwedStep.ACKNOWLEDGEMENT,
                    1,
                    Instant.parse("2026-03-03T10:00:00Z"),
                    day("2026-03-04")));

    assertThat(story.deadlines())
        .containsExactly("ACKNOWLEDGEMENT OVERDUE 2026-03-03 null", "PROPOSAL DUE 2026-03-09 null");
    assertThat(story.field("escalations")).isEqualTo(1L);
  }

  /**
   * Due on Tuesday the 3rd at ten, it is overdue from Wednesday on, before that is said and after.
   */
  @Test
  void whatIsOwedIsOverdueFromTheDayBehindItsOwn() {
    Story story = recorded();
    assertThat(story.shown("2026-03-03")).containsExactly("DUE", "DUE");
    assertThat(story.shown("2026-03-04")).containsExactly("OVERDUE", "DUE");
    assertThat(story.shown("2026-03-10")).containsExactly("OVERDUE", "OVERDUE");

    story.at(
        "2026-03-03T10:05:00Z",
        new ComplaintEscalated(
            ID,
            CUSTOMER,
            OwedStep.ACKNOWLEDGEMENT,
            1,
            Instant.parse("2026-03-03T10:00:00Z"),
            day("2026-03-03")));
    assertThat(story.shown("2026-03-03")).containsExactly("DUE", "DUE");
    assertThat(story.shown("2026-03-04")).containsExactly("OVERDUE", "DUE");
    assertThat(story.field("acknowledgement")).isEqualTo("DUE");
  }

  @Test
  void whatHasNoDayOrIsDoneDoesNotTurn() {
    Story story =
        recorded()
            .at(
                "2026-03-02T11:00:00Z",
                new ComplaintAcknowledged(
                    ID, CUSTOMER, Instant.parse("2026-03-03T10:00:00Z"), day("2026-03-02")))
            .at(
                "2026-03-02T12:00:00Z",
                new ComplaintWaitBegan(ID, CUSTOMER, null, day("2026-03-02")));
    assertThat(story.shown("2026-12-31")).containsExactly("MET", "WAITING");
  }

  @Test
  void theWholeCourse() {
    Story story =
        recorded()
            .at("2026-03-02T11:00:00Z", ONE.judged("2026-03-02", ID, true))
            .at(
                "2026-03-02T12:00:00Z",
                new ComplaintAssigned(ID, CUSTOMER, "quality", "Cara", day("2026-03-02")))
            .at(
                "2026-03-03T12:00:00Z",
                new ComplaintCauseAnalysed(ID, CUSTOMER, "no grease", day("2026-03-03")))
            .at(
                "2026-03-04T10:00:00Z",
                proposed("s-1", Instant.parse("2026-03-09T10:00:00Z"), "2026-03-04"))
            .at(
                "2026-03-05T10:00:00Z",
                new ComplaintSolutionDeclined(
                    ID, CUSTOMER, "s-1", "too little", day("2026-03-05")));
    assertThat(story.deadlines())
        .containsExactly(
            "ACKNOWLEDGEMENT DUE 2026-03-03 null",
            "PROPOSAL MET 2026-03-09 2026-03-04",
            "PROPOSAL DUE 2026-03-12 null");

    story
        .at(
            "2026-03-13T10:00:00Z",
            proposed("s-2", Instant.parse("2026-03-12T10:00:00Z"), "2026-03-06"))
        .at(
            "2026-03-16T10:00:00Z",
            new ComplaintSolutionAccepted(ID, CUSTOMER, "s-2", day("2026-03-16")))
        .at(
            "2026-03-17T10:00:00Z",
            new ComplaintSolutionCarriedOut(
                ID, CUSTOMER, "s-2", Facts.money("75.50"), day("2026-03-17")))
        .at(
            "2026-03-18T10:00:00Z",
            new ComplaintEvaluated(ID, CUSTOMER, "so", "grease", null, day("2026-03-18")));

    ComplaintCard card = story.card();
    assertThat(story.deadlines())
        .containsExactly(
            "ACKNOWLEDGEMENT DROPPED 2026-03-03 null",
            "PROPOSAL MET 2026-03-09 2026-03-04",
            "PROPOSAL MET_LATE 2026-03-12 2026-03-13");
    assertThat(card.state()).isEqualTo(ComplaintState.CLOSED);
    assertThat(card.closedOn()).isEqualTo(day("2026-03-18"));
    assertThat(card.cause()).isEqualTo("no grease");
    assertThat(card.person()).isEqualTo("Cara");
    assertThat(card.solutions())
        .containsExactly(
            new Solution(
                "s-1",
                "exchange",
                ComplaintChannel.PHONE,
                new BigDecimal("80.00"),
                day("2026-03-04"),
                null,
                day("2026-03-05"),
                "too little",
                null),
            new Solution(
                "s-2",
                "exchange",
                ComplaintChannel.PHONE,
                new BigDecimal("75.50"),
                day("2026-03-06"),
                day("2026-03-16"),
                null,
                null,
                day("2026-03-17")));

    story.at(
        "2026-03-23T10:00:00Z", new ComplaintReopened(ID, CUSTOMER, "again", day("2026-03-23")));
    assertThat(story.card().state()).isEqualTo(ComplaintState.ASSIGNED);
    assertThat(story.card().closedOn()).isNull();
    assertThat(story.field("proposalDueOn")).isEqualTo("2026-03-30");
  }

  @Test
  void whatIsClosedAsUnfoundedOwesNothing() {
    Story story =
        recorded()
            .at("2026-03-02T11:00:00Z", ONE.judged("2026-03-02", ID, false))
            .at("2026-03-02T12:00:00Z", ONE.closedComplaint("2026-03-02", ID));

    assertThat(story.deadlines())
        .containsExactly(
            "ACKNOWLEDGEMENT DROPPED 2026-03-03 null", "PROPOSAL DROPPED 2026-03-09 null");
  }

  @Test
  void aComplaintBelongsToItsCustomer() {
    ComplaintView view = new ComplaintView(ComplaintPolicy.STANDARD);

    assertThat(view.ids(ONE.complained("2026-03-02", ID))).containsExactly(ID);
    assertThat(view.customerOf(ID, recorded().card())).isEqualTo(CUSTOMER);
  }
}

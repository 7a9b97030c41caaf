package io.perennial.platform.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By Monday to Friday from nine to five, UTC; 2026-03-02 is a Monday. */
class OwedTest {

  private static final ComplaintPolicy POLICY = ComplaintPolicy.STANDARD;
  private static final Instant MONDAY_TEN = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void anAcknowledgementIsDueWithinABusinessDay() {
    assertThat(POLICY.acknowledgementDue(Owed.since(MONDAY_TEN))).isEqualTo("2026-03-03T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-03-04T10:00:00Z",
    "2, 2026-03-09T10:00:00Z",
    "3, 2026-03-16T10:00:00Z",
    "4, 2026-03-30T10:00:00Z",
  })
  void aProposalIsDueBySeverity(int severity, Instant due) {
    assertThat(POLICY.proposalDue(Owed.since(MONDAY_TEN), severity)).isEqualTo(due);
  }

  @Test
  void timeForWhichWeWaitForTheCustomerDoesNotCount() {
    Owed waited =
        Owed.since(MONDAY_TEN)
            .waitingFrom(Instant.parse("2026-03-02T12:00:00Z"))
            .resumedAt(Instant.parse("2026-03-04T09:00:00Z"))
            .waitingFrom(Instant.parse("2026-03-04T11:00:00Z"))
            .resumedAt(Instant.parse("2026-03-06T16:00:00Z"));

    // 2 and 2 hours of 16 have gone; 1 is left of that Friday, 8 of Monday, 3 of Tuesday
    assertThat(POLICY.proposalDue(waited, 1)).isEqualTo("2026-03-10T12:00:00Z");
  }

  @Test
  void whileWeWaitNothingFallsDue() {
    Owed waiting = Owed.since(MONDAY_TEN).waitingFrom(Instant.parse("2026-03-02T12:00:00Z"));

    assertThat(POLICY.proposalDue(waiting, 1)).isNull();
  }

  @Test
  void whatWasOverdueBeforeWeWaitedStaysSo() {
    Owed late =
        Owed.since(MONDAY_TEN)
            .waitingFrom(Instant.parse("2026-03-05T10:00:00Z"))
            .resumedAt(Instant.parse("2026-03-20T10:00:00Z"));

    assertThat(POLICY.proposalDue(late, 1)).isEqualTo("2026-03-04T10:00:00Z");
    assertThat(POLICY.proposalDue(late, 2)).isEqualTo("2026-03-24T10:00:00Z");
  }

  @Test
  void anotherPolicyIsAnotherDate() {
    ComplaintPolicy slow =
        new ComplaintPolicy(BusinessCalendar.STANDARD, 2, List.of(3, 5, 10, 20), 30);

    assertThat(slow.acknowledgementDue(Owed.since(MONDAY_TEN))).isEqualTo("2026-03-04T10:00:00Z");
    assertThat(slow.proposalDue(Owed.since(MONDAY_TEN), 1)).isEqualTo("2026-03-05T10:00:00Z");
  }

  @Test
  void whatWasWorkedIsCountedWithoutTheTimesOfWaiting() {
    Owed waited =
        Owed.since(MONDAY_TEN)
            .waitingFrom(Instant.parse("2026-03-02T12:00:00Z"))
            .resumedAt(Instant.parse("2026-03-04T09:00:00Z"))
            .waitingFrom(Instant.parse("2026-03-04T11:00:00Z"));

    // 2 hours of Monday; 1 and then 2 of Wednesday, after which we wait
    assertThat(waited.worked(BusinessCalendar.STANDARD, Instant.parse("2026-03-02T11:00:00Z")))
        .isEqualTo(Duration.parse("PT1H"));
    assertThat(waited.worked(BusinessCalendar.STANDARD, Instant.parse("2026-03-03T11:00:00Z")))
        .isEqualTo(Duration.parse("PT2H"));
    assertThat(waited.worked(BusinessCalendar.STANDARD, Instant.parse("2026-03-04T10:00:00Z")))
        .isEqualTo(Duration.parse("PT3H"));
    assertThat(waited.worked(BusinessCalendar.STANDARD, Instant.parse("2026-03-20T10:00:00Z")))
        .isEqualTo(Duration.parse("PT4H"));
  }
}

package io.perennial.events.salesmeeting;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * What a sales meeting has agreed has been done.
 *
 * @param salesMeetingId the sales meeting
 * @param taskNumber which of its tasks, the first being 1
 * @param doneBy who has done it; kept under a key of that member of staff
 * @param result what has come of it; kept under a key of the meeting's own
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record SalesMeetingTaskDone(
    @DataSubject(Subject.Kind.MATTER) String salesMeetingId,
    int taskNumber,
    @StaffName String doneBy,
    @PersonalData String result,
    LocalDate occurredOn)
    implements SalesMeetingEvent {}

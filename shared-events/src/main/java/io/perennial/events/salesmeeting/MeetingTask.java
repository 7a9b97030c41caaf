package io.perennial.events.salesmeeting;

import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;

/**
 * What somebody is going to do after a sales meeting.
 *
 * @param owner who does it; kept under a key of that member of staff
 * @param task what is done; kept under a key of the meeting's own
 * @param dueOn business date until which it is done
 */
public record MeetingTask(@StaffName String owner, @PersonalData String task, LocalDate dueOn) {}

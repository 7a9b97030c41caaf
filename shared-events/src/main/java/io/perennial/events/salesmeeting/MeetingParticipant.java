package io.perennial.events.salesmeeting;

import io.perennial.events.personal.StaffName;

/**
 * One of our people who took part in a sales meeting.
 *
 * @param name who it is; kept under a key of that member of staff
 */
public record MeetingParticipant(@StaffName String name) {}

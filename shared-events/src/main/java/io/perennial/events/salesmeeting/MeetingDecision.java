package io.perennial.events.salesmeeting;

import io.perennial.events.personal.PersonalData;

/**
 * What a sales meeting has decided.
 *
 * @param decision in words; kept under a key of the meeting's own
 */
public record MeetingDecision(@PersonalData String decision) {}

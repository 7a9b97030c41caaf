package io.perennial.events.salesday;

/** How much of a sales day a representative was at work. */
public enum Attendance {
  PRESENT,
  PART_OF_DAY,
  ON_LEAVE,
  SICK,
  ABSENT
}

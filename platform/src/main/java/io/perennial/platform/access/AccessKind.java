package io.perennial.platform.access;

/** What an entry of the access log is about. */
public enum AccessKind {
  /** Personal data was shown, in an answer given whole. */
  READ,
  /** An answer that is written piece by piece began to show personal data. */
  READ_BEGUN,
  /** An answer whose beginning stands in the log ended, or was broken off. */
  READ_ENDED,
  /** It was ordered that personal data be sent to a service. */
  SUBSCRIBED,
  /** One person tried to be both persons of a rule of four eyes. */
  REFUSED_FOUR_EYES
}

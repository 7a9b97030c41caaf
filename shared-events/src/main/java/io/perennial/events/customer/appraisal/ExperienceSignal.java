package io.perennial.events.customer.appraisal;

/** What shows that a customer is turning from a generalist into a specialist. */
public enum ExperienceSignal {
  /** Its purchasing department takes over the contact with us. */
  PURCHASING_TAKES_OVER,
  /** Its interest in applications fades. */
  INTEREST_IN_APPLICATIONS_FADES,
  /** It splits bundles, and buys their parts. */
  BUNDLES_ARE_SPLIT
}

package io.perennial.events.complaint;

/** What we owe a customer who complains until a certain time. */
public enum OwedStep {
  ACKNOWLEDGEMENT,
  PROPOSAL
}

package io.perennial.events.customer.file;

/** What a person is at the customer. */
public enum PersonRole {
  OWNER,
  MANAGER,
  LEGAL_REPRESENTATIVE,
  CONTACT
}

package io.perennial.command.customer.registration;

import io.perennial.command.common.BusinessDates;

/** What is said of a company and its people when it is entered can be so. */
public final class RegistrationRule {
  private RegistrationRule() {}

  /** Refuses what cannot be. */
  public static void check(RegisterCustomer command, BusinessDates dates) {
    dates.requireFact(command.relationshipStartedOn(), "/relationshipStartedOn");
    FoundingYearRule.check(command.foundingYear(), dates);
    PersonIdentifierRule.checkAll(command.people());
  }
}

package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Scenario;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationOpened;
import java.time.LocalDate;
import java.util.List;

/** Facts of an invented investigation, short to write. */
final class InvestigationFacts {
  static final String ID = "i-1";

  private InvestigationFacts() {}

  static InvestigationOpened opened(InvestigationChannel channel, String investigator) {
    return new InvestigationOpened(CUSTOMER, ID, channel, investigator, usd("400.00"), MARCH);
  }

  static InvestigationAnswered answered(
      FinancesQuestion question, InvestigationAnswer answer, LocalDate on) {
    return new InvestigationAnswered(
        CUSTOMER,
        ID,
        List.of(),
        List.of(new FinancesAnswer(question, answer)),
        List.of(),
        null,
        on);
  }

  static InvestigationConcluded concluded(CreditClass found, String reason, LocalDate on) {
    return new InvestigationConcluded(CUSTOMER, ID, found, reason, usd("380.00"), on);
  }

  static InvestigationAbandoned abandoned(String reason, LocalDate on) {
    return new InvestigationAbandoned(CUSTOMER, ID, reason, null, on);
  }

  /** A company with an investigation that has been open since March. */
  static Scenario investigated() {
    return customer(registered()).and(opened(InvestigationChannel.AGENCY, "rep-7"));
  }
}

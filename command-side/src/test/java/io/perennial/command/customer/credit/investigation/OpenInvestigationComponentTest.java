package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.ID;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.investigated;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.opened;

import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationOpened;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenInvestigationComponentTest {
  private static OpenInvestigation open(InvestigationChannel channel, String investigator) {
    return new OpenInvestigation(CUSTOMER, ID, channel, investigator, dollars("400.00"), MARCH);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(InvestigationChannel.class)
    void anyChannel(InvestigationChannel channel) {
      customer(registered()).when(open(channel, "rep-7")).records(opened(channel, "rep-7"));
    }

    @Test
    void anotherOneWhileOneIsOpen() {
      investigated()
          .when(
              new OpenInvestigation(CUSTOMER, "i-2", InvestigationChannel.BANK, null, null, TODAY))
          .records(
              new InvestigationOpened(
                  CUSTOMER, "i-2", InvestigationChannel.BANK, null, null, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherInvestigationUnderTheSameIdentifier() {
      investigated()
          .when(open(InvestigationChannel.BANK, "rep-7"))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameInvestigationBySomebodyElse() {
      investigated()
          .when(open(InvestigationChannel.AGENCY, "rep-8"))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void aDayAhead() {
      customer(registered())
          .when(
              new OpenInvestigation(
                  CUSTOMER, ID, InvestigationChannel.BANK, null, null, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    void aCostInAnotherCurrency() {
      customer(registered())
          .when(
              new OpenInvestigation(
                  CUSTOMER,
                  ID,
                  InvestigationChannel.BANK,
                  null,
                  new Amount(BigDecimal.TEN, "EUR"),
                  TODAY))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsOpenedAgain() {
      investigated().when(open(InvestigationChannel.AGENCY, "rep-7")).staysQuiet();
    }
  }
}

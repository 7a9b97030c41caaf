package io.perennial.command.customer.satisfaction;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.NEIGHBOUR;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.struckOut;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.RefusedException.Place;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordReferralComponentTest {
  private static RecordReferral refer(
      String id, @Nullable String referred, @Nullable String company, @Nullable LocalDate on) {
    return new RecordReferral(CUSTOMER, id, referred, company, "trade fair", "kindly", on);
  }

  private static ReferralRecorded referred(
      String id, @Nullable String referred, @Nullable String company, LocalDate on) {
    return new ReferralRecorded(CUSTOMER, id, referred, company, "trade fair", "kindly", on);
  }

  @Nested
  class Accepts {
    @Test
    void aCompanyByNameAndFile() {
      customer(registered())
          .when(refer("f-1", NEIGHBOUR, "Neighbour Ltd", MARCH))
          .records(referred("f-1", NEIGHBOUR, "Neighbour Ltd", MARCH));
    }

    @Test
    void aNameAlone() {
      customer(registered())
          .when(new RecordReferral(CUSTOMER, "f-1", null, "Neighbour Ltd", null, null, null))
          .records(new ReferralRecorded(CUSTOMER, "f-1", null, "Neighbour Ltd", null, null, TODAY));
    }

    @Test
    void oneOfOurFilesAlone() {
      customer(registered())
          .when(refer("f-1", NEIGHBOUR, null, MARCH))
          .records(referred("f-1", NEIGHBOUR, null, MARCH));
    }

    @Test
    void anotherCompany() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .and(referred("f-2", null, "Neighbour Ltd", MARCH))
          .when(refer("f-3", null, "Distant Ltd", MARCH))
          .records(referred("f-3", null, "Distant Ltd", MARCH));
    }

    @Test
    void whatBecomesKnownLate() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, TODAY))
          .when(refer("f-2", null, "Distant Ltd", MARCH))
          .records(referred("f-2", null, "Distant Ltd", MARCH));
    }

    @Test
    void aCompanyWhoseReferralWasStruckOut() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .and(struckOut(EntryKind.REFERRAL, "f-1", "0.00", MARCH))
          .when(refer("f-2", NEIGHBOUR, null, MARCH))
          .records(referred("f-2", NEIGHBOUR, null, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("nobody-referred")
    void aReferralOfNobody() {
      customer(registered())
          .when(refer("f-1", null, null, MARCH))
          .isRefusedAt(
              SatisfactionRefusal.NOBODY_REFERRED,
              new Place("/referredCompany", "is to be given without referredCustomerId"));
    }

    @Test
    @ExampleOf("referred-itself")
    void theCustomerItself() {
      customer(registered())
          .when(refer("f-1", CUSTOMER, null, MARCH))
          .isRefused(SatisfactionRefusal.REFERRED_ITSELF);
    }

    @Test
    void aFileThatThereIsNot() {
      customer(registered())
          .when(refer("f-1", "customer-404", null, MARCH))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN, "customer-404");
    }

    @Test
    @ExampleOf("already-referred")
    void theSameCompanyAgain() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .when(refer("f-2", NEIGHBOUR, "Neighbour Ltd", TODAY))
          .isRefused(SatisfactionRefusal.ALREADY_REFERRED, "f-1 on " + MARCH);
    }

    @Test
    void theSameCompanyInOtherLetters() {
      customer(registered(), referred("f-1", null, "Neighbour Ltd", MARCH))
          .when(refer("f-2", NEIGHBOUR, "NEIGHBOUR  LTD", TODAY))
          .isRefused(SatisfactionRefusal.ALREADY_REFERRED);
    }

    @Test
    @Produces("id-taken")
    void anotherReferralUnderTheSameIdentifier() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .when(refer("f-1", null, "Distant Ltd", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameReferralInOtherWords() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .when(new RecordReferral(CUSTOMER, "f-1", NEIGHBOUR, null, "trade fair", "loudly", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theIdentifierOfOneThatWasStruckOut() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .and(struckOut(EntryKind.REFERRAL, "f-1", "0.00", MARCH))
          .when(refer("f-1", NEIGHBOUR, null, MARCH))
          .isRefused(CommonRefusal.ID_TAKEN, "struck out");
    }

    @Test
    void aReferralOfTomorrow() {
      customer(registered())
          .when(refer("f-1", NEIGHBOUR, null, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameReferralIsRecordedAgain() {
      customer(registered(), referred("f-1", NEIGHBOUR, "Neighbour Ltd", MARCH))
          .when(refer("f-1", NEIGHBOUR, "Neighbour Ltd", MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheRepeatLeavesOutTheDate() {
      customer(registered(), referred("f-1", NEIGHBOUR, null, MARCH))
          .when(refer("f-1", NEIGHBOUR, null, null))
          .staysQuiet();
    }
  }
}

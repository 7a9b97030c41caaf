package io.perennial.command.customer.winning;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.won;
import static io.perennial.command.customer.winning.WinningFacts.objected;
import static io.perennial.command.customer.winning.WinningFacts.rests;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordObjectionComponentTest {
  private static RecordObjection object(String id, String contactId, @Nullable LocalDate on) {
    return new RecordObjection(
        CUSTOMER, id, contactId, ObjectionReason.PRICE_TOO_HIGH, "lasts longer", on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(ObjectionReason.class)
    void eachReason(ObjectionReason reason) {
      customer(registered())
          .when(new RecordObjection(CUSTOMER, "o-1", "c-1", reason, null, null))
          .records(new ObjectionRecorded(CUSTOMER, "o-1", "c-1", reason, null, TODAY));
    }

    @Test
    void theSecondInOneContactAfterWhichTheProspectRests() {
      customer(registered(), objected("o-1", "c-1", TODAY))
          .when(object("o-2", "c-1", null))
          .records(objected("o-2", "c-1", TODAY), rests("c-1", TODAY.plusDays(30), TODAY));
    }

    @Test
    void theSecondDatedBackDoesNotShortenTheRest() {
      customer(registered(), objected("o-1", "c-1", MARCH))
          .when(object("o-2", "c-1", MARCH))
          .records(objected("o-2", "c-1", MARCH), rests("c-1", TODAY.plusDays(30), MARCH));
    }

    @Test
    void theSecondInAnotherContact() {
      customer(registered(), objected("o-1", "c-1", MARCH))
          .when(object("o-2", "c-2", MARCH))
          .records(objected("o-2", "c-2", MARCH));
    }

    @Test
    void aThirdInOneContactWithoutAnotherRest() {
      customer(
              registered(),
              objected("o-1", "c-1", MARCH),
              objected("o-2", "c-1", MARCH),
              rests("c-1", MARCH.plusDays(30), MARCH))
          .when(object("o-3", "c-1", MARCH))
          .records(objected("o-3", "c-1", MARCH));
    }

    @Test
    void theSecondOfACustomerThatWasLost() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH), objected("o-1", "c-1", TODAY))
          .when(object("o-2", "c-1", TODAY))
          .records(objected("o-2", "c-1", TODAY), rests("c-1", TODAY.plusDays(30), TODAY));
    }

    @Test
    void theSecondOfACustomerThatDoesNotRest() {
      LocalDate recently = TODAY.minusDays(3);
      customer(registered())
          .and(
              bought("p-1", "1.00", Settlement.CASH, "0.00", recently),
              won("p-1", recently),
              objected("o-1", "c-1", TODAY))
          .when(object("o-2", "c-1", TODAY))
          .records(objected("o-2", "c-1", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherObjectionUnderTheSameIdentifier() {
      customer(registered(), objected("o-1", "c-1", MARCH))
          .when(object("o-1", "c-2", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anObjectionOfTomorrow() {
      customer(registered())
          .when(object("o-1", "c-1", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenRecorded() {
      customer(registered(), objected("o-1", "c-1", MARCH))
          .when(object("o-1", "c-1", null))
          .staysQuiet();
    }
  }
}

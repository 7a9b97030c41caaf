package io.perennial.command.customer.purchase;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.disqualified;
import static io.perennial.command.customer.CustomerFacts.registeredAs;
import static io.perennial.command.customer.CustomerFacts.won;
import static io.perennial.command.customer.purchase.RecordPurchaseFixture.buy;

import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who buys is a customer, whatever it was before. */
class FirstPurchaseComponentTest {
  @ParameterizedTest
  @EnumSource(
      value = LifecycleStage.class,
      names = {"IDENTIFIED", "PROSPECT"})
  void makesACustomerOfWhoWasToBeWon(LifecycleStage stage) {
    customer(registeredAs(stage))
        .when(buy("p-1", "11.77", Settlement.CASH))
        .records(bought("p-1", "11.77", Settlement.CASH, "0.00", MARCH), won("p-1", MARCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-03-14", "2024-03-15", "2024-03-16"})
  void makesACustomerOfWhoWasDisqualifiedWheneverThatWas(LocalDate disqualifiedOn) {
    customer(registeredAs(LifecycleStage.IDENTIFIED))
        .and(disqualified(DisqualificationReason.NO_NEED, disqualifiedOn))
        .when(buy("p-1", "11.77", Settlement.CASH))
        .records(bought("p-1", "11.77", Settlement.CASH, "0.00", MARCH), won("p-1", MARCH));
  }
}

package io.perennial.command.balancesheet;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.balanceSheet;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.balancesheet.AssetsStated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StateAssetsComponentTest {
  private static final String SHEET = "balance-sheet-1";
  private static final AssetsStated OF_MARCH =
      new AssetsStated(SHEET, usd("1000.00"), "accounts", MARCH);

  private static StateAssets state(String assets, LocalDate day) {
    return new StateAssets(SHEET, dollars(assets), "accounts", day);
  }

  @Nested
  class Accepts {
    @Test
    void theAssetsOfADayThatIsOver() {
      balanceSheet().when(state("1000.00", MARCH)).records(OF_MARCH);
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("date-in-future")
    void theAssetsOfTomorrow() {
      balanceSheet()
          .when(state("1000.00", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    void assetsInAnotherCurrency() {
      balanceSheet()
          .when(new StateAssets(SHEET, new Amount(BigDecimal.TEN, "EUR"), "accounts", MARCH))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }

    @Test
    @Produces("id-taken")
    void otherAssetsOfTheSameSheet() {
      balanceSheet(OF_MARCH).when(state("900.00", MARCH)).isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theSameSheetOfAnotherDay() {
      balanceSheet(OF_MARCH).when(state("1000.00", TODAY)).isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsStatedAgain() {
      balanceSheet(OF_MARCH).when(state("1000.00", MARCH)).staysQuiet();
    }
  }
}

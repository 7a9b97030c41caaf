package io.perennial.command.balancesheet;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.balanceSheet;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import java.math.BigDecimal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestateAssetsComponentTest {
  private static final String SHEET = "balance-sheet-1";
  private static final AssetsStated STATED =
      new AssetsStated(SHEET, usd("1000.00"), "accounts", MARCH);
  private static final AssetsRestated RESTATED =
      new AssetsRestated(SHEET, usd("900.00"), "audited accounts", "a debtor is gone", MARCH);

  private static RestateAssets restate(String assets, String source, String reason) {
    return new RestateAssets(SHEET, dollars(assets), source, reason);
  }

  @Nested
  class Accepts {
    @Test
    void otherAssetsOfTheSameDay() {
      balanceSheet(STATED)
          .when(restate("900.00", "audited accounts", "a debtor is gone"))
          .records(RESTATED);
    }

    @Test
    void theSameAssetsFromABetterSource() {
      balanceSheet(STATED)
          .when(restate("1000.00", "audited accounts", "audited"))
          .records(new AssetsRestated(SHEET, usd("1000.00"), "audited accounts", "audited", MARCH));
    }

    @Test
    void whatWasStatedFirstAfterAll() {
      balanceSheet(STATED, RESTATED)
          .when(restate("1000.00", "accounts", "the debtor has paid"))
          .records(
              new AssetsRestated(SHEET, usd("1000.00"), "accounts", "the debtor has paid", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void theSameForAnotherReason() {
      balanceSheet(STATED, RESTATED)
          .when(restate("900.00", "audited accounts", "a typing error"))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void assetsInAnotherCurrency() {
      balanceSheet(STATED)
          .when(
              new RestateAssets(
                  SHEET, new Amount(BigDecimal.TEN, "EUR"), "audited accounts", "audited"))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsRestatedAgain() {
      balanceSheet(STATED, RESTATED)
          .when(restate("900.00", "audited accounts", "a debtor is gone"))
          .staysQuiet();
    }
  }
}

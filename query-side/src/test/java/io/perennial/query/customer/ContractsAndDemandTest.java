package io.perennial.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.customer.Demand.Stock;
import io.perennial.query.customer.Demand.WalletShare;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts, stock and share of wallet on the card. */
class ContractsAndDemandTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Object endsOn(CustomerCard card) {
    return VIEW.fields().stream()
        .filter(field -> field.field().name().equals("contractEndsOn"))
        .findFirst()
        .orElseThrow()
        .value()
        .apply(card);
  }

  @Test
  void aContractShowsHowItGoesOn() {
    LifecycleEvent signed = ONE.contracts().signed("1997-01-01", "contract-1", "1997-12-31");
    LifecycleEvent declined = ONE.contracts().declined("1997-06-01", "contract-1", "1997-12-31");
    LifecycleEvent renewed =
        ONE.contracts().renewed("1997-07-01", "contract-1", "1997-12-31", "1998-06-30");
    LifecycleEvent expired = ONE.contracts().expired("1998-06-30", "contract-1");

    assertThat(card(signed).contracts())
        .extracting(Contract::state, Contract::since, Contract::endsOn)
        .containsExactly(
            tuple(Contract.State.SIGNED, Facts.day("1997-01-01"), Facts.day("1997-12-31")));
    assertThat(card(signed, declined).contracts().getFirst())
        .returns(Contract.State.RENEWAL_DECLINED, Contract::state)
        .returns(DefectionReason.PRICE, Contract::declinedFor);
    assertThat(card(signed, declined, renewed).contracts().getFirst())
        .returns(Contract.State.RENEWED, Contract::state)
        .returns(Facts.day("1998-06-30"), Contract::endsOn)
        .returns(1, Contract::renewals)
        .returns(null, Contract::declinedFor);
    assertThat(card(signed, renewed, expired).contracts().getFirst())
        .returns(Contract.State.EXPIRED, Contract::state)
        .returns(Facts.day("1998-06-30"), Contract::since);
  }

  @Test
  void aDeclinedRenewalThatBecomesKnownLateSaysWhyAContractHasExpired() {
    assertThat(
            card(
                    ONE.contracts().signed("1997-01-01", "contract-1", "1997-12-31"),
                    ONE.contracts().expired("1997-12-31", "contract-1"),
                    ONE.contracts().declined("1997-12-01", "contract-1", "1997-12-31"))
                .contracts()
                .getFirst())
        .returns(Contract.State.EXPIRED, Contract::state)
        .returns(DefectionReason.PRICE, Contract::declinedFor);
  }

  @Test
  void whichContractEndsNextCanBeAskedFor() {
    CustomerCard card =
        card(
            ONE.contracts().signed("1997-01-01", "contract-1", "1997-12-31"),
            ONE.contracts().signed("1997-01-01", "contract-2", "1997-06-30"),
            ONE.contracts().signed("1997-01-01", "contract-3", "1997-03-31"),
            ONE.contracts().expired("1997-03-31", "contract-3"));

    assertThat(endsOn(card)).isEqualTo("1997-06-30");
    assertThat(endsOn(card(ONE.registered("1997-01-01")))).isEqualTo("");
  }

  @Test
  void ofEachProductAndMonthTheLastReportIsShown() {
    assertThat(
            card(
                    ONE.contracts().stock("1997-02-28", "drill-9", 25, 10),
                    ONE.contracts().stock("1997-01-31", "saw-1", 5, 6),
                    ONE.contracts().stock("1997-01-31", "drill-9", 40, 26),
                    ONE.contracts().stock("1997-01-31", "drill-9", 40, 25))
                .demand()
                .stocks())
        .containsExactly(
            new Stock("drill-9", YearMonth.of(1997, 1), 40, 25, Facts.day("1997-01-31")),
            new Stock("saw-1", YearMonth.of(1997, 1), 5, 6, Facts.day("1997-01-31")),
            new Stock("drill-9", YearMonth.of(1997, 2), 25, 10, Facts.day("1997-02-28")));
  }

  @Test
  void estimatesOfTheShareOfWalletStandInOrderOfTheirDates() {
    assertThat(
            card(
                    ONE.contracts().walletShare("1997-02-01", "0.4"),
                    ONE.contracts().walletShare("1997-01-01", "0.5"))
                .demand()
                .walletShares())
        .containsExactly(
            new WalletShare(null, new BigDecimal("0.5"), "visit", Facts.day("1997-01-01")),
            new WalletShare(null, new BigDecimal("0.4"), "visit", Facts.day("1997-02-01")));
  }
}

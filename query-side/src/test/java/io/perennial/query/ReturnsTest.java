package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.customer.Dealings;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.loyalty.LoyaltyView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was given back lessens sales and margin from the day of the return on, in every view. */
class ReturnsTest {

  private static final Facts ONE = new Facts("customer-1");

  /** Two units for 10, each of which has cost 3. */
  private static final PurchaseRecorded PURCHASE =
      ONE.bought("p-1", Facts.day("1997-01-10"), "10.00", "3.00", Settlement.CREDIT, "10.00");

  /** One of them. */
  private static final PurchaseReturned RETURNED =
      ONE.returned("1997-03-10", "r-1", PURCHASE, "4.00");

  private static final List<LifecycleEvent> HISTORY =
      List.of(
          ONE.registered("1997-01-01"),
          PURCHASE,
          ONE.bought("p-2", Facts.day("1997-02-01"), "5.00", null, Settlement.CASH, "10.00"),
          RETURNED);

  @Test
  void sumsAreLessFromTheDayOfTheReturnOn() {
    PurchaseHistory history =
        PurchaseHistory.of(
            PurchaseHistory.with(List.of(), PURCHASE, Facts.CURRENCY),
            PurchaseHistory.with(List.of(), RETURNED, Facts.CURRENCY));

    assertThat(history.upTo(Facts.day("1997-03-09")).sums().sales()).isEqualByComparingTo("10");
    assertThat(history.upTo(Facts.day("1997-03-10")).sums().sales()).isEqualByComparingTo("6");
    assertThat(history.sums().margin()).isEqualByComparingTo("3");
    assertThat(history.sums().purchases()).isEqualTo(1);
    assertThat(history.between(Facts.day("1997-02-01"), Facts.day("1997-03-31")).sales())
        .isEqualByComparingTo("-4");
    assertThat(history.last()).isEqualTo("1997-01-10");
  }

  /** The days of returns have no purchase, and count all the same. */
  @Test
  void severalReturnsAllLessenTheSums() {
    PurchaseHistory history =
        PurchaseHistory.of(
            PurchaseHistory.with(List.of(), PURCHASE, Facts.CURRENCY),
            PurchaseHistory.with(
                PurchaseHistory.with(List.of(), RETURNED, Facts.CURRENCY),
                ONE.returned("1997-04-10", "r-2", PURCHASE, "1.00"),
                Facts.CURRENCY));

    assertThat(history.sums().sales()).isEqualByComparingTo("5");
    assertThat(history.upTo(Facts.day("1997-03-31")).sums().sales()).isEqualByComparingTo("6");
  }

  @Test
  void theValueToDateIsLess() {
    LifetimeValueDocument document =
        Folding.fold(new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD), HISTORY);

    assertThat(document.total().sales()).isEqualByComparingTo("11");
    assertThat(document.total().margin()).isEqualByComparingTo("3");
    assertThat(document.total().salesWithoutCost()).isEqualByComparingTo("5");
    assertThat(document.valueToDate()).isEqualByComparingTo("3");
  }

  @Test
  void aReturnIsNoPurchaseOfItsDay() {
    assertThat(
            Folding.fold(new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD), HISTORY)
                .lastPurchaseOn())
        .isEqualTo("1997-02-01");
    assertThat(
            Folding.fold(
                    new LoyaltyView(Facts.CURRENCY, LoyaltyPolicy.STANDARD, ChurnPolicy.STANDARD),
                    HISTORY)
                .purchases())
        .isEqualTo(2);
  }

  @Test
  void theCardShowsWhatIsLeft() {
    CustomerCard card =
        Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD), HISTORY);

    assertThat(card.dealings())
        .returns(2L, Dealings::purchases)
        .returns(1L, Dealings::returns)
        .returns(Facts.day("1997-02-01"), Dealings::lastPurchaseOn);
    assertThat(card.dealings().sales()).isEqualByComparingTo("11");
    assertThat(card.dealings().creditSales()).isEqualByComparingTo("6");
    assertThat(card.dealings().cashSales()).isEqualByComparingTo("5");
    assertThat(card.credit().exposure()).isEqualByComparingTo("6");
  }
}

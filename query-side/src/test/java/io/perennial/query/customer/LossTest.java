package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.customer.Loss.Goodwill;
import io.perennial.query.customer.Loss.GoodwillState;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LossTest {
  private static final String CUSTOMER = "customer-1";
  private static final GoodwillProposed PROPOSED =
      new GoodwillProposed(
          CUSTOMER, "g-2", "loss-1", money("200.00"), "a fitter", day("2026-05-02"));

  private static List<Loss> losses(LifecycleEvent... events) {
    return Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events))
        .losses();
  }

  private static LossSufferedRecorded loss(String id, String on) {
    return new LossSufferedRecorded(CUSTOMER, id, money("1000.00"), "stood still", day(on));
  }

  private static GoodwillGranted event(
      String id, String worth, @Nullable String inKind, String on) {
    return new GoodwillGranted(
        CUSTOMER, id, "loss-1", money(worth), money(worth), money("300.00"), inKind, day(on));
  }

  private static Goodwill granted(String id, String worth, String inKind, String on) {
    return new Goodwill(id, new BigDecimal(worth), inKind, GoodwillState.GRANTED, day(on), null);
  }

  @Test
  void lossesStandInTheOrderOfTheirDates() {
    assertThat(losses(loss("loss-2", "2026-05-01"), loss("loss-1", "2026-04-01")))
        .extracting(Loss::lossId)
        .containsExactly("loss-1", "loss-2");
  }

  @Test
  void whatIsGrantedAndWhatWaitsIsShownWithItsLoss() {
    List<Loss> losses =
        losses(
            loss("loss-1", "2026-04-01"),
            loss("loss-2", "2026-04-01"),
            event("g-1", "100.00", "spare parts", "2026-05-01"),
            PROPOSED);
    assertThat(losses.getFirst().goodwill())
        .containsExactly(
            granted("g-1", "100.00", "spare parts", "2026-05-01"),
            new Goodwill(
                "g-2",
                new BigDecimal("200.00"),
                "a fitter",
                GoodwillState.PROPOSED,
                day("2026-05-02"),
                null));
    assertThat(losses.getLast().goodwill()).isEmpty();
  }

  @Test
  void whatHasBeenApprovedKeepsTheWordsOfTheProposal() {
    assertThat(
            losses(
                    loss("loss-1", "2026-04-01"),
                    PROPOSED,
                    event("g-2", "200.00", null, "2026-05-03"))
                .getFirst()
                .goodwill())
        .containsExactly(granted("g-2", "200.00", "a fitter", "2026-05-03"));
  }

  @Test
  void whatHasBeenRejectedSaysWhy() {
    assertThat(
            losses(
                    loss("loss-1", "2026-04-01"),
                    PROPOSED,
                    new GoodwillRejected(CUSTOMER, "g-2", "not our fault", day("2026-05-03")))
                .getFirst()
                .goodwill())
        .containsExactly(
            new Goodwill(
                "g-2",
                new BigDecimal("200.00"),
                "a fitter",
                GoodwillState.REJECTED,
                day("2026-05-03"),
                "not our fault"));
  }
}

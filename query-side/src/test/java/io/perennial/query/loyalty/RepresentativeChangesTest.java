package io.perennial.query.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepresentativeChangesTest {

  private static final LoyaltyView VIEW =
      new LoyaltyView(Facts.CURRENCY, LoyaltyPolicy.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");

  private static LoyaltyDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  /**
   * Both bought in time, so that repurchase is 1. The one that another representative took over in
   * the last twelve months was declared lost: its loyalty is 0. The first assignment is no change.
   */
  @Test
  void loyaltyStandsBesideChangesOfTheRepresentative() {
    Facts two = new Facts("customer-2");
    List<LoyaltyDocument> documents =
        List.of(
            document(
                ONE.assigned("1997-01-01", "Ann"),
                ONE.bought("1997-01-01", "100.00"),
                ONE.bought("1997-01-31", "100.00")),
            document(
                two.assigned("1996-01-01", "Ann"),
                two.assigned("1996-02-01", "Bea"), // more than twelve months before
                two.assigned("1997-02-01", "Ann"),
                two.bought("1997-01-01", "50.00"),
                two.bought("1997-01-31", "50.00"),
                two.left("1997-02-10", DefectionReason.PEOPLE)));

    assertThat(
            Folding.figure(
                    RepresentativeChangesFigure.Changes.class,
                    VIEW,
                    "representative-changes",
                    "1997-02-15",
                    Map.of(),
                    documents)
                .changes())
        .containsExactly(
            new RepresentativeChangesFigure.Row(
                "0", 1, 1, 100.0, new BigDecimal("200.00"), Facts.CURRENCY),
            new RepresentativeChangesFigure.Row(
                "1", 1, 1, 0.0, new BigDecimal("100.00"), Facts.CURRENCY));
  }
}

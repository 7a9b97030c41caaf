package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pyramid, tiers, goodwill and representatives, worked out by hand. */
class PyramidAndTiersTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final Facts THREE = new Facts("customer-3");

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static <R> R figure(
      Class<R> type, String name, String on, Map<String, String> given, CustomerCard... cards) {
    return Folding.figure(type, VIEW, name, on, given, List.of(cards));
  }

  private static CustomerClassifiedInPyramid place(Facts of, String on, PyramidClass place) {
    return new CustomerClassifiedInPyramid(of.customerId(), place, null, "so it is", day(on));
  }

  private static VisitLogged visit(Facts of, String on, int minutes) {
    return new VisitLogged(
        of.customerId(),
        "visit-" + on,
        "rep",
        minutes,
        VisitPurpose.ORDER,
        VisitOutcome.NO_RESULT,
        null,
        null,
        null,
        null,
        null,
        day(on));
  }

  private static CallLogged call(Facts of, String on, int minutes) {
    return new CallLogged(
        of.customerId(),
        "call-" + on,
        "rep",
        minutes,
        VisitPurpose.ORDER,
        VisitOutcome.NO_RESULT,
        null,
        null,
        null,
        null,
        null,
        null,
        day(on));
  }

  /**
   * In March the key account got a visit of 60 and a call of 15 minutes, the potential one a visit
   * of 25: 75 of 100 minutes are for one of two heads. What was in February is not in the span, and
   * the third customer has no class.
   */
  @Test
  void timeGoesByTheClassOfThePyramid() {
    PyramidFigure.Pyramid pyramid =
        figure(
            PyramidFigure.Pyramid.class,
            "pyramid",
            "2025-03-31",
            Map.of("from", "2025-03-01"),
            card(
                ONE.registered("2025-01-01"),
                place(ONE, "2025-01-02", PyramidClass.POTENTIAL),
                place(ONE, "2025-02-02", PyramidClass.KEY),
                visit(ONE, "2025-02-10", 500),
                visit(ONE, "2025-03-10", 60),
                call(ONE, "2025-03-10", 15)),
            card(
                TWO.registered("2025-01-01"),
                place(TWO, "2025-01-02", PyramidClass.POTENTIAL),
                place(TWO, "2025-04-02", PyramidClass.KEY),
                visit(TWO, "2025-03-20", 25)),
            card(THREE.registered("2025-01-01"), call(THREE, "2025-03-01", 7)));

    assertThat(pyramid.customers()).isEqualTo(2);
    assertThat(pyramid.minutes()).isEqualTo(100);
    assertThat(pyramid.classes())
        .containsExactly(
            new PyramidFigure.Row("KEY", 1, 0.5, 0.10, 1, 60, 1, 15, 75, 0.75, 0.60),
            new PyramidFigure.Row("REGULAR", 0, 0.0, 0.30, 0, 0, 0, 0, 0, 0.0, 0.30),
            new PyramidFigure.Row("POTENTIAL", 1, 0.5, 0.60, 1, 25, 0, 0, 25, 0.25, 0.10),
            new PyramidFigure.Row("unknown", 1, null, null, 0, 0, 1, 7, 7, null, null));
  }

  /** 80 of 100 are bought by the one customer in A; the one in C is silent, and counts as well. */
  @Test
  void tiersHaveHeadsAndSales() {
    TiersFigure.Tiers tiers =
        figure(
            TiersFigure.Tiers.class,
            "tiers",
            "2025-12-31",
            Map.of(),
            card(
                ONE.registered("2025-01-01"),
                ONE.tier("2025-02-01", Tier.A),
                ONE.bought("2024-12-31", "1000.00"), // twelve months before: not in the window
                ONE.bought("2025-01-01", "80.00")),
            card(
                TWO.registered("2024-01-01"),
                TWO.tier("2024-02-01", Tier.C),
                TWO.bought("2024-03-01", "50.00")),
            card(
                THREE.registered("2025-01-01"),
                THREE.bought("2025-02-01", "20.00"),
                THREE.left("2025-03-01", DefectionReason.PRICE)));

    assertThat(tiers.customers()).isEqualTo(2);
    assertThat(tiers.tiers())
        .extracting(
            TiersFigure.Row::tier,
            TiersFigure.Row::customers,
            TiersFigure.Row::share,
            row -> row.sales().toPlainString(),
            TiersFigure.Row::shareOfSales,
            TiersFigure.Row::cumulativeShareOfSales)
        .containsExactly(
            tuple("A", 1L, 0.5, "80.00", 0.8, 0.8),
            tuple("C", 1L, 0.5, "0.00", 0.0, 0.8),
            tuple("unknown", 0L, 0.0, "20.00", 0.2, 1.0));
  }

  @Test
  void movementSaysWhatGaveTheTier() {
    TierChanged byRun =
        new TierChanged(
            "customer-2", Tier.B, Tier.A, TierBasis.TIERING_RUN, null, null, day("2025-06-01"));
    TierMovementFigure.Movement movement =
        figure(
            TierMovementFigure.Movement.class,
            "tier-movement",
            "2025-12-31",
            Map.of(),
            card(ONE.tier("2024-01-01", Tier.A), ONE.tier("2025-03-01", Tier.B)),
            card(TWO.tier("2024-01-01", Tier.A), byRun),
            card(THREE.tier("2024-01-01", Tier.A)));

    assertThat(movement.from()).isEqualTo("2024-12-31");
    assertThat(movement.moves())
        .containsExactly(
            new TierMovementFigure.Row("A", "A", null, 1, 0.333333),
            new TierMovementFigure.Row("A", "B", TierBasis.MANUAL, 1, 0.333333),
            new TierMovementFigure.Row("A", "B", TierBasis.TIERING_RUN, 1, 0.333333));
  }

  /**
   * A customer in B, of whose losses 20 % may be given back: of 100.00 and 10.03 that is 20.00 and
   * 2.00, since a fraction of a cent is not given. 9.00 was given, of which 4.00 after the date.
   */
  @Test
  void goodwillStandsAgainstItsCeiling() {
    GoodwillFigure.GivenBack given =
        figure(
            GoodwillFigure.GivenBack.class,
            "goodwill",
            "2025-06-30",
            Map.of("from", "2025-01-01"),
            card(
                ONE.tier("2025-01-01", Tier.B),
                ONE.tier("2025-06-01", Tier.A), // after the losses
                loss("2024-12-01", "loss-0", "500.00"),
                loss("2025-03-01", "loss-1", "100.00"),
                loss("2025-04-01", "loss-2", "10.03"),
                granted("2025-03-10", "loss-1", "goodwill-1", "5.00"),
                granted("2025-07-01", "loss-1", "goodwill-2", "4.00")));

    assertThat(given.tiers()).hasSize(1);
    GoodwillFigure.Row row = given.tiers().getFirst();
    assertThat(row.tier()).isEqualTo("B");
    assertThat(row.losses()).isEqualTo(2);
    assertThat(row.suffered()).isEqualByComparingTo("110.03");
    assertThat(row.granted()).isEqualByComparingTo("5.00");
    assertThat(row.share()).isEqualTo(0.045442);
    assertThat(row.ceiling()).isEqualByComparingTo("22.00");
    assertThat(row.ceilingShare()).isEqualByComparingTo("0.2");
  }

  private static LossSufferedRecorded loss(String on, String lossId, String amount) {
    return new LossSufferedRecorded("customer-1", lossId, money(amount), "late", day(on));
  }

  private static GoodwillGranted granted(
      String on, String lossId, String goodwillId, String worth) {
    return new GoodwillGranted(
        "customer-1",
        goodwillId,
        lossId,
        money(worth),
        money(worth),
        money("20.00"),
        "drills",
        day(on));
  }

  /** One customer is taken over by Bea within the span; the other one is nobody's. */
  @Test
  void representativesAreGivenCustomersAndGiveThemUp() {
    RepresentativesFigure.Representatives found =
        figure(
            RepresentativesFigure.Representatives.class,
            "representatives",
            "2025-12-31",
            Map.of("from", "2025-01-01"),
            card(
                ONE.registered("2024-01-01"),
                ONE.assigned("2024-01-02", "Ann"),
                ONE.assigned("2025-05-01", "Bea")),
            card(
                TWO.registered("2024-01-01"),
                TWO.assigned("2025-02-01", "bea"),
                TWO.assigned("2026-02-01", "Ann")),
            card(THREE.registered("2024-01-01")));

    assertThat(found.representatives())
        .containsExactlyInAnyOrder(
            new RepresentativesFigure.Row("Ann", 0, 0, 0, 1),
            new RepresentativesFigure.Row("Bea", 2, 2, 1, 0),
            new RepresentativesFigure.Row(null, 1, 0, 0, 0));
  }
}

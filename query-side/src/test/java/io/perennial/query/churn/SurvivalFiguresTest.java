package io.perennial.query.churn;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How long customers stay: a handful of them, so that all can be worked out by hand. */
class SurvivalFiguresTest {

  private static final ChurnView VIEW = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final Facts THREE = new Facts("customer-3");
  private static final Facts FOUR = new Facts("customer-4");

  private static ChurnDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  /**
   * As of 1997-06-30: the first is there after 171 days. The second left after 42 days, came back
   * and left after 90; the third left after 14. The fourth fell silent after 90 days, on
   * 1997-05-02, which was declared a loss 118 days after its first purchase.
   */
  private static final List<ChurnDocument> DOCUMENTS =
      List.of(
          document(
              ONE.registered("1997-01-01", CustomerClass.DEALER, "North"),
              ONE.tier("1997-01-01", Tier.B),
              ONE.tier("1997-09-01", Tier.A),
              ONE.bought("1997-01-10", "100.00"),
              ONE.bought("1997-02-10", "60.00"),
              ONE.bought("1997-04-05", "80.00")),
          document(
              TWO.registered("1997-01-01", CustomerClass.RETAILER, "South"),
              TWO.bought("1997-02-01", "50.00"),
              TWO.left("1997-03-15", DefectionReason.PRICE),
              TWO.wonBack("1997-04-20"),
              TWO.left("1997-05-02", DefectionReason.SERVICE)),
          document(
              THREE.registered("1997-01-01", CustomerClass.RETAILER, "South"),
              THREE.bought("1997-04-01", "30.00"),
              THREE.left("1997-04-15", DefectionReason.PRICE)),
          document(
              FOUR.registered("1997-01-01", CustomerClass.DEALER, "South"),
              FOUR.bought("1997-02-01", "30.00"),
              FOUR.left("1997-05-30", DefectionReason.PEOPLE)));

  private static <R> R figure(Class<R> type, String name, String on, Map<String, String> given) {
    return Folding.figure(type, VIEW, name, on, given, DOCUMENTS);
  }

  private static SurvivalFigure.Curve curve(String on, Map<String, String> given) {
    return figure(SurvivalFigure.Survival.class, "survival", on, given).curves().getFirst();
  }

  @Test
  void untilTheFirstLoss() {
    SurvivalFigure.Curve curve = curve("1997-06-30", Map.of());
    assertThat(curve.points())
        .extracting(point -> point.days() + " " + point.atRisk() + " " + point.survival())
        .containsExactly("0 4 1.0", "14 4 0.75", "42 3 0.5", "90 2 0.25");
    assertThat(curve.medianDays()).isEqualTo(42);
    assertThat(curve.horizonDays()).isEqualTo(171);
    // 14 + 0.75 x 28 + 0.5 x 48 + 0.25 x 81 = 79.25; areas behind 14, 42 and 90 are 65.25, 44.25
    // and 20.25, so the variance is 65.25^2 / 12 + 44.25^2 / 6 + 20.25^2 / 2 = 886.171875
    assertThat(curve.restrictedMeanDays()).isEqualTo(79.25);
    assertThat(curve.restrictedMeanStandardError()).isEqualTo(29.768639);
    // Greenwood: 0.75^2 x 1/12 = 0.046875, so plainly 0.75 +- 1.96 x 0.216506
    SurvivalFigure.Point plain = curve("1997-06-30", Map.of("band", "plain")).points().get(1);
    assertThat(plain.variance()).isEqualTo(0.046875);
    assertThat(plain.lower()).isEqualTo(0.325655);
    assertThat(plain.upper()).isEqualTo(1.0);
  }

  @Test
  void untilTheLossThatStandsOrIsDeclared() {
    SurvivalFigure.Curve standing = curve("1997-06-30", Map.of("loss", "standing"));
    assertThat(standing.points())
        .extracting(point -> point.days() + " " + point.atRisk() + " " + point.survival())
        .containsExactly("0 4 1.0", "14 4 0.75", "90 3 0.25");
    SurvivalFigure.Curve declared = curve("1997-06-30", Map.of("loss", "declared"));
    assertThat(declared.points())
        .extracting(point -> point.days() + " " + point.atRisk() + " " + point.survival())
        .containsExactly("0 4 1.0", "14 4 0.75", "42 3 0.5", "118 2 0.25");
    // before it was declared, the silence of the fourth was no declared loss
    assertThat(curve("1997-05-29", Map.of("loss", "declared")).losses()).isEqualTo(2);
    assertThat(curve("1997-05-29", Map.of()).losses()).isEqualTo(3);
    assertThat(curve("1997-05-01", Map.of()).losses()).isEqualTo(2);
  }

  @Test
  void aMeanBeyondWhatIsKnownIsAbsent() {
    SurvivalFigure.Curve curve = curve("1997-06-30", Map.of("horizon", "50"));
    // 14 + 0.75 x 28 + 0.5 x 8
    assertThat(curve.restrictedMeanDays()).isEqualTo(39.0);
    SurvivalFigure.Curve beyond = curve("1997-06-30", Map.of("horizon", "172"));
    assertThat(beyond.restrictedMeanDays()).isNull();
    assertThat(beyond.restrictedMeanStandardError()).isNull();
  }

  @Test
  void bySplits() {
    SurvivalFigure.Survival byClass =
        figure(SurvivalFigure.Survival.class, "survival", "1997-06-30", Map.of("by", "class"));
    assertThat(byClass.curves())
        .extracting(each -> each.group() + " " + each.customers() + " " + each.losses())
        .containsExactly("DEALER 2 1", "RETAILER 2 2");
    SurvivalFigure.Survival byTier =
        figure(SurvivalFigure.Survival.class, "survival", "1997-06-30", Map.of("by", "tier"));
    assertThat(byTier.curves())
        .extracting(SurvivalFigure.Curve::group)
        .containsExactly("B", "unknown");
  }

  /**
   * Retailers leave after 14 and 42 days, a dealer after 90, the other stays. Expected of the
   * dealers 2/4 + 2/3 + 2/2 = 2.166667, of the retailers 2/4 + 1/3 = 0.833333. Variance 1/4 + 2/9 =
   * 0.472222, so chi-square (2 - 0.833333)^2 / 0.472222 = 2.882353, which is exceeded by chance
   * with a probability of erfc(sqrt(2.882353 / 2)) = 0.089555.
   */
  @Test
  void whetherGroupsDiffer() {
    SurvivalTestFigure.Comparison test =
        figure(
            SurvivalTestFigure.Comparison.class,
            "survival-test",
            "1997-06-30",
            Map.of("by", "class"));
    assertThat(test.chiSquare()).isEqualTo(2.882353);
    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    assertThat(Math.round(Objects.requireNonNull(test.pValue()) * 1e6)).isEqualTo(89555);
    assertThat(test.missing()).isNull();
    assertThat(test.groups())
        .extracting(row ->
            "%s %d %d %s %s"
                .formatted(
                    row.group(), row.customers(), row.lost(), row.expectedLost(), row.medianDays()))
        .containsExactly("DEALER 2 1 2.166667 90", "RETAILER 2 2 0.833333 14");

    SurvivalTestFigure.Comparison none =
        figure(
            SurvivalTestFigure.Comparison.class,
            "survival-test",
            "1997-03-01",
            Map.of("by", "class"));
    assertThat(none.chiSquare()).isNull();
    assertThat(none.pValue()).isNull();
    assertThat(none.missing()).contains("two groups");
  }

  /** Price takes a quarter after 14 days and one more after 42; a lapse one more after 90. */
  @Test
  void forCompetingReasons() {
    IncidenceFigure.Group before =
        figure(IncidenceFigure.Incidence.class, "incidence", "1997-05-29", Map.of())
            .groups()
            .getFirst();
    assertThat(before.reasons())
        .extracting(each -> each.reason() + " " + each.lost() + " " + each.incidence())
        .containsExactly("LAPSED 1 0.25", "PRICE 2 0.5");
    // since it was declared why, the fourth did not only fall silent; it left when it did
    IncidenceFigure.Group after =
        figure(IncidenceFigure.Incidence.class, "incidence", "1997-06-30", Map.of())
            .groups()
            .getFirst();
    assertThat(after.reasons())
        .extracting(each -> each.reason() + " " + each.points().getFirst().days())
        .containsExactly("PEOPLE 90", "PRICE 14");
    // a share of four: 1/4 x 3/4 / 4
    assertThat(after.reasons().getLast().points().getFirst().variance()).isEqualTo(0.046875);
    assertThat(after.customers()).isEqualTo(4);
    assertThat(after.lost()).isEqualTo(3);
  }
}

package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import io.perennial.events.customer.appraisal.ExperienceSignal;
import io.perennial.events.customer.appraisal.ExperienceSignalNoted;
import io.perennial.events.customer.appraisal.GoodMark;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.activity.SellingStrategy;
import io.perennial.query.customer.CustomerAppraisal.Barrier;
import io.perennial.query.customer.CustomerAppraisal.Evaluation;
import io.perennial.query.customer.CustomerAppraisal.ExperienceSince;
import io.perennial.query.customer.CustomerAppraisal.SellingStrategies;
import io.perennial.query.customer.CustomerAppraisal.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerAppraisalTest {
  private static final String CUSTOMER = "customer-1";
  private static final Facts ONE = new Facts(CUSTOMER);
  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Object field(String name, CustomerCard card) {
    return VIEW.fields().stream()
        .filter(field -> field.field().name().equals(name))
        .findFirst()
        .orElseThrow()
        .value()
        .apply(card);
  }

  private static ExperienceClassified classified(String on, Experience experience) {
    return new ExperienceClassified(CUSTOMER, experience, null, "seen so", day(on));
  }

  private static CustomerEvaluated evaluated(String on, int initiative, int capability) {
    return new CustomerEvaluated(
        CUSTOMER,
        initiative,
        "pays",
        capability,
        "one van",
        List.of(GoodMark.MOVES_WITH_OUR_STRATEGY),
        List.of(BadMark.DEMANDS_WHAT_BUILDS_NO_SKILL),
        day(on));
  }

  private static Evaluation evaluation(String on, int initiative, int capability) {
    return new Evaluation(
        initiative,
        "pays",
        capability,
        "one van",
        List.of(GoodMark.MOVES_WITH_OUR_STRATEGY),
        List.of(BadMark.DEMANDS_WHAT_BUILDS_NO_SKILL),
        day(on));
  }

  @ParameterizedTest
  @CsvSource({
    "INEXPERIENCED_GENERALIST, ACCOUNT_MANAGEMENT, CUSTOMER_SERVICE",
    "EXPERIENCED_SPECIALIST, PRODUCT_AUGMENTATION, PRICE"
  })
  void experienceSaysHowToSell(
      Experience experience, SellingStrategy differentiated, SellingStrategy commodity) {
    assertThat(card(classified("2026-05-01", experience)).appraisal().sellingStrategies())
        .isEqualTo(new SellingStrategies(differentiated, commodity));
  }

  @Test
  void experienceGoesByItsDate() {
    CustomerCard card =
        card(
            classified("2026-05-01", Experience.EXPERIENCED_SPECIALIST),
            classified("2026-04-01", Experience.INEXPERIENCED_GENERALIST));
    assertThat(card.appraisal().experience())
        .containsExactly(
            new ExperienceSince(Experience.INEXPERIENCED_GENERALIST, "seen so", day("2026-04-01")),
            new ExperienceSince(Experience.EXPERIENCED_SPECIALIST, "seen so", day("2026-05-01")));
    assertThat(card.appraisal().sellingStrategies())
        .isEqualTo(
            new SellingStrategies(SellingStrategy.PRODUCT_AUGMENTATION, SellingStrategy.PRICE));
    assertThat(field("experience", card)).isEqualTo("EXPERIENCED_SPECIALIST");
    assertThat(card(evaluated("2026-05-01", 1, 1)).appraisal().sellingStrategies()).isNull();
  }

  @Test
  void signalsStandInTheOrderOfTheirDates() {
    assertThat(
            card(
                    signal("2026-05-01", ExperienceSignal.BUNDLES_ARE_SPLIT),
                    signal("2026-04-01", ExperienceSignal.PURCHASING_TAKES_OVER))
                .appraisal()
                .experienceSignals())
        .containsExactly(
            new Signal(ExperienceSignal.PURCHASING_TAKES_OVER, "rep-7", null, day("2026-04-01")),
            new Signal(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", null, day("2026-05-01")));
  }

  private static ExperienceSignalNoted signal(String on, ExperienceSignal signal) {
    return new ExperienceSignalNoted(CUSTOMER, signal, "rep-7", null, day(on));
  }

  @Test
  void ofEachBarrierTheLastWordHoldsAndTheOthersAreKept() {
    CustomerAppraisal appraisal =
        card(
                ONE.kept("2026-05-01", ExitBarrier.SWITCHING_COST, 3),
                ONE.kept("2026-05-02", ExitBarrier.PERSONAL_BOND, 1),
                ONE.kept("2026-04-01", ExitBarrier.SWITCHING_COST, 1),
                ONE.kept("2026-05-03", ExitBarrier.SWITCHING_COST, 0))
            .appraisal();
    assertThat(appraisal.exitBarriers())
        .containsExactly(
            barrier("2026-05-02", ExitBarrier.PERSONAL_BOND, 1),
            barrier("2026-05-03", ExitBarrier.SWITCHING_COST, 0));
    assertThat(appraisal.exitBarrierHistory())
        .containsExactly(
            barrier("2026-04-01", ExitBarrier.SWITCHING_COST, 1),
            barrier("2026-05-01", ExitBarrier.SWITCHING_COST, 3),
            barrier("2026-05-02", ExitBarrier.PERSONAL_BOND, 1),
            barrier("2026-05-03", ExitBarrier.SWITCHING_COST, 0));
  }

  private static Barrier barrier(String on, ExitBarrier barrier, int strength) {
    return new Barrier(barrier, strength, "said so", day(on));
  }

  @Test
  void evaluationsStandInTheOrderOfTheirDates() {
    CustomerCard card = card(evaluated("2026-05-01", 4, 2), evaluated("2026-04-01", 1, 5));
    assertThat(card.appraisal().evaluations())
        .containsExactly(evaluation("2026-04-01", 1, 5), evaluation("2026-05-01", 4, 2));
    assertThat(field("initiative", card)).isEqualTo(4L);
    assertThat(field("capability", card)).isEqualTo(2L);
  }
}

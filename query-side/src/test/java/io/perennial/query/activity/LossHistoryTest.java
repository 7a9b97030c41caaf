package io.perennial.query.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LossHistoryTest {

  private static final Facts FACTS = new Facts("customer-1");

  private static PurchaseRecorded bought(String on) {
    return FACTS.bought(on, "10.00");
  }

  private static DefectionDeclared left(String on) {
    return FACTS.left(on, DefectionReason.PRICE);
  }

  private static LossHistory history(LifecycleEvent... events) {
    return history(ChurnPolicy.STANDARD, List.of(events));
  }

  private static LossHistory history(ChurnPolicy policy, List<LifecycleEvent> events) {
    List<PurchaseDay> days = List.of();
    List<StageChange> stageChanges = List.of();
    for (LifecycleEvent event : events) {
      switch (event) {
        case PurchaseRecorded bought -> days = PurchaseHistory.with(days, bought, Facts.CURRENCY);
        case DefectionDeclared left -> stageChanges = StageChange.with(stageChanges, left);
        case CustomerWonBack back -> stageChanges = StageChange.with(stageChanges, back);
        default -> throw new IllegalArgumentException();
      }
    }
    return LossHistory.of(days, stageChanges, policy);
  }

  private static Loss loss(String since, String declaredOn, String until) {
    return new Loss(Facts.day(since), date(declaredOn), date(until));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : Facts.day(text);
  }

  private static String statuses(LossHistory history, String... dates) {
    return String.join(
        " ", Arrays.stream(dates).map(on -> history.statusOn(Facts.day(on)).name()).toList());
  }

  @Test
  void whoNeverBoughtIsNoCustomerYet() {
    assertThat(statuses(history(), "1997-01-01")).isEqualTo("NOT_YET");
    assertThat(history().losses()).isEmpty();
  }

  @Test
  void withoutAGapOfItsOwnTheMinimumStandsAlone() {
    LossHistory once = history(bought("1997-01-01"));
    assertThat(once.losses()).containsExactly(loss("1997-04-01", "", ""));
    assertThat(statuses(once, "1996-12-31", "1997-01-01", "1997-03-31", "1997-04-01"))
        .isEqualTo("NOT_YET ACTIVE ACTIVE LAPSED");
  }

  @Test
  void twoPurchasesOnOneDayMakeNoGap() {
    assertThat(history(bought("1997-01-01"), bought("1997-01-01")).losses())
        .containsExactly(loss("1997-04-01", "", ""));
  }

  @Test
  void theMinimumHoldsForShortGaps() {
    assertThat(history(bought("1997-01-01"), bought("1997-01-11")).losses())
        .containsExactly(loss("1997-04-11", "", ""));
  }

  @Test
  void threeMedianGapsHoldForLongOnes() {
    // Gaps of 40 and 61 days: median 50.5, three of them 151.5, so 152 whole days.
    assertThat(history(bought("1997-01-01"), bought("1997-02-10"), bought("1997-04-12")).losses())
        .containsExactly(loss("1997-09-11", "", ""));
  }

  @Test
  void aLapseEndsWithTheNextPurchase() {
    LossHistory history = history(bought("1997-01-01"), bought("1997-04-02"));
    assertThat(history.losses())
        .containsExactly(loss("1997-04-01", "", "1997-04-02"), loss("1997-12-31", "", ""));
    assertThat(statuses(history, "1997-04-01", "1997-04-02")).isEqualTo("LAPSED ACTIVE");
  }

  @Test
  void aPurchaseOnTheDayItselfPreventsTheLapse() {
    assertThat(history(bought("1997-01-01"), bought("1997-04-01")).losses())
        .containsExactly(loss("1997-12-27", "", ""));
  }

  @Test
  void aDeclaredDefectionEndsWithALaterPurchaseOrAWinBack() {
    LossHistory history =
        history(
            bought("1997-01-01"),
            left("1997-01-10"),
            bought("1997-01-20"),
            left("1997-01-25"),
            FACTS.wonBack("1997-02-01"));
    assertThat(history.losses())
        .startsWith(
            loss("1997-01-10", "1997-01-10", "1997-01-20"),
            loss("1997-01-25", "1997-01-25", "1997-02-01"));
    assertThat(statuses(history, "1997-01-09", "1997-01-10", "1997-01-20", "1997-01-31"))
        .isEqualTo("ACTIVE DEFECTED ACTIVE DEFECTED");
  }

  @Test
  void aDefectionDeclaredOnTheDayOfAPurchaseStands() {
    assertThat(statuses(history(bought("1997-01-01"), left("1997-01-01")), "1997-01-01"))
        .isEqualTo("DEFECTED");
  }

  @Test
  void aWinBackStartsTheSilenceAnew() {
    LossHistory history =
        history(bought("1997-01-01"), left("1997-03-01"), FACTS.wonBack("1997-05-01"));
    assertThat(history.losses())
        .containsExactly(
            loss("1997-03-01", "1997-03-01", "1997-05-01"), loss("1997-07-30", "", ""));
  }

  @Test
  void aDeclarationDuringALapseMakesItADefectionAndNoSecondLoss() {
    LossHistory history = history(bought("1997-01-01"), left("1997-06-01"));
    assertThat(history.losses()).containsExactly(loss("1997-04-01", "1997-06-01", ""));
    assertThat(statuses(history, "1997-05-31", "1997-06-01")).isEqualTo("LAPSED DEFECTED");
  }

  @Test
  void aDefectionOfSomebodyWhoNeverBoughtIsAStatusAndNoLoss() {
    LossHistory history = history(left("1997-01-05"), bought("1997-02-01"));
    assertThat(statuses(history, "1997-01-05", "1997-02-01")).isEqualTo("DEFECTED ACTIVE");
    assertThat(history.losses()).containsExactly(loss("1997-05-02", "", ""));
  }

  @Test
  void thePolicyDecides() {
    ChurnPolicy policy = new ChurnPolicy(new BigDecimal("1.5"), 10, 200);
    assertThat(history(policy, List.of(bought("1997-01-01"))).losses())
        .containsExactly(loss("1997-07-20", "", ""));
    assertThat(history(policy, List.of(bought("1997-01-01"), bought("1997-01-22"))).losses())
        .containsExactly(loss("1997-02-23", "", ""));
    assertThatThrownBy(() -> new ChurnPolicy(BigDecimal.ZERO, 90, 90))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Seeds(300)
  void whatIsSaidOfADayDoesNotDependOnWhatHappensAfterIt(Random random) {
    List<LifecycleEvent> events = new ArrayList<>();
    for (int i = random.nextInt(15); i > 0; i--) {
      String on = LocalDate.parse("1997-01-01").plusDays(random.nextInt(900)).toString();
      events.add(
          switch (random.nextInt(6)) {
            case 0 -> left(on);
            case 1 -> FACTS.wonBack(on);
            default -> bought(on);
          });
    }
    LossHistory whole = history(ChurnPolicy.STANDARD, events);
    for (int i = 0; i < 20; i++) {
      LocalDate on = LocalDate.parse("1997-01-01").plusDays(random.nextInt(1200));
      LossHistory known =
          history(
              ChurnPolicy.STANDARD,
              events.stream().filter(event -> !event.occurredOn().isAfter(on)).toList());
      assertThat(whole.statusOn(on)).isEqualTo(known.statusOn(on));
    }
  }
}

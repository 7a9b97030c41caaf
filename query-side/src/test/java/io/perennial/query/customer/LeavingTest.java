package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.LeavingFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the card shows of losses, of what was learned of them, and of referrals. */
class LeavingTest {
  private static final Facts ONE = new Facts("customer-1");
  private static final LeavingFacts LEAVES = new LeavingFacts("customer-1");

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(
        new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
        List.of(events));
  }

  @Test
  void aLossShowsAllThatWasSaidWithItsDeclaration() {
    CustomerCard card =
        card(
            ONE.bought("1997-01-05", "10.00"),
            new DefectionDeclared(
                "customer-1",
                DefectionReason.SERVICE,
                "Rival",
                "nobody called",
                "call",
                "call weekly",
                "rep-7",
                day("1997-02-01")),
            new CustomerWonBack(
                "customer-1", WinBackCause.PEOPLE, null, "Ina called", day("1997-03-01")));

    assertThat(card.defections())
        .containsExactly(
            new Defection(
                null,
                null,
                day("1997-02-01"),
                DefectionReason.SERVICE,
                "Rival",
                new Lesson(
                    "nobody called", "call", "call weekly", "rep-7", null, day("1997-02-01")),
                null));
    assertThat(card.winBacks())
        .containsExactly(new WinBack(WinBackCause.PEOPLE, null, "Ina called", day("1997-03-01")));
  }

  @Test
  void ofALossOfWhichNothingWasLearnedNothingIsShown() {
    assertThat(card(ONE.left("1997-02-01", DefectionReason.PRICE)).defections())
        .extracting(Defection::lesson)
        .containsExactly((Lesson) null);
  }

  @Test
  void whoLeavesInPartStaysACustomer() {
    CustomerCard card =
        card(
            ONE.bought("1997-01-05", "10.00"),
            LEAVES.leftPart("1997-02-01", "part-1", "power tools", DefectionReason.PRODUCT),
            LEAVES.leftPart("1997-01-20", "part-2", null, DefectionReason.PRICE),
            LEAVES.partBack("1997-03-01", "part-1"));

    assertThat(card.stage()).isEqualTo(new Stage(LifecycleStage.CUSTOMER, day("1997-01-05")));
    assertThat(card.stageChanges()).isEmpty();
    assertThat(card.defections())
        .extracting(
            each -> each.partialDefectionId() + " " + each.productLine() + " " + each.reason())
        .containsExactly("part-2 null PRICE", "part-1 power tools PRODUCT");
    assertThat(card.defections().getFirst().wonBack()).isNull();
    assertThat(card.defections().getLast().wonBack())
        .isEqualTo(new WinBack(WinBackCause.OFFER, null, "at the old price", day("1997-03-01")));
  }

  @Test
  void theLastAnalysisSaysWhatWasLearned() {
    LifecycleEvent[] events = {
      ONE.bought("1997-01-05", "10.00"),
      LEAVES.leftPart("1997-02-01", "part-1", "power tools", DefectionReason.PRODUCT),
      ONE.left("1997-02-01", DefectionReason.PRICE),
      LEAVES.analysed("1997-02-10", null, "1997-02-01"),
      LEAVES.analysed("1997-02-11", "part-1", "1997-02-01"),
      LEAVES.analysedAnew("1997-02-12", "part-1", "1997-02-01")
    };
    assertThat(card(events).defections())
        .extracting(Defection::lesson)
        .containsExactly(
            new Lesson("nobody listened", "listen", null, null, null, day("1997-02-12")),
            new Lesson(
                "nobody called",
                "call",
                "call weekly",
                "rep-7",
                day("1997-03-12"),
                day("1997-02-10")));
  }

  @Test
  void aLossBySilenceIsShownOnceItHasBeenAnalysed() {
    assertThat(
            card(
                    ONE.bought("1997-01-05", "10.00"),
                    LEAVES.analysed("1997-05-01", null, "1997-04-05"))
                .defections())
        .extracting(each -> each.on() + " " + each.reason())
        .containsExactly("1997-04-05 null");
  }

  @Test
  void referralsAreShownWithWhatTheyHaveLedTo() {
    assertThat(
            card(
                    LEAVES.referred("1997-02-01", "referral-1"),
                    LEAVES.referred("1997-01-01", "referral-2"),
                    LEAVES.ledToPurchase("1997-03-01", "referral-1"))
                .referrals())
        .containsExactly(
            new Referral(
                "referral-2",
                null,
                "Neighbour of referral-2",
                "trade fair",
                "kindly",
                day("1997-01-01"),
                null),
            new Referral(
                "referral-1",
                "customer-7",
                "Neighbour of referral-1",
                "trade fair",
                "kindly",
                day("1997-02-01"),
                new Referral.Purchase("purchase-1", day("1997-03-01"))));
  }

  @Test
  void theLastAnswerIsShownWithItsItems() {
    List<SurveyItem> items = List.of(new SurveyItem("delivery", 5), new SurveyItem("price", 2));
    assertThat(
            card(
                    new SurveyAnswerRecorded(
                        "customer-1", "answer-1", 4, 9, items, "phone", day("1997-01-01")),
                    ONE.answered("1996-12-31", "answer-2", 1))
                .lastAnswer())
        .isEqualTo(new LastAnswer("answer-1", day("1997-01-01"), 4, 9, items, "phone"));
  }
}

package io.perennial.query.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.loyalty.NetPromoterFigure.NetPromoters;
import io.perennial.query.loyalty.ParadoxFigure.Paradox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is reported of answers, each with an example worked out by hand. */
class SatisfactionReportsTest {

  private static final LoyaltyView VIEW =
      new LoyaltyView(Facts.CURRENCY, LoyaltyPolicy.STANDARD, ChurnPolicy.STANDARD);

  private static LoyaltyDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static <R> R figure(
      Class<R> type,
      String name,
      String on,
      Map<String, String> given,
      List<LoyaltyDocument> documents) {
    return Folding.figure(type, VIEW, name, on, given, documents);
  }

  private static Paradox paradox(String on, List<LoyaltyDocument> documents) {
    return figure(Paradox.class, "paradox", on, Map.of(), documents);
  }

  @Test
  void satisfactionDoesNotKeep() {
    Facts one = new Facts("customer-1");
    Facts two = new Facts("customer-2");
    Facts three = new Facts("customer-3");
    Facts four = new Facts("customer-4");
    List<LoyaltyDocument> documents =
        List.of(
            document(
                one.bought("1997-01-01", "100.00", "10.00"),
                one.answered("1997-01-05", "a", 5),
                one.left("1997-02-01", DefectionReason.PRICE)),
            document(
                two.bought("1997-01-01", "300.00", "50.00"),
                two.answered("1997-01-05", "a", 2),
                two.left("1997-02-01", DefectionReason.PRICE)),
            document(
                three.bought("1997-01-01", "50.00", "20.00"),
                three.answered("1997-01-05", "a", 5),
                three.bought("1997-02-20", "50.00", "20.00")),
            document(
                four.bought("1997-01-01", "20.00", "1.00"),
                four.left("1997-02-02", DefectionReason.OTHER)));
    Paradox paradox = paradox("1997-03-01", documents);
    assertThat(paradox.left()).isEqualTo(3);
    assertThat(paradox.leftAsked()).isEqualTo(2);
    assertThat(paradox.satisfiedShareOfLeft()).isEqualTo(0.5);
    assertThat(paradox.completelySatisfied()).isEqualTo(2);
    assertThat(paradox.completelySatisfiedLeftShare()).isEqualTo(0.5);
    assertThat(paradox.satisfiedBoughtAgain()).isEqualTo(1);
    assertThat(paradox.satisfiedBoughtAgainShare()).isEqualTo(0.5);
    assertThat(paradox.meanSatisfaction()).isEqualTo(75.0);
    // Scores 100, 25, 100 by margins 80, 200, 20.
    assertThat(paradox.weightedSatisfaction()).isEqualTo(50.0);
    assertThat(paradox.customersWeighted()).isEqualTo(3);
    assertThat(paradox.weightedKnownShare()).isEqualTo(1.0);
    assertThat(paradox.missing()).isEqualTo("tenths: ten customers of whom a margin is known");
    Paradox later =
        figure(Paradox.class, "paradox", "1997-03-01", Map.of("from", "1997-02-02"), documents);
    assertThat(later.left()).isEqualTo(1);
    assertThat(later.completelySatisfied()).isZero();
  }

  /** It said 5, bought, and says 2 now: it is not satisfied, and not one that bought again. */
  @Test
  void theLastAnswerSaysWhetherItIsSatisfied() {
    Facts one = new Facts("customer-1");
    Facts two = new Facts("customer-2");
    List<LoyaltyDocument> documents =
        List.of(
            document(
                one.bought("1997-01-01", "100.00"),
                one.answered("1997-01-05", "a", 5),
                one.bought("1997-01-20", "100.00"),
                one.answered("1997-01-25", "b", 2)),
            document(
                two.bought("1997-01-01", "100.00"),
                two.answered("1997-01-05", "a", 1),
                two.answered("1997-01-10", "b", 4),
                two.bought("1997-01-20", "100.00")));
    Paradox paradox = paradox("1997-03-01", documents);
    assertThat(paradox.satisfied()).isEqualTo(1);
    assertThat(paradox.satisfiedBoughtAgain()).isEqualTo(1);
    assertThat(paradox("1997-01-24", documents).satisfied()).isEqualTo(2);
  }

  /** Of one the cost of 300 is known (margin 280), of the other that of nothing. */
  @Test
  void onlyWhoseMarginIsKnownWeighs() {
    Facts one = new Facts("customer-1");
    Facts two = new Facts("customer-2");
    List<LoyaltyDocument> documents =
        List.of(
            document(
                one.bought("1997-01-01", "300.00", "10.00"), one.answered("1997-01-05", "a", 5)),
            document(two.bought("1997-01-01", "100.00"), two.answered("1997-01-05", "a", 1)));
    Paradox paradox = paradox("1997-03-01", documents);
    assertThat(paradox.meanSatisfaction()).isEqualTo(50.0);
    assertThat(paradox.customersWithScore()).isEqualTo(2);
    assertThat(paradox.customersWeighted()).isEqualTo(1);
    assertThat(paradox.weightedSatisfaction()).isEqualTo(100.0);
    assertThat(paradox.weightedKnownShare()).isEqualTo(0.75);
    assertThat(paradox.customersRanked()).isEqualTo(1);
    assertThat(paradox.rankedKnownShare()).isEqualTo(0.75);
  }

  @Test
  void withoutAnyMarginNothingIsWeighed() {
    Facts one = new Facts("customer-1");
    Paradox paradox =
        paradox(
            "1997-03-01",
            List.of(
                document(one.bought("1997-01-01", "9.00"), one.answered("1997-01-05", "a", 5))));
    assertThat(paradox.meanSatisfaction()).isEqualTo(100.0);
    assertThat(paradox.weightedSatisfaction()).isNull();
    assertThat(paradox.topTenth()).isNull();
    assertThat(paradox.missing())
        .isEqualTo(
            "satisfied that left: somebody who left and had answered before; weighted satisfaction:"
                + " margins of those who answered; tenths: ten customers of whom a margin is known");
  }

  /**
   * Margins of ten customers: 10, 20 ... 100, and nothing known of an eleventh. The top one brought
   * 100, the bottom one 10. In February nobody bought.
   */
  @Test
  void theTopTenthAgainstTheBottomTenthGoesByMargin() {
    List<LoyaltyDocument> documents = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      Facts facts = new Facts("customer-" + i);
      documents.add(document(facts.bought("1997-01-01", (i * 10 + 2) + ".00", "1.00")));
    }
    documents.add(document(new Facts("customer-11").bought("1997-01-01", "418.00")));
    Paradox paradox = paradox("1997-03-01", documents);
    assertThat(paradox.customersRanked()).isEqualTo(10);
    assertThat(paradox.topTenth()).isEqualByComparingTo("100");
    assertThat(paradox.bottomTenth()).isEqualByComparingTo("10");
    assertThat(paradox.topAgainstBottom()).isEqualTo(10.0);
    // 570 of 988
    assertThat(paradox.rankedKnownShare()).isEqualTo(0.576923);
    Paradox february =
        figure(Paradox.class, "paradox", "1997-03-01", Map.of("from", "1997-02-01"), documents);
    assertThat(february.customersRanked()).isZero();
    assertThat(february.topTenth()).isNull();
  }

  private static LoyaltyDocument recommends(
      String id, CustomerClass customerClass, @Nullable Integer... readiness) {
    Facts facts = new Facts(id);
    List<LifecycleEvent> events =
        new ArrayList<>(
            List.of(
                facts.registered("1996-12-01", customerClass, "North"),
                facts.bought("1997-01-01", "100.00")));
    int day = 2;
    for (Integer each : readiness) {
      events.add(
          new SurveyAnswerRecorded(
              id,
              "answer-" + day,
              3,
              each,
              List.of(),
              "phone",
              Facts.day("1997-01-01").plusDays(day++)));
    }
    return document(events.toArray(LifecycleEvent[]::new));
  }

  /**
   * Of eight that answered five promote us, one is passive, two do not: (5 - 2) / 8 = 37.5. The
   * standard error is the root of (7/8 - 0.375^2) / 8 = 0.0917969, 0.302980: 37.5 +- 59.3829, of
   * which the lower bound is -21.8829 and the upper 96.8829.
   */
  @Test
  void whoRecommendsLessWhoDoesNot() {
    List<LoyaltyDocument> documents =
        List.of(
            recommends("customer-1", CustomerClass.DEALER, 9),
            recommends("customer-2", CustomerClass.DEALER, 10),
            recommends("customer-3", CustomerClass.DEALER, 0, 9),
            recommends("customer-4", CustomerClass.DEALER, 10, null),
            recommends("customer-5", CustomerClass.RETAILER, 9),
            recommends("customer-6", CustomerClass.RETAILER, 8),
            recommends("customer-7", CustomerClass.RETAILER, 6),
            recommends("customer-8", CustomerClass.RETAILER, 10, 0),
            recommends("customer-9", CustomerClass.RETAILER, (Integer) null),
            document(new Facts("customer-10").answered("1997-01-03", "before it bought", 5)));
    NetPromoterFigure.Row all =
        figure(NetPromoters.class, "net-promoter", "1997-06-01", Map.of(), documents)
            .groups()
            .getFirst();
    assertThat(all.customers()).isEqualTo(8);
    assertThat(all.promoters()).isEqualTo(5);
    assertThat(all.passives()).isEqualTo(1);
    assertThat(all.detractors()).isEqualTo(2);
    assertThat(all.netPromoterScore()).isEqualTo(37.5);
    assertThat(all.lower()).isCloseTo(-21.8829, within(1e-4));
    assertThat(all.upper()).isCloseTo(96.8829, within(1e-4));
    assertThat(all.missing()).isNull();
    NetPromoterFigure.Row dealers =
        figure(NetPromoters.class, "net-promoter", "1997-06-01", Map.of("by", "class"), documents)
            .groups()
            .getFirst();
    assertThat(dealers.group()).isEqualTo("DEALER");
    assertThat(dealers.netPromoterScore()).isEqualTo(100.0);
    assertThat(dealers.lower()).isNull();
    assertThat(dealers.missing()).isNotNull();
    assertThat(
            figure(
                    NetPromoters.class,
                    "net-promoter",
                    "1997-02-03",
                    Map.of("months", "1"),
                    documents)
                .groups()
                .getFirst()
                .customers())
        .as("those whose answer is of 1997-01-04 or later")
        .isEqualTo(2);
  }

  /**
   * Six customers: two answered in the year, one long before, one never; one was lost before the
   * year began and not back since, one was lost within it. Five were there.
   */
  @Test
  void whoWasHeardOfThoseWhoWereThere() {
    List<LoyaltyDocument> documents = answering();
    ResponseFigure.Row all =
        figure(ResponseFigure.Response.class, "response", "1998-12-31", Map.of(), documents)
            .groups()
            .getFirst();
    assertThat(all).isEqualTo(new ResponseFigure.Row("all", 5, 2, 0.4, 3));
    assertThat(
            figure(ResponseFigure.Response.class, "response", "1996-12-31", Map.of(), documents)
                .groups())
        .isEmpty();
  }

  /** Of the four that are there, last answers are 10, 200 and 690 days old, and one has none. */
  @Test
  void howOldTheLastAnswersAre() {
    AnswerAgesFigure.Row all =
        figure(
                AnswerAgesFigure.AnswerAges.class,
                "answer-ages",
                "1998-12-31",
                Map.of(),
                answering())
            .groups()
            .getFirst();
    // The 90th percentile of 10, 200, 690 lies at rank 2.8: 200 + 0.8 x 490.
    assertThat(all).isEqualTo(new AnswerAgesFigure.Row("all", 4, 3, 1, 0, 1, 1, 1, 200.0, 592.0));
  }

  private static List<LoyaltyDocument> answering() {
    Facts one = new Facts("customer-1");
    Facts two = new Facts("customer-2");
    Facts three = new Facts("customer-3");
    Facts four = new Facts("customer-4");
    Facts five = new Facts("customer-5");
    Facts six = new Facts("customer-6");
    return List.of(
        document(
            one.bought("1997-01-01", "1.00"),
            one.bought("1998-12-01", "1.00"),
            one.answered("1998-03-01", "a", 2),
            one.answered("1998-12-21", "b", 4)),
        document(
            two.bought("1997-01-01", "1.00"),
            two.bought("1998-12-01", "1.00"),
            two.answered("1998-06-14", "a", 2)),
        document(
            three.bought("1997-01-01", "1.00"),
            three.answered("1997-02-09", "a", 2),
            three.bought("1998-12-01", "1.00")),
        document(four.bought("1998-12-01", "1.00")),
        document(
            five.bought("1997-01-01", "1.00"),
            five.left("1997-12-01", DefectionReason.PRICE),
            five.answered("1998-06-01", "a", 1)),
        document(six.bought("1997-12-01", "1.00"), six.left("1998-01-02", DefectionReason.PRICE)));
  }
}

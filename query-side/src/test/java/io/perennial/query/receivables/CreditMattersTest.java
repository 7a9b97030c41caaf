package io.perennial.query.receivables;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.receivables.LimitsUnderReviewFigure.Matter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done about credit, counted and listed. */
class CreditMattersTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final Facts FACTS = new Facts("customer-1");
  private static final CreditFacts ONE = new CreditFacts("customer-1");

  private static final ReceivablesDocument WATCHED =
      Folding.fold(
          VIEW,
          List.of(
              ONE.ordered("2024-01-10", "m-1", CreditMeasure.GUARANTOR),
              ONE.ordered("2024-02-10", "m-2", CreditMeasure.DELIVERY_STOP),
              ONE.closed("2024-03-01", "m-2"),
              ONE.opened("2024-01-10", "v-1", InvestigationChannel.BANK),
              ONE.concluded("2024-02-01", "v-1", CreditClass.B),
              ONE.opened("2024-02-10", "v-2", InvestigationChannel.BANK),
              ONE.opened("2024-02-11", "v-3", InvestigationChannel.AGENCY),
              ONE.abandoned("2024-02-20", "v-3"),
              new CreditReviewOpened(
                  "customer-1",
                  "r-1",
                  ReviewReason.NEWS,
                  null,
                  day("2024-02-20"),
                  null,
                  day("2024-02-01")),
              new CreditReviewConcluded(
                  "customer-1", "r-1", ReviewResult.INVESTIGATE, "so", day("2024-03-01")),
              FACTS.proposed("2024-02-05", "proposal-1", "90.00"),
              FACTS.proposed("2024-02-07", "proposal-2", "95.00"),
              ONE.rejected("2024-03-02", "proposal-2")));

  private static <R> R figure(Class<R> type, String name, String on, ReceivablesDocument document) {
    return figure(type, name, on, Map.of(), document);
  }

  private static <R> R figure(
      Class<R> type,
      String name,
      String on,
      Map<String, String> given,
      ReceivablesDocument document) {
    return Folding.figure(type, VIEW, name, on, given, List.of(document));
  }

  @Test
  void measuresAreOpenUntilTheyAreClosed() {
    assertThat(
            figure(
                    MeasuresFigure.Measures.class,
                    "measures",
                    "2024-02-29",
                    Map.of("from", "2024-02-01"),
                    WATCHED)
                .kinds())
        .filteredOn(row -> row.open() > 0)
        .extracting(
            row -> row.measure() + " " + row.ordered() + " " + row.closed() + " " + row.open())
        .containsExactly("GUARANTOR 0 0 1", "DELIVERY_STOP 1 0 1");
    MeasuresOpenFigure.Measures open =
        figure(MeasuresOpenFigure.Measures.class, "measures-open", "2024-03-01", WATCHED);
    assertThat(open.measures())
        .extracting(MeasuresOpenFigure.Row::measureId)
        .containsExactly("m-1");
    assertThat(open.overdue()).isEqualTo(1); // due on 1 January 1999
  }

  @Test
  void investigationsAreCountedByChannelAndClassFound() {
    assertThat(
            figure(
                    InvestigationsFigure.Investigations.class,
                    "investigations",
                    "2024-02-29",
                    WATCHED)
                .channels())
        .filteredOn(row -> row.opened() > 0)
        .extracting(row ->
            "%s %d opened %d concluded %d B %d abandoned %d open"
                .formatted(
                    row.channel(),
                    row.opened(),
                    row.concluded(),
                    row.foundB(),
                    row.abandoned(),
                    row.open()))
        .containsExactly(
            "BANK 2 opened 1 concluded 1 B 0 abandoned 1 open",
            "AGENCY 1 opened 0 concluded 0 B 1 abandoned 0 open");
  }

  @Test
  void limitsAreUnderReviewUntilSomebodyDecides() {
    LimitsUnderReviewFigure.Limits february =
        figure(LimitsUnderReviewFigure.Limits.class, "limits-under-review", "2024-02-29", WATCHED);

    assertThat(february.proposals()).isEqualTo(1);
    assertThat(february.reviews()).isEqualTo(1);
    assertThat(february.limits())
        .extracting(row -> row.matter() + " " + row.matterId() + " " + row.days())
        .containsExactly(Matter.REVIEW + " r-1 28", Matter.PROPOSAL + " proposal-2 22");
    assertThat(february.limits().getLast().proposedLimit()).isEqualTo(money("95.00").amount());
    assertThat(
            figure(
                    LimitsUnderReviewFigure.Limits.class,
                    "limits-under-review",
                    "2024-03-02",
                    WATCHED)
                .limits())
        .isEmpty();
    assertThat(
            figure(
                    LimitsUnderReviewFigure.Limits.class,
                    "limits-under-review",
                    "2024-02-06",
                    WATCHED)
                .limits())
        .extracting(LimitsUnderReviewFigure.Row::matterId)
        .containsExactly("r-1", "proposal-1");
  }

  @Test
  void reviewsAreCountedByReasonAndResult() {
    CreditReviewsFigure.Row news =
        figure(CreditReviewsFigure.CreditReviews.class, "credit-reviews", "2024-02-29", WATCHED)
            .reasons()
            .get(ReviewReason.NEWS.ordinal());
    assertThat(news.open()).isEqualTo(1);
    assertThat(news.overdue()).isEqualTo(1);
    assertThat(news.investigate()).isZero();

    CreditReviewsFigure.Row after =
        figure(CreditReviewsFigure.CreditReviews.class, "credit-reviews", "2024-03-01", WATCHED)
            .reasons()
            .get(ReviewReason.NEWS.ordinal());
    assertThat(after.open()).isZero();
    assertThat(after.investigate()).isEqualTo(1);
  }
}

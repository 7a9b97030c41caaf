package io.perennial.query.marketreport;

import static io.perennial.query.SellingFacts.answered;
import static io.perennial.query.SellingFacts.filed;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.query.Folding;
import io.perennial.query.marketreport.MarketReportCard.MarketReportAnswer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketReportViewTest {
  private static final MarketReportView VIEW = new MarketReportView();

  private static MarketReportCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Object field(String name, MarketReportCard card) {
    return VIEW.fields().stream()
        .filter(field -> field.field().name().equals(name))
        .map(field -> field.value().apply(card))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportIsOpenUntilItIsAnswered() {
    MarketReportCard open = card(filed("1997-03-01", "customer-1"));
    assertThat(field("answered", open)).isEqualTo("no");
    assertThat(open.answer()).isNull();

    MarketReportCard answered =
        card(filed("1997-03-01", "customer-1"), answered("1997-03-05", "customer-1"));
    assertThat(field("answered", answered)).isEqualTo("yes");
    assertThat(answered.answer())
        .isEqualTo(new MarketReportAnswer(LocalDate.of(1997, 3, 5), "bert", "we lend ours"));
  }

  @Test
  void aReportThatConcernsNobodyIsFoundUnderNobody() {
    assertThat(field("customerId", card(filed("1997-03-01", "customer-1"))))
        .isEqualTo("customer-1");
    assertThat(field("customerId", card(filed("1997-03-01", "market-report-1")))).isEqualTo("");
  }
}

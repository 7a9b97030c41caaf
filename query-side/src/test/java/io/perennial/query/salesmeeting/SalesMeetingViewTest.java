package io.perennial.query.salesmeeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.query.Folding;
import io.perennial.query.SellingFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesMeetingViewTest {
  private static final SalesMeetingView VIEW = new SalesMeetingView();

  @Test
  void showsWhatWasHeld() {
    SalesMeetingHeld held = SellingFacts.held("1997-04-01");
    SalesMeetingCard card = Folding.fold(VIEW, List.of(held));

    assertThat(card)
        .isEqualTo(
            new SalesMeetingCard(
                held.salesMeetingId(),
                held.kind(),
                held.occurredOn(),
                held.participants(),
                held.decisions(),
                held.tasks()));
    assertThat(card.lastDueOn()).isEqualTo("1997-04-15");
    assertThat(SalesMeetingCard.empty("sales-meeting-2").lastDueOn()).isNull();
  }
}

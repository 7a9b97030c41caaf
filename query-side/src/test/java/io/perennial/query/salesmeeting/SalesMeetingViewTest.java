package io.perennial.query.salesmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.query.Folding;
import io.perennial.query.SellingFacts;
import java.time.LocalDate;
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
                List.of(
                    AgreedTask.of(1, held.tasks().getFirst()),
                    AgreedTask.of(2, held.tasks().getLast()))));
    assertThat(card.openTasks()).isEqualTo(2);
    assertThat(card.lastDueOn()).isEqualTo("1997-04-15");
    assertThat(SalesMeetingCard.empty("sales-meeting-2").lastDueOn()).isNull();
  }

  @Test
  void showsWhatHasBecomeOfATask() {
    SalesMeetingCard card =
        Folding.fold(
            VIEW, List.of(SellingFacts.held("1997-04-01"), SellingFacts.taskDone("1997-04-07", 1)));

    assertThat(card.tasks())
        .extracting(AgreedTask::number, AgreedTask::doneOn, AgreedTask::doneBy, AgreedTask::result)
        .containsExactly(
            tuple(1, LocalDate.parse("1997-04-07"), "rep-7", "the route is drawn"),
            tuple(2, null, null, null));
    assertThat(card.openTasks()).isEqualTo(1);
  }
}

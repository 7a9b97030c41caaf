package io.perennial.query.salesmeeting;

import io.perennial.events.salesmeeting.SalesMeetingEvent;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingKind;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;

/** What our sales meetings have decided. */
public final class SalesMeetingView implements View<SalesMeetingCard> {

  private static final Folds<SalesMeetingCard> FOLDS =
      Folds.startingWith(SalesMeetingCard::empty)
          .on(SalesMeetingEvent.class, SalesMeetingView::next)
          .build();

  private static SalesMeetingCard next(SalesMeetingCard card, SalesMeetingEvent event) {
    return switch (event) {
      case SalesMeetingHeld held -> SalesMeetingCard.of(held);
      case SalesMeetingTaskDone done -> card.with(done);
    };
  }

  @Override
  public String name() {
    return "sales-meeting";
  }

  @Override
  public String meaning() {
    return "Who took part in a sales meeting, what was decided, who does what until when, and what has become of it";
  }

  @Override
  public String sampleId() {
    return "sales-meeting-17";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<SalesMeetingCard> documentType() {
    return SalesMeetingCard.class;
  }

  @Override
  public long bytes(SalesMeetingCard card) {
    return USUAL_BYTES
        + (long) ENTRY_BYTES
            * (card.participants().size() + 2 * card.decisions().size() + 3 * card.tasks().size());
  }

  @Override
  public Folds<SalesMeetingCard> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<SalesMeetingCard>> fields() {
    return List.of(
        Fields.choice(
            "kind",
            "In the morning, in the evening, or of the week",
            SalesMeetingKind.class,
            SalesMeetingCard::kind),
        Fields.date("heldOn", "When it was held", SalesMeetingCard::heldOn),
        Fields.number(
            "participants", "How many took part", card -> (long) card.participants().size()),
        Fields.number("tasks", "Number of tasks agreed", card -> (long) card.tasks().size()),
        Fields.number(
            "openTasks", "How many of them are still to be done", SalesMeetingCard::openTasks),
        Fields.date("lastDueOn", "Last day on which a task is due", SalesMeetingCard::lastDueOn));
  }

  @Override
  public List<Figure<SalesMeetingCard, ?, ?>> figures() {
    return List.of();
  }
}

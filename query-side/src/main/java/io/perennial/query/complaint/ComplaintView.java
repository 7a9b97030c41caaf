package io.perennial.query.complaint;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.DeadlineState;
import io.perennial.query.activity.Deadlines;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Complaints, with how far they are and what is due. */
public final class ComplaintView implements View<ComplaintCard> {

  private final ComplaintPolicy policy;
  private final Folds<ComplaintCard> folds;

  /**
   * The view.
   *
   * @param policy until when complaints are answered
   */
  public ComplaintView(ComplaintPolicy policy) {
    this.policy = policy;
    ComplaintFolds fold = new ComplaintFolds(policy);
    this.folds =
        Folds.startingWith(ComplaintCard::empty)
            .onRecorded(ComplaintEvent.class, fold::next)
            .build();
  }

  /** A customer may have several. */
  @Override
  public Set<String> ids(LifecycleEvent event) {
    return Set.of(event.streamId());
  }

  @Override
  public String customerOf(String id, ComplaintCard card) {
    return Objects.requireNonNullElse(card.customerId(), id);
  }

  @Override
  public String name() {
    return "complaint";
  }

  @Override
  public String meaning() {
    return "Complaints: how far they are, who deals with them, and what is due until when";
  }

  @Override
  public String sampleId() {
    return "complaint-17";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public String policy() {
    return policy.toString();
  }

  @Override
  public Class<ComplaintCard> documentType() {
    return ComplaintCard.class;
  }

  @Override
  public long bytes(ComplaintCard card) {
    return 4 * USUAL_BYTES
        + (long) ENTRY_BYTES
            * (3 * card.solutions().size() + card.deadlines().size() + card.course().size());
  }

  @Override
  public Folds<ComplaintCard> folds() {
    return folds;
  }

  @Override
  public ComplaintCard asShownOn(ComplaintCard card, LocalDate day) {
    return card.changed()
        .deadlines(card.deadlines().stream().map(each -> each.shownOn(day)).toList())
        .build();
  }

  @Override
  public List<ViewField<ComplaintCard>> fields() {
    return List.of(
        Fields.text("customerId", "The customer", ComplaintCard::customerId),
        Fields.date("recordedOn", "Business date of the complaint", ComplaintCard::recordedOn),
        Fields.choice("state", "How far it is", ComplaintState.class, ComplaintCard::state),
        Fields.choice(
            "category",
            "About what kind of thing",
            ComplaintCategory.class,
            ComplaintCard::category),
        Fields.choice(
            "channel", "How it reached us", ComplaintChannel.class, ComplaintCard::channel),
        Fields.number("severity", "1 (gravest) to 4", card -> (long) card.severity()),
        Fields.text("productId", "The product that it is about", ComplaintCard::productId),
        Fields.text("department", "Who deals with it", ComplaintCard::department),
        Fields.staff("person", "Who of that department", ComplaintCard::person),
        Fields.yesOrNo(
            "waiting", "Whether we wait for the customer", card -> card.waitingSince() != null),
        Fields.turning(
            "acknowledgement",
            "How the acknowledgement stands",
            DeadlineState.class,
            DeadlineState.DUE,
            DeadlineState.OVERDUE,
            card -> state(card, OwedStep.ACKNOWLEDGEMENT),
            card -> overdueFrom(card, OwedStep.ACKNOWLEDGEMENT)),
        Fields.date(
            "acknowledgementDueOn",
            "Until when an acknowledgement is due; absent when it is not, or not yet known",
            card -> dueOn(card, OwedStep.ACKNOWLEDGEMENT)),
        Fields.turning(
            "proposal",
            "How the last proposal that we owed stands",
            DeadlineState.class,
            DeadlineState.DUE,
            DeadlineState.OVERDUE,
            card -> state(card, OwedStep.PROPOSAL),
            card -> overdueFrom(card, OwedStep.PROPOSAL)),
        Fields.date(
            "proposalDueOn",
            "Until when a proposal is due; absent when it is not, or not yet known",
            card -> dueOn(card, OwedStep.PROPOSAL)),
        Fields.number(
            "escalations",
            "How often a step was overdue and escalated",
            card -> (long) card.escalations()),
        Fields.date("closedOn", "When it was closed", ComplaintCard::closedOn));
  }

  /** What has a day is due until then, also where it was said to be overdue: the day says it. */
  private static @Nullable DeadlineState state(ComplaintCard card, OwedStep step) {
    Deadline last = card.last(step);
    if (last == null) {
      return null;
    }
    return last.overdueFrom() == null ? last.state() : DeadlineState.DUE;
  }

  private static @Nullable LocalDate overdueFrom(ComplaintCard card, OwedStep step) {
    Deadline last = card.last(step);
    return last == null ? null : last.overdueFrom();
  }

  private static @Nullable LocalDate dueOn(ComplaintCard card, OwedStep step) {
    Deadline last = card.last(step);
    return last == null || !last.state().isOpen() ? null : last.dueOn();
  }

  @Override
  public List<Figure<ComplaintCard, ?, ?>> figures() {
    return List.of(
        new TrendFigure(),
        new ParetoFigure(),
        new TimesFigure(policy.calendar()),
        new OpenFigure(new Deadlines(policy)),
        new SharesFigure());
  }
}

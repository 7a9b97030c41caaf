package io.perennial.query.todo;

import io.perennial.events.LifecycleEvent;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is to be done, by what it is about. */
public final class ToDosView implements View<ToDoDocument> {

  private final ToDoPolicy policy;
  private final Folds<ToDoDocument> folds;

  /**
   * The view.
   *
   * @param policy what is to be done, and until when
   */
  public ToDosView(ToDoPolicy policy) {
    this.policy = policy;
    this.folds = ToDoFolds.by(policy);
  }

  /** What is about a customer's complaint or plan has a document of its own. */
  @Override
  public Set<String> ids(LifecycleEvent event) {
    return Set.of(event.streamId());
  }

  @Override
  public String customerOf(String id, ToDoDocument document) {
    return Objects.requireNonNullElse(document.customerId(), id);
  }

  @Override
  public String name() {
    return "todos";
  }

  @Override
  public String meaning() {
    return "What is to be done, by whom, since when and until when, by what it is about";
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public String policy() {
    return policy.toString();
  }

  @Override
  public Class<ToDoDocument> documentType() {
    return ToDoDocument.class;
  }

  @Override
  public long bytes(ToDoDocument document) {
    PlanWork plan = document.plan();
    CreditDesk credit = document.credit();
    return 2 * USUAL_BYTES
        + (long) ENTRY_BYTES
            * (3 * document.toDos().size()
                + document.contracts().size()
                + 2 * document.correctiveActions().size()
                + 2 * document.notices().size()
                + (plan == null ? 0 : 2 * (plan.tasks().size() + plan.objectives().size()))
                + (credit == null ? 0 : 2 * (credit.measures().size() + credit.reviews().size())));
  }

  @Override
  public Folds<ToDoDocument> folds() {
    return folds;
  }

  @Override
  public Predicate<ToDoDocument> shown() {
    return document -> !document.toDos().isEmpty();
  }

  @Override
  public ToDoDocument asShownOn(ToDoDocument document, LocalDate day) {
    ComplaintWork complaint = document.complaint();
    return complaint == null
        ? document
        : ToDoDocumentBuilder.builder(document).complaint(complaint.shownOn(day)).build();
  }

  @Override
  public List<ViewField<ToDoDocument>> fields() {
    return List.of(
        Fields.staffAmong(
            "person",
            "One of those who are named to do it",
            document -> document.toDos().stream().map(ToDo::person)),
        Fields.choiceAmong(
            "role",
            "One of those who do it where nobody is named",
            Role.class,
            document ->
                document.toDos().stream().filter(each -> each.person() == null).map(ToDo::role)),
        Fields.choiceAmong(
            "kind",
            "One of the kinds of things to be done",
            ToDoKind.class,
            document -> document.toDos().stream().map(ToDo::kind)),
        Fields.text("customerId", "The customer", ToDoDocument::customerId),
        Fields.date("since", "From which day on the first is to be done", ToDosView::since),
        Fields.date("dueOn", "Until when the first is to be done", ToDosView::dueOn),
        Fields.number(
            "toDos", "How much is to be done", document -> (long) document.toDos().size()));
  }

  private static @Nullable LocalDate since(ToDoDocument document) {
    return document.toDos().stream().map(ToDo::since).min(LocalDate::compareTo).orElse(null);
  }

  private static @Nullable LocalDate dueOn(ToDoDocument document) {
    return document.toDos().isEmpty() ? null : document.toDos().getFirst().dueOn();
  }

  @Override
  public List<Figure<ToDoDocument, ?, ?>> figures() {
    return List.of(new DueFigure(), new WorkloadFigure(), new ContactsFigure());
  }
}

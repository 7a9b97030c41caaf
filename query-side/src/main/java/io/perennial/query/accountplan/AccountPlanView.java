package io.perennial.query.accountplan;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Account plans, with what is wanted, what is done, and how far it is. */
public final class AccountPlanView implements View<AccountPlanCard> {

  private static final Folds<AccountPlanCard> FOLDS =
      Folds.startingWith(AccountPlanCard::empty)
          .on(AccountPlanEvent.class, AccountPlanFolds::next)
          .build();

  private final String currency;
  private final BigDecimal tolerance;

  /**
   * The view.
   *
   * @param currency the one reporting currency; no document depends on it
   * @param tolerance part of the way by which an objective may be behind before it is at risk; no
   *     document depends on it
   */
  public AccountPlanView(String currency, BigDecimal tolerance) {
    this.currency = currency;
    this.tolerance = tolerance;
  }

  /** A customer has one for each year, and may have given some up. */
  @Override
  public Set<String> ids(LifecycleEvent event) {
    return Set.of(event.streamId());
  }

  @Override
  public String customerOf(String id, AccountPlanCard card) {
    return Objects.requireNonNullElse(card.customerId(), id);
  }

  @Override
  public String name() {
    return "account-plan";
  }

  @Override
  public String meaning() {
    return "What is wanted of a key account in a year, what is done for it, and how far it is";
  }

  @Override
  public String sampleId() {
    return "account-plan-17";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Class<AccountPlanCard> documentType() {
    return AccountPlanCard.class;
  }

  @Override
  public long bytes(AccountPlanCard card) {
    return 2 * USUAL_BYTES
        + (long) ENTRY_BYTES
            * (card.objectives().stream().mapToInt(each -> 3 + each.progress().size()).sum()
                + 2 * card.actions().size()
                + card.measures().stream().mapToInt(each -> 2 + each.done().size()).sum()
                + 2 * card.knowledge().size()
                + 2 * card.reviews().size()
                + card.course().size());
  }

  @Override
  public Folds<AccountPlanCard> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<AccountPlanCard>> fields() {
    return List.of(
        Fields.text("customerId", "The customer", AccountPlanCard::customerId),
        Fields.numberIfKnown(
            "year",
            "Calendar year planned",
            card -> card.year() == null ? null : card.year().longValue()),
        Fields.choice("state", "How far it is", AccountPlanState.class, AccountPlanCard::state),
        Fields.date("since", "Business date of that", AccountPlanCard::since),
        Fields.number(
            "objectives", "Number of objectives", card -> (long) card.objectives().size()),
        Fields.number(
            "openActions", "Number of actions that are not done", AccountPlanCard::openActions),
        Fields.date(
            "nextActionDueOn",
            "When the first of the actions that are not done is due",
            AccountPlanCard::nextActionDueOn),
        Fields.number("reviews", "Number of reviews", card -> (long) card.reviews().size()));
  }

  @Override
  public List<Figure<AccountPlanCard, ?, ?>> figures() {
    return List.of(
        new AttainmentFigure(tolerance),
        new OverdueActionsFigure(),
        new MeasuresFigure(),
        new IntelligenceFigure(currency));
  }
}

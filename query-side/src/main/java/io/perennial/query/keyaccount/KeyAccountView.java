package io.perennial.query.keyaccount;

import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Key accounts: what they were to bring and have brought, and what they take of our time. */
public final class KeyAccountView implements View<KeyAccountDocument> {

  private final String currency;
  private final Folds<KeyAccountDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   */
  public KeyAccountView(String currency) {
    this.currency = currency;
    this.folds = KeyAccountFolds.of(currency);
  }

  @Override
  public String name() {
    return "key-account";
  }

  @Override
  public String meaning() {
    return "Customers that are or were key accounts, at the top of the pyramid or with an account"
        + " plan that was approved: what they were to bring and have brought, by product line, and"
        + " what they take of our time";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<KeyAccountDocument> documentType() {
    return KeyAccountDocument.class;
  }

  @Override
  public long bytes(KeyAccountDocument document) {
    return USUAL_BYTES
        + document.lines().stream().mapToLong(LineDealings::bytes).sum()
        + (long) ENTRY_BYTES
            * (document.pyramid().size()
                + document.representatives().size()
                + document.plans().stream().mapToInt(plan -> 1 + 9 * plan.revenue().size()).sum()
                + document.lines().size()
                + document.walletShares().size()
                + document.contacts().size()
                + document.visitCostDays().size()
                + document.complaintCostDays().size()
                + document.goodwillDays().size());
  }

  @Override
  public Folds<KeyAccountDocument> folds() {
    return folds;
  }

  /** Plans and complaints are streams of their own. */
  @Override
  public KeyAccountDocument withOtherStreams(
      KeyAccountDocument again, KeyAccountDocument document) {
    return again
        .changed()
        .plans(document.plans())
        .complaintCostDays(document.complaintCostDays())
        .build();
  }

  /** Any customer may become a key account, and has then bought before. */
  @Override
  public Predicate<KeyAccountDocument> shown() {
    return KeyAccountDocument::wasEverKey;
  }

  @Override
  public List<ViewField<KeyAccountDocument>> fields() {
    return List.of(
        Fields.yesOrNo(
            "key",
            "Whether it is a key account now, as far as recorded",
            document -> document.isKeyOn(LocalDate.MAX)),
        Fields.staff(
            "representative",
            "Who looks after it",
            document -> document.representativeOn(LocalDate.MAX)),
        Fields.number(
            "plans", "Number of account plans", document -> (long) document.plans().size()),
        Fields.number(
            "contacts",
            "Number of visits and calls",
            document -> (long) document.contacts().size()));
  }

  @Override
  public List<Figure<KeyAccountDocument, ?, ?>> figures() {
    return List.of(
        new PlanAgainstActualFigure(currency),
        new WhitespaceFigure(currency),
        new CapacityFigure());
  }
}

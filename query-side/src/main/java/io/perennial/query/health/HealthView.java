package io.perennial.query.health;

import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.standing.Tier;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How well customers are. A document holds facts only; what is made of them is worked out for a
 * day, for it changes with the day, and can be asked for by other rules.
 */
public final class HealthView implements View<HealthDocument> {

  private final String currency;
  private final HealthRules rules;
  private final Folds<HealthDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param rules what health is judged by; no document depends on it
   */
  public HealthView(String currency, HealthRules rules) {
    this.currency = currency;
    this.rules = rules;
    this.folds = HealthFolds.of(currency);
  }

  @Override
  public String name() {
    return "health";
  }

  @Override
  public String meaning() {
    return "How well a customer is: measures of what it does and says, each with what it rests on";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<HealthDocument> documentType() {
    return HealthDocument.class;
  }

  @Override
  public long bytes(HealthDocument document) {
    long entries =
        document.stageChanges().size()
            + document.partialDefections().size()
            + document.answers().size()
            + document.credit().steps().size()
            + document.credit().invoices().size()
            + document.contacts().calls().size()
            + document.contacts().visits().size()
            + document.contracts().size()
            + document.walletShares().size();
    for (LineBought line : document.lines()) {
      entries += line.days().size();
    }
    for (ComplaintCourse complaint : document.complaints()) {
      entries += complaint.marks().size();
    }
    return USUAL_BYTES
        + PurchaseDays.of(document.purchaseDays()).bytes()
        + PurchaseDays.of(document.returnDays()).bytes()
        + ENTRY_BYTES * entries;
  }

  @Override
  public Folds<HealthDocument> folds() {
    return folds;
  }

  @Override
  public HealthDocument withOtherStreams(HealthDocument again, HealthDocument document) {
    return again.changed().complaints(document.complaints()).build();
  }

  @Override
  public Predicate<HealthDocument> shown() {
    return document -> !document.purchaseDays().isEmpty();
  }

  @Override
  public HealthDocument asShownOn(HealthDocument document, LocalDate day) {
    return document.changed().health(HealthShown.of(document, day, rules)).build();
  }

  @Override
  public List<ViewField<HealthDocument>> fields() {
    return List.of(
        Fields.date("firstPurchaseOn", "First purchase", HealthDocument::firstPurchaseOn),
        Fields.date("lastPurchaseOn", "Last purchase", HealthDocument::lastPurchaseOn),
        Fields.choice("tier", "Tier", Tier.class, document -> document.customer().lastTier()),
        Fields.choice(
            "customerClass",
            "What it is in the trade",
            CustomerClass.class,
            document -> document.customer().customerClass()),
        Fields.text("region", "Sales region", document -> document.customer().region()),
        Fields.staff(
            "representative",
            "Who looks after it",
            document -> document.representativeOn(LocalDate.MAX)));
  }

  @Override
  public List<Figure<HealthDocument, ?, ?>> figures() {
    return List.of(
        new HealthScoresFigure(currency, rules),
        new HealthMeasuresFigure(currency, rules),
        new HealthBySegmentFigure(currency, rules),
        new HealthMovementFigure(currency, rules));
  }
}

package io.perennial.query.salestarget;

import io.perennial.events.salestarget.SalesTargetEvent;
import io.perennial.events.salestarget.SalesTargetRevised;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.salestarget.SalesTargetCard.ReplacedFigures;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is to be sold in a year. */
public final class SalesTargetView implements View<SalesTargetCard> {

  private static final Folds<SalesTargetCard> FOLDS =
      Folds.startingWith(SalesTargetCard::empty)
          .on(SalesTargetEvent.class, SalesTargetView::next)
          .build();

  private final String currency;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   */
  public SalesTargetView(String currency) {
    this.currency = currency;
  }

  private static SalesTargetCard next(SalesTargetCard card, SalesTargetEvent event) {
    return switch (event) {
      case SalesTargetSet set ->
          new SalesTargetCard(
              set.salesTargetId(),
              set.year(),
              set.scope(),
              set.figures(),
              set.splits(),
              set.occurredOn(),
              List.of());
      case SalesTargetRevised revised -> revised(card, revised);
    };
  }

  private static SalesTargetCard revised(SalesTargetCard card, SalesTargetRevised event) {
    TargetFigures before = card.figures();
    LocalDate since = card.since();
    List<ReplacedFigures> replaced =
        before == null || since == null
            ? card.replaced()
            : Stream.concat(
                    card.replaced().stream(),
                    Stream.of(
                        new ReplacedFigures(before, since, event.occurredOn(), event.reason())))
                .toList();
    return new SalesTargetCard(
        card.salesTargetId(),
        card.year(),
        card.scope(),
        event.figures(),
        event.splits(),
        event.occurredOn(),
        replaced);
  }

  @Override
  public String name() {
    return "sales-target";
  }

  @Override
  public String meaning() {
    return "What is to be sold in a year, in parts that add up, and how it was revised";
  }

  @Override
  public String sampleId() {
    return "sales-target-17";
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
  public Class<SalesTargetCard> documentType() {
    return SalesTargetCard.class;
  }

  @Override
  public long bytes(SalesTargetCard card) {
    return USUAL_BYTES
        + (long) ENTRY_BYTES
            * (card.replaced().size()
                + card.splits().stream().mapToInt(split -> 2 * split.parts().size()).sum());
  }

  @Override
  public Folds<SalesTargetCard> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<SalesTargetCard>> fields() {
    return List.of(
        Fields.number("year", "Calendar year", card -> (long) card.year()),
        Fields.choice(
            "scope",
            "For whom, or for what",
            TargetScopeKind.class,
            card -> card.scope() == null ? null : card.scope().kind()),
        Fields.text(
            "code",
            "The dealer's identifier as a customer, the product or the region",
            card -> card.scope() == null ? null : card.scope().code()),
        Fields.staff(
            "representative",
            "The representative",
            card -> card.scope() == null ? null : card.scope().representative()),
        Fields.amountIfKnown(
            "amount",
            currency,
            "Net amount of sales",
            card -> card.figures() == null ? null : Amounts.in(currency, card.figures().amount())),
        Fields.number(
            "revisions", "How often it was revised", card -> (long) card.replaced().size()));
  }

  @Override
  public List<Figure<SalesTargetCard, ?, ?>> figures() {
    return List.of();
  }
}

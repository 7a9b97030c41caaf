package io.perennial.query.marketreport;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.Set;

/** What of the market needs attention beyond the day, with its answer. */
public final class MarketReportView implements View<MarketReportCard> {

  private static final Folds<MarketReportCard> FOLDS =
      Folds.startingWith(MarketReportCard::empty)
          .on(MarketReportEvent.class, MarketReportView::next)
          .build();

  private static MarketReportCard next(MarketReportCard card, MarketReportEvent event) {
    return switch (event) {
      case MarketReportFiled filed -> MarketReportCard.of(filed);
      case MarketReportAnswered answered -> card.with(answered);
    };
  }

  /** A customer may have several. */
  @Override
  public Set<String> ids(LifecycleEvent event) {
    return Set.of(event.streamId());
  }

  @Override
  public String customerOf(String id, MarketReportCard card) {
    return card.customerId() == null ? id : card.customerId();
  }

  @Override
  public String name() {
    return "market-report";
  }

  @Override
  public String meaning() {
    return "What of the market needs attention beyond the day, and what is answered";
  }

  @Override
  public String sampleId() {
    return "market-report-17";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<MarketReportCard> documentType() {
    return MarketReportCard.class;
  }

  @Override
  public long bytes(MarketReportCard card) {
    return 2 * USUAL_BYTES;
  }

  @Override
  public Folds<MarketReportCard> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<MarketReportCard>> fields() {
    return List.of(
        Fields.text("customerId", "The customer whom it concerns", MarketReportCard::customer),
        Fields.date("filedOn", "When it was reported", MarketReportCard::filedOn),
        Fields.staff("representative", "Who reports it", MarketReportCard::representative),
        Fields.choice(
            "subject", "What it is about", MarketSubject.class, MarketReportCard::subject),
        Fields.number("severity", "1 (gravest) to 4", card -> (long) card.severity()),
        Fields.text("competitor", "The competitor whom it is about", MarketReportCard::competitor),
        Fields.yesOrNo("answered", "Whether it has been answered", card -> card.answer() != null),
        Fields.date(
            "answeredOn",
            "When it was answered",
            card -> card.answer() == null ? null : card.answer().answeredOn()));
  }

  @Override
  public List<Figure<MarketReportCard, ?, ?>> figures() {
    return List.of(new MarketReportsFigure());
  }
}

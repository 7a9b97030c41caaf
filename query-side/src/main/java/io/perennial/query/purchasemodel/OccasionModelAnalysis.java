package io.perennial.query.purchasemodel;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.Work;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Period;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.List;

/** Fits a model of purchases that are made at most once a month, or a quarter. */
public final class OccasionModelAnalysis implements Analysis<OccasionFit> {

  private static final FigureParameter PER =
      FigureParameter.choice(
          "per", "month", List.of("month", "quarter"), "What an occasion to buy is");
  private static final FigureParameter AHEAD =
      FigureParameter.integer("ahead", "12", 1, 120, "Occasions ahead that are looked at");
  private static final FigureParameter DISCOUNT =
      FigureParameter.decimal(
          "discount",
          "0.01",
          0,
          10,
          "Discount rate an occasion; without one there are no purchases for ever");

  private final View<LifetimeValueDocument> view;
  private final int draws;

  /**
   * The analysis.
   *
   * @param view where purchases are read
   * @param draws draws of the bootstrap
   */
  public OccasionModelAnalysis(View<LifetimeValueDocument> view, int draws) {
    this.view = view;
    this.draws = draws;
  }

  @Override
  public String name() {
    return "occasion-model";
  }

  @Override
  public String meaning() {
    return "The model of purchases on given occasions (BG/BB) fitted by maximum likelihood to all"
        + " customers that have bought: each whole calendar month, or quarter, after that of a"
        + " customer's first purchase is an occasion, on which it buys or does not";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.FIRST_BOUGHT_FROM, PER, AHEAD, DISCOUNT);
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<OccasionFit> resultType() {
    return OccasionFit.class;
  }

  @Override
  public OccasionFit run(FigureArguments arguments, Work work) {
    LocalDate on = arguments.date("on");
    LocalDate from = arguments.date("from");
    Period per = Period.named(arguments.text(PER.name()));
    int last = per.indexOf(on.plusDays(1)) - 1;
    OccasionFitting fitting =
        work.fold(
            view,
            on,
            OccasionFitting::new,
            (all, document) ->
                Buyer.of(document, on)
                    .filter(buyer -> buyer.first() >= from.toEpochDay())
                    .flatMap(buyer -> buyer.occasions(per, last))
                    .ifPresent(all::add));
    return fitting.fit(
        new OccasionFitting.Asked(
            arguments.text(PER.name()),
            from,
            on,
            per.end(last),
            arguments.integer(AHEAD.name()),
            arguments.decimal(DISCOUNT.name())),
        draws,
        work);
  }
}

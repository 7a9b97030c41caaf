package io.perennial.query.purchasemodel;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.Work;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fits a model of purchasing and one of spending. */
public final class PurchaseModelAnalysis implements Analysis<PurchaseFit> {

  /** Its name. */
  public static final String NAME = "purchase-model";

  /** How its results are to be read. */
  static final int VERSION = 3;

  private final View<LifetimeValueDocument> view;
  private final String currency;
  private final int draws;

  /**
   * The analysis.
   *
   * @param view where purchases are read
   * @param currency the one reporting currency, ISO 4217
   * @param draws draws of the bootstrap
   */
  public PurchaseModelAnalysis(View<LifetimeValueDocument> view, String currency, int draws) {
    this.view = view;
    this.currency = currency;
    this.draws = draws;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String meaning() {
    return "A model of purchasing (BG/NBD, MBG/NBD or Pareto/NBD) and the gamma-gamma model of what a"
        + " purchase comes to, fitted by maximum likelihood to all customers that have bought: the"
        + " purchases of one day are one, time is in weeks of seven days, spend is that of repeated"
        + " purchases before returns, of those that paid anything for them";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.FIRST_BOUGHT_FROM, Models.PARAMETER);
  }

  @Override
  public List<Map<String, String>> regularly() {
    return List.of(Map.of(Models.NAME, Models.USUAL));
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public Class<PurchaseFit> resultType() {
    return PurchaseFit.class;
  }

  @Override
  public PurchaseFit run(FigureArguments arguments, Work work) {
    LocalDate on = arguments.date("on");
    LocalDate from = arguments.date("from");
    Fitting fitting =
        work.fold(
            view,
            on,
            Fitting::new,
            (all, document) ->
                Buyer.of(document, on)
                    .filter(buyer -> buyer.first() >= from.toEpochDay())
                    .ifPresent(all::add));
    return fitting.fit(arguments.text(Models.NAME), from, on, currency, draws, work);
  }
}

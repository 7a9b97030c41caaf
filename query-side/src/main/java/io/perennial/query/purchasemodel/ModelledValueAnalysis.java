package io.perennial.query.purchasemodel;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.purchasemodel.ModelledValue.Group;
import io.perennial.query.purchasemodel.ModelledValue.Row;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Scores all customers by the fit in use. */
public final class ModelledValueAnalysis implements Analysis<ModelledValue> {

  private static final FigureParameter LIMIT =
      FigureParameter.integer(
          "limit", "1000", 0, 10_000, "Customers listed at most, the most valuable first");

  /** Of so many customers, at most, the draws of all intervals of sums are worked out. */
  private static final int MOST_DRAWN = 5_000;

  private final View<LifetimeValueDocument> view;
  private final String currency;
  private final int decimals;
  private final FitsInUse fits;

  /**
   * The analysis.
   *
   * @param view where purchases are read
   * @param currency the one reporting currency, ISO 4217
   * @param fits where fits are found
   */
  public ModelledValueAnalysis(View<LifetimeValueDocument> view, String currency, FitsInUse fits) {
    this.view = view;
    this.currency = currency;
    this.decimals = Amounts.decimals(currency);
    this.fits = fits;
  }

  @Override
  public String name() {
    return "modelled-value";
  }

  @Override
  public String meaning() {
    return "What customers may still buy by the fit in use of a model: probability that each is still"
        + " active, purchases and sales expected in the days ahead, and sales of three years and for"
        + " ever, discounted, all with intervals; by group, and the most valuable customers one by"
        + " one";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        Models.PARAMETER,
        Models.DAYS,
        Parameters.DISCOUNT,
        Grouping.parameter(
            Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS, Grouping.COHORT),
        LIMIT);
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<ModelledValue> resultType() {
    return ModelledValue.class;
  }

  @Override
  public ModelledValue run(FigureArguments arguments, Work work) {
    String model = arguments.text(Models.NAME);
    FitInUse fit =
        fits.of(model)
            .orElseThrow(() ->
                new RefusedException(
                    "No fit of %s has a result yet; run %s first"
                        .formatted(model, PurchaseModelAnalysis.NAME)));
    Asked asked = Asked.of(arguments);
    Grouping by = Grouping.named(arguments.text("by"));
    int limit = arguments.integer("limit");
    work.at("customers are scored", 0.1);
    All all =
        work.<LifetimeValueDocument, All>fold(
            view,
            asked.on(),
            () -> new All(limit, asked, fit),
            (every, document) ->
                Buyer.of(document, asked.on())
                    .map(buyer -> scored(document, buyer, by, asked))
                    .ifPresent(every::add));
    return all.result(work);
  }

  private static Scored scored(
      LifetimeValueDocument document, Buyer buyer, Grouping by, Asked asked) {
    LocalDate first = LocalDate.ofEpochDay(buyer.first());
    return CustomerOutlook.scored(
        document, buyer, asked.on(), document.customer().groupOn(by, asked.on(), first));
  }

  /**
   * A customer in the order of what it is worth: discounted sales, or purchases where there are no
   * amounts.
   */
  private record Ranked(Scored customer, double worth) {

    private static final Comparator<Ranked> ORDER =
        Comparator.comparingDouble(Ranked::worth)
            .reversed()
            .thenComparing(ranked -> ranked.customer().customerId());
  }

  /** Sums by group, and the most valuable customers. */
  private final class All {
    private final int limit;
    private final Asked asked;
    private final FitInUse fit;
    private final Totals totals = new Totals(decimals, MOST_DRAWN);
    private final PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.ORDER.reversed());
    private long customers;

    All(int limit, Asked asked, FitInUse fit) {
      this.limit = limit;
      this.asked = asked;
      this.fit = fit;
    }

    void add(Scored customer) {
      customers++;
      ScoreValues scores = fit.estimates().scores(List.of(customer), asked);
      totals.add(customer, scores);
      best.add(
          new Ranked(
              customer,
              scores.of(
                  scores.isKnown(Score.DISCOUNTED_SALES)
                      ? Score.DISCOUNTED_SALES
                      : Score.PURCHASES)));
      if (best.size() > limit) {
        best.poll();
      }
    }

    ModelledValue result(Work work) {
      List<Group> groups = totals.result(fit, asked, work, 0.2, 0.8);
      List<Ranked> ranked = best.stream().sorted(Ranked.ORDER).toList();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < ranked.size(); i++) {
        work.at(
            "intervals of customer %d of %d".formatted(i + 1, ranked.size()),
            0.8 + 0.2 * i / ranked.size());
        rows.add(row(ranked.get(i).customer()));
      }
      return new ModelledValue(
          asked.on(),
          fit.named(),
          currency,
          asked.days(),
          groups,
          rows,
          customers - rows.size(),
          fit.estimates().spending() != null
              ? null
              : "The fit has no model of spending, so purchases are expected and no amounts");
    }

    private Row row(Scored customer) {
      Scores scores = Scores.of(customer, asked, fit);
      return new Row(
          customer.customerId(),
          customer.group(),
          scores.number(Score.ACTIVE),
          scores.number(Score.PURCHASES),
          scores.amount(Score.SALES, decimals),
          scores.amount(Score.DISCOUNTED_SALES, decimals),
          scores.amount(Score.SALES_TO_INFINITY, decimals),
          scores.amount(Score.DISCOUNTED_MARGIN, decimals));
    }
  }
}

package io.perennial.query.purchasemodel;

import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.SpendSummary;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scores all customers by the fit in use. */
public final class ModelledValueAnalysis implements Analysis<ModelledValue> {

  private static final FigureParameter LIMIT =
      FigureParameter.integer(
          "limit", "1000", 0, 10_000, "Customers listed at most, the most valuable first");
  private static final int DECIMALS = 6;
  private static final double WEEK = 7;

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> worth(row)).reversed().thenComparing(Row::customerId);

  private final View<LifetimeValueDocument> view;
  private final String currency;
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
    this.fits = fits;
  }

  @Override
  public String name() {
    return "modelled-value";
  }

  @Override
  public String meaning() {
    return "What customers may still buy by the fit in use of a model: probability that each is still"
        + " active, purchases and sales expected in the days ahead, and sales of three years,"
        + " discounted; by group, and the most valuable customers one by one";
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
    Scores scores =
        work.<LifetimeValueDocument, Scores>fold(
            view,
            asked.on(),
            () -> new Scores(limit),
            (all, document) ->
                Buyer.of(document, asked.on())
                    .ifPresent(buyer -> all.add(row(document, buyer, by, asked, fit))));
    return scores.result(asked, fit);
  }

  private static Row row(
      LifetimeValueDocument document, Buyer buyer, Grouping by, Asked asked, FitInUse fit) {
    PurchaseSummary summary = buyer.summary();
    SpendSummary spent = buyer.spend();
    OptionalDouble spend = fit.spend(spent);
    int decimals = Amounts.decimals(document.currency());
    double expected = fit.expectedPurchases(summary, asked.days() / WEEK);
    BigDecimal discounted =
        spend.isEmpty()
            ? null
            : CustomerOutlook.amount(
                spend.getAsDouble()
                    * fit.discounted(
                        summary, CustomerOutlook.THREE_YEARS, asked.discount().doubleValue()),
                decimals);
    BigDecimal rate = CustomerOutlook.marginRate(document, asked.on());
    LocalDate first = LocalDate.ofEpochDay(buyer.first());
    return new Row(
        document.customerId(),
        document.customer().groupOn(by, asked.on(), first),
        number(fit.probabilityActive(summary)),
        number(expected),
        spend.isEmpty() ? null : CustomerOutlook.amount(spend.getAsDouble() * expected, decimals),
        discounted,
        discounted == null || rate == null
            ? null
            : discounted.multiply(rate).setScale(discounted.scale(), RoundingMode.HALF_EVEN));
  }

  private static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** What the order goes by: discounted sales, or purchases where there are no amounts. */
  private static BigDecimal worth(Row row) {
    BigDecimal sales = row.discountedSales();
    return sales == null ? row.expectedPurchases() : sales;
  }

  /** Sums by group, and the most valuable customers. */
  private final class Scores {
    private final int limit;
    private final TreeMap<String, Group> groups = new TreeMap<>();
    private final PriorityQueue<Row> best = new PriorityQueue<>(ORDER.reversed());
    private long customers;

    Scores(int limit) {
      this.limit = limit;
    }

    void add(Row row) {
      customers++;
      groups.merge(row.group(), of(row), ModelledValueAnalysis::plus);
      best.add(row);
      if (best.size() > limit) {
        best.poll();
      }
    }

    private static Group of(Row row) {
      return new Group(
          row.group(),
          1,
          row.probabilityActive(),
          row.expectedPurchases(),
          row.expectedSales(),
          row.discountedSales(),
          row.discountedMargin(),
          row.discountedMargin() == null ? 0 : 1);
    }

    ModelledValue result(Asked asked, FitInUse fit) {
      List<Group> rows = new ArrayList<>(groups.values());
      if (rows.size() > 1) {
        rows.stream()
            .reduce(ModelledValueAnalysis::plus)
            .ifPresent(all -> rows.add(named(Grouping.ALL, all)));
      }
      List<Row> listed = best.stream().sorted(ORDER).toList();
      boolean spends = listed.isEmpty() || listed.getFirst().discountedSales() != null;
      return new ModelledValue(
          asked.on(),
          fit.named(),
          currency,
          asked.days(),
          rows,
          listed,
          customers - listed.size(),
          spends
              ? null
              : "The fit has no model of spending, so purchases are expected and no amounts");
    }
  }

  private static Group plus(Group left, Group right) {
    return new Group(
        left.group(),
        left.customers() + right.customers(),
        left.active().add(right.active()),
        left.expectedPurchases().add(right.expectedPurchases()),
        sum(left.expectedSales(), right.expectedSales()),
        sum(left.discountedSales(), right.discountedSales()),
        sum(left.discountedMargin(), right.discountedMargin()),
        left.marginKnown() + right.marginKnown());
  }

  private static Group named(String name, Group group) {
    return new Group(
        name,
        group.customers(),
        group.active(),
        group.expectedPurchases(),
        group.expectedSales(),
        group.discountedSales(),
        group.discountedMargin(),
        group.marginKnown());
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal left, @Nullable BigDecimal right) {
    return left == null ? right : right == null ? left : left.add(right);
  }
}

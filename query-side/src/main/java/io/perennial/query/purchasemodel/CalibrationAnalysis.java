package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Fit;
import io.perennial.models.purchasing.Calibration;
import io.perennial.models.purchasing.FittedPurchasing;
import io.perennial.models.purchasing.HeldOut;
import io.perennial.models.purchasing.PurchasingModel;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.Work;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Holds out what came after a day, and compares a model that knows nothing of it. */
public final class CalibrationAnalysis implements Analysis<Calibrated> {

  private static final FigureParameter MONTHS =
      FigureParameter.integer(
          "months", "6", 1, 120, "Months before the date that are held out of the fit");
  private static final int WEEK = 7;

  private final View<LifetimeValueDocument> view;

  /**
   * The analysis.
   *
   * @param view where purchases are read
   */
  public CalibrationAnalysis(View<LifetimeValueDocument> view) {
    this.view = view;
  }

  @Override
  public String name() {
    return "purchase-model-calibration";
  }

  @Override
  public String meaning() {
    return "A model of purchasing fitted to what was up to some months before the date, compared with"
        + " what came then: week by week, by how often customers had bought again, and by the mean"
        + " absolute error beside two rules, that each goes on at its own mean rate, or does the same"
        + " as in the last period of that length";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.FIRST_BOUGHT_FROM, Models.PARAMETER, MONTHS);
  }

  @Override
  public Class<Calibrated> resultType() {
    return Calibrated.class;
  }

  @Override
  public Calibrated run(FigureArguments arguments, Work work) {
    LocalDate on = arguments.date("on");
    LocalDate from = arguments.date("from");
    LocalDate split = on.minusMonths(arguments.integer("months"));
    List<Buyer> buyers =
        work.<LifetimeValueDocument, List<Buyer>>fold(
            view,
            on,
            ArrayList::new,
            (all, document) ->
                Buyer.of(document, on)
                    .filter(buyer -> buyer.first() >= from.toEpochDay())
                    .filter(buyer -> buyer.first() <= split.toEpochDay())
                    .ifPresent(all::add));
    Fitting fitting = new Fitting();
    long end = split.toEpochDay();
    buyers.forEach(buyer -> buyer.at(end).ifPresent(fitting::add));
    PurchasingModel model = Models.named(arguments.text(Models.NAME));
    work.at(model.name() + " is fitted", 0.5);
    Fit fit = fitting.purchasing(model);
    work.at("compared with what came", 0.8);
    return compared(arguments.text(Models.NAME), from, split, on, buyers, fit);
  }

  private static Calibrated compared(
      String name, LocalDate from, LocalDate split, LocalDate on, List<Buyer> buyers, Fit fit) {
    FittedPurchasing model = Models.named(name).with(fit.values());
    long end = split.toEpochDay();
    long held = on.toEpochDay() - end;
    double weeks = (double) held / WEEK;
    List<HeldOut> customers = new ArrayList<>();
    List<Long> firstDays = new ArrayList<>();
    List<Long> repeatDays = new ArrayList<>();
    for (Buyer buyer : buyers) {
      buyer
          .at(end)
          .ifPresent(then ->
              customers.add(
                  new HeldOut(
                      then.summary(),
                      buyer.between(end, on.toEpochDay()),
                      then.between(Math.max(end - held, then.first()), end))));
      firstDays.add(buyer.first());
      Arrays.stream(buyer.days()).skip(1).forEach(repeatDays::add);
    }
    long start = firstDays.stream().mapToLong(Long::longValue).min().orElse(end);
    int count = Math.toIntExact((on.toEpochDay() - start + 1) / WEEK);
    Calibration.Errors errors = Calibration.errors(model, customers, weeks);
    return new Calibrated(
        name,
        from,
        split,
        on,
        customers.size(),
        fit,
        Calibration.byWeek(model, firstDays, repeatDays, start, count),
        LocalDate.ofEpochDay(start),
        Calibration.byFrequency(model, customers, weeks),
        errors,
        verdict(errors));
  }

  private static String verdict(Calibration.Errors errors) {
    double best = Math.min(errors.meanRate(), errors.lastPeriod());
    String off =
        errors.actual() == 0
            ? "nobody bought again"
            : String.format(
                Locale.ROOT,
                "it expected %.0f purchases, and there were %d (%+.1f %%)",
                errors.expected(),
                errors.actual(),
                100 * (errors.expected() - errors.actual()) / errors.actual());
    return String.format(
        Locale.ROOT,
        "The model is %s than the better of the two rules (mean absolute error %.3f against %.3f); %s.",
        errors.model() < best ? "better" : "no better",
        errors.model(),
        best,
        off);
  }
}

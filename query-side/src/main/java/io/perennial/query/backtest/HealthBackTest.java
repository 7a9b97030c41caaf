package io.perennial.query.backtest;

import io.perennial.query.ViewPolicies;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import io.perennial.query.backtest.BackTest.Date;
import io.perennial.query.health.HealthDocument;
import io.perennial.query.health.HealthRules;
import io.perennial.query.health.HealthView;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds the score of health, as it was known on past days, against who was lost after them. */
public final class HealthBackTest implements Analysis<BackTest> {

  private static final FigureParameter ON =
      FigureParameter.date(
          "on",
          null,
          "Last business day that is looked at: the months of the last date end on it, or up to three"
              + " days before where they are not as long");
  private static final FigureParameter DATES =
      FigureParameter.integer("dates", "4", 1, 24, "Past dates on which the score is looked at");
  private static final FigureParameter EVERY =
      FigureParameter.integer("everyMonths", "3", 1, 24, "Months from one of them to the next");
  private static final FigureParameter MONTHS =
      FigureParameter.integer(
          "months", "6", 1, 36, "Months that customers are followed after each");
  private static final FigureParameter SIZE =
      FigureParameter.integer("size", "20", 1, 100_000, "Customers on the risk list");

  /** Share of the work that is reading what was known, and reading what came. */
  private static final double KNOWN = 0.7;

  private static final double ALL_KNOWN = 0.75;
  private static final double CAME = 0.9;

  private final HealthView view;
  private final HealthRules rules;

  /**
   * The back-test.
   *
   * @param policies the policies in force
   */
  public HealthBackTest(ViewPolicies policies) {
    this.rules = policies.healthRules();
    this.view = new HealthView(policies.currency(), rules);
  }

  @Override
  public String name() {
    return "health-back-test";
  }

  @Override
  public String meaning() {
    return "Whether the score of health, as it was known on past dates, told who was lost in the"
        + " months after, and whether better than recency alone";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(ON, DATES, EVERY, MONTHS, SIZE);
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<BackTest> resultType() {
    return BackTest.class;
  }

  @Override
  public BackTest run(FigureArguments arguments, Work work) {
    LocalDate on = arguments.date("on");
    int months = arguments.integer("months");
    List<LocalDate> days = days(arguments);
    List<Map<String, KnownThen>> known = new ArrayList<>();
    for (LocalDate day : days) {
      work.at("what was known on " + day, KNOWN * known.size() / days.size());
      known.add(knownOn(day, work));
    }
    Supplier<List<PastDate>> nothingCame =
        () ->
            IntStream.range(0, days.size())
                .mapToObj(
                    i -> new PastDate(days.get(i), days.get(i).plusMonths(months), known.get(i)))
                .toList();
    work.at("what had come by the last of them, as was known then", KNOWN);
    List<PastDate> asKnown = work.foldAsKnown(view, days.getLast(), nothingCame, this::follow);
    work.at("what came until " + on, ALL_KNOWN);
    List<PastDate> dates = work.fold(view, on, nothingCame, this::follow);
    work.at("held against each other", CAME);
    refuseNothing(dates, months);
    List<Date> judged =
        dates.stream().map(date -> JudgedDate.of(date, arguments.integer("size"))).toList();
    Verdicts verdict = Verdicts.of(judged);
    return new BackTest(
        on,
        months,
        rules.policy().inWords(),
        verdict.verdict(),
        verdict.sentence(),
        judged,
        Yardsticks.of(asKnown, dates.getLast()));
  }

  private void follow(List<PastDate> dates, HealthDocument document) {
    dates.forEach(date -> date.follow(document, rules.churn()));
  }

  /** After the last of them there are all months to follow. */
  private static List<LocalDate> days(FigureArguments arguments) {
    LocalDate on = arguments.date("on");
    List<LocalDate> days = new ArrayList<>();
    for (int back = arguments.integer("dates") - 1; back >= 0; back--) {
      days.add(
          on.minusMonths(
              arguments.integer("months") + (long) back * arguments.integer("everyMonths")));
    }
    return days;
  }

  /** Documents are not kept: of each only what is judged. */
  private Map<String, KnownThen> knownOn(LocalDate day, Work work) {
    return work.<HealthDocument, Map<String, KnownThen>>foldAsKnown(
        view,
        day,
        TreeMap::new,
        (known, document) ->
            KnownThen.of(document, day, rules)
                .ifPresent(then -> known.put(then.customerId(), then)));
  }

  private static void refuseNothing(List<PastDate> dates, int months) {
    String days =
        dates.stream().map(date -> date.on().toString()).collect(Collectors.joining(", "));
    if (dates.stream().allMatch(date -> date.followed().isEmpty())) {
      throw new RefusedException(
          "As known then, nobody was a customer on any of these dates: %s.".formatted(days));
    }
    if (dates.stream().allMatch(date -> date.lost() == 0)) {
      throw new RefusedException(
          "No customer was lost in the %d months after any of these dates: %s; there is nothing to hold the score against."
              .formatted(months, days));
    }
  }
}

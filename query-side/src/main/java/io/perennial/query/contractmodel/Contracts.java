package io.perennial.query.contractmodel;

import io.perennial.models.contract.ContractLife;
import io.perennial.models.contract.Renewals;
import io.perennial.models.contract.Renewals.Occasion;
import io.perennial.models.contract.ShiftedBetaGeometric;
import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Bootstrap.Interval;
import io.perennial.models.fit.Fit;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import io.perennial.query.contractmodel.ContractFit.Lifetime;
import io.perennial.query.contractmodel.ContractFit.Term;
import io.perennial.query.dealings.ContractCourse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The contracts of all customers, and what is made of them. */
final class Contracts {

  /** The same worlds each time, so that the same history gives the same intervals. */
  private static final long SEED = 1;

  private final List<ContractCourse> courses = new ArrayList<>();
  private long customers;

  /** Takes in what one customer signed. */
  void add(List<ContractCourse> ofCustomer) {
    courses.addAll(ofCustomer);
    customers += ofCustomer.isEmpty() ? 0 : 1;
  }

  ContractFit fit(Asked asked, int draws, Work work) {
    Renewals renewals =
        Renewals.of(
            courses.stream()
                .map(course -> new ContractLife(course.renewals(), course.lost()))
                .toList());
    work.at("sBG is fitted", 0.5);
    Fit fit = RefusedException.fitOf(ShiftedBetaGeometric.fit(renewals));
    Bootstrap drawn =
        ShiftedBetaGeometric.bootstrap(
            fit,
            courses.stream().map(ContractCourse::occasions).toList(),
            work.drawing("sBG", draws, SEED, 0.6, 1));
    return new ContractFit(
        asked.from,
        asked.on,
        asked.discount,
        courses.size(),
        customers,
        renewals.renewed(),
        renewals.lost(),
        courses.size() - renewals.lost(),
        fit,
        drawn,
        terms(renewals, new Estimates(fit, drawn), asked.terms),
        lifetimes(new Estimates(fit, drawn), asked.discount.doubleValue()));
  }

  /**
   * How it is asked.
   *
   * @param from contracts that were not signed before this day
   * @param on last day that is looked at
   * @param terms terms that are told at least
   * @param discount discount rate a term
   */
  record Asked(LocalDate from, LocalDate on, int terms, BigDecimal discount) {}

  private record Estimates(ShiftedBetaGeometric model, Bootstrap draws) {
    Estimates(Fit fit, Bootstrap draws) {
      this(ShiftedBetaGeometric.of(fit), draws);
    }

    @Nullable Interval interval(ToDoubleFunction<ShiftedBetaGeometric> number) {
      return draws.draws().isEmpty()
          ? null
          : draws.interval(
              values -> number.applyAsDouble(new ShiftedBetaGeometric(values[0], values[1])));
    }
  }

  private static List<Term> terms(Renewals renewals, Estimates estimates, int least) {
    Map<Long, Occasion> occasions =
        renewals.occasions().stream()
            .collect(Collectors.toMap(Occasion::number, Function.identity()));
    long last = Math.max(least, renewals.occasions().getLast().number());
    List<Term> terms = new ArrayList<>();
    Double kept = 1.0;
    for (long number = 1; number <= last; number++) {
      Occasion occasion = occasions.getOrDefault(number, new Occasion(number, 0, 0));
      long cameUp = occasion.renewed() + occasion.lost();
      Double retention = cameUp == 0 ? null : (double) occasion.renewed() / cameUp;
      kept = kept == null || retention == null ? null : Double.valueOf(kept * retention);
      terms.add(term(occasion, retention, kept, estimates));
    }
    return terms;
  }

  private static Term term(
      Occasion occasion, @Nullable Double retention, @Nullable Double kept, Estimates estimates) {
    long number = occasion.number();
    return new Term(
        number,
        occasion.renewed() + occasion.lost(),
        occasion.renewed(),
        occasion.lost(),
        retention,
        estimates.model.retention(number),
        estimates.interval(model -> model.retention(number)),
        kept,
        estimates.model.survival(number),
        estimates.interval(model -> model.survival(number)));
  }

  private List<Lifetime> lifetimes(Estimates estimates, double rate) {
    Map<Long, Long> running =
        courses.stream()
            .filter(course -> !course.lost())
            .collect(
                Collectors.groupingBy(
                    ContractCourse::renewals, TreeMap::new, Collectors.counting()));
    long most = courses.stream().mapToLong(ContractCourse::renewals).max().orElse(0);
    return LongStream.rangeClosed(0, most)
        .mapToObj(renewals ->
            new Lifetime(
                renewals,
                running.getOrDefault(renewals, 0L),
                rate > 0 ? estimates.model.residualLifetime(renewals, rate) : null,
                rate > 0
                    ? estimates.interval(model -> model.residualLifetime(renewals, rate))
                    : null))
        .toList();
  }
}

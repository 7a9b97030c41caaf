package io.perennial.query.contractmodel;

import io.perennial.events.Unit;
import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Bootstrap.Interval;
import io.perennial.models.fit.Fit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shifted-beta-geometric model fitted to our contracts. A contract is one however often it is
 * renewed. Intervals are those in which a number lies in 95 of 100 draws of the parametric
 * bootstrap; absent where there are no draws.
 *
 * @param from contracts that were not signed before this day
 * @param on last day that was looked at
 * @param discount by which what comes a term later is worth less
 * @param contracts contracts that were signed in that time
 * @param customers customers that they were signed with
 * @param renewed how often they were renewed
 * @param lost those that were declined, or have ended without a word
 * @param running those that run
 * @param fit the model
 * @param draws what its parameters might have been, for intervals
 * @param terms what became of contracts whenever they came up, the first time first
 * @param lifetimes how long contracts are kept from now on, by how often they were renewed
 */
public record ContractFit(
    LocalDate from,
    LocalDate on,
    @Unit(Unit.SHARE) BigDecimal discount,
    long contracts,
    long customers,
    long renewed,
    long lost,
    long running,
    Fit fit,
    Bootstrap draws,
    List<Term> terms,
    List<Lifetime> lifetimes) {

  public ContractFit {
    terms = List.copyOf(terms);
    lifetimes = List.copyOf(lifetimes);
  }

  /**
   * What becomes of contracts that come up for the same time.
   *
   * @param number 1 for the first time
   * @param cameUp how many came up
   * @param renewed how many of them were renewed
   * @param lost how many were not
   * @param retention the share that was renewed; absent where none came up
   * @param expectedRetention the share that is renewed by the model
   * @param retentionInterval interval of that
   * @param survival the share of all contracts that was kept behind this term: the product of the
   *     shares up to here; absent behind a term at which none came up
   * @param expectedSurvival the share that is kept by the model
   * @param survivalInterval interval of that
   */
  public record Term(
      long number,
      long cameUp,
      long renewed,
      long lost,
      @Nullable Double retention,
      double expectedRetention,
      @Nullable Interval retentionInterval,
      @Nullable Double survival,
      double expectedSurvival,
      @Nullable Interval survivalInterval) {}

  /**
   * How long contracts are kept from now on.
   *
   * @param renewals how often they were renewed
   * @param running how many of these run
   * @param residualLifetime how many more terms one of them is expected to be kept for, each
   *     discounted to the renewal that is to be decided next (DERL); absent without a discount rate
   * @param interval interval of that
   */
  public record Lifetime(
      long renewals,
      long running,
      @Nullable Double residualLifetime,
      @Nullable Interval interval) {}
}

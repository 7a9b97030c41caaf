package io.perennial.query.whatif;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.analysis.Work;
import io.perennial.query.measure.Judgement.Outcome;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.whatif.WhatIf.Change;
import io.perennial.query.whatif.WhatIf.Move;
import io.perennial.query.whatif.WhatIf.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the same history by two policies, and says what differs. */
final class WhatIfAnalysis implements Analysis<WhatIf> {

  private static final FigureParameter LIMIT =
      FigureParameter.integer(
          "limit", "1000", 1, 10_000, "Customers listed at most, the weightiest first");

  private final String name;
  private final String meaning;
  private final String currency;
  private final List<FigureParameter> policy;
  private final Question.Asked asked;

  WhatIfAnalysis(
      String name,
      String meaning,
      String currency,
      List<FigureParameter> policy,
      Question.Asked asked) {
    this.name = name;
    this.meaning = meaning;
    this.currency = currency;
    this.policy = List.copyOf(policy);
    this.asked = asked;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public List<FigureParameter> parameters() {
    return Stream.concat(Stream.of(Parameters.ON, LIMIT), policy.stream()).toList();
  }

  @Override
  public Class<WhatIf> resultType() {
    return WhatIf.class;
  }

  @Override
  public WhatIf run(FigureArguments arguments, Work work) {
    Question<?> question;
    try {
      question = asked.with(arguments);
    } catch (
        IllegalArgumentException e) { // each number is within its bounds, together they are not
      throw new RefusedException("There is no such policy: " + e.getMessage());
    }
    return run(question, arguments, work);
  }

  private <D> WhatIf run(Question<D> question, FigureArguments arguments, Work work) {
    LocalDate on = arguments.date("on");
    work.at("by the policy in force", 0);
    SortedMap<String, Outcome> asItIs = outcomes(question.asItIs(), on, work);
    work.at("by the other policy", 0.5);
    SortedMap<String, Outcome> instead = outcomes(question.instead(), on, work);
    work.at("compared", 0.9);
    asItIs.keySet().retainAll(instead.keySet()); // somebody may have been erased in between
    instead.keySet().retainAll(asItIs.keySet());
    Comparison comparison = new Comparison(asItIs, instead);
    List<Change> changes = comparison.changes();
    int limit = arguments.integer("limit");
    return new WhatIf(
        on,
        currency,
        question.asItIs().rule(),
        question.instead().rule(),
        asItIs.size(),
        comparison.changed,
        comparison.changedAmount,
        comparison.totals(),
        comparison.moves(),
        changes.stream().limit(limit).toList(),
        Math.max(0, changes.size() - limit));
  }

  private static <D> SortedMap<String, Outcome> outcomes(Side<D> side, LocalDate on, Work work) {
    SortedMap<String, Outcome> alone =
        work.<D, SortedMap<String, Outcome>>fold(
            side.view(),
            on,
            TreeMap::new,
            (all, document) ->
                side.judgement()
                    .of(document, on)
                    .ifPresent(outcome -> all.put(outcome.customerId(), outcome)));
    return side.together().apply(alone);
  }

  /** Both sides, customer by customer. */
  private final class Comparison {
    private final SortedMap<String, Outcome> asItIs;
    private final SortedMap<String, Outcome> instead;
    private final BigDecimal zero = BigDecimal.ZERO;
    private long changed;
    private BigDecimal changedAmount = zero;

    Comparison(SortedMap<String, Outcome> asItIs, SortedMap<String, Outcome> instead) {
      this.asItIs = asItIs;
      this.instead = instead;
      asItIs.forEach((id, outcome) -> {
        if (!outcome.state().equals(then(id).state())) {
          changed++;
          changedAmount = changedAmount.add(outcome.amount());
        }
      });
    }

    /** Who is judged does not depend on the policy. */
    private Outcome then(String customerId) {
      return Objects.requireNonNull(instead.get(customerId), customerId);
    }

    List<Total> totals() {
      TreeMap<String, Total> totals = new TreeMap<>();
      asItIs.values().forEach(each -> totals.merge(each.state(), of(each), this::plus));
      instead.values().forEach(each -> totals.merge(each.state(), insteadOf(each), this::plus));
      return new ArrayList<>(totals.values());
    }

    private Total of(Outcome each) {
      return new Total(each.state(), 1, 0, each.amount(), zero, each.score(), null);
    }

    private Total insteadOf(Outcome each) {
      return new Total(each.state(), 0, 1, zero, each.amount(), null, each.score());
    }

    private Total plus(Total left, Total right) {
      return new Total(
          left.state(),
          left.customers() + right.customers(),
          left.customersInstead() + right.customersInstead(),
          left.amount().add(right.amount()),
          left.amountInstead().add(right.amountInstead()),
          sum(left.score(), right.score()),
          sum(left.scoreInstead(), right.scoreInstead()));
    }

    private @Nullable BigDecimal sum(@Nullable BigDecimal left, @Nullable BigDecimal right) {
      return left == null ? right : right == null ? left : left.add(right);
    }

    List<Move> moves() {
      TreeMap<String, Move> moves = new TreeMap<>();
      asItIs.forEach((id, from) -> {
        Outcome to = then(id);
        moves.merge(
            from.state() + "\n" + to.state(),
            new Move(from.state(), to.state(), 1, from.amount()),
            (left, right) ->
                new Move(
                    left.state(),
                    left.instead(),
                    left.customers() + right.customers(),
                    left.amount().add(right.amount())));
      });
      return new ArrayList<>(moves.values());
    }

    List<Change> changes() {
      List<Change> changes = new ArrayList<>();
      asItIs.forEach((id, from) -> {
        Outcome to = then(id);
        if (!from.state().equals(to.state()) || !same(from.score(), to.score())) {
          changes.add(
              new Change(id, from.state(), to.state(), from.score(), to.score(), from.amount()));
        }
      });
      changes.sort(
          Comparator.comparing(Change::amount).reversed().thenComparing(Change::customerId));
      return changes;
    }

    private static boolean same(@Nullable BigDecimal left, @Nullable BigDecimal right) {
      return left == null || right == null ? left == right : left.compareTo(right) == 0;
    }
  }
}

package io.perennial.query.customer;

import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.query.customer.Winning.Round;
import io.perennial.query.measure.DaysTaken;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far rounds of winning come, and how long they stay where they are. */
final class FunnelFigure implements Figure<CustomerCard, FunnelFigure.Sums, FunnelFigure.Funnel> {

  private static final FunnelStep[] STEPS = FunnelStep.values();

  /** What comes after the last step. */
  private static final String DEAL = "DEAL";

  @Override
  public String name() {
    return "funnel";
  }

  @Override
  public String meaning() {
    return "Rounds whose call was in the span, by the steps that they had come to: conversion from"
        + " the step before, share of all calls, how many were lost at a step or are still there, and"
        + " the median of the days until those that went on did so";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"));
  }

  @Override
  public void add(Sums sums, CustomerCard card) {
    for (Round round : card.winning().rounds()) {
      if (!round.begunOn().isBefore(sums.from) && !round.begunOn().isAfter(sums.on)) {
        sums.add(round);
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    for (int i = 0; i < STEPS.length; i++) {
      left.stops.get(i).add(right.stops.get(i));
    }
    left.deals += right.deals;
    return left;
  }

  @Override
  public Funnel finish(Sums sums) {
    List<Row> rows = new ArrayList<>();
    long calls = sums.stops.getFirst().rounds;
    long before = 0;
    for (FunnelStep step : STEPS) {
      Stop stop = sums.stops.get(step.ordinal());
      rows.add(
          new Row(
              step.name(),
              stop.rounds,
              Shares.of(stop.rounds, before),
              Shares.of(stop.rounds, calls),
              stop.lost,
              stop.rounds - stop.lost - stop.onward.count(),
              stop.onward.median()));
      before = stop.rounds;
    }
    rows.add(
        new Row(
            DEAL,
            sums.deals,
            Shares.of(sums.deals, before),
            Shares.of(sums.deals, calls),
            0,
            0,
            null));
    return new Funnel(sums.from, sums.on, rows);
  }

  @Override
  public List<Row> rows(Funnel result) {
    return result.rows();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final List<Stop> stops = Stream.of(STEPS).map(step -> new Stop()).toList();
    private long deals;

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }

    private void add(Round round) {
      boolean won = round.wonBy(on);
      deals += won ? 1 : 0;
      for (FunnelStep step : STEPS) {
        LocalDate came = round.cameTo(step, on);
        if (came != null) {
          Stop stop = stops.get(step.ordinal());
          stop.rounds++;
          LocalDate onward = onward(round, step, won);
          if (onward != null) {
            stop.onward.add(ChronoUnit.DAYS.between(came, onward));
          } else {
            stop.lost += round.lostBy(on) ? 1 : 0;
          }
        }
      }
    }

    /** When it went on from a step, to the next one or to the deal; absent when it did not. */
    private @Nullable LocalDate onward(Round round, FunnelStep step, boolean won) {
      LocalDate next =
          step.ordinal() + 1 == STEPS.length ? null : round.cameTo(STEPS[step.ordinal() + 1], on);
      return next == null && won ? round.endedOn() : next;
    }
  }

  /** What is known of a step. */
  private static final class Stop {
    private final DaysTaken onward = new DaysTaken();
    private long rounds;
    private long lost;

    private void add(Stop other) {
      onward.addAll(other.onward);
      rounds += other.rounds;
      lost += other.lost;
    }
  }

  /**
   * The funnel.
   *
   * @param from first day of a call that is looked at
   * @param on date as of which
   * @param rows by step, the deal last
   */
  record Funnel(LocalDate from, LocalDate on, List<Row> rows) {}

  /**
   * A step.
   *
   * @param step which, or the deal
   * @param rounds rounds that came to it
   * @param conversion their share of the rounds that came to the step before; absent for the call
   * @param shareOfCalls their share of all rounds
   * @param lost rounds that ended here without a deal
   * @param open rounds that are still here
   * @param medianDays median of the days that it took to go on; absent while none went on
   */
  record Row(
      @Coordinate String step,
      @Summed long rounds,
      @Nullable Double conversion,
      @Nullable Double shareOfCalls,
      @Summed long lost,
      @Summed long open,
      @Nullable Double medianDays) {}
}

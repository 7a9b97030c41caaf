package io.perennial.query.customer;

import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.query.customer.Winning.Objection;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said against buying from us, and what comes of it. */
final class ObjectionsFigure
    implements Figure<CustomerCard, ObjectionsFigure.Sums, ObjectionsFigure.Objections> {

  @Override
  public String name() {
    return "objections";
  }

  @Override
  public String meaning() {
    return "Objections of a span by reason, high to low, and what came of the rounds in which they"
        + " were made: a further step or a deal after it, a loss, or neither yet";
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
    for (Objection objection : card.winning().objections()) {
      if (!objection.on().isBefore(sums.from) && !objection.on().isAfter(sums.on)) {
        sums.reasons
            .computeIfAbsent(objection.reason(), reason -> new Counts())
            .add(objection, AfterObjection.of(objection, card.winning(), sums.on));
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.reasons.forEach(
        (reason, counts) -> left.reasons.computeIfAbsent(reason, any -> new Counts()).add(counts));
    return left;
  }

  @Override
  public Objections finish(Sums sums) {
    long all = sums.reasons.values().stream().mapToLong(counts -> counts.objections).sum();
    return new Objections(
        sums.from,
        sums.on,
        all,
        sums.reasons.entrySet().stream()
            .map(entry -> entry.getValue().row(entry.getKey(), all))
            .sorted(Comparator.comparing(Row::objections).reversed().thenComparing(Row::reason))
            .toList());
  }

  @Override
  public List<Row> rows(Objections result) {
    return result.rows();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Map<ObjectionReason, Counts> reasons = new EnumMap<>(ObjectionReason.class);

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }
  }

  private static final class Counts {
    private final Map<AfterObjection, Long> after = new EnumMap<>(AfterObjection.class);
    private long objections;
    private long answered;

    private void add(Objection objection, AfterObjection what) {
      objections++;
      answered += objection.answer() == null ? 0 : 1;
      after.merge(what, 1L, Long::sum);
    }

    private void add(Counts other) {
      objections += other.objections;
      answered += other.answered;
      other.after.forEach((what, count) -> after.merge(what, count, Long::sum));
    }

    private long of(AfterObjection what) {
      return after.getOrDefault(what, 0L);
    }

    private Row row(ObjectionReason reason, long all) {
      long deals = of(AfterObjection.DEAL);
      long wentOn = of(AfterObjection.WENT_ON) + deals;
      return new Row(
          reason,
          objections,
          Shares.of(objections, all),
          answered,
          wentOn,
          deals,
          of(AfterObjection.LOST),
          of(AfterObjection.STILL_THERE),
          of(AfterObjection.IN_NO_ROUND),
          Shares.of(wentOn, objections - of(AfterObjection.IN_NO_ROUND)));
    }
  }

  /**
   * What was said against buying from us.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param objections all objections
   * @param rows by reason
   */
  record Objections(LocalDate from, LocalDate on, long objections, List<Row> rows) {}

  /**
   * A reason.
   *
   * @param reason what was said
   * @param objections how often
   * @param share part of all objections
   * @param answered how often it is known what we answered
   * @param wentOn how often the round came to a further step, or to a deal, after it
   * @param deals how often it came to a deal
   * @param lost how often the round was lost without a further step
   * @param stillThere how often the round is still where it was
   * @param inNoRound how often there was no round, so that nothing can be said
   * @param wentOnShare part of those in a round that went on; absent when none was in one
   */
  record Row(
      @Coordinate ObjectionReason reason,
      @Summed long objections,
      @Nullable Double share,
      @Summed long answered,
      @Summed long wentOn,
      @Summed long deals,
      @Summed long lost,
      @Summed long stillThere,
      @Summed long inNoRound,
      @Nullable Double wentOnShare) {}
}

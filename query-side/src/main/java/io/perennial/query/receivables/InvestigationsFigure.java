package io.perennial.query.receivables;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.receivables.CreditMatters.Investigation;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Investigations into credit: where was asked, and what was found. */
final class InvestigationsFigure
    extends TallyFigure<
        ReceivablesDocument,
        InvestigationChannel,
        InvestigationsFigure.Counts,
        InvestigationsFigure.Investigations> {

  @Override
  public String name() {
    return "investigations";
  }

  @Override
  public String meaning() {
    return "Investigations into credit by channel: how many were opened in a span, the credit classes"
        + " found by those concluded in it, how many were abandoned in it, and how many are open at"
        + " its end";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  protected void add(
      Tally<InvestigationChannel, Counts> tally,
      FigureArguments arguments,
      ReceivablesDocument document) {
    Span span = Span.of(arguments);
    for (Investigation each : document.matters().investigations()) {
      tally.add(
          each.channel(),
          new Counts(
              span.count(each.openedOn()),
              found(span, each, CreditClass.A),
              found(span, each, CreditClass.B),
              found(span, each, CreditClass.C),
              each.found() == null ? span.count(each.endedOn()) : 0,
              each.isOpenOn(span.on()) ? 1 : 0));
    }
  }

  private static long found(Span span, Investigation investigation, CreditClass creditClass) {
    return investigation.found() == creditClass ? span.count(investigation.endedOn()) : 0;
  }

  @Override
  protected Counts plus(Counts left, Counts right) {
    return new Counts(
        left.opened + right.opened,
        left.foundA + right.foundA,
        left.foundB + right.foundB,
        left.foundC + right.foundC,
        left.abandoned + right.abandoned,
        left.open + right.open);
  }

  @Override
  protected Investigations finish(
      FigureArguments arguments, SortedMap<InvestigationChannel, Counts> sums) {
    return new Investigations(
        arguments.date("from"),
        arguments.date("on"),
        Stream.of(InvestigationChannel.values())
            .map(each -> row(each, sums.getOrDefault(each, new Counts(0, 0, 0, 0, 0, 0))))
            .toList());
  }

  private static Row row(InvestigationChannel channel, Counts counts) {
    return new Row(
        channel,
        counts.opened,
        counts.foundA + counts.foundB + counts.foundC,
        counts.foundA,
        counts.foundB,
        counts.foundC,
        counts.abandoned,
        counts.open);
  }

  @Override
  public List<Row> rows(Investigations result) {
    return result.channels();
  }

  /** Numbers of investigations. */
  record Counts(long opened, long foundA, long foundB, long foundC, long abandoned, long open) {}

  /**
   * The investigations.
   *
   * @param from first day of the span
   * @param on its last day
   * @param channels one a channel
   */
  record Investigations(LocalDate from, LocalDate on, List<Row> channels) {}

  /**
   * Investigations through a channel.
   *
   * @param channel where is asked
   * @param opened how many were opened in the span
   * @param concluded how many were concluded in it
   * @param foundA how many of these found class A
   * @param foundB how many found class B
   * @param foundC how many found class C
   * @param abandoned how many were abandoned in the span
   * @param open how many are open at its end
   */
  record Row(
      @Coordinate InvestigationChannel channel,
      @Summed long opened,
      @Summed long concluded,
      @Summed long foundA,
      @Summed long foundB,
      @Summed long foundC,
      @Summed long abandoned,
      @Summed long open) {}
}

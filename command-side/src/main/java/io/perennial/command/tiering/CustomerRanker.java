package io.perennial.command.tiering;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.tieringrun.Ranking;
import io.perennial.command.tieringrun.SalesInWindow;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;

/**
 * Ranks all customers by going through the log once. The same position gives the same ranking, so
 * that one that was interrupted is simply made again.
 */
final class CustomerRanker {

  private static final int STEP = 2000;

  private final EventLog events;
  private final ReportingCurrency currency;

  CustomerRanker(EventLog events, ReportingCurrency currency) {
    this.events = events;
    this.currency = currency;
  }

  /**
   * A ranking, and who is not in it.
   *
   * @param ranking of all customers that can be read
   * @param unreadable how many cannot
   */
  record Ranked(Ranking ranking, int unreadable) {}

  /**
   * Ranks on what stands in the log up to a position.
   *
   * @param goingOn asked again and again; throws to give up
   */
  Ranked rank(TieringRunStarted run, long upTo, Runnable goingOn) {
    SalesInWindow sales = new SalesInWindow(run.windowFrom(), run.windowTo());
    events.scan(
        -1,
        upTo,
        STEP,
        step -> {
          goingOn.run();
          step.forEach(event -> add(sales, event));
          return true;
        });
    return new Ranked(Ranking.of(sales, run.cuts(), currency), sales.unreadable());
  }

  private static void add(SalesInWindow sales, RecordedEvent event) {
    switch (event.fact()) {
      case Fact.Readable readable -> sales.add(readable.event());
      case Fact.Unreadable unreadable -> {
        if (event.streamId().equals(unreadable.customerId())) {
          sales.addUnreadable(event.streamId());
        }
      }
    }
  }
}

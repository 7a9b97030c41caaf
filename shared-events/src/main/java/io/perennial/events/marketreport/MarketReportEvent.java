package io.perennial.events.marketreport;

import io.perennial.events.LifecycleEvent;

/** The facts of a market report. */
public sealed interface MarketReportEvent extends LifecycleEvent
    permits MarketReportAnswered, MarketReportFiled {

  /** The market report. */
  String marketReportId();

  @Override
  default String streamId() {
    return marketReportId();
  }
}

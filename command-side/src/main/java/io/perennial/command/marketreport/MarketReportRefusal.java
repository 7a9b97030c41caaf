package io.perennial.command.marketreport;

import io.perennial.command.Refusal;

/** Why something about a market report is refused. */
public enum MarketReportRefusal implements Refusal {
  MARKET_REPORT_UNKNOWN(404, "There is no such market report");

  private final int status;
  private final String title;

  MarketReportRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}

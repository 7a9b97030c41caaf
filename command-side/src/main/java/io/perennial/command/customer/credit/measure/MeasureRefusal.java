package io.perennial.command.customer.credit.measure;

import io.perennial.command.Refusal;

/** Why something about measures is refused. */
public enum MeasureRefusal implements Refusal {
  DELIVERY_STOPPED(409, "Nothing is delivered on credit while the delivery stop is open"),
  MEASURE_UNKNOWN(409, "There is no such open measure");

  private final int status;
  private final String title;

  MeasureRefusal(int status, String title) {
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

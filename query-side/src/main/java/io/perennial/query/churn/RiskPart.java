package io.perennial.query.churn;

/** What makes it likely that a customer leaves; the most points of all parts are 100. */
public enum RiskPart {

  /** Silence, as a part of the silence that counts as a loss: up to 40 points. */
  SILENCE(40),

  /**
   * Sales of the last 12 months below those of the 12 before: 20 points at half or less. Known of
   * who has been a customer for 24 months.
   */
  FALLING_SALES(20),

  /** Open complaints: 10 points each, up to 20. */
  COMPLAINT(20),

  /** Parts of its demand that it was declared to buy elsewhere: 10 points each, up to 20. */
  PARTIAL_DEFECTION(20);

  private final int most;

  RiskPart(int most) {
    this.most = most;
  }

  /** The most points. */
  int most() {
    return most;
  }
}

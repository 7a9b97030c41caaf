package io.perennial.command.customer.tier;

import io.perennial.command.Refusal;

/** Why a change of tier is refused. */
public enum TierRefusal implements Refusal {
  TIER_NOT_IN_SCHEME(422, "The tier does not belong to the scheme in use"),
  TIER_CHANGED_SINCE_PREVIEW(409, "The tier was changed after the tiering run was previewed");

  private final int status;
  private final String title;

  TierRefusal(int status, String title) {
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

package io.perennial.command.customer.defection;

import io.perennial.platform.churn.ChurnPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer that stays silent for too long is lost, as views tell it. */
public final class Silence {
  private Silence() {}

  /**
   * The day on which the customer counts as lost when nothing more happens; absent before it
   * bought.
   *
   * @param boughtOn the days on which it bought, in order, each once
   * @param wonBackOn the last win-back, which begins the silence anew
   */
  public static @Nullable LocalDate lapsesOn(
      List<LocalDate> boughtOn, @Nullable LocalDate wonBackOn, ChurnPolicy policy) {
    if (boughtOn.isEmpty()) {
      return null;
    }
    LocalDate last = boughtOn.getLast();
    LocalDate silentSince = wonBackOn != null && wonBackOn.isAfter(last) ? wonBackOn : last;
    return silentSince.plusDays(
        policy.horizonDays(ChurnPolicy.twiceMedianGap(boughtOn.size(), boughtOn::get)));
  }
}

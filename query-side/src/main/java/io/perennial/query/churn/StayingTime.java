package io.perennial.query.churn;

import io.perennial.models.survival.KaplanMeier;
import io.perennial.models.survival.KaplanMeier.RestrictedMean;
import io.perennial.query.measure.Shares;
import org.jspecify.annotations.Nullable;

/**
 * How long the customers of a group stay, in one number or another.
 *
 * @param medianDays days after which half have left; absent when more than half stay
 * @param medianLowerDays lower end of its 95 % interval, where the band falls to one half; absent
 *     when it does not
 * @param medianUpperDays upper end, likewise
 * @param horizonDays days within which the mean is taken
 * @param restrictedMeanDays mean days within the horizon; absent when nobody was observed so long
 * @param restrictedMeanStandardError its standard error
 */
record StayingTime(
    @Nullable Integer medianDays,
    @Nullable Integer medianLowerDays,
    @Nullable Integer medianUpperDays,
    int horizonDays,
    @Nullable Double restrictedMeanDays,
    @Nullable Double restrictedMeanStandardError) {

  /**
   * What a curve says.
   *
   * @param horizon 0 for the longest time observed
   */
  static StayingTime of(KaplanMeier estimate, int horizon) {
    KaplanMeier.Median median = estimate.median();
    int days = horizon == 0 ? estimate.longest() : horizon;
    RestrictedMean mean = estimate.restrictedMean(days);
    return new StayingTime(
        median.duration(),
        median.lower(),
        median.upper(),
        days,
        mean == null ? null : Shares.rounded(mean.mean()),
        mean == null ? null : Shares.rounded(mean.standardError()));
  }
}

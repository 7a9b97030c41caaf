package io.perennial.query.backtest;

import io.perennial.models.validation.AreaDifference;
import io.perennial.models.validation.CalibrationBin;
import io.perennial.models.validation.CalibrationTable;
import io.perennial.models.validation.Interval;
import io.perennial.models.validation.PrecisionAtSize;
import io.perennial.query.backtest.BackTest.Band;
import io.perennial.query.backtest.BackTest.Date;
import io.perennial.query.backtest.BackTest.Part;
import io.perennial.query.health.HealthBand;
import io.perennial.query.measure.Shares;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a past day says of the score. */
final class JudgedDate {

  /** Of either kind at least so many: with fewer the intervals promise more than they keep. */
  static final int LEAST = 10;

  private static final int PARTS = 10;
  private static final double BEST = 100;

  private JudgedDate() {}

  /**
   * The day, judged.
   *
   * @param size length of the risk list
   */
  static Date of(PastDate date, int size) {
    List<Followed> followed = date.followed();
    return new Date(
        date.on(),
        date.until(),
        followed.size(),
        date.leftOut(),
        date.lost(),
        followed.stream().flatMap(each -> each.loss().stream()).filter(l -> l.declared()).count(),
        Shares.of(date.lost(), followed.size()),
        AreaDifference.of(followed.stream().map(Followed::againstRecency).toList()),
        Math.min(date.lost(), date.kept()) >= LEAST,
        PrecisionAtSize.of(followed.stream().map(Followed::byScore).toList(), size),
        PrecisionAtSize.of(followed.stream().map(Followed::byRecency).toList(), size),
        leadTime(date, size),
        bands(followed),
        calibration(followed));
  }

  private static @Nullable Double leadTime(PastDate date, int size) {
    double[] scores =
        date.followed().stream().mapToDouble(each -> each.then().score()).sorted().toArray();
    if (scores.length == 0) {
      return null;
    }
    double last = scores[Math.min(size, scores.length) - 1];
    long[] days =
        date.followed().stream()
            .filter(each -> each.then().score() <= last)
            .flatMap(each -> each.loss().stream())
            .mapToLong(loss -> ChronoUnit.DAYS.between(date.on(), loss.on()))
            .sorted()
            .toArray();
    return days.length == 0 ? null : (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0;
  }

  private static List<Band> bands(List<Followed> followed) {
    List<Band> bands = new ArrayList<>();
    for (HealthBand band : HealthBand.values()) {
      List<Followed> within = followed.stream().filter(each -> each.then().band() == band).toList();
      if (!within.isEmpty()) {
        long lost = within.stream().filter(Followed::isLost).count();
        bands.add(
            new Band(
                band,
                within.size(),
                lost,
                Shares.rounded((double) lost / within.size()),
                Interval.wilson(lost, within.size())));
      }
    }
    return bands;
  }

  private static List<Part> calibration(List<Followed> followed) {
    return CalibrationTable.byQuantiles(followed.stream().map(Followed::byScore).toList(), PARTS)
        .bins()
        .reversed()
        .stream()
        .map(JudgedDate::part)
        .toList();
  }

  private static Part part(CalibrationBin bin) {
    return new Part(
        score(bin.highest()),
        score(bin.lowest()),
        score(bin.meanPredicted()),
        bin.count(),
        bin.happened(),
        Shares.rounded(bin.observed()),
        bin.interval());
  }

  private static double score(double risk) {
    return Shares.rounded(BEST - BEST * risk);
  }
}

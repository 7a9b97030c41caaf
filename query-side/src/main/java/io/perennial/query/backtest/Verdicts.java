package io.perennial.query.backtest;

import static java.util.Objects.requireNonNull;

import io.perennial.models.validation.AreaDifference;
import io.perennial.query.backtest.BackTest.Date;
import io.perennial.query.backtest.BackTest.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * What the days say together. They share customers, so their areas are not put into one; a score
 * counts as better where it is so on each of them.
 *
 * @param verdict in a word
 * @param sentence in a sentence, with the numbers
 */
record Verdicts(Verdict verdict, String sentence) {

  static Verdicts of(List<Date> dates) {
    List<Date> judged = dates.stream().filter(Date::judged).toList();
    if (judged.isEmpty()) {
      return tooFew(dates);
    }
    long better = judged.stream().filter(date -> difference(date).better()).count();
    long worse = judged.stream().filter(date -> isWorse(difference(date))).count();
    Verdict verdict =
        better == judged.size()
            ? Verdict.BETTER
            : better == 0 ? Verdict.NO_BETTER : Verdict.SOMETIMES_BETTER;
    String begin =
        switch (verdict) {
          case BETTER ->
              "The score tells who is lost better than recency alone, on each of %d dates"
                  .formatted(judged.size());
          case SOMETIMES_BETTER ->
              "The score is better than recency alone on %d of %d dates only"
                  .formatted(better, judged.size());
          case NO_BETTER, TOO_FEW ->
              "The score is no better than recency alone, on none of %d dates"
                  .formatted(judged.size());
        };
    return new Verdicts(verdict, begin + latest(judged.getLast()) + rest(dates, judged, worse));
  }

  private static String latest(Date date) {
    AreaDifference difference = difference(date);
    return String.format(
        Locale.ROOT,
        "; on %s its area under the curve is %.3f, that of recency %.3f: a difference of %.3f, by"
            + " its interval from %.3f to %.3f",
        date.on(),
        difference.score().value(),
        difference.yardstick().value(),
        difference.difference(),
        difference.interval().lower(),
        difference.interval().upper());
  }

  private static String rest(List<Date> dates, List<Date> judged, long worse) {
    int few = dates.size() - judged.size();
    return (worse == 0 ? "" : "; on %d it is worse".formatted(worse))
        + (few == 0 ? "." : "; %d of %d dates have too few losses.".formatted(few, dates.size()));
  }

  private static Verdicts tooFew(List<Date> dates) {
    long most = dates.stream().mapToLong(Date::lost).max().orElse(0);
    return new Verdicts(
        Verdict.TOO_FEW,
        "There are too few to say whether the score is better than recency alone: on no date were %d customers lost and %d kept; at most %d were lost."
            .formatted(JudgedDate.LEAST, JudgedDate.LEAST, most));
  }

  private static boolean isWorse(AreaDifference difference) {
    return difference.interval().upper() < 0;
  }

  /** It is there of each day that is judged. */
  private static AreaDifference difference(Date date) {
    return requireNonNull(date.againstRecency());
  }
}

package io.perennial.query.backtest;

import io.perennial.models.validation.AreaDifference;
import io.perennial.models.validation.AreaUnderCurve;
import io.perennial.models.validation.BrierScore;
import io.perennial.models.validation.Interval;
import io.perennial.models.validation.PrecisionAtSize;
import io.perennial.query.health.HealthBand;
import io.perennial.query.health.HealthMeasure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as it was known on past days, against who was lost after them.
 *
 * @param on last day that is looked at; customers are followed for whole months, of which the last
 *     end on it, or up to three days before where it has no such day of the month
 * @param months how long customers are followed after each day
 * @param rule what the score is made by, in words
 * @param verdict whether the score is better than recency alone, in a word
 * @param sentence the same in a sentence, with the numbers
 * @param dates the past days, in order; each is judged alone, since the same customers are looked
 *     at again on the next one
 * @param yardstick what the same measures tell when they are weighted as fits best
 */
public record BackTest(
    LocalDate on,
    int months,
    String rule,
    Verdict verdict,
    String sentence,
    List<Date> dates,
    Yardstick yardstick) {

  public BackTest {
    dates = List.copyOf(dates);
  }

  /** Whether a score is better than recency alone. */
  public enum Verdict {
    /** On each day that can be judged. */
    BETTER,
    /** On some of the days that can be judged, but not on all. */
    SOMETIMES_BETTER,
    /** On none of the days that can be judged. */
    NO_BETTER,
    /** Too few were lost, or kept, on each day. */
    TOO_FEW
  }

  /**
   * A past day.
   *
   * @param on the day: scores are those that would have been given at its end, by what was known
   * @param until last day of what came
   * @param customers customers on the day, as known then and by now
   * @param leftOut customers as known then that, as is known by now, were lost already
   * @param lost how many of the customers were lost from the next day on until the last
   * @param declared of them, declared lost; the others fell silent
   * @param shareLost lost by customers; absent without customers
   * @param againstRecency how well the score tells who is lost, beside recency alone, with
   *     intervals by DeLong; absent with fewer than two lost or kept
   * @param judged whether enough were lost, and kept, for the verdict to count the day
   * @param riskList the customers with the lowest scores: how many of them were lost; absent
   *     without customers
   * @param recencyList the same of a list by recency alone
   * @param leadTimeDays median days from the day to the loss, among the lost of the risk list,
   *     which ends with everybody of the same score as its last one; absent where none was lost
   * @param bands what came of each band, in their order
   * @param calibration what came of ten parts of about equal size, the lowest scores first
   */
  public record Date(
      LocalDate on,
      LocalDate until,
      long customers,
      long leftOut,
      long lost,
      long declared,
      @Nullable Double shareLost,
      @Nullable AreaDifference againstRecency,
      boolean judged,
      @Nullable PrecisionAtSize riskList,
      @Nullable PrecisionAtSize recencyList,
      @Nullable Double leadTimeDays,
      List<Band> bands,
      List<Part> calibration) {

    public Date {
      bands = List.copyOf(bands);
      calibration = List.copyOf(calibration);
    }
  }

  /**
   * What came of a band.
   *
   * @param band the band
   * @param customers how many were in it
   * @param lost how many of them were lost
   * @param shareLost lost by customers
   * @param interval the 95 % interval of that share, by Wilson
   */
  public record Band(
      HealthBand band, long customers, long lost, double shareLost, Interval interval) {}

  /**
   * What came of those of about the same score.
   *
   * @param lowest their lowest score
   * @param highest their highest score
   * @param mean their mean score
   * @param customers how many they are
   * @param lost how many of them were lost
   * @param shareLost lost by customers
   * @param interval the 95 % interval of that share, by Wilson
   */
  public record Part(
      double lowest,
      double highest,
      double mean,
      long customers,
      long lost,
      double shareLost,
      Interval interval) {}

  /**
   * A logistic regression on the same measures, fitted to earlier days and judged on the last one.
   *
   * @param on the last day, which it is judged on
   * @param fittedTo the earlier days of which all had come by then; what came of them is read as it
   *     was known on the last day
   * @param measures the measures that it is fitted to
   * @param leftOut measures that tell nothing, each with why
   * @param area how well it tells who is lost; absent where it could not be fitted
   * @param scoreAgainst how well the score does beside it
   * @param brier how good its probabilities are
   * @param scoreBrier how good those are that the same regression makes of the score alone
   * @param refused why there is no regression, or no Brier score; nothing where there are both
   */
  public record Yardstick(
      LocalDate on,
      List<LocalDate> fittedTo,
      List<HealthMeasure> measures,
      List<String> leftOut,
      @Nullable AreaUnderCurve area,
      @Nullable AreaDifference scoreAgainst,
      @Nullable BrierScore brier,
      @Nullable BrierScore scoreBrier,
      List<String> refused) {

    public Yardstick {
      fittedTo = List.copyOf(fittedTo);
      measures = List.copyOf(measures);
      leftOut = List.copyOf(leftOut);
      refused = List.copyOf(refused);
    }
  }
}

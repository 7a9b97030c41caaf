package io.perennial.query.customer;

import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last survey answer: of the latest day, and within a day the one recorded last.
 *
 * @param answerId the answer
 * @param on business date
 * @param overall overall satisfaction, 1 to 5
 * @param wouldRecommend readiness to recommend, 0 to 10
 * @param items answers to optional items
 * @param touchpoint where it was asked
 */
public record LastAnswer(
    String answerId,
    LocalDate on,
    int overall,
    @Nullable Integer wouldRecommend,
    List<SurveyItem> items,
    String touchpoint) {

  public LastAnswer {
    items = List.copyOf(items);
  }

  /** After an answer; an earlier one does not replace a later one. */
  static LastAnswer after(@Nullable LastAnswer before, SurveyAnswerRecorded event) {
    return before != null && event.occurredOn().isBefore(before.on)
        ? before
        : new LastAnswer(
            event.answerId(),
            event.occurredOn(),
            event.overall(),
            event.wouldRecommend(),
            event.items(),
            event.touchpoint());
  }
}
